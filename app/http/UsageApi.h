#pragma once

#include "core/base/Result.h"
#include "core/script/Script.h"

#include <QFuture>
#include <QJsonObject>

namespace comfyvn {
class ProviderUsage;
class SpeechService;
} // namespace comfyvn

namespace comfyvn::http {

class JsonRouter;

struct UsageApiParts {
    ProviderUsage& speech;
    ProviderUsage& music;
};

/// Serves GET /api/tts/usage and /api/music/usage. The parts outlive the router.
void addUsageRoutes(JsonRouter& router, const UsageApiParts& parts);

/// By what a route tells what rendering lines would cost; all of it outlives the router.
struct CostParts {
    SpeechService& speech;
    ProviderUsage& usage;
};

/// The answer to a dry run that would render these lines: how many, and about what those cost that are not
/// stored.
[[nodiscard]] QFuture<Result<QJsonObject>> dryRunReply(const CostParts& parts,
                                                       const QList<ScriptLine>& lines);

} // namespace comfyvn::http
