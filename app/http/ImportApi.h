#pragma once

namespace comfyvn {
class JobQueue;
class ScriptUpdater;
class SettingsStore;
} // namespace comfyvn

namespace comfyvn::http {

class JsonRouter;

/// Serves POST /api/import; all of it outlives the router.
void addImportRoute(JsonRouter& router, ScriptUpdater& updater, JobQueue& jobs, SettingsStore& settings);

} // namespace comfyvn::http
