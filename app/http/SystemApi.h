#pragma once

namespace comfyvn {
class AssetRegistry;
class EventLog;
class MusicProviders;
class SettingsStore;
class SpeechProviders;
class WorkspacePaths;
} // namespace comfyvn

namespace comfyvn::http {

class JsonRouter;

/// What the system routes work with; all of it outlives the router.
struct SystemApiParts {
    SettingsStore& settings;
    SpeechProviders& speech;
    MusicProviders& music;
    EventLog& events;
    AssetRegistry& assets;
    const WorkspacePaths& paths;
};

/// Serves GET /healthz, /system/settings, /api/events and /api/assets/{uid}.
void addSystemRoutes(JsonRouter& router, const SystemApiParts& parts);

} // namespace comfyvn::http
