#include "ui/look/StudioStyle.h"

#include "ui/look/ControlPainting.h"
#include "ui/look/Icons.h"
#include "ui/look/Theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr int kHeaderInset = 8;
/// Halves the room that Fusion leaves to the right of a text beside an icon.
constexpr int kToolInset = 4;
constexpr int kMenuPart = 22;
constexpr int kButtonInset = 10;
/// Qt asks for the ink of a text, which ends before a closing bracket of Japanese or Chinese does.
constexpr int kBeyondInk = 8;

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

constexpr int kPanelIcon = 16;

/// The panel's icon and name on the window's colour, parted from what is above by a hairline.
void drawPanelTitle(const QStyleOptionDockWidget& title, QPainter* painter, const QWidget* widget)
{
    const QPalette& palette = title.palette;
    painter->fillRect(title.rect, palette.window());
    painter->fillRect(title.rect.left(), title.rect.top(), title.rect.width(), 1, palette.mid());
    QRect room = title.rect.adjusted(10, 1, -56, 0);
    if (widget && !widget->windowIcon().isNull()) {
        const QRect place = QStyle::alignedRect(title.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                                { kPanelIcon, kPanelIcon }, room);
        widget->windowIcon().paint(painter, place);
        room.setLeft(place.right() + 8);
    }
    painter->save();
    QFont font = painter->font();
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(palette.color(QPalette::WindowText));
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(title.title, Qt::ElideRight, room.width()));
    painter->restore();
}

/// A tab without a box: the chosen one has a bar in the accent's colour on the side of the page.
void drawTab(const QStyleOptionTab& tab, QPainter* painter)
{
    const bool chosen = tab.state & QStyle::State_Selected;
    const QPalette& palette = tab.palette;
    if (!chosen && tab.state & QStyle::State_MouseOver)
        painter->fillRect(tab.rect,
                          mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.06));
    if (!chosen)
        return;
    constexpr int thick = 2;
    QRect bar = tab.rect;
    switch (tab.shape) {
    case QTabBar::RoundedSouth:
    case QTabBar::TriangularSouth:
        bar.setHeight(thick);
        break;
    case QTabBar::RoundedWest:
    case QTabBar::TriangularWest:
        bar.setLeft(bar.right() - thick + 1);
        break;
    case QTabBar::RoundedEast:
    case QTabBar::TriangularEast:
        bar.setWidth(thick);
        break;
    case QTabBar::RoundedNorth:
    case QTabBar::TriangularNorth:
        bar.setTop(bar.bottom() - thick + 1);
        break;
    }
    painter->fillRect(bar, palette.highlight());
    if (tab.state & QStyle::State_HasFocus) {
        painter->setPen(palette.color(QPalette::Highlight));
        painter->drawRect(tab.rect.adjusted(2, 2, -3, -3));
    }
}

int quartersOf(QStyle::PrimitiveElement arrow)
{
    switch (arrow) {
    case QStyle::PE_IndicatorArrowLeft:
        return 1;
    case QStyle::PE_IndicatorArrowUp:
        return 2;
    case QStyle::PE_IndicatorArrowRight:
        return 3;
    default:
        return 0;
    }
}

/// One handle on the window's colour, no arrows.
void drawScrollBar(const QStyleOptionSlider& bar, const QRect& handle, QPainter* painter)
{
    painter->fillRect(bar.rect, bar.palette.window());
    if (bar.minimum == bar.maximum)
        return;
    const bool active =
        bar.state & QStyle::State_MouseOver || bar.activeSubControls & QStyle::SC_ScrollBarSlider;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(bar.palette.color(QPalette::WindowText), bar.palette.color(QPalette::Window),
                            active ? 0.45 : 0.25));
    painter->drawRoundedRect(QRectF(handle).adjusted(2.5, 2.5, -2.5, -2.5), 3.5, 3.5);
    painter->restore();
}
} // namespace

StudioStyle::StudioStyle()
    : QProxyStyle(u"Fusion"_s)
{ }

void StudioStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    if (element == PE_FrameStatusBarItem || element == PE_FrameTabBarBase)
        return;
    switch (element) {
    case PE_IndicatorDockWidgetResizeHandle:
        painter->fillRect(option->rect, option->palette.window());
        return;
    case PE_FrameFocusRect:
        // Rows of lists and the line show where the keyboard is by themselves.
        if (!qobject_cast<const QAbstractItemView*>(widget))
            drawFocusRing(*painter, option->rect, option->palette);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowRight:
        drawChevron(*painter, *option, quartersOf(element));
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, option->palette.base());
        return;
    case PE_FrameMenu:
    case PE_FrameTabWidget:
        painter->save();
        painter->setPen(option->palette.color(QPalette::Mid));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_FrameLineEdit:
        drawFieldFrame(*painter, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckMark(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        drawRadioMark(*painter, *option);
        return;
    default:
        break;
    }
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
    case CE_PushButtonBevel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            drawButton(*painter, *button);
            if (button->features & QStyleOptionButton::HasMenu) {
                QStyleOption arrow = *button;
                const int side = proxy()->pixelMetric(PM_MenuButtonIndicator, button, widget);
                arrow.rect =
                    QRect(button->rect.right() - side - 2, button->rect.center().y() - side / 2, side, side);
                proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
            }
        }
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton label = *button;
            if (label.features & QStyleOptionButton::DefaultButton && label.state & State_Enabled) {
                label.palette.setColor(QPalette::ButtonText, Qt::white);
                const QSize size = label.iconSize.isEmpty() ? QSize(16, 16) : label.iconSize;
                if (!label.icon.isNull())
                    label.icon = QIcon(
                        label.icon.pixmap(size, painter->device()->devicePixelRatio(), QIcon::Selected));
            }
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
            painter->fillRect(item->rect.left() + 5, item->rect.center().y(), item->rect.width() - 10, 1,
                              item->palette.mid());
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader label = *header;
            label.rect.adjust(kHeaderInset, 0, -kHeaderInset, 0);
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            QStyleOptionComboBox label = *combo;
            const QRect room = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            const int icon = label.currentIcon.isNull() ? 0 : label.iconSize.width() + 4;
            label.currentText =
                label.fontMetrics.elidedText(label.currentText, Qt::ElideRight, room.width() - icon - 2);
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
    case CE_DockWidgetTitle:
        if (const auto* title = qstyleoption_cast<const QStyleOptionDockWidget*>(option))
            drawPanelTitle(*title, painter, widget);
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            drawTab(*tab, painter);
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
    const auto rectOf = [&](SubControl part) {
        return proxy()->subControlRect(control, option, part, widget);
    };
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
        drawToolButton(*button, painter, widget);
    } else if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
        if (combo->frame)
            drawComboPlate(*painter, *combo);
        QStyleOption arrow = *combo;
        arrow.rect = rectOf(SC_ComboBoxArrow);
        drawChevron(*painter, arrow, 0);
    } else if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
        drawSpinPlate(*painter, *spin, rectOf(SC_SpinBoxUp), rectOf(SC_SpinBoxDown));
    } else if (slider && control == CC_Slider) {
        drawSlider(*painter, *slider, rectOf(SC_SliderGroove), rectOf(SC_SliderHandle));
    } else if (slider && control == CC_ScrollBar) {
        drawScrollBar(*slider, rectOf(SC_ScrollBarSlider), painter);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

/// A button that only opens a list has no arrow; one that also does something by itself parts the two.
void StudioStyle::drawToolButton(const QStyleOptionToolButton& button, QPainter* painter,
                                 const QWidget* widget) const
{
    drawToolPlate(*painter, button);
    QStyleOptionToolButton label = button;
    label.features &= ~QStyleOptionToolButton::HasMenu;
    label.rect = proxy()->subControlRect(CC_ToolButton, &button, SC_ToolButton, widget);
    if (button.toolButtonStyle == Qt::ToolButtonTextBesideIcon)
        label.rect.adjust(button.direction == Qt::LeftToRight ? kToolInset : 0, 0,
                          button.direction == Qt::LeftToRight ? 0 : -kToolInset, 0);
    if (button.subControls & SC_ToolButtonMenu) {
        QStyleOption arrow = button;
        arrow.rect = proxy()->subControlRect(CC_ToolButton, &button, SC_ToolButtonMenu, widget);
        drawChevron(*painter, arrow, 0);
        const bool left = arrow.rect.left() > label.rect.left();
        painter->fillRect(left ? arrow.rect.left() : arrow.rect.right(), arrow.rect.top() + 5, 1,
                          arrow.rect.height() - 10, button.palette.mid());
    }
    proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
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

QRect StudioStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect& all = option->rect;
    const int side = kPanelIcon + 6;
    const int top = all.top() + (all.height() - side) / 2 + 1;
    switch (element) {
    case SE_DockWidgetCloseButton:
        return visualRect(option->direction, all, QRect(all.right() - side - 5, top, side, side));
    case SE_DockWidgetFloatButton:
        return visualRect(option->direction, all, QRect(all.right() - 2 * side - 7, top, side, side));
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize StudioStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_TabBarTab)
        wanted += QSize(12, 6);
    else if (type == CT_HeaderSection)
        wanted.rwidth() += 2 * kHeaderInset;
    else if (type == CT_ComboBox)
        wanted.rwidth() += kBeyondInk;
    else if (type == CT_PushButton)
        wanted.setWidth(std::max(wanted.width(), size.width() + 2 * kButtonInset));
    else if (type == CT_ItemViewItem && option)
        wanted.setHeight(std::max(wanted.height(), option->fontMetrics.height() * 3 / 2));
    return wanted;
}

int StudioStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* answer) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // the system's icons are of another kind
    return QProxyStyle::styleHint(hint, option, widget, answer);
}

QIcon StudioStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                                const QWidget* widget) const
{
    if (pixmap == SP_TitleBarCloseButton)
        return icon(u"panel-close"_s);
    if (pixmap == SP_TitleBarNormalButton)
        return icon(u"panel-float"_s);
    return QProxyStyle::standardIcon(pixmap, option, widget);
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
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_DockWidgetTitleMargin:
        return 6;
    case PM_DockWidgetTitleBarButtonMargin:
        return 3;
    case PM_DockWidgetFrameWidth:
        return 0;
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_ScrollBarExtent:
        return 12;
    case PM_MenuButtonIndicator:
        if (qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return kMenuPart;
        return QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace comfyvn::ui
