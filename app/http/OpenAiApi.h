#pragma once

namespace comfyvn::http {

class JsonRouter;
struct CompatibleApiParts;

/// Serves POST /v1/audio/speech, GET /v1/audio/voices, /v1/voices, /v1/models, /v1/models/{id} and
/// /v1/audio/models, in the form of OpenAI's speech service and of the programs that copy it, so that their
/// clients speak with the voices of the workspace.
void addOpenAiRoutes(JsonRouter& router, const CompatibleApiParts& parts);

} // namespace comfyvn::http
