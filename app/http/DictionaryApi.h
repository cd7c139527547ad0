#pragma once

namespace comfyvn {
class DictionaryStore;
class EventLog;
class ScriptStore;
class SpeechService;
} // namespace comfyvn

namespace comfyvn::http {

class JsonRouter;

/// What the dictionary routes work with; all of it outlives the router.
struct DictionaryApiParts {
    DictionaryStore& dictionary;
    ScriptStore& script;
    SpeechService& speech;
    EventLog& events;
};

/// Serves /api/tts/dictionary.
void addDictionaryRoutes(JsonRouter& router, const DictionaryApiParts& parts);

} // namespace comfyvn::http
