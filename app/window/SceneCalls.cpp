#include "app/window/SceneCalls.h"

#include "app/StudioThread.h"

namespace comfyvn {

ui::SceneCalls sceneCallsInto(StudioThread& thread)
{
    return {
        .list = [&thread] { return thread.studio().script().scenes(); },
        .load = [&thread](qint64 scene) { return thread.studio().script().load(scene); },
        .put = [&thread](const Script& scene) { return thread.studio().script().restoreScene(scene); },
        .remove = [&thread](qint64 scene) -> Result<void> {
            const auto removed = thread.studio().script().removeScene(scene);
            if (!removed)
                return tl::unexpected(removed.error());
            return {};
        },
        .rename =
            [&thread](qint64 scene, const QString& name) {
                return thread.studio().script().renameScene(scene, name);
            },
        .move = [&thread](qint64 scene,
                          qint64 above) { return thread.studio().script().moveScene(scene, above); },
    };
}

} // namespace comfyvn
