#pragma once

#include "app/http/HttpOptions.h"
#include "app/http/JsonRouter.h"
#include "app/http/RequestLog.h"

#include <QTimer>

namespace comfyvn::http {

class ConnectionGuard;

/// The studio's HTTP server: routes, the guard in front of them and the port they are on. Lives on the studio
/// thread.
class HttpFrontEnd final : public QObject {
    Q_OBJECT

public:
    explicit HttpFrontEnd(HttpOptions options, QObject* parent = nullptr);
    /// Drops the clients that are still there.
    ~HttpFrontEnd() override;

    /// Register everything before listen().
    [[nodiscard]] JsonRouter& router() { return m_router; }

    /// Listens where the options say and returns the port. When it is taken, the next free one of the twenty
    /// above it. Error: InvalidRequest `bad_bind` or `token_missing`, Busy `port_in_use`.
    [[nodiscard]] Result<quint16> listen();
    /// 0 when not listening.
    [[nodiscard]] quint16 port() const;
    /// `http://127.0.0.1:8000`, as a browser on this machine reaches it; empty when not listening.
    [[nodiscard]] QString address() const;

    [[nodiscard]] int connectionCount() const;
    [[nodiscard]] const RequestLog& requests() const { return m_requests; }

    [[nodiscard]] const HttpOptions& options() const { return m_options; }
    /// Rules and limits hold from the next request on; another address or port from the next listen().
    void setOptions(const HttpOptions& options);

    /// Takes no more requests, lets those under way be answered for `patience`, then drops them. Emits
    /// stopped(), at once when nothing is open.
    void stop(std::chrono::milliseconds patience = std::chrono::seconds(5));

Q_SIGNALS:
    void stopped();

private:
    void dropGuard();

    HttpOptions m_options;
    JsonRouter m_router;
    RequestLog m_requests {};
    std::unique_ptr<ConnectionGuard> m_guard; ///< goes before the router: its sockets call into QHttpServer
    QTimer m_patience;
};

} // namespace comfyvn::http
