#pragma once

#include "core/script/ScriptMatch.h"
#include "core/script/import/ScriptReader.h"

#include <QFuture>
#include <QHash>
#include <QObject>

class QThreadPool;

namespace comfyvn {

class ScriptStore;

/// A script to bring into the workspace.
struct ScriptWish {
    QList<ScriptSource> sources {};
    ScriptReading how {};
    MatchOptions options {};
    qint64 scene = 0; ///< where a script of one scene goes; 0: the scene of its name, or a new one
    bool dryRun = false; ///< only say what it would change
};

/// What it meant for one scene.
struct SceneUpdate {
    qint64 scene = 0; ///< 0: would be a new one
    QString name {};
    bool created = false;
    QHash<LineFate, int> counts {};

    bool operator==(const SceneUpdate&) const = default;
};

struct ScriptUpdate {
    ScriptKind kind {};
    QList<SceneUpdate> scenes {};
    QList<ImportNote> notes {};

    bool operator==(const ScriptUpdate&) const = default;
};

/// Reads scripts and brings scenes up to date with them, for those who have no window. Studio thread only;
/// what takes long is done on the pool.
class ScriptUpdater final : public QObject {
    Q_OBJECT

public:
    ScriptUpdater(ScriptStore& script, QThreadPool& workers, QObject* parent = nullptr);

    /// `source` says who asks. Errors: those of readScripts(); NotFound `unknown_scene`; InvalidRequest
    /// `nothing_to_import`, `several_scenes`; Busy `script_changed` when somebody edited a scene meanwhile.
    [[nodiscard]] QFuture<Result<ScriptUpdate>> update(const ScriptWish& wish, const QString& source);

private:
    struct Target;
    struct Plan;

    Result<Plan> findTargets(const ScriptWish& wish, const Result<ImportedScript>& script);
    Result<ScriptUpdate> apply(const Plan& plan, const QString& source);

    ScriptStore& m_script;
    QThreadPool& m_workers;
};

} // namespace comfyvn
