#include "ui/voice/VoicesPanel.h"

#include "ui/studio/StudioText.h"
#include "ui/voice/Audition.h"
#include "ui/voice/ProfileEditor.h"
#include "ui/voice/ProfileList.h"
#include "ui/voice/VoiceProfiles.h"

#include <QAction>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
/// In heights of a line; wider than this, list and editor stand side by side.
constexpr int kSideBySide = 50;
} // namespace

VoicesPanel::VoicesPanel(VoiceProfiles& profiles, Audition& audition, QThreadPool& pool, QWidget* parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_list(new ProfileList(profiles, pool, m_splitter))
    , m_editor(new ProfileEditor(profiles, audition, m_splitter))
    , m_note(new QLabel(this))
{
    setObjectName(u"voicesPanel"_s);
    setFocusProxy(m_list);
    m_splitter->setObjectName(u"voicesSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_list->setMinimumWidth(fontMetrics().height() * 17);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 5);
    m_splitter->setSizes({ 200, 500 }); // what the parts ask for before the voices are there would stay
    m_note->setObjectName(u"voicesNote"_s);
    m_note->setWordWrap(true);
    m_note->setMargin(fontMetrics().height() / 3);
    m_note->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_note);

    const auto command = [this](const QString& name, const QString& text, const QKeySequence& keys,
                                auto run) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, run);
    };
    command(u"voice.save"_s, tr("Save the voice"), QKeySequence::Save, [this] { m_editor->save(); });
    command(u"voice.hear"_s, tr("Hear the voice"), QKeySequence(Qt::CTRL | Qt::Key_Return),
            [this] { m_editor->playOrStop(); });

    connect(m_list, &ProfileList::playWanted, m_editor, &ProfileEditor::playOrStop);
    connect(m_list, &ProfileList::noted, this, &VoicesPanel::note);
    connect(&profiles, &VoiceProfiles::failed, this, [this](const Error& error) {
        note(tr("Not saved yet: %1 Nothing is lost while the window is open; trying again.")
                 .arg(errorText(error)));
    });
    connect(&profiles, &VoiceProfiles::recovered, this, [this] { note({}); });
}

void VoicesPanel::note(const QString& text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void VoicesPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() > fontMetrics().height() * kSideBySide;
    m_splitter->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
}

} // namespace comfyvn::ui
