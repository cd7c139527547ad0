#pragma once

namespace comfyvn {
class EventLog;
class JobQueue;
class SettingsStore;
class SpeechService;
class WorkspacePaths;
} // namespace comfyvn

class QThreadPool;

namespace comfyvn::http {

class JsonRouter;

/// What the speech routes work with; all of it outlives the router.
struct SpeechApiParts {
    SpeechService& speech;
    JobQueue& jobs;
    SettingsStore& settings;
    EventLog& events;
    const WorkspacePaths& paths;
    QThreadPool& workers;
};

/// Serves POST /api/tts/speak, /api/tts/synthesize, /voice/speak and /api/audio/align.
void addSpeechRoutes(JsonRouter& router, const SpeechApiParts& parts);

} // namespace comfyvn::http
