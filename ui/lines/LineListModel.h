#pragma once

#include "core/base/Result.h"
#include "core/script/LineIds.h"
#include "core/script/Script.h"
#include "core/speech/SpeechRequest.h"
#include "ui/lines/LineState.h"
#include "ui/lines/SceneLines.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QUndoStack>

#include <functional>
#include <map>

namespace comfyvn::ui {

/// The lines of a workspace in memory, of which one scene is the table that views show.
///
/// Every edit is one step of the window's history, whichever scene it belongs to. What was rendered is no
/// part of it: that follows the takes, and an undone edit keeps it. Lines and takes are named by their ids.
class LineListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Character, Style, Language, Text, State, Duration, ColumnCount };
    enum Role { StateRole = Qt::UserRole, ProgressRole, IdRole, GoneRole };

    LineListModel(QUndoStack& history, LineIds ids, QObject* parent = nullptr);

    /// From now on nothing can be edited; what is tried is ignored.
    void setReadOnly() { m_readOnly = true; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    /// Shows a script; what was in memory of its scene is forgotten.
    void setScript(const Script& script);
    /// Keeps a script in memory without showing it.
    void keepScript(const Script& script);
    /// Takes over what somebody else wrote to a scene in memory, except the lines in `mine`. No edit of this
    /// window's history.
    void applyEdit(const ScriptEdit& edit, const QSet<qint64>& mine);
    void forgetScene(qint64 scene);
    /// Nothing when it is not in memory.
    void showScene(qint64 scene);
    [[nodiscard]] bool holds(qint64 scene) const { return m_scenes.contains(scene); }
    [[nodiscard]] QList<qint64> scenes() const;
    /// The lines of a scene in memory; of the shown one when none is named. Its current line is left 0.
    [[nodiscard]] Script script(qint64 scene = 0) const;
    [[nodiscard]] qint64 scene() const { return m_scene; }
    /// The line that the writer was at when the scene was read; 0: none.
    [[nodiscard]] qint64 firstCurrentLine(qint64 scene) const { return m_firstCurrent.value(scene); }
    /// How many lines a scene in memory has, and how long its chosen takes are together, in seconds.
    [[nodiscard]] std::pair<int, double> extentOf(qint64 scene) const;

    /// By row of the shown scene.
    [[nodiscard]] const ScriptLine& line(int row) const { return shown().at(row).line; }
    /// The row in the shown scene; -1 when it has no such line.
    [[nodiscard]] int rowOf(qint64 id) const { return shown().rowOf(id); }
    [[nodiscard]] LineState state(int row) const { return stateOf(shown().at(row)); }
    /// Why the line failed; nothing unless its state is Failed.
    [[nodiscard]] Error failure(int row) const;

    /// In any scene in memory; null, 0 and New when there is none.
    [[nodiscard]] const ScriptLine* find(qint64 id) const;
    [[nodiscard]] qint64 sceneOf(qint64 id) const;
    [[nodiscard]] LineState stateOfLine(qint64 id) const;
    /// How a take stands to its line.
    [[nodiscard]] LineState stateOfTake(qint64 line, qint64 take) const;
    [[nodiscard]] Error failureOfTake(qint64 line, qint64 take) const;
    [[nodiscard]] double progressOfTake(qint64 line, qint64 take) const;

    /// Inserts a line that speaks like the one above it, with this text; returns its id.
    qint64 addLine(int row, const QString& text = {});
    /// Inserts a copy below; returns its id.
    qint64 duplicateLine(int row);
    /// Inserts copies of the lines below the last of them; returns their ids.
    QList<qint64> duplicateLines(QList<int> rows);
    void removeLines(const QList<int>& rows);
    void removeLines(const QList<int>& rows, const QString& name);
    /// Inserts lines as they are, but for ids and positions, which they get here, and removes the line
    /// `replaced`, if there is one; returns the new ids.
    QList<qint64> insertLines(int row, const QList<ScriptLine>& lines, const QString& name,
                              qint64 replaced = 0);
    /// Puts the lines, in their order, before `row`.
    void moveLines(QList<int> rows, int row);
    /// Has `change` edit each of the lines, of one scene, as one step; its position and id stay. Nothing when
    /// all stay as they are. `session`: see LinesCommand.
    void editLines(const QString& name, const QList<qint64>& ids,
                   const std::function<void(ScriptLine&)>& change, int session = 0);
    /// Any changes of a scene in memory as one step.
    void edit(qint64 scene, const QString& name, const QList<LineChange>& changes, int session = 0);
    [[nodiscard]] QUndoStack& undoStack() { return m_history; }
    [[nodiscard]] qint64 newId() { return m_ids.next(); }
    [[nodiscard]] LineIds ids() const { return m_ids; }
    /// What the next edits of a line's text are merged into.
    void beginTyping() { ++m_typing; }

    /// The course of a render: of `take`, or of the line's plain sound when that is 0; `renderedFrom` is the
    /// fingerprint of what was asked for. Lines that are gone are ignored. Not part of the history.
    void setProgress(qint64 id, double fraction, const QString& stage, qint64 take = 0);
    /// A line without takes gets one; a locked take keeps its sound.
    void setRendered(qint64 id, const QString& renderedFrom, const SpeechRender& render, qint64 take = 0);
    void setFailed(qint64 id, const QString& renderedFrom, const Error& error, qint64 take = 0);
    void setIdle(qint64 id, qint64 take = 0);

    /// What lines would be rendered under now, for those whose sound could be stale without an edit.
    void forgetKeys();
    [[nodiscard]] QList<ScriptLine> linesWithOldKey(int most) const;
    /// Whether the line's state hangs on its key.
    [[nodiscard]] bool hasKey(qint64 id) const;
    /// `line` as it was asked for; ignored when it is another by now.
    void setWantedKey(const ScriptLine& line, const QString& key);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    [[nodiscard]] static const QString& field(const ScriptLine& line, Column column);
    [[nodiscard]] static QString& field(ScriptLine& line, Column column);

Q_SIGNALS:
    /// For the journal: a line is new or differs from what was last told, or is gone.
    void lineChanged(qint64 id, qint64 scene);
    void lineRemoved(qint64 id, qint64 scene);
    /// An edit of this line, perhaps among others, was taken back or done again.
    void lineRevisited(qint64 id);
    /// Another scene is the table now.
    void sceneShown(qint64 scene);
    /// Some scene's lines, states or lengths changed.
    void scenesChanged();
    /// Some lines' keys are to be asked for.
    void keysWanted();

private:
    friend class LinesCommand;

    enum Direction { Forth, Back };
    enum class Origin { Writer, Outside };

    /// How a render goes, by the id of its take or, for a line's plain sound, of its line.
    struct Course {
        bool rendering = false;
        double progress = 0;
        QString stage {};
        QString failedFrom {}; ///< fingerprint of what failed; empty: nothing did
        Error failure {};
    };

    [[nodiscard]] static bool hasKey(const ScriptLine& line);
    [[nodiscard]] const SceneLines& shown() const;
    [[nodiscard]] LineRow* findRow(qint64 id);
    [[nodiscard]] LineState stateOf(const LineRow& row, const Take& take) const;
    Course* courseFor(qint64 id, qint64 take);
    [[nodiscard]] static bool failureHolds(const LineRow& row);
    [[nodiscard]] Error failureOf(const LineRow& row, const Take& take) const;
    [[nodiscard]] LineState stateOf(const LineRow& row) const;
    [[nodiscard]] QString display(int row, Column column) const;
    [[nodiscard]] QString describe(int row) const;
    void rowChanged(qint64 id);

    void apply(qint64 scene, QList<LineChange>& changes, Direction direction, Origin origin = Origin::Writer);
    void takeOut(SceneLines& lines, QList<int> rows, bool tell);
    void putIn(SceneLines& lines, QList<ScriptLine> added, bool tell);
    void reorder(SceneLines& lines, const QHash<qint64, double>& positions, bool tell);
    void tellEdited(const QList<int>& rows);
    void merge(LineRow& row, const ScriptLine& from, const ScriptLine& to);
    void mergeTakes(ScriptLine& line, const ScriptLine& from, const ScriptLine& to);
    [[nodiscard]] Take withFacts(const Take& take) const;

    QUndoStack& m_history;
    LineIds m_ids;
    std::map<qint64, SceneLines> m_scenes {};
    QHash<qint64, QString> m_names {}; ///< of the scenes
    QHash<qint64, qint64> m_firstCurrent {};
    QHash<qint64, Course> m_courses {};
    QHash<qint64, Take> m_facts {}; ///< what was rendered last, by take
    bool m_readOnly = false;
    qint64 m_scene = 0;
    int m_typing = 0;
};

/// A line's length for people: `3.2 s`, `1:05`.
[[nodiscard]] QString durationText(double seconds);

} // namespace comfyvn::ui
