#pragma once

#include "core/base/Result.h"
#include "core/base/WorkspacePaths.h"
#include "core/script/Script.h"

#include <QFuture>
#include <QJsonObject>

class QThreadPool;

namespace comfyvn {

class Database;
class ScriptStore;
class VoiceProfileStore;

/// What a workspace is saved from when its own disk no longer takes it.
struct RescueParts {
    const WorkspacePaths& from;
    Database& database;
    ScriptStore& script;
    VoiceProfileStore& profiles;
    QJsonObject settings {}; ///< without secrets
    QThreadPool& workers;
};

/// What is in the new workspace, for the person who waits for it.
struct RescueReport {
    QString root {}; ///< absolute
    int scenes = 0;
    int lines = 0;
    int files = 0; ///< of sound and the like
    int lostFiles = 0; ///< that could not be copied

    bool operator==(const RescueReport&) const = default;
};

/// Writes a workspace in the folder `root` (absolute, new or empty): what the database still gives, in it the
/// scenes of `inMemory` as they are there, profiles and settings at once; then, on the pool, every file of
/// sound that can be read. Progress counts files. The workspace is whole without them.
/// Errors: InvalidRequest `folder_in_use` when there is something in the folder; Storage with the path, and
/// what was begun is gone again.
[[nodiscard]] QFuture<Result<RescueReport>> rescueWorkspace(const RescueParts& parts, const QString& root,
                                                            const QList<Script>& inMemory);

} // namespace comfyvn
