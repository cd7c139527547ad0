#pragma once

#include "core/base/Result.h"
#include "core/script/SceneEdit.h"
#include "core/speech/SceneSpeech.h"

#include <QJsonObject>

namespace comfyvn {
class WorkspacePaths;
}

namespace comfyvn::http {

// Scenes, lines and takes as the API writes and reads them. Pure functions.

/// A request to render a scene, or to tell what that would come to.
struct SceneRenderAsk {
    SceneRenderWish wish {};
    bool dryRun = false;
};

[[nodiscard]] QJsonObject sceneJson(const SceneInfo& scene);
/// The line with its chosen take's sound; `state` is left out when it is none of the caller's.
[[nodiscard]] QJsonObject lineJson(const ScriptLine& line, std::optional<LineSound> state,
                                   const WorkspacePaths& paths);
[[nodiscard]] QJsonObject takeJson(const ScriptLine& line, const Take& take, const WorkspacePaths& paths);
[[nodiscard]] QJsonObject reportJson(qint64 scene, const SceneRenderReport& report);

[[nodiscard]] Result<SceneEdit> sceneEditFrom(const QJsonObject& body);
/// Lines of no scene: `lines`.
[[nodiscard]] Result<QList<ScriptLine>> linesFrom(const QJsonObject& body);
[[nodiscard]] Result<SceneRenderAsk> sceneRenderAskFrom(const QJsonObject& body);

/// An id in a path. Error: NotFound `code`, because no object has such an id.
[[nodiscard]] Result<qint64> idFrom(const QString& capture, const QString& code);

} // namespace comfyvn::http
