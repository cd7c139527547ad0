#pragma once

#include "app/http/UsageApi.h"

namespace comfyvn {
class ExportService;
class JobQueue;
class ScriptStore;
class SettingsStore;
class WorkspacePaths;
} // namespace comfyvn

namespace comfyvn::http {

class JsonRouter;

/// What the export route works with; all of it outlives the router.
struct ExportApiParts {
    ExportService& exports;
    ScriptStore& script;
    JobQueue& jobs;
    SettingsStore& settings;
    const WorkspacePaths& paths;
    CostParts cost;
};

/// Serves POST /api/export.
void addExportRoutes(JsonRouter& router, const ExportApiParts& parts);

} // namespace comfyvn::http
