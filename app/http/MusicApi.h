#pragma once

namespace comfyvn {
class JobQueue;
class RemixService;
class SettingsStore;
class WorkspacePaths;
} // namespace comfyvn

namespace comfyvn::http {

class JsonRouter;

/// What the music routes work with; all of it outlives the router.
struct MusicApiParts {
    RemixService& music;
    JobQueue& jobs;
    SettingsStore& settings;
    const WorkspacePaths& paths;
};

/// Serves POST /api/music/remix and POST /music/mood.
void addMusicRoutes(JsonRouter& router, const MusicApiParts& parts);

} // namespace comfyvn::http
