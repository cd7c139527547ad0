#pragma once

namespace comfyvn {
class EventLog;
class VoiceCatalogue;
class VoiceProfileStore;
} // namespace comfyvn

namespace comfyvn::http {

class JsonRouter;

/// Serves /voice/list, /voice/profile and /api/tts/voices.
void addVoiceRoutes(JsonRouter& router, VoiceProfileStore& profiles, const VoiceCatalogue& catalogue,
                    EventLog& events);

} // namespace comfyvn::http
