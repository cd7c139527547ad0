#include "ui/voice/ProfileFields.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

ProfileFields::ProfileFields(QGridLayout& grid, QObject* parent)
    : QObject(parent)
    , m_grid(grid)
{ }

void ProfileFields::add(const Field& field, Width width)
{
    QWidget* parent = field.editor->parentWidget();
    auto* label = new QLabel(field.label, parent);
    label->setBuddy(field.editor);
    auto* mark = new QToolButton(parent);
    mark->setObjectName(field.id + u"Changed"_s);
    mark->setText(u"● "_s + tr("changed"));
    mark->setAutoRaise(true);
    QFont small = mark->font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    mark->setFont(small);
    mark->setFocusPolicy(Qt::StrongFocus);
    mark->setToolTip(tr("Differs from what is saved; click to bring the saved value back"));
    mark->setAccessibleName(tr("%1 is changed; bring the saved value back").arg(field.label));
    QSizePolicy policy = mark->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    mark->setSizePolicy(policy);

    const int row = m_grid.rowCount();
    if (width == Width::Wide) {
        m_grid.addWidget(label, row, 0, 1, 2);
        m_grid.addWidget(mark, row, 2);
        m_grid.addWidget(field.editor, row + 1, 0, 1, 3);
    } else {
        m_grid.addWidget(label, row, 0);
        m_grid.addWidget(field.editor, row, 1);
        m_grid.addWidget(mark, row, 2);
    }
    mark->hide();
    connect(mark, &QToolButton::clicked, this, [this, id = field.id, copy = field.copy] {
        VoiceProfile profile = m_shown;
        copy(profile, m_saved);
        Q_EMIT resetWanted(id, profile);
    });
    m_rows.push_back({ field, mark });
}

void ProfileFields::show(const VoiceProfile& profile, const VoiceProfile* saved)
{
    m_shown = profile;
    m_saved = saved ? *saved : profile;
    for (const Row& row : m_rows) {
        row.field.show(profile);
        const bool changed = !row.field.same(m_shown, m_saved);
        // A hidden button must not hold the keyboard.
        if (!changed && row.mark->hasFocus())
            row.field.editor->setFocus();
        row.mark->setVisible(changed);
    }
}

} // namespace comfyvn::ui
