#include "ui/voice/ProfileClashDialog.h"

#include "ui/voice/VoiceProfiles.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

ProfileClashDialog::ProfileClashDialog(const QStringList& names, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"profileClashes"_s);
    setWindowTitle(tr("Import voices"));
    auto* told = new QLabel(
        tr("%n voice(s) of the file have a name that is taken.", nullptr, static_cast<int>(names.size())),
        this);
    told->setWordWrap(true);
    auto* all = new QComboBox(this);
    all->setObjectName(u"allClashes"_s);
    const auto fill = [](QComboBox& box) {
        box.addItem(tr("Replace the one there is"), static_cast<int>(ProfileClash::Replace));
        box.addItem(tr("Keep both"), static_cast<int>(ProfileClash::KeepBoth));
        box.addItem(tr("Skip"), static_cast<int>(ProfileClash::Skip));
        box.setCurrentIndex(1);
    };
    fill(*all);
    all->setAccessibleName(tr("For all"));

    auto* list = new QWidget;
    auto* form = new QFormLayout(list);
    form->addRow(tr("For all:"), all);
    for (const QString& name : names) {
        auto* box = new QComboBox(list);
        fill(*box);
        box->setAccessibleName(name);
        form->addRow(name, box);
        m_boxes.insert(name, box);
        connect(all, &QComboBox::currentIndexChanged, box, &QComboBox::setCurrentIndex);
    }
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Import"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(told);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().height() * 28, fontMetrics().height() * 16);
}

QHash<QString, ProfileClash> ProfileClashDialog::answers() const
{
    QHash<QString, ProfileClash> answers;
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it)
        answers.insert(it.key(), static_cast<ProfileClash>(it.value()->currentData().toInt()));
    return answers;
}

QList<ProfileState> importedProfiles(const QList<VoiceProfile>& profiles,
                                     const QHash<QString, ProfileClash>& answers, const VoiceProfiles& there)
{
    QList<ProfileState> after;
    QSet<QString> taken;
    for (VoiceProfile profile : profiles) {
        const ProfileClash answer = answers.value(profile.name, ProfileClash::Replace);
        if (answer == ProfileClash::Skip)
            continue;
        if (answer == ProfileClash::KeepBoth || taken.contains(profile.name)) {
            const QString wish = profile.name;
            for (int number = 2; there.contains(profile.name) || taken.contains(profile.name); ++number)
                profile.name = u"%1 %2"_s.arg(wish).arg(number);
        }
        taken << profile.name;
        after << ProfileState { .name = profile.name, .saved = profile };
    }
    return after;
}

} // namespace comfyvn::ui
