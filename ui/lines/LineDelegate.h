#pragma once

#include "ui/lines/LineSearch.h"
#include "ui/studio/StudioLink.h"

#include <QStyledItemDelegate>

namespace comfyvn::ui {

class LineListModel;

/// Paints the cells of the line list and makes their editors.
class LineDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    LineDelegate(LineListModel& lines, QObject* parent);

    void setChoices(const SpeechChoices& choices);

    /// Marks what is found; the match in `line` stands out.
    void setMatches(const LineSearch& search, qint64 line, const SearchMatch& match);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// The editor is still open; whoever listens commits and closes it.
    void enterPressed(QWidget* editor, Qt::KeyboardModifiers modifiers);
    void deletePressed(QWidget* editor);
    /// The text in a line's editor is another; it is not committed.
    void textTyped(const QString& text);
    /// A value of a column was chosen at a line; whoever listens decides which lines get it.
    void choiceMade(qint64 id, int column, const QString& value);
    /// Text of more than one line was pasted into an editor, which is still open and does not have it.
    void linesPasted(const QString& text);

private:
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const;
    /// Returns what is left of the room.
    [[nodiscard]] QRect paintGone(QPainter& painter, const QRect& room, const QPalette& palette) const;
    void paintState(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    void paintMatches(QPainter& painter, const QRect& room, const QString& text, const QPalette& palette,
                      const QModelIndex& index) const;
    [[nodiscard]] QColor colourOf(const QString& character, const QPalette& palette) const;
    [[nodiscard]] QString placeholder(const QModelIndex& index) const;

    LineListModel& m_lines;
    SpeechChoices m_choices {};
    mutable QHash<QString, QColor> m_colours {}; ///< of names, on the base colour they were made for
    mutable QColor m_coloursBase {};
    LineSearch m_search {};
    qint64 m_matchLine = 0;
    SearchMatch m_match {};
};

} // namespace comfyvn::ui
