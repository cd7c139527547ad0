#include "app/http/HttpFrontEnd.h"

#include "app/http/ConnectionGuard.h"
#include "core/base/Log.h"

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr int kPortsToTry = 21; ///< the one asked for and the twenty above it

/// Null when `bind` is not an address.
QHostAddress addressOf(const QString& bind)
{
    return bind == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(bind);
}

} // namespace

HttpFrontEnd::HttpFrontEnd(HttpOptions options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_router(this)
    , m_patience(this)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &HttpFrontEnd::dropGuard);
}

HttpFrontEnd::~HttpFrontEnd() = default;

Result<quint16> HttpFrontEnd::listen()
{
    const QHostAddress address = addressOf(m_options.bind);
    if (address.isNull())
        return failure(ErrorKind::InvalidRequest, u"bad_bind"_s,
                       u"\"%1\" is not an address to listen on; use 127.0.0.1."_s.arg(m_options.bind),
                       u"server.bind"_s);
    if (!address.isLoopback() && m_options.tokens.isEmpty())
        return failure(
            ErrorKind::InvalidRequest, u"token_missing"_s,
            u"Listening on %1 opens the studio to the network; set server.token first."_s.arg(m_options.bind),
            u"server.token"_s);
    auto guard = std::make_unique<ConnectionGuard>(&m_requests);
    const int wanted = m_options.port;
    const int last = wanted == 0 ? 0 : qMin(wanted + kPortsToTry - 1, 65535);
    for (int port = wanted; port <= last; ++port) {
        if (guard->listen(address, static_cast<quint16>(port)))
            break;
        if (guard->serverError() != QAbstractSocket::AddressInUseError)
            break;
    }
    if (!guard->isListening())
        return failure(
            ErrorKind::Busy, u"port_in_use"_s,
            u"Cannot listen on %1, ports %2 to %3: %4. Choose another with server.port."_s.arg(m_options.bind)
                .arg(wanted)
                .arg(last)
                .arg(guard->errorString()),
            u"server.port"_s);
    if (wanted != 0 && guard->serverPort() != wanted)
        qCWarning(lcHttp) << "port" << wanted << "is in use; listening on" << guard->serverPort();
    m_patience.stop();
    m_guard = std::move(guard);
    m_guard->setRules(m_options);
    m_router.serve(*m_guard);
    return m_guard->serverPort();
}

quint16 HttpFrontEnd::port() const
{
    return m_guard ? m_guard->serverPort() : quint16(0);
}

QString HttpFrontEnd::address() const
{
    if (!m_guard || !m_guard->isListening())
        return {};
    const QHostAddress bound = m_guard->serverAddress();
    QString host = u"127.0.0.1"_s;
    if (bound != QHostAddress(QHostAddress::Any) && bound != QHostAddress(QHostAddress::AnyIPv4))
        host = bound.protocol() == QAbstractSocket::IPv6Protocol ? u"[%1]"_s.arg(bound.toString())
                                                                 : bound.toString();
    return u"http://%1:%2"_s.arg(host).arg(m_guard->serverPort());
}

int HttpFrontEnd::connectionCount() const
{
    return m_guard ? m_guard->connectionCount() : 0;
}

void HttpFrontEnd::setOptions(const HttpOptions& options)
{
    m_options = options;
    if (m_guard)
        m_guard->setRules(m_options);
}

void HttpFrontEnd::stop(std::chrono::milliseconds patience)
{
    if (!m_guard || m_guard->connectionCount() == 0)
        return dropGuard();
    connect(m_guard.get(), &ConnectionGuard::lastConnectionClosed, this, &HttpFrontEnd::dropGuard,
            Qt::QueuedConnection);
    m_guard->close();
    m_guard->closeConnections();
    m_patience.start(patience);
}

void HttpFrontEnd::dropGuard()
{
    m_patience.stop();
    m_guard.reset();
    Q_EMIT stopped();
}

} // namespace comfyvn::http
