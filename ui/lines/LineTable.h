#pragma once

#include "ui/studio/StudioLink.h"

#include <QTableView>

namespace comfyvn::ui {

class LineDelegate;
class LineListModel;

/// The list of lines, made for typing: Enter hears a line and goes on to the next.
class LineTable final : public QTableView {
    Q_OBJECT

public:
    LineTable(LineListModel& model, QWidget* parent);

    void setChoices(const SpeechChoices& choices);

    /// The id of the line the writer is at; 0: none.
    [[nodiscard]] qint64 currentLine() const;
    void goToLine(qint64 id);
    void editText(qint64 id);

    void addLineBelow();
    void duplicateLine();
    void removeSelectedLines();
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

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void paintEvent(QPaintEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void enterPressed(QWidget* editor, Qt::KeyboardModifiers modifiers);
    void goOnFrom(int row);
    void arrangeColumns();
    [[nodiscard]] bool wantsHint() const;

    LineListModel& m_lines;
    LineDelegate* m_delegate;
    bool m_goingOn = false;
};

} // namespace comfyvn::ui
