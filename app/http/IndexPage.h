#pragma once

namespace comfyvn::http {

class JsonRouter;

/// Serves GET /: what this is, every endpoint with a curl line, and a field to try a line in.
void addIndexPage(JsonRouter& routes);

} // namespace comfyvn::http
