#include "ui/LineTitle.h"

#include "ui/lines/LineListModel.h"
#include "ui/look/Theme.h"

#include <QPainter>

namespace comfyvn::ui {

namespace {

constexpr int kDot = 10;
constexpr int kGap = 8;
/// More would never fit, and measuring it takes time.
constexpr int kLongest = 600;

} // namespace

LineTitle::LineTitle(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void LineTitle::setLine(const QString& character, const QString& text, const QColor& colour)
{
    m_character = character;
    m_colour = colour;
    m_name = character.isEmpty() ? LineListModel::tr("Narrator") : character;
    m_text = text.left(kLongest).simplified();
    setAccessibleName(m_name + QStringLiteral(": ") + m_text);
    setToolTip(m_text);
    update();
}

void LineTitle::clear()
{
    m_name.clear();
    setAccessibleName({});
    setToolTip({});
    update();
}

QSize LineTitle::sizeHint() const
{
    return { 200, fontMetrics().height() + 4 };
}

void LineTitle::paintEvent(QPaintEvent*)
{
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (m_colour.isValid())
        painter.setBrush(m_colour);
    else
        painter.setBrush(m_character.isEmpty() ? palette().color(QPalette::Mid)
                                               : characterColour(m_character, palette()));
    painter.drawEllipse(QRect(2, (height() - kDot) / 2, kDot, kDot));

    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const QString name = metrics.elidedText(m_name, Qt::ElideRight, width() / 3);
    QRect room = rect().adjusted(kDot + kGap, 0, 0, 0);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, name);
    room.adjust(metrics.horizontalAdvance(name) + kGap, 0, 0, 0);
    painter.setFont(font());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, room.width()));
}

} // namespace comfyvn::ui
