#pragma once

#include "app/http/AccessRules.h"

#include <QTcpServer>
#include <QTimer>

namespace comfyvn::http {

class GuardedSocket;
class RequestLog;

/// Takes connections for QHttpServer, as many as the limits allow, and keeps each within its time.
///
/// Past the limit the connection that has been idle longest makes room; when none is idle the new one gets a
/// 503.
class ConnectionGuard final : public QTcpServer {
    Q_OBJECT

public:
    /// `log`, when there is one, outlives the guard and hears of every answer.
    explicit ConnectionGuard(RequestLog* log = nullptr, QObject* parent = nullptr);
    ~ConnectionGuard() override;

    /// Also while connections are open: their next request meets the new rules.
    void setRules(const HttpOptions& options);
    /// Ends idle connections now and the others after their reply.
    void closeConnections();

    [[nodiscard]] int connectionCount() const { return static_cast<int>(m_sockets.size()); }

Q_SIGNALS:
    void lastConnectionClosed();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] bool makeRoom();
    void checkTimes();

    RequestLog* m_log;
    HttpLimits m_limits;
    AccessRules m_rules;
    QList<GuardedSocket*> m_sockets;
    QTimer m_timer;
};

} // namespace comfyvn::http
