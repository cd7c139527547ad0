#pragma once

#include "core/script/Script.h"
#include "ui/lines/LineSearch.h"
#include "ui/studio/StudioLink.h"

#include <QHash>
#include <QTableView>

namespace comfyvn::ui {

class LineDelegate;
class LineFilter;
class LineListModel;

/// The list of lines, made for typing: Enter hears a line and goes on to the next.
///
/// Its own rows are those that the filter lets through; whatever it tells names lines by their ids.
class LineTable final : public QTableView {
    Q_OBJECT

public:
    LineTable(LineListModel& model, QWidget* parent);
    using QTableView::edit;

    void setChoices(const SpeechChoices& choices);
    [[nodiscard]] LineFilter& filter() { return *m_filter; }

    /// The id of the line the writer is at; 0: none.
    [[nodiscard]] qint64 currentLine() const;
    /// In their order; the current line when none is selected.
    [[nodiscard]] QList<qint64> selectedLines() const;
    /// Those that the filter lets through, in their order.
    [[nodiscard]] QList<qint64> shownLines() const;
    /// Marks what is found; the match in `line` stands out.
    void showMatches(const LineSearch& search, qint64 line = 0, const SearchMatch& match = {});
    /// Shows the line even if the filter hides it.
    void goToLine(qint64 id);
    void editText(qint64 id);
    /// Opens the choice of a column for every selected line.
    void editColumn(int column);

    void addLineBelow();
    void duplicateLine();
    void removeSelectedLines();
    /// Moves the selected lines past the one above (-1) or below (1).
    void moveSelectedLines(int direction);
    /// Moves the selected lines to where something that is dropped here would go.
    void dropSelectedAt(const QPoint& position);
    /// Lines that the imported script does not have any more are as any other from now on.
    void keepSelected();
    void copyLines() const;
    void cutLines();
    /// Puts the lines of the clipboard below the current one.
    void pasteLines();
    /// Gives a column of the selected lines one value, as one step.
    void setForSelected(int column, const QString& value);
    /// Keeps what was typed and closes the editor, if one is open.
    void commitEditor();

Q_SIGNALS:
    /// Enter was pressed in the text of a line that is not blank.
    void lineEntered(qint64 id);
    /// The writer moved to another line, other than by pressing Enter.
    void lineSelected(qint64 id);
    /// What stands in the editor of a line's text, until editingEnded().
    void textTyped(qint64 id, const QString& text);
    void editingEnded();
    /// Any change of the current line.
    void currentLineChanged(qint64 id);
    /// A whole script of another program was pasted; nothing is inserted.
    void scriptPasted(const QString& text);
    void menuWanted(const QPoint& globalPosition);
    /// Something was to be edited where nothing can be.
    void editRefused();

protected:
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] bool refuse();
    bool goToEnd(const QKeyEvent& event);
    bool beginFirstLine(QKeyEvent& event);
    void connectDelegate();
    void connectLines();
    void enterPressed(QWidget* editor, Qt::KeyboardModifiers modifiers);
    void goOnFrom(qint64 id);
    void insertBelow(qint64 id, const QList<ScriptLine>& lines);
    void insertAt(int row, QList<ScriptLine> lines, qint64 replaced = 0);
    void select(const QList<qint64>& ids);
    void arrangeColumns();
    void keepTextReadable();
    void showDropRow(int row);
    [[nodiscard]] int dropRowAt(const QPoint& position) const;
    /// The model's row before which something goes that is put before this row of the table.
    [[nodiscard]] int modelRowBefore(int row) const;
    [[nodiscard]] QList<int> selectedModelRows() const;
    [[nodiscard]] bool wantsHint() const;
    void paintHint(const QString& icon, const QString& title, const QString& text);
    void paintDropLine();

    LineListModel& m_lines;
    LineFilter* m_filter;
    LineDelegate* m_delegate;
    QHash<qint64, qint64> m_currentOf {}; ///< the line the writer was at, by scene
    qint64 m_beforeLook = 0; ///< the current line before the filter looked anew
    int m_dropRow = -1; ///< where what is dragged would go; -1: nothing is
    bool m_goingOn = false;
};

} // namespace comfyvn::ui
