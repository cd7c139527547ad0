#pragma once

#include "core/base/Result.h"
#include "core/script/LineIds.h"
#include "core/script/Script.h"
#include "core/storage/Statement.h"

#include <QObject>

namespace comfyvn {

class Database;

/// Keeps the scenes, lines and takes of a workspace in its database; lives on the thread that owns the
/// connection. Whoever edits says who it is (`gui`, `cli` or a route), so that the others can follow.
///
/// Errors: NotFound `unknown_scene` or `unknown_line`; Storage.
class ScriptStore final : public QObject {
    Q_OBJECT

public:
    explicit ScriptStore(Database& database, QObject* parent = nullptr);

    /// Finds out which ids are taken; before anything is added.
    [[nodiscard]] Result<void> open();
    /// Where new lines and takes get their ids from, on any thread.
    [[nodiscard]] LineIds ids() const { return m_ids; }
    /// Goes on with a counter that others draw from already.
    void shareIds(const LineIds& ids);

    [[nodiscard]] Result<QList<SceneInfo>> scenes();
    /// The scene that the writer was in, else the first one; 0: there is none.
    [[nodiscard]] Result<qint64> currentScene();
    /// That scene; a workspace that has none gets an empty one.
    [[nodiscard]] Result<Script> load();
    [[nodiscard]] Result<Script> load(qint64 scene);

    /// A line and the scene it is in.
    struct Found {
        qint64 scene = 0;
        ScriptLine line {};
    };
    [[nodiscard]] Result<Found> findLine(qint64 line);

    /// Writes an edit as a whole or not at all. A line that was in another scene moves to this one.
    [[nodiscard]] Result<void> save(const ScriptEdit& edit, const QString& source);

    /// A new empty scene below the others; returns its id.
    [[nodiscard]] Result<qint64> createScene(const QString& name);
    [[nodiscard]] Result<void> renameScene(qint64 scene, const QString& name);
    /// Puts a scene above another one; `above` 0: below all.
    [[nodiscard]] Result<void> moveScene(qint64 scene, qint64 above);
    /// Returns the scene as it was, for restoreScene().
    [[nodiscard]] Result<Script> removeScene(qint64 scene);
    /// Puts a removed scene back, under its id and with its lines.
    [[nodiscard]] Result<void> restoreScene(const Script& scene);

Q_SIGNALS:
    /// Lines were written; `source` says by whom.
    void saved(const comfyvn::ScriptEdit& edit, const QString& source);
    /// A scene was created, renamed, moved, removed or restored.
    void scenesChanged();

private:
    Result<void> addTakes(Script& script);
    void writeLines(const ScriptEdit& edit, const QString& now);
    [[nodiscard]] Result<void> require(qint64 scene);

    Database& m_database;
    LineIds m_ids {};
    Statement m_highestId;
    Statement m_scenes;
    Statement m_currentScene;
    Statement m_scene;
    Statement m_linesOfScene;
    Statement m_takesOfScene;
    Statement m_line;
    Statement m_takesOfLine;
    Statement m_newScene;
    Statement m_restoreScene;
    Statement m_renameScene;
    Statement m_placeScene;
    Statement m_removeScene;
    Statement m_saveLine;
    Statement m_removeLine;
    Statement m_clearTakes;
    Statement m_saveTake;
    Statement m_saveCurrentLine;
    Statement m_saveTime;
};

} // namespace comfyvn
