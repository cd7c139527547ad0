#pragma once

#include "core/base/Result.h"
#include "core/script/Script.h"

#include <QFuture>

#include <functional>

namespace comfyvn::ui {

/// What was saved in another folder.
struct Rescued {
    QString root {}; ///< absolute
    int scenes = 0;
    int lines = 0;
    int files = 0; ///< of sound and the like
    int lostFiles = 0; ///< that could not be copied
};

/// What saves a workspace whose disk no longer takes it. Called on the studio thread and only there.
struct RescueCalls {
    /// Writes everything in an empty folder, the scenes in memory as they are there; progress counts files.
    std::function<QFuture<Result<Rescued>>(const QString& folder, const QList<Script>& inMemory)>
        saveElsewhere {};
    /// Goes on with the workspace in that folder; WorkspaceState::setMoved() or setProblem() answers.
    std::function<void(const QString& folder)> moveTo {};
};

} // namespace comfyvn::ui
