#include "ui/look/ControlPainting.h"

#include "ui/look/Theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <QStyleOption>

#include <algorithm>

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

void drawPlate(QPainter& painter, const QStyleOption& option, const QColor& fill)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(QPen(outline(option), 1));
    painter.drawRoundedRect(inset(option.rect, 0.5), kCorner, kCorner);
    painter.restore();
}

/// The control's own colour, or a step further under the mouse and when pressed.
QColor plateFill(const QStyleOption& option, QColor base)
{
    const QColor ink = option.palette.color(QPalette::WindowText);
    if (option.state & (QStyle::State_Sunken | QStyle::State_On))
        return mixed(ink, base, 0.16);
    const bool hover = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    return hover ? mixed(ink, base, 0.07) : base;
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

void drawToolPlate(QPainter& painter, const QStyleOptionToolButton& button)
{
    const bool pressed = button.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = button.state & QStyle::State_MouseOver && button.state & QStyle::State_Enabled;
    const bool flat = button.state & QStyle::State_AutoRaise;
    if (!flat) {
        drawPlate(painter, button, plateFill(button, button.palette.color(QPalette::Button)));
    } else if (pressed || hover) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(plateFill(button, button.palette.color(QPalette::Window)));
        painter.drawRoundedRect(inset(button.rect, 0.5), kCorner, kCorner);
        painter.restore();
    }
    if (button.state & QStyle::State_HasFocus)
        drawFocusRing(painter, button.rect, button.palette);
}

void drawComboPlate(QPainter& painter, const QStyleOptionComboBox& box)
{
    QStyleOptionComboBox plate = box;
    plate.state &= ~QStyle::State_On;
    const QPalette& palette = box.palette;
    if (box.editable)
        drawPlate(painter, plate, palette.color(QPalette::Base));
    else
        drawPlate(painter, plate, plateFill(plate, palette.color(QPalette::Button)));
    if (box.state & QStyle::State_HasFocus)
        drawFocusRing(painter, box.rect, palette);
}

void drawSpinPlate(QPainter& painter, const QStyleOptionSpinBox& box, const QRect& up, const QRect& down)
{
    const QPalette& palette = box.palette;
    if (box.frame)
        drawPlate(painter, box, palette.color(QPalette::Base));
    const auto step = [&](const QRect& rect, QStyle::SubControl part, bool possible, int quarters) {
        QStyleOption arrow = box;
        arrow.rect = rect;
        const bool active = possible && box.activeSubControls & part;
        arrow.state.setFlag(QStyle::State_Enabled, possible && box.state & QStyle::State_Enabled);
        if (active)
            painter.fillRect(rect.adjusted(0, 1, -1, 0),
                             mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Base),
                                   box.state & QStyle::State_Sunken ? 0.2 : 0.1));
        drawChevron(painter, arrow, quarters);
    };
    step(up, QStyle::SC_SpinBoxUp, box.stepEnabled & QAbstractSpinBox::StepUpEnabled, 2);
    step(down, QStyle::SC_SpinBoxDown, box.stepEnabled & QAbstractSpinBox::StepDownEnabled, 0);
    if (box.frame && box.state & QStyle::State_HasFocus)
        drawFocusRing(painter, box.rect, palette);
}

void drawSlider(QPainter& painter, const QStyleOptionSlider& slider, const QRect& groove, const QRect& handle)
{
    constexpr double thick = 4;
    const QPalette& palette = slider.palette;
    const bool enabled = slider.state & QStyle::State_Enabled;
    const bool across = slider.orientation == Qt::Horizontal;
    QRectF track(groove);
    if (across)
        track = { track.left(), QRectF(handle).center().y() - thick / 2, track.width(), thick };
    else
        track = { QRectF(handle).center().x() - thick / 2, track.top(), thick, track.height() };
    QRectF filled = track;
    if (across)
        slider.upsideDown ? filled.setLeft(handle.center().x()) : filled.setRight(handle.center().x());
    else
        slider.upsideDown ? filled.setTop(handle.center().y()) : filled.setBottom(handle.center().y());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(strengthened(palette, QPalette::Mid, 0.15));
    painter.drawRoundedRect(track, thick / 2, thick / 2);
    if (enabled) {
        painter.setBrush(palette.highlight());
        painter.drawRoundedRect(filled, thick / 2, thick / 2);
    }
    const double side = std::min(handle.width(), handle.height());
    QRectF knob(0, 0, side, side);
    knob.moveCenter(QRectF(handle).center());
    painter.setPen(QPen(enabled ? palette.color(QPalette::Highlight) : outline(slider), 1.5));
    painter.setBrush(plateFill(slider, palette.color(QPalette::Button)));
    painter.drawEllipse(knob.adjusted(1, 1, -1, -1));
    painter.restore();
    if (slider.state & QStyle::State_HasFocus)
        drawFocusRing(painter, knob.toAlignedRect().adjusted(-1, -1, 1, 1), palette);
}

void drawChevron(QPainter& painter, const QStyleOption& option, int quarters)
{
    const double half = std::min({ 4.0, option.rect.width() / 3.0, option.rect.height() / 2.5 });
    QPolygonF line { { -half, -half / 2 }, { 0, half / 2 }, { half, -half / 2 } };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(option.rect).center());
    painter.rotate(90.0 * quarters);
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.setPen(
        QPen(option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText), 1.4,
             Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
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
