#pragma once

#include <QJsonObject>

namespace comfyvn::http {

class JsonRouter;
class RouteTable;

/// Every route of the table as an OpenAPI 3.1 document.
[[nodiscard]] QJsonObject openApiDocument(const RouteTable& table);

/// Serves GET /openapi.json.
void addOpenApiRoute(JsonRouter& routes);

} // namespace comfyvn::http
