#include "ui/settings/SettingRow.h"

#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"

#include <QAbstractSpinBox>
#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

SettingRow::SettingRow(const SettingText& text, QWidget* control, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_control(control)
    , m_problemIcon(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_reset(flatButton(u"settingResetButton"_s, u"reset"_s, tr("Reset “%1” to its default").arg(text.label),
                         this))
{
    const int unit = fontMetrics().height();
    auto* name = new QLabel(text.label, this);
    name->setObjectName(u"settingLabel"_s);
    name->setWordWrap(true);
    name->setFixedWidth(unit * 10);
    name->setMinimumHeight(unit * 2);
    name->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    name->setBuddy(control);
    auto* hint = new QLabel(text.hint, this);
    hint->setObjectName(u"settingHint"_s);
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setVisible(!text.hint.isEmpty());
    QSizePolicy wide = hint->sizePolicy(); // says that the height follows from the width
    wide.setHorizontalPolicy(QSizePolicy::Expanding);
    hint->setSizePolicy(wide);
    m_problem->setObjectName(u"settingProblem"_s);
    m_problem->setWordWrap(true);
    QWidget* focused = control->focusProxy() != nullptr ? control->focusProxy() : control;
    if (focused->accessibleName().isEmpty())
        focused->setAccessibleName(text.label);
    if (focused->accessibleDescription().isEmpty())
        focused->setAccessibleDescription(text.hint);

    // Short controls stay short; the texts below them may be long.
    auto* controlRow = new QHBoxLayout;
    controlRow->addWidget(control);
    if (qobject_cast<QComboBox*>(control) != nullptr || qobject_cast<QAbstractSpinBox*>(control) != nullptr) {
        control->setMinimumWidth(unit * 9);
        controlRow->addStretch(1);
    }
    auto* problemRow = new QHBoxLayout;
    problemRow->setSpacing(unit / 3);
    problemRow->addWidget(m_problemIcon, 0, Qt::AlignTop);
    problemRow->addWidget(m_problem, 1);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(unit / 2, unit / 3, unit / 2, unit / 3);
    grid->setHorizontalSpacing(unit / 2);
    grid->setVerticalSpacing(unit / 6);
    grid->addWidget(name, 0, 0, Qt::AlignTop);
    grid->addLayout(controlRow, 0, 1);
    grid->addWidget(m_reset, 0, 2, Qt::AlignTop);
    grid->addLayout(problemRow, 1, 1);
    grid->addWidget(hint, 2, 1);
    grid->setColumnStretch(1, 1);
    QSizePolicy kept = m_reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(kept);
    m_reset->hide();
    showProblem({});
}

bool SettingRow::matches(const QStringList& words) const
{
    if (testAttribute(Qt::WA_WState_ExplicitShowHide) && isHidden())
        return false; // not only its page
    const QString all =
        (QStringList { m_text.label, m_text.hint, m_text.words } + paths()).join(u' ').toLower();
    return std::ranges::all_of(words, [&all](const QString& word) { return all.contains(word); });
}

void SettingRow::setHighlighted(bool highlighted)
{
    m_highlighted = highlighted;
    setProperty("highlighted", highlighted);
    update();
}

void SettingRow::showProblem(const QString& problem)
{
    const int size = fontMetrics().height();
    QPalette red = palette();
    red.setColor(QPalette::WindowText, stateColour(LineState::Failed, red));
    m_problem->setPalette(red);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_problemIcon->setPixmap(icon(u"state-failed"_s).pixmap(QSize(size, size), devicePixelRatioF()));
    m_problemIcon->setVisible(!problem.isEmpty());
}

QString SettingRow::problem() const
{
    return m_problem->text();
}

void SettingRow::paintEvent(QPaintEvent*)
{
    if (!m_highlighted)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    painter.setPen(QPen(accent, 1));
    painter.setBrush(mixed(accent, palette().color(QPalette::Window), 0.14));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace comfyvn::ui
