#pragma once

#include "app/http/RouteTable.h"

#include <QFutureWatcher>

namespace comfyvn::http {

class GuardedSocket;

/// Whom a request's answer goes to, and the words to log about it.
struct ReplyTarget {
    GuardedSocket* client = nullptr;
    QByteArray line {}; ///< method and path
    QByteArray path {};
    QByteArray requestId {};
};

/// Sends the answer; logs 4xx as WARN and 5xx as ERROR.
void finish(const ReplyTarget& target, const Finished& finished);

/// Sends what a finished future holds. A cancelled one is an error of kind Cancelled, one with an exception
/// an unexpected failure.
void finish(const ReplyTarget& target, const QFuture<Finished>& future);

/// Waits for a future on behalf of one client. It is the socket's child: a client that leaves takes it along,
/// so that no answer is ever written to a socket that is gone.
class PendingReply final : public QObject {
    Q_OBJECT

public:
    PendingReply(ReplyTarget target, Pending pending);

private:
    void deliver();
    void abandon();

    ReplyTarget m_target;
    std::function<void()> m_clientLeft;
    QFutureWatcher<Finished> m_watcher;
};

} // namespace comfyvn::http
