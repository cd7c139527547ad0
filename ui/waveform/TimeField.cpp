#include "ui/waveform/TimeField.h"

#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr double kStep = 0.01; ///< seconds
constexpr double kPage = 0.1;
} // namespace

TimeField::TimeField(QWidget* parent)
    : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QLineEdit::returnPressed, this, &TimeField::enter);
    connect(this, &QLineEdit::textEdited, this, [this] { setWrong(false); });
}

QSize TimeField::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(u"00:00.000"_s) + 20, QLineEdit::sizeHint().height() };
}

void TimeField::setTime(double seconds, const TimeFormat& format)
{
    m_seconds = seconds;
    m_format = format;
    if (hasFocus() && (isModified() || m_wrong))
        return;
    setWrong(false);
    const QString shown = format.exact(seconds);
    if (text() != shown)
        setText(shown);
}

void TimeField::keyPressEvent(QKeyEvent* event)
{
    const auto step = [this](double by) {
        m_seconds = std::max(0.0, m_format.parsed(text()).value_or(m_seconds) + by);
        setModified(false);
        setText(m_format.exact(m_seconds));
        Q_EMIT timeEntered(m_seconds);
    };
    switch (event->key()) {
    case Qt::Key_Up:
        return step(kStep);
    case Qt::Key_Down:
        return step(-kStep);
    case Qt::Key_PageUp:
        return step(kPage);
    case Qt::Key_PageDown:
        return step(-kPage);
    case Qt::Key_Escape:
        if (!isModified())
            break;
        setModified(false);
        setWrong(false);
        setText(m_format.exact(m_seconds));
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void TimeField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (isModified())
        enter();
}

void TimeField::enter()
{
    const auto seconds = m_format.parsed(text());
    setWrong(!seconds);
    if (!seconds)
        return;
    setModified(false);
    m_seconds = *seconds;
    Q_EMIT timeEntered(*seconds);
}

void TimeField::setWrong(bool wrong)
{
    if (m_wrong == wrong)
        return;
    m_wrong = wrong;
    Q_EMIT wrongChanged(wrong);
}

} // namespace comfyvn::ui
