#pragma once

#include "app/http/RouteTable.h"

#include <QObject>

#include <memory>

namespace comfyvn::http {

class ConnectionGuard;
class GuardedSocket;
struct RequestHead;

/// Brings requests to handlers and their answers to the wire: parses JSON bodies, awaits futures, maps errors
/// to statuses, logs them. The only class that knows QHttpServer.
///
/// Handlers run on the router's thread and must not block. What they throw becomes a 500.
class JsonRouter final : public QObject {
    Q_OBJECT

public:
    using BodyHandler = std::function<Answer(const Request&, const QJsonObject& body)>;

    explicit JsonRouter(QObject* parent = nullptr);
    ~JsonRouter() override;

    /// HEAD and OPTIONS come by themselves.
    void get(const QString& pattern, RouteDoc doc, Handler handler);
    /// The body is an object, `{}` when none was sent; anything else is refused before the handler.
    void post(const QString& pattern, RouteDoc doc, BodyHandler handler);
    void remove(const QString& pattern, RouteDoc doc, Handler handler); ///< DELETE

    [[nodiscard]] const RouteTable& table() const { return m_table; }

    /// Takes the requests that `guard` lets pass. The guard is listening and lives shorter than the router.
    void serve(ConnectionGuard& guard);

private:
    class Listener;

    void dispatch(GuardedSocket& client, const QByteArray& body);
    void answer(GuardedSocket& client, const Request& request, Answer answer);
    [[nodiscard]] Answer unrouted(const Request& request) const;

    RouteTable m_table;
    std::unique_ptr<Listener> m_listener;
};

} // namespace comfyvn::http
