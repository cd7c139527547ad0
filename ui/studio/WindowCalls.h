#pragma once

#include "core/base/Result.h"
#include "core/script/Script.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>

namespace comfyvn::ui {

/// A scene to try the studio with.
struct SampleScene {
    QList<ScriptLine> lines {};
    QStringList voices {}; ///< names of its profiles that the workspace does not have yet
};

/// What the frame of the window asks of the studio. Called on the studio thread and only there.
struct WindowCalls {
    /// Merges values into the settings below `ui`.
    std::function<void(const QJsonObject& values)> saveUi {};
    std::function<Result<SampleScene>()> sampleScene {};
    std::function<Result<void>(const QStringList& voices)> addSampleVoices {};
    std::function<Result<void>(const QStringList& voices)> removeVoices {};
    /// Starts another studio on a workspace, which is made when it does not exist.
    std::function<Result<void>(const QString& folder)> openWorkspace {};
    /// Folders of the workspaces that were open before, the last one first, without this one.
    std::function<QStringList()> recentWorkspaces {};
};

} // namespace comfyvn::ui
