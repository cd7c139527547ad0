#include "core/comfy/ComfySocket.h"

#include "core/comfy/ComfyJson.h"

#include <QUrlQuery>
#include <QUuid>
#include <QWebSocket>

namespace comfyvn {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr quint64 kMaxMessageBytes = 32ULL * 1024 * 1024;
constexpr auto kMaxWait = 10s;
constexpr auto kHandshakeLimit = 5s;
} // namespace

ComfySocket::ComfySocket(const QNetworkRequest& request, const ComfyPatience& patience)
    : m_request(request)
    , m_patience(patience)
    , m_clientId(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_wait(patience.reconnect)
{
    m_retry.setSingleShot(true);
    m_handshake.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &ComfySocket::connectNow);
    connect(&m_handshake, &QTimer::timeout, this, &ComfySocket::onGone);
    connect(&m_ping, &QTimer::timeout, this, [this] {
        if (!m_heard)
            return onGone(); // the other side went away without a word
        m_heard = false;
        m_socket->ping();
    });
}

ComfySocket::~ComfySocket()
{
    discard();
}

void ComfySocket::open()
{
    if (m_wanted)
        return;
    m_wanted = true;
    m_wait = m_patience.reconnect;
    connectNow();
}

void ComfySocket::close()
{
    m_wanted = false;
    m_retry.stop();
    discard();
}

void ComfySocket::reopenAsNew()
{
    m_clientId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!m_wanted)
        return;
    discard();
    connectNow();
}

void ComfySocket::connectNow()
{
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setMaxAllowedIncomingFrameSize(kMaxMessageBytes);
    m_socket->setMaxAllowedIncomingMessageSize(kMaxMessageBytes);
    connect(m_socket.get(), &QWebSocket::connected, this, [this] {
        m_handshake.stop();
        m_open = true;
        m_failed = false;
        m_heard = true;
        m_wait = m_patience.reconnect;
        m_ping.start(m_patience.ping);
        Q_EMIT settled();
    });
    // Queued, so that the socket is never destroyed inside its own signal.
    connect(m_socket.get(), &QWebSocket::disconnected, this, &ComfySocket::onGone, Qt::QueuedConnection);
    connect(m_socket.get(), qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &ComfySocket::onGone, Qt::QueuedConnection);
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_heard = true; });
    connect(m_socket.get(), &QWebSocket::binaryFrameReceived, this, [this] { m_heard = true; });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, [this](const QString& text) {
        m_heard = true;
        if (const auto message = parsePythonJson(text.toUtf8()))
            Q_EMIT event(message->value(u"type"_s).toString(), message->value(u"data"_s).toObject());
    });
    QNetworkRequest request = m_request;
    QUrl url = request.url();
    url.setScheme(url.scheme() == u"https" ? u"wss"_s : u"ws"_s);
    url.setQuery(u"clientId="_s + m_clientId);
    request.setUrl(url);
    m_handshake.start(kHandshakeLimit);
    m_socket->open(request);
}

void ComfySocket::onGone()
{
    if (!m_socket)
        return; // told twice: as an error and as a disconnect
    const bool was = m_open;
    m_failed = !was;
    discard();
    if (m_wanted) {
        m_retry.start(m_wait);
        m_wait = std::min<std::chrono::milliseconds>(m_wait * 2, kMaxWait);
    }
    if (was)
        Q_EMIT lost();
    else
        Q_EMIT settled();
}

void ComfySocket::discard()
{
    m_open = false;
    m_ping.stop();
    m_handshake.stop();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort(); // never a slow farewell: the server forgets a newer socket when an older one closes
    m_socket.release()->deleteLater();
}

} // namespace comfyvn
