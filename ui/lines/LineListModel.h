#pragma once

#include "core/base/Result.h"
#include "core/script/LineIds.h"
#include "core/speech/SpeechRequest.h"
#include "ui/lines/LineState.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QUndoStack>

namespace comfyvn::ui {

/// The lines of the open scene: a table for views, whose every edit can be undone.
///
/// Rows are reached in constant time. Lines are named by their id, which outlives an undone removal.
class LineListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Character, Style, Language, Text, State, Duration, ColumnCount };
    enum Role { StateRole = Qt::UserRole, ProgressRole };

    /// New lines and takes get their ids from `ids`.
    explicit LineListModel(LineIds ids = {}, QObject* parent = nullptr);

    /// Shows another script; forgets the history of edits.
    void setScript(const Script& script);
    /// What is shown now; its current line is left 0.
    [[nodiscard]] Script script() const;
    [[nodiscard]] qint64 scene() const { return m_scene; }

    [[nodiscard]] const ScriptLine& line(int row) const { return m_rows[row].line; }
    /// -1 when there is no such line.
    [[nodiscard]] int rowOf(qint64 id) const;
    [[nodiscard]] LineState state(int row) const;
    /// Why the line failed; nothing unless its state is Failed.
    [[nodiscard]] Error failure(int row) const;

    /// Inserts a line that speaks like the one above it, with this text; returns its id.
    qint64 addLine(int row, const QString& text = {});
    /// Inserts a copy below; returns its id.
    qint64 duplicateLine(int row);
    void removeLines(QList<int> rows);
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    /// The course of a render; `renderedFrom` is the fingerprint of what was asked for. Lines that are gone
    /// are ignored. Not part of the history.
    void setProgress(qint64 id, double fraction, const QString& stage);
    void setRendered(qint64 id, const QString& renderedFrom, const SpeechRender& render);
    void setFailed(qint64 id, const QString& renderedFrom, const Error& error);
    void setIdle(qint64 id);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// For the journal: a line is new or differs from what was last told, or is gone.
    void lineChanged(qint64 id);
    void lineRemoved(qint64 id);

private:
    friend class EditLineCommand;
    friend class InsertLineCommand;
    friend class RemoveLineCommand;

    struct Row {
        ScriptLine line {};
        bool rendering = false;
        double progress = 0;
        QString stage {};
        QString failedFrom {}; ///< fingerprint of what failed; empty: nothing did
        Error failure {};
    };

    [[nodiscard]] static QString& field(ScriptLine& line, Column column);
    [[nodiscard]] QString display(int row, Column column) const;
    [[nodiscard]] QString describe(int row) const;
    void rowChanged(int row);

    void insert(int row, const ScriptLine& line);
    ScriptLine remove(int row);
    void edit(qint64 id, Column column, const QString& value);
    void renumber();

    QList<Row> m_rows {};
    mutable QHash<qint64, int> m_rowOf {}; ///< empty: to be built
    qint64 m_scene = 0;
    LineIds m_ids;
    QString m_name {};
    QUndoStack m_undo {};
};

/// A line's length for people: `3.2 s`, `1:05`.
[[nodiscard]] QString durationText(double seconds);

} // namespace comfyvn::ui
