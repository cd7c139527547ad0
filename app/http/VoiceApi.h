#pragma once

namespace comfyvn {
class EventLog;
class SettingsStore;
class VoiceCatalogue;
class VoiceProfileStore;
} // namespace comfyvn

namespace comfyvn::http {

class JsonRouter;

/// What the voice routes work with; all of it outlives the router.
struct VoiceApiParts {
    VoiceProfileStore& profiles;
    const VoiceCatalogue& catalogue;
    const SettingsStore& settings;
    EventLog& events;
};

/// Serves /voice/list, /voice/profile and /api/tts/voices.
void addVoiceRoutes(JsonRouter& router, const VoiceApiParts& parts);

} // namespace comfyvn::http
