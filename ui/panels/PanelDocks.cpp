#include "ui/panels/PanelDocks.h"

#include "ui/look/Icons.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QStatusBar>
#include <QTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
/// Changed when layouts of before cannot be used any more.
constexpr int kLayoutVersion = 1;

Qt::DockWidgetArea areaOf(Panel::Place place)
{
    return place == Panel::Place::Right ? Qt::RightDockWidgetArea : Qt::BottomDockWidgetArea;
}

bool takesKeyboard(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && widget.focusPolicy() & Qt::TabFocus;
}
} // namespace

PanelDocks::PanelDocks(QMainWindow& window)
    : QObject(&window)
    , m_window(window)
{
    window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks
                          | QMainWindow::AllowTabbedDocks | QMainWindow::GroupedDragging);
    window.setDocumentMode(true);
    giveCorner();
}

/// The panels at the side are forms and lists, which need height more than those below need width.
void PanelDocks::giveCorner()
{
    m_window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

void PanelDocks::add(const Panel& panel)
{
    auto* dock = new QDockWidget(panel.title, &m_window);
    dock->setObjectName(panel.id);
    dock->setWindowIcon(icon(panel.icon));
    dock->setAccessibleName(panel.title);
    auto* toggle = new QAction(icon(panel.icon), panel.title, this);
    toggle->setObjectName(u"panels."_s + panel.id);
    toggle->setStatusTip(tr("Open or close the panel “%1”").arg(panel.title));
    toggle->setCheckable(true);
    m_entries.push_back({ .panel = panel, .dock = dock, .toggle = toggle });
    place(m_entries.back());
    const auto at = m_entries.size() - 1;
    connect(toggle, &QAction::triggered, this, [this, at] { toggleEntry(m_entries[at]); });
    connect(dock, &QDockWidget::visibilityChanged, this, [this, at](bool seen) {
        m_entries[at].seen = seen;
        m_entries[at].toggle->setChecked(seen);
        if (seen)
            fill(m_entries[at]);
    });
    if (panel.start == Panel::Start::Open)
        fill(m_entries.back());
    else
        dock->hide();
}

void PanelDocks::place(const Entry& entry)
{
    const auto neighbour = std::ranges::find_if(m_entries, [&entry](const Entry& other) {
        return other.dock != entry.dock && other.panel.place == entry.panel.place;
    });
    m_window.addDockWidget(areaOf(entry.panel.place), entry.dock);
    if (neighbour != m_entries.end())
        m_window.tabifyDockWidget(neighbour->dock, entry.dock);
}

void PanelDocks::fill(Entry& entry)
{
    if (!entry.dock->widget())
        entry.dock->setWidget(entry.panel.make(entry.dock));
}

void PanelDocks::toggleEntry(Entry& entry)
{
    // Behind another tab it is wanted, not in the way.
    if (!entry.seen) {
        show(entry.panel.id);
        return;
    }
    entry.dock->close();
    focusInside(*m_window.centralWidget());
}

void PanelDocks::settle()
{
    m_initial = layout();
    QTimer::singleShot(0, this, &PanelDocks::fillNextInIdleTime);
}

void PanelDocks::fillNextInIdleTime()
{
    const auto empty =
        std::ranges::find_if(m_entries, [](const Entry& entry) { return !entry.dock->widget(); });
    if (empty == m_entries.end())
        return;
    fill(*empty);
    QTimer::singleShot(0, this, &PanelDocks::fillNextInIdleTime);
}

void PanelDocks::show(const QString& id)
{
    const auto entry = std::ranges::find(m_entries, id, [](const Entry& other) { return other.panel.id; });
    if (entry == m_entries.end())
        return;
    fill(*entry);
    entry->dock->show();
    entry->dock->raise();
    focusInside(*entry->dock->widget());
}

QByteArray PanelDocks::layout() const
{
    return m_window.saveState(kLayoutVersion);
}

bool PanelDocks::restoreLayout(const QByteArray& layout)
{
    const bool restored = m_window.restoreState(layout, kLayoutVersion);
    giveCorner(); // layouts of before hold another one
    return restored;
}

void PanelDocks::resetLayout()
{
    restoreLayout(m_initial);
}

QList<QAction*> PanelDocks::toggles() const
{
    QList<QAction*> actions;
    for (const Entry& entry : m_entries)
        actions.append(entry.toggle);
    return actions;
}

QList<QWidget*> PanelDocks::parts() const
{
    QList<QWidget*> all { m_window.centralWidget() };
    for (const Entry& entry : m_entries)
        if (entry.seen && entry.dock->widget())
            all.append(entry.dock->widget());
    all.append(m_window.statusBar());
    return all;
}

void PanelDocks::focusPart(int step)
{
    const QList<QWidget*> all = parts();
    const auto count = static_cast<int>(all.size());
    QWidget* focus = QApplication::focusWidget();
    int at = step > 0 ? -1 : count;
    for (int part = 0; part < count; ++part)
        if (focus && (all[part] == focus || all[part]->isAncestorOf(focus)))
            at = part;
    for (int tried = 0; tried < count; ++tried) {
        at = (at + step + count) % count;
        focusInside(*all[at]);
        QWidget* now = QApplication::focusWidget();
        if (now && (now == all[at] || all[at]->isAncestorOf(now))) {
            now->window()->activateWindow();
            return;
        }
    }
}

QDockWidget* PanelDocks::focusedPanel() const
{
    const QWidget* focus = QApplication::focusWidget();
    for (const Entry& entry : m_entries)
        if (focus && entry.dock->isAncestorOf(focus))
            return entry.dock;
    return nullptr;
}

void PanelDocks::closeFocused()
{
    if (QDockWidget* dock = focusedPanel()) {
        dock->close();
        focusInside(*m_window.centralWidget());
    }
}

void PanelDocks::floatFocused()
{
    if (QDockWidget* dock = focusedPanel()) {
        dock->setFloating(!dock->isFloating());
        if (dock->isFloating())
            dock->activateWindow();
        focusInside(*dock->widget());
    }
}

void PanelDocks::moveFocused()
{
    QDockWidget* dock = focusedPanel();
    if (!dock)
        return;
    constexpr std::array kSides { Qt::BottomDockWidgetArea, Qt::LeftDockWidgetArea, Qt::TopDockWidgetArea,
                                  Qt::RightDockWidgetArea };
    const auto now = std::ranges::find(kSides, m_window.dockWidgetArea(dock));
    const auto next = now == kSides.end() || now + 1 == kSides.end() ? kSides.begin() : now + 1;
    dock->setFloating(false);
    m_window.addDockWidget(*next, dock);
    dock->show();
    focusInside(*dock->widget());
}

void PanelDocks::resizeFocused(int wider, int taller)
{
    QDockWidget* dock = focusedPanel();
    if (!dock)
        return;
    const int step = dock->fontMetrics().height() * 2;
    const QSize size = dock->size() + QSize(wider, taller) * step;
    if (dock->isFloating()) {
        dock->resize(size);
        return;
    }
    // Its neighbours take what it gives up only when it may not keep it.
    const QSize most = dock->maximumSize();
    dock->setMaximumSize(wider < 0 ? std::max(1, size.width()) : most.width(),
                         taller < 0 ? std::max(1, size.height()) : most.height());
    if (wider != 0)
        m_window.resizeDocks({ dock }, { std::max(1, size.width()) }, Qt::Horizontal);
    if (taller != 0)
        m_window.resizeDocks({ dock }, { std::max(1, size.height()) }, Qt::Vertical);
    m_window.layout()->activate();
    dock->setMaximumSize(most);
}

void focusInside(QWidget& widget)
{
    QWidget* target = widget.focusWidget();
    if (widget.focusProxy())
        target = widget.focusProxy();
    if (!target || !takesKeyboard(*target)) {
        target = takesKeyboard(widget) ? &widget : nullptr;
        for (QWidget* next = widget.nextInFocusChain(); !target && next != &widget;
             next = next->nextInFocusChain())
            if (widget.isAncestorOf(next) && takesKeyboard(*next))
                target = next;
    }
    if (target)
        target->setFocus(Qt::TabFocusReason);
}

} // namespace comfyvn::ui
