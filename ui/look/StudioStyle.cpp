#include "ui/look/StudioStyle.h"

#include "ui/look/Theme.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
void drawProgress(QStyle::ControlElement element, const QStyleOption* option, QPainter* painter)
{
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    const QPalette& palette = option->palette;
    QRectF rect = QRectF(option->rect).adjusted(0, (option->rect.height() - 6) / 2.0, 0, 0);
    rect.setHeight(6);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette.color(QPalette::Mid));
    if (element == QStyle::CE_ProgressBarContents && bar) {
        painter->setBrush(palette.color(QPalette::Highlight));
        const double range = bar->maximum - bar->minimum;
        // Nobody knows how far it is: a piece in the middle instead of a length.
        if (range > 0)
            rect.setWidth(rect.width() * (bar->progress - bar->minimum) / range);
        else
            rect.adjust(rect.width() * 0.35, 0, -rect.width() * 0.35, 0);
    }
    painter->drawRoundedRect(rect, 3, 3);
    painter->restore();
}
} // namespace

StudioStyle::StudioStyle()
    : QProxyStyle(u"Fusion"_s)
{ }

void StudioStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    if (element == PE_FrameStatusBarItem)
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void StudioStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    switch (element) {
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.window());
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
            header && header->orientation == Qt::Vertical)
            return;
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          option->palette.mid());
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader label = *header;
            label.rect.adjust(8, 0, -8, 0);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        drawProgress(element, option, painter);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, option->palette.window());
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.window());
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          option->palette.mid());
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void StudioStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                     QPainter* painter, const QWidget* widget) const
{
    if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        control == CC_ToolButton && button) {
        QStyleOptionToolButton plain = *button;
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->fillRect(bar->rect, bar->palette.window());
    if (bar->minimum == bar->maximum)
        return;
    const QRect handle = proxy()->subControlRect(control, bar, SC_ScrollBarSlider, widget);
    const bool active = bar->state & State_MouseOver || bar->activeSubControls & SC_ScrollBarSlider;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(bar->palette.color(QPalette::WindowText), bar->palette.color(QPalette::Window),
                            active ? 0.45 : 0.25));
    painter->drawRoundedRect(QRectF(handle).adjusted(2.5, 2.5, -2.5, -2.5), 3.5, 3.5);
    painter->restore();
}

QRect StudioStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                  const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);

    const bool across = bar->orientation == Qt::Horizontal;
    const int length = std::max(0, across ? bar->rect.width() : bar->rect.height());
    const qint64 range = qint64 { bar->maximum } - bar->minimum;
    const auto share =
        static_cast<int>(qint64 { length } * bar->pageStep / std::max<qint64>(1, range + bar->pageStep));
    const int handle = range > 0 ? std::clamp(share, std::min(28, length), length) : length;
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - handle, bar->upsideDown);
    const auto stretch = [&](int from, int size) {
        const QRect rect = across ? QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height())
                                  : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, rect);
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return stretch(start, handle);
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + handle, length - start - handle);
    default:
        return {};
    }
}

int StudioStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 7;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarItemMargin:
        return 6;
    case PM_ScrollBarExtent:
        return 12;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace comfyvn::ui
