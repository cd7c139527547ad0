#pragma once

#include "app/http/Reply.h"

#include <QFuture>
#include <QHash>
#include <QStringList>
#include <QUrlQuery>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace comfyvn::http {

/// What a handler sees. The guard has checked it; the body is at most `HttpLimits::bodyBytes`.
struct Request {
    QByteArray method {};
    QByteArray path {}; ///< as sent
    QUrlQuery query {};
    QByteArray body {};
    QByteArray requestId {};
    QString source {}; ///< who asks when it is not a client over HTTP: `cli`
    QByteArray host {}; ///< as the client calls the server, with the port
    QStringList captures {}; ///< decoded, in the order of the pattern's `{names}`
    QByteArray range {};
    QByteArray ifRange {};
    QByteArray ifNoneMatch {};
    QByteArray askedHeaders {}; ///< of OPTIONS, by a page
};

/// `Result` becomes `{"ok": true, ...}` or the status of its error; `Reply` goes out as it is; `Problem` is
/// for a status or details that no ErrorKind has.
using Finished = std::variant<Result<QJsonObject>, Reply, Problem>;

/// An answer that comes later, on the thread of the router.
struct Pending {
    QFuture<Finished> answer {};
    /// Called once, on the router's thread, when the client leaves before the answer has come.
    std::function<void()> clientLeft {};
};

/// What a handler returns. The first three are answered at once and cost no future.
using Answer = std::variant<Result<QJsonObject>, Reply, Problem, QFuture<Result<QJsonObject>>, Pending>;

using Handler = std::function<Answer(const Request&)>;

/// How a route is described in /openapi.json and on the index page.
struct RouteDoc {
    QString summary {};
    QJsonObject requestSchema {}; ///< JSON Schema of the body; empty: none is read
    QJsonObject responseSchema {}; ///< of the 200 reply; empty: any object with `ok`
    QJsonObject query {}; ///< schema by query parameter
    QJsonObject example {}; ///< a body to try
    QByteArray responseType = "application/json";
};

struct Route {
    QByteArray method {};
    QString pattern {}; ///< `/api/jobs/{id}`; a last segment `{path...}` takes the rest of the path
    RouteDoc doc {};
    Handler handler {};
};

struct RouteMatch {
    const Route* route = nullptr;
    QStringList captures {};
};

/// Every route in the order it was added, found by method and path.
class RouteTable final {
public:
    void add(Route route);

    /// `path` as sent. A HEAD finds the GET route.
    [[nodiscard]] std::optional<RouteMatch> find(const QByteArray& method, const QByteArray& path) const;
    /// The methods that `path` answers, sorted, HEAD and OPTIONS among them; empty when there is no such
    /// path.
    [[nodiscard]] QByteArrayList methods(const QByteArray& path) const;
    [[nodiscard]] const std::vector<Route>& routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
    QHash<QByteArray, size_t> m_exact; ///< by method, space and path
};

} // namespace comfyvn::http
