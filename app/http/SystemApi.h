#pragma once

namespace comfyvn {
class AssetRegistry;
class EventLog;
class SettingsStore;
class WorkspacePaths;
} // namespace comfyvn

namespace comfyvn::http {

class JsonRouter;

/// Serves GET /healthz, /system/settings, /api/events and /api/assets/{uid}.
void addSystemRoutes(JsonRouter& router, SettingsStore& settings, EventLog& events, AssetRegistry& assets,
                     const WorkspacePaths& paths);

} // namespace comfyvn::http
