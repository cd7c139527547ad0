#pragma once

#include "core/comfy/ComfyCheck.h"

#include <QFuture>

#include <functional>

class QObject;

namespace comfyvn::http {

class JsonRouter;

struct ComfyApiParts {
    /// Asks the servers of `audio.tts` or `audio.music`.
    std::function<QFuture<QList<ComfyTest>>(const QString& area)> test {};
    QObject& context; ///< on the router's thread
};

/// Serves GET /api/comfyui/test. The parts outlive the router.
void addComfyRoute(JsonRouter& router, const ComfyApiParts& parts);

} // namespace comfyvn::http
