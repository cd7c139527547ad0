#pragma once

namespace comfyvn::http {

class JsonRouter;
struct CompatibleApiParts;

/// Serves GET /version and /speakers, POST /audio_query and /synthesis in the form of the VOICEVOX engine:
/// the voices of the workspace are its speakers, their styles its styles.
void addVoicevoxRoutes(JsonRouter& router, const CompatibleApiParts& parts);

} // namespace comfyvn::http
