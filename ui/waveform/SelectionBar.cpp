#include "ui/waveform/SelectionBar.h"

#include "ui/waveform/TimeField.h"
#include "ui/waveform/WaveformView.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

SelectionBar::SelectionBar(WaveformView& waveform, const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent)
    , m_waveform(waveform)
    , m_start(new TimeField(this))
    , m_length(new TimeField(this))
    , m_hint(new QLabel(this))
{
    setObjectName(u"selectionBar"_s);
    m_start->setObjectName(u"selectionStart"_s);
    m_start->setAccessibleName(tr("Start of the selection"));
    m_start->setToolTip(tr("Where the selection begins; type a time, or step with the arrow keys"));
    m_length->setObjectName(u"selectionLength"_s);
    m_length->setAccessibleName(tr("Length of the selection"));
    m_length->setToolTip(tr("How long the selection is; 0 selects nothing"));
    m_hint->setObjectName(u"selectionHint"_s);
    m_hint->hide();
    auto* startLabel = new QLabel(tr("&Start"), this);
    startLabel->setBuddy(m_start);
    auto* lengthLabel = new QLabel(tr("L&ength"), this);
    lengthLabel->setBuddy(m_length);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (QAction* action : actions) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + u".button"_s);
        button->setAccessibleName(action->iconText());
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    row->addSpacing(4);
    row->addWidget(startLabel);
    row->addWidget(m_start);
    row->addWidget(lengthLabel);
    row->addWidget(m_length);
    row->addWidget(m_hint);

    connect(m_start, &TimeField::timeEntered, this, [this](double start) {
        const auto& selection = m_waveform.selection();
        apply(start, selection ? selection->end - selection->begin : 0);
    });
    connect(m_length, &TimeField::timeEntered, this,
            [this](double length) { apply(m_waveform.selectionStart(), length); });
    for (TimeField* field : { m_start, m_length })
        connect(field, &TimeField::wrongChanged, this, [this] {
            const bool wrong = m_start->isWrong() || m_length->isWrong();
            const bool samples = m_waveform.times().display == TimeDisplay::Samples;
            m_hint->setText(samples ? tr("Type a number of samples, such as 12000.")
                                    : tr("Type a time, such as 0:01.250."));
            m_hint->setVisible(wrong);
        });
    connect(&waveform, &WaveformView::selectionChanged, this, &SelectionBar::refresh);
    refresh();
}

void SelectionBar::apply(double start, double length)
{
    if (length > 0)
        m_waveform.select(start, start + length);
    else
        m_waveform.seek(start);
    refresh();
}

void SelectionBar::refresh()
{
    const auto& selection = m_waveform.selection();
    for (TimeField* field : { m_start, m_length })
        field->setEnabled(!m_waveform.isEmpty());
    m_start->setTime(m_waveform.selectionStart(), m_waveform.times());
    m_length->setTime(selection ? selection->end - selection->begin : 0, m_waveform.times());
}

} // namespace comfyvn::ui
