#include "app/http/ConnectionGuard.h"

#include "app/http/GuardedSocket.h"
#include "app/http/RequestId.h"
#include "core/base/Log.h"
#include "core/base/LogLine.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr int kBacklog = 256;
constexpr int kDrainReads = 16;
constexpr std::chrono::milliseconds kSlowestCheck { 500 };
constexpr std::chrono::milliseconds kLongIdle { 200 }; ///< a younger connection is about to send its request

void turnAway(int descriptor)
{
    const QByteArray id = newRequestId();
    const LogRequest named(id);
    qCWarning(lcHttp) << "503 too_many_connections";
    const Reply reply = errorReply({ .status = 503,
                                     .code = u"too_many_connections"_s,
                                     .message = u"All connections of the studio are in use; close some or "
                                                "try again in a second."_s },
                                   id);
    const QByteArray bytes = "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\n"
                             "Content-Length: "
        + QByteArray::number(reply.body.size()) + "\r\nRetry-After: 1\r\nX-Request-ID: " + id
        + "\r\nConnection: close\r\n\r\n" + reply.body;
    static_cast<void>(::send(descriptor, bytes.constData(), static_cast<size_t>(bytes.size()),
                             MSG_NOSIGNAL | MSG_DONTWAIT));
    ::shutdown(descriptor, SHUT_WR);
    // Closing on unread bytes would reset the connection before the client has read the answer.
    std::array<char, 4096> unread {};
    for (int i = 0; i<kDrainReads&& ::recv(descriptor, unread.data(), unread.size(), MSG_DONTWAIT)> 0; ++i) {
    }
    ::close(descriptor);
}

} // namespace

ConnectionGuard::ConnectionGuard(RequestLog* log, QObject* parent)
    : QTcpServer(parent)
    , m_log(log)
    , m_timer(this)
{
    setListenBacklogSize(kBacklog);
    setMaxPendingConnections(kBacklog);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionGuard::checkTimes);
}

ConnectionGuard::~ConnectionGuard()
{
    for (GuardedSocket* socket : std::as_const(m_sockets))
        QObject::disconnect(socket, nullptr, this, nullptr);
}

void ConnectionGuard::setRules(const HttpOptions& options)
{
    m_limits = options.limits;
    m_rules = AccessRules(options, serverPort());
    const auto shortest =
        std::min({ m_limits.headTime, m_limits.bodyTime, m_limits.idleTime, m_limits.stallTime });
    m_timer.setInterval(std::clamp(shortest / 4, std::chrono::milliseconds(10), kSlowestCheck));
}

void ConnectionGuard::incomingConnection(qintptr descriptor)
{
    if (!makeRoom())
        return turnAway(static_cast<int>(descriptor));
    auto* socket = new GuardedSocket(m_rules, m_limits, m_log, this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        ::close(static_cast<int>(descriptor));
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_sockets.append(socket);
    connect(socket, &QObject::destroyed, this, [this, socket] {
        m_sockets.removeOne(socket);
        if (!m_sockets.isEmpty())
            return;
        m_timer.stop();
        Q_EMIT lastConnectionClosed();
    });
    if (!m_timer.isActive())
        m_timer.start();
    addPendingConnection(socket);
}

bool ConnectionGuard::makeRoom()
{
    if (m_sockets.size() < m_limits.connections)
        return true;
    GuardedSocket* idlest = nullptr;
    for (GuardedSocket* socket : std::as_const(m_sockets))
        if (socket->isIdle() && socket->waited() > kLongIdle
            && (idlest == nullptr || socket->waited() > idlest->waited()))
            idlest = socket;
    if (idlest == nullptr)
        return false;
    delete idlest;
    return true;
}

void ConnectionGuard::checkTimes()
{
    const auto sockets = m_sockets;
    for (GuardedSocket* socket : sockets) {
        socket->checkTime();
        // QHttpServer may have cut the socket's signals off, its own deleteLater among them.
        if (socket->state() == QAbstractSocket::UnconnectedState)
            socket->deleteLater();
    }
}

void ConnectionGuard::closeConnections()
{
    const auto sockets = m_sockets;
    for (GuardedSocket* socket : sockets)
        socket->closeWhenAnswered();
}

} // namespace comfyvn::http
