#pragma once

namespace comfyvn {
class WorkspacePaths;
}

namespace comfyvn::http {

class JsonRouter;

/// Serves GET /files/<path>: artifacts below `exports/` and `data/audio/`, whole or in one range. Links that
/// lead out of there, hidden files and what is no regular file are refused.
void addFileRoutes(JsonRouter& routes, const WorkspacePaths& paths);

} // namespace comfyvn::http
