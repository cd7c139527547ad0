#pragma once

#include "core/base/Result.h"
#include "core/script/Script.h"

#include <functional>

namespace comfyvn::ui {

/// What the studio does for the window's scenes; all are called on the studio thread and only there.
struct SceneCalls {
    std::function<Result<QList<SceneInfo>>()> list {};
    std::function<Result<Script>(qint64 scene)> load {};
    /// Puts a scene with its lines in place, under its id, which no other scene has.
    std::function<Result<void>(const Script& scene)> put {};
    std::function<Result<void>(qint64 scene)> remove {};
    std::function<Result<void>(qint64 scene, const QString& name)> rename {};
    /// Puts a scene above another one; `above` 0: below all.
    std::function<Result<void>(qint64 scene, qint64 above)> move {};
};

} // namespace comfyvn::ui
