#pragma once

namespace comfyvn {
class CharacterCounts;
class EventLog;
class SettingsStore;
class SpeechService;
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
    CharacterCounts& counts;
    SpeechService& speech;
};

/// Serves /voice/list, /voice/profile, /api/tts/voices and /api/casting.
void addVoiceRoutes(JsonRouter& router, const VoiceApiParts& parts);

} // namespace comfyvn::http
