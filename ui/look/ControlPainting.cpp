#include "ui/look/ControlPainting.h"

#include "ui/look/Theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace comfyvn::ui {

namespace {

constexpr double kCorner = 5;

QColor strengthened(const QPalette& palette, QPalette::ColorRole role, double share)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(role), share);
}

/// The hairline around a control; legible where it has to tell the control from what is around.
QColor outline(const QStyleOption& option)
{
    const QPalette& palette = option.palette;
    if (!(option.state & QStyle::State_Enabled))
        return palette.color(QPalette::Mid);
    return strengthened(palette, QPalette::Mid, option.state & QStyle::State_MouseOver ? 0.5 : 0.3);
}

QRectF inset(const QRect& rect, double by)
{
    return QRectF(rect).adjusted(by, by, -by, -by);
}

/// The accent, dark enough for white words.
QColor primaryFill(const QPalette& palette)
{
    const QColor accent = palette.color(QPalette::Highlight);
    return isDark(palette) ? mixed(Qt::black, accent, 0.15) : accent;
}

} // namespace

void drawFocusRing(QPainter& painter, const QRect& rect, const QPalette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.color(QPalette::Highlight), 2));
    painter.drawRoundedRect(inset(rect, 1), kCorner, kCorner);
    painter.restore();
}

void drawButton(QPainter& painter, const QStyleOptionButton& button)
{
    const QPalette& palette = button.palette;
    const bool enabled = button.state & QStyle::State_Enabled;
    const bool down = button.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && button.state & QStyle::State_MouseOver;
    if (button.features & QStyleOptionButton::Flat && !down && !hover)
        return;
    const bool primary = enabled && button.features & QStyleOptionButton::DefaultButton;
    const QColor base = primary ? primaryFill(palette) : palette.color(QPalette::Button);
    QColor fill = base;
    if (down)
        fill = mixed(palette.color(QPalette::WindowText), base, 0.16);
    else if (hover)
        fill = mixed(palette.color(QPalette::WindowText), base, 0.07);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(primary ? QPen(Qt::NoPen) : QPen(outline(button), 1));
    painter.drawRoundedRect(inset(button.rect, 0.5), kCorner, kCorner);
    painter.restore();
}

void drawFieldFrame(QPainter& painter, const QStyleOption& field)
{
    const bool focus = field.state & QStyle::State_HasFocus;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(focus ? QPen(field.palette.color(QPalette::Highlight), 2) : QPen(outline(field), 1));
    painter.drawRoundedRect(inset(field.rect, focus ? 1 : 0.5), kCorner, kCorner);
    painter.restore();
}

void drawCheckMark(QPainter& painter, const QStyleOption& box)
{
    const bool enabled = box.state & QStyle::State_Enabled;
    const bool marked = box.state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF rect = inset(box.rect, 0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(marked && enabled ? QPen(Qt::NoPen) : QPen(outline(box), 1.2));
    painter.setBrush(marked ? box.palette.color(enabled ? QPalette::Highlight : QPalette::Mid)
                            : box.palette.color(QPalette::Base));
    painter.drawRoundedRect(rect, 3.5, 3.5);
    painter.setPen(QPen(Qt::white, rect.width() / 7.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&rect](double x, double y) {
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    };
    if (box.state & QStyle::State_NoChange) {
        painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
    } else if (box.state & QStyle::State_On) {
        QPainterPath tick(at(0.23, 0.52));
        tick.lineTo(at(0.43, 0.71));
        tick.lineTo(at(0.77, 0.32));
        painter.drawPath(tick);
    }
    painter.restore();
}

void drawRadioMark(QPainter& painter, const QStyleOption& button)
{
    const bool enabled = button.state & QStyle::State_Enabled;
    const bool marked = button.state & QStyle::State_On;
    const QRectF rect = inset(button.rect, 0.75);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(marked && enabled ? QPen(Qt::NoPen) : QPen(outline(button), 1.2));
    painter.setBrush(marked ? button.palette.color(enabled ? QPalette::Highlight : QPalette::Mid)
                            : button.palette.color(QPalette::Base));
    painter.drawEllipse(rect);
    if (marked) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawEllipse(rect.center(), rect.width() * 0.2, rect.width() * 0.2);
    }
    painter.restore();
}

} // namespace comfyvn::ui
