#pragma once

namespace comfyvn {
class JobQueue;
class SavedMixes;
class SettingsStore;
class WorkspacePaths;
} // namespace comfyvn

namespace comfyvn::http {

class JsonRouter;

struct SavedMixesApiParts {
    SavedMixes& mixes;
    JobQueue& jobs;
    const SettingsStore& settings;
    const WorkspacePaths& paths;
};

/// Serves GET /api/mixes, POST /api/mixes/{name}/render and POST /api/mixes/{name}/place.
void addSavedMixRoutes(JsonRouter& router, const SavedMixesApiParts& parts);

} // namespace comfyvn::http
