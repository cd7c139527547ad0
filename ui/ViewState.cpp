#include "ui/ViewState.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>

namespace comfyvn::ui {

namespace {

template <typename Widget, typename Use> void eachNamed(const QWidget& window, Use use)
{
    for (Widget* widget : window.findChildren<Widget*>())
        if (!widget->objectName().isEmpty() && !widget->objectName().startsWith(u"qt_"))
            use(*widget);
}

bool isKept(const QWidget& widget)
{
    return widget.property(kKeepProperty).toBool();
}

QString focusName(const QWidget& window)
{
    for (const QWidget* focus = QApplication::focusWidget(); focus; focus = focus->parentWidget())
        if (window.isAncestorOf(focus) && !focus->objectName().isEmpty()
            && !focus->objectName().startsWith(u"qt_") && focus->focusPolicy() != Qt::NoFocus)
            return focus->objectName();
    return {};
}

} // namespace

ViewState ViewState::of(const QWidget& window)
{
    ViewState state;
    eachNamed<QAbstractScrollArea>(window, [&state](QAbstractScrollArea& area) {
        View view { .across = area.horizontalScrollBar()->value(),
                    .down = area.verticalScrollBar()->value() };
        if (const auto* items = qobject_cast<QAbstractItemView*>(&area); items && items->selectionModel()) {
            for (const QModelIndex& index : items->selectionModel()->selectedIndexes())
                if (!view.selected.contains(index.row()) && !index.parent().isValid())
                    view.selected.append(index.row());
            view.row = items->currentIndex().row();
            view.column = items->currentIndex().column();
        }
        if (const auto* header = area.findChild<QHeaderView*>();
            header && header->orientation() == Qt::Horizontal)
            view.header = header->saveState();
        state.m_views.insert(area.objectName(), view);
    });
    eachNamed<QTabWidget>(
        window, [&state](QTabWidget& tabs) { state.m_tabs.insert(tabs.objectName(), tabs.currentIndex()); });
    eachNamed<QSplitter>(window, [&state](QSplitter& splitter) {
        state.m_splitters.insert(splitter.objectName(), splitter.saveState());
    });
    eachNamed<QLineEdit>(window, [&state](QLineEdit& edit) {
        if (isKept(edit))
            state.m_kept.insert(edit.objectName(), edit.text());
    });
    eachNamed<QComboBox>(window, [&state](QComboBox& box) {
        if (isKept(box))
            state.m_kept.insert(box.objectName(), box.currentIndex());
    });
    for (const QDialog* dialog : window.findChildren<QDialog*>()) {
        const QString command = dialog->property(kReopenProperty).toString();
        if (dialog->isVisible() && !command.isEmpty()) {
            state.m_dialogs.append(command);
            state.m_dialogPlaces.insert(dialog->objectName(), dialog->geometry());
        }
    }
    state.m_focus = focusName(window);
    return state;
}

void ViewState::applyTo(QWidget& window) const
{
    eachNamed<QLineEdit>(window, [this](QLineEdit& edit) {
        if (isKept(edit) && m_kept.contains(edit.objectName()))
            edit.setText(m_kept[edit.objectName()].toString());
    });
    eachNamed<QComboBox>(window, [this](QComboBox& box) {
        if (isKept(box) && m_kept.contains(box.objectName()))
            box.setCurrentIndex(m_kept[box.objectName()].toInt());
    });
    eachNamed<QTabWidget>(window, [this](QTabWidget& tabs) {
        if (m_tabs.contains(tabs.objectName()))
            tabs.setCurrentIndex(m_tabs[tabs.objectName()]);
    });
    eachNamed<QSplitter>(window, [this](QSplitter& splitter) {
        if (m_splitters.contains(splitter.objectName()))
            splitter.restoreState(m_splitters[splitter.objectName()]);
    });
    for (QDialog* dialog : window.findChildren<QDialog*>())
        if (m_dialogPlaces.contains(dialog->objectName()))
            dialog->setGeometry(m_dialogPlaces[dialog->objectName()]);
    applyViews(window);
    if (auto* focus = m_focus.isEmpty() ? nullptr : window.findChild<QWidget*>(m_focus))
        focus->setFocus(Qt::OtherFocusReason);
}

void ViewState::applyViews(const QWidget& window) const
{
    eachNamed<QAbstractScrollArea>(window, [this](QAbstractScrollArea& area) {
        if (!m_views.contains(area.objectName()))
            return;
        const View view = m_views[area.objectName()];
        if (auto* header = area.findChild<QHeaderView*>(); header && !view.header.isEmpty())
            header->restoreState(view.header);
        auto* items = qobject_cast<QAbstractItemView*>(&area);
        if (items && items->selectionModel()) {
            const QAbstractItemModel& model = *items->model();
            QItemSelection selection;
            for (const int row : view.selected)
                selection.select(model.index(row, 0), model.index(row, model.columnCount() - 1));
            const QModelIndex current = model.index(view.row, view.column);
            if (current.isValid())
                items->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
            if (!selection.isEmpty())
                items->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        }
        area.horizontalScrollBar()->setValue(view.across);
        area.verticalScrollBar()->setValue(view.down);
    });
}

} // namespace comfyvn::ui
