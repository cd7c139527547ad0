#pragma once

namespace comfyvn {
class ProviderUsage;
}

namespace comfyvn::http {

class JsonRouter;

/// Serves GET /api/tts/usage. `usage` outlives the router.
void addUsageRoute(JsonRouter& router, ProviderUsage& usage);

} // namespace comfyvn::http
