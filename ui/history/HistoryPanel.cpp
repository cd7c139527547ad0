#include "ui/history/HistoryPanel.h"

#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"

#include <QBoxLayout>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QUndoStack>
#include <QUndoView>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
/// Keeps the room of the tick in every row, so that the names stand below each other.
class EditDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
};
} // namespace

HistoryPanel::HistoryPanel(QUndoStack& history, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"historyPanel"_s);
    setAccessibleName(tr("History"));
    auto* undo = flatButton(u"historyUndoButton"_s, u"undo"_s, tr("Undo"), this, ButtonText::Beside);
    auto* redo = flatButton(u"historyRedoButton"_s, u"redo"_s, tr("Redo"), this, ButtonText::Beside);
    auto* hint = new QLabel(this);
    auto* list = new QUndoView(&history, this);
    list->setObjectName(u"historyList"_s);
    list->setAccessibleName(tr("Edits, oldest first"));
    list->setAccessibleDescription(tr("Choosing an edit brings back the state after it"));
    list->setEmptyLabel(tr("As it was opened"));
    list->setItemDelegate(new EditDelegate(list));
    list->setCleanIcon(icon(u"state-ready"_s));
    list->setUniformItemSizes(true);
    const int size = fontMetrics().height();
    list->setIconSize(QSize(size, size));
    list->setSpacing(1);
    list->setMinimumWidth(size * 15);
    hint->setObjectName(u"historyHint"_s);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);

    const auto show = [&history, undo, redo, hint] {
        undo->setEnabled(history.canUndo());
        redo->setEnabled(history.canRedo());
        undo->setToolTip(history.canUndo() ? tr("Take back: %1").arg(history.undoText()) : tr("Undo"));
        redo->setToolTip(history.canRedo() ? tr("Do again: %1").arg(history.redoText()) : tr("Redo"));
        hint->setText(
            history.count() == 0
                ? tr("Nothing has been edited yet. Every edit is listed here; choose one to go back "
                     "to it.")
                : tr("%n edit(s); the tick marks the saved state.", nullptr, history.count()));
    };
    connect(&history, &QUndoStack::indexChanged, this, show);
    connect(&history, &QUndoStack::cleanChanged, this, show);
    connect(undo, &QToolButton::clicked, &history, &QUndoStack::undo);
    connect(redo, &QToolButton::clicked, &history, &QUndoStack::redo);
    show();

    auto* row = new QHBoxLayout;
    row->addWidget(undo);
    row->addWidget(redo);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addLayout(row);
    column->addWidget(hint);
    column->addWidget(list, 1);
    setFocusProxy(list);
}

} // namespace comfyvn::ui
