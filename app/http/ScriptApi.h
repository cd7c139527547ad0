#pragma once

#include "app/http/UsageApi.h"

namespace comfyvn {
class JobQueue;
class SceneSpeech;
class ScriptStore;
class SettingsStore;
class WorkspacePaths;
} // namespace comfyvn

namespace comfyvn::http {

class JsonRouter;

/// What the routes of the script work with; all of it outlives the router.
struct ScriptApiParts {
    ScriptStore& script;
    SceneSpeech& scenes;
    JobQueue& jobs;
    SettingsStore& settings;
    const WorkspacePaths& paths;
    CostParts cost;
};

/// Serves /api/scenes, /api/scenes/{id}, …/lines and …/render, and POST /api/tts/cost.
void addScriptRoutes(JsonRouter& router, const ScriptApiParts& parts);

/// Serves /api/lines/{id} and its takes.
void addTakeRoutes(JsonRouter& router, const ScriptApiParts& parts);

} // namespace comfyvn::http
