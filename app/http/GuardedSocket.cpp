#include "app/http/GuardedSocket.h"

#include "app/http/AccessRules.h"
#include "app/http/RequestId.h"
#include "app/http/RequestLog.h"
#include "core/base/Log.h"
#include "core/base/LogLine.h"

#include <QDateTime>
#include <QFile>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr qint64 kFilePart = 256 * 1024;
constexpr qint64 kLowWater = 128 * 1024; ///< of unsent bytes: below it the next part of a file is read
constexpr std::chrono::milliseconds kLinger {
    2000
}; ///< how long a refused client may go on sending while it reads the refusal

Problem timedOut(const QString& what)
{
    return { .status = 408,
             .code = u"request_timeout"_s,
             .message = u"The request's %1 did not arrive in time; send it again."_s.arg(what) };
}

} // namespace

GuardedSocket::GuardedSocket(const AccessRules& rules, const HttpLimits& limits, RequestLog* log,
                             QObject* parent)
    : QTcpSocket(parent)
    , m_rules(rules)
    , m_limits(limits)
    , m_log(log)
{
    m_since.start();
    connect(this, &QTcpSocket::readyRead, this, &GuardedSocket::takeBytes);
    connect(this, &QTcpSocket::bytesWritten, this, &GuardedSocket::noteWritten);
}

void GuardedSocket::enter(Phase phase)
{
    m_phase = phase;
    m_since.restart();
}

void GuardedSocket::takeBytes()
{
    const qint64 available = bytesAvailable();
    if (available <= 0)
        return;
    switch (m_phase) {
    case Phase::Idle:
        enter(Phase::Head);
        m_scanned.clear();
        m_head = {};
        m_bodyToNote.clear();
        m_sinceHead.start();
        return takeHead(available);
    case Phase::Head:
        return takeHead(available);
    case Phase::Body:
        return takeBody(available);
    case Phase::Complete:
    case Phase::InFlight:
    case Phase::Sending:
        logWarning(u"closed: a second request before the first was answered"_s);
        return drop();
    case Phase::Closing:
        skip(available);
        return;
    }
}

void GuardedSocket::takeHead(qint64 available)
{
    const qsizetype before = m_scanned.size();
    // QHttpServer consumes what it has been shown, so that a peek yields only what is new.
    m_scanned += peek(qMin<qint64>(available, m_limits.headBytes + 4 - before));
    for (qsizetype i = before; (i = m_scanned.indexOf('\n', i)) >= 0; ++i) {
        if (i == 0 || m_scanned[i - 1] != '\r')
            return refuse({ .status = 400,
                            .code = u"bad_header"_s,
                            .message = u"Each line of the head must end in CR LF."_s });
        if (i >= 3 && m_scanned[i - 2] == '\n' && m_scanned[i - 3] == '\r') {
            m_scanned.truncate(i + 1);
            return acceptHead(available - (m_scanned.size() - before));
        }
    }
    if (m_scanned.size() >= m_limits.headBytes)
        refuse({ .status = 431,
                 .code = u"headers_too_large"_s,
                 .message = u"The request's head is over %1 bytes."_s.arg(m_limits.headBytes) });
}

void GuardedSocket::acceptHead(qint64 extra)
{
    m_sinceHead.start();
    auto head = parseRequestHead(QByteArrayView(m_scanned).chopped(4), m_limits);
    m_scanned.clear();
    if (!head)
        return refuse(head.error());
    m_head = std::move(*head);
    if (const auto refusal = m_rules.refusal(m_head, localAddress()))
        return refuse(*refusal);
    if (extra > m_head.contentLength)
        return refuse({ .status = 400,
                        .code = u"pipelining_refused"_s,
                        .message = u"More bytes came than Content-Length says; wait for a reply before the "
                                   "next request."_s });
    m_closeAfter = m_closeAfter || m_head.closeAfter;
    m_bodyMissing = m_head.contentLength - extra;
    if (m_head.wantsContinue && m_bodyMissing > 0)
        write("HTTP/1.1 100 Continue\r\n\r\n");
    enter(m_bodyMissing > 0 ? Phase::Body : Phase::Complete);
}

void GuardedSocket::takeBody(qint64 available)
{
    if (available > m_bodyMissing)
        return refuse({ .status = 400,
                        .code = u"pipelining_refused"_s,
                        .message = u"More bytes came than Content-Length says."_s });
    m_bodyMissing -= available;
    if (m_bodyMissing == 0)
        enter(Phase::Complete);
}

const RequestHead& GuardedSocket::beginAnswer(const QByteArray& body)
{
    if (RequestLog::keepsBody(m_head.path, body.size()))
        m_bodyToNote = body;
    enter(Phase::InFlight);
    return m_head;
}

QByteArray GuardedSocket::headerBlock(const Reply& reply, qint64 length) const
{
    QByteArray block;
    block.reserve(512);
    block.append("HTTP/1.1 ").append(QByteArray::number(reply.status)).append(' ');
    block.append(reasonPhrase(reply.status)).append("\r\nContent-Type: ").append(reply.contentType);
    block.append("\r\nContent-Length: ").append(QByteArray::number(length));
    block.append("\r\nCache-Control: ").append(reply.cacheControl);
    block.append("\r\nX-Content-Type-Options: nosniff\r\nX-Request-ID: ").append(m_head.requestId);
    if (!m_head.origin.isNull() && m_rules.allowsOrigin(m_head.origin))
        block.append("\r\nVary: Origin\r\nAccess-Control-Allow-Origin: ")
            .append(m_head.origin)
            .append("\r\nAccess-Control-Expose-Headers: X-Request-ID, Content-Range, ETag");
    for (const auto& [name, value] : reply.headers)
        block.append("\r\n").append(name).append(": ").append(value);
    if (m_closeAfter)
        block.append("\r\nConnection: close");
    return block.append("\r\n\r\n");
}

void GuardedSocket::writeReply(const Reply& reply)
{
    const qint64 length = reply.file.file ? reply.file.length : reply.body.size();
    const QByteArray block = headerBlock(reply, length);
    const bool withoutBody = m_head.method == "HEAD" || reply.status == 304;
    write(withoutBody || reply.file.file ? block : block + reply.body);
    note(reply.status, withoutBody ? 0 : length);
    if (reply.file.file && !withoutBody)
        m_file = reply.file;
}

void GuardedSocket::note(int status, qint64 length)
{
    if (m_log == nullptr)
        return;
    m_log->add({ .atMs = QDateTime::currentMSecsSinceEpoch(),
                 .method = m_head.method,
                 .target = m_head.query.isEmpty() ? m_head.path : m_head.path + '?' + m_head.query,
                 .body = std::exchange(m_bodyToNote, {}),
                 .requestId = m_head.requestId,
                 .status = status,
                 .milliseconds = static_cast<double>(m_sinceHead.nsecsElapsed()) / 1e6,
                 .bytes = length });
}

void GuardedSocket::send(const Reply& reply)
{
    if (m_phase != Phase::InFlight || state() != ConnectedState)
        return;
    enter(Phase::Sending);
    writeReply(reply);
    if (m_file.file && !m_file.file->seek(m_file.offset))
        return drop();
    sendFilePart();
}

void GuardedSocket::sendFilePart()
{
    while (m_file.length > 0 && bytesToWrite() < kLowWater) {
        const QByteArray part = m_file.file->read(qMin(kFilePart, m_file.length));
        if (part.isEmpty()) {
            logWarning(u"closed: %1 became shorter while it was sent"_s.arg(m_file.file->fileName()));
            return drop();
        }
        m_file.length -= part.size();
        write(part);
    }
}

void GuardedSocket::noteWritten()
{
    if (m_phase != Phase::Sending)
        return;
    m_since.restart();
    sendFilePart();
    if (m_phase == Phase::Sending && m_file.length == 0 && bytesToWrite() == 0)
        finishReply();
}

void GuardedSocket::finishReply()
{
    m_file = {};
    enter(m_closeAfter ? Phase::Closing : Phase::Idle);
    if (m_closeAfter)
        disconnectFromHost();
}

void GuardedSocket::drop()
{
    m_file = {};
    enter(Phase::Closing);
    QObject::disconnect(this, &QTcpSocket::readyRead, nullptr, nullptr);
    abort();
}

void GuardedSocket::logWarning(const QString& message) const
{
    const LogRequest named(m_head.requestId);
    qCWarning(lcHttp).noquote() << message;
}

void GuardedSocket::refuse(const Problem& problem)
{
    // From here on QHttpServer hears nothing more of this connection.
    QObject::disconnect(this, &QTcpSocket::readyRead, nullptr, nullptr);
    connect(this, &QTcpSocket::readyRead, this, &GuardedSocket::takeBytes);
    if (isTransactionStarted())
        commitTransaction();
    if (m_head.requestId.isEmpty())
        m_head.requestId = newRequestId();
    logWarning(u"%1 %2 %3 %4: %5"_s.arg(problem.status)
                   .arg(QLatin1StringView(m_head.method), QLatin1StringView(m_head.path), problem.code,
                        problem.message));
    enter(Phase::Closing);
    m_closeAfter = true;
    writeReply(errorReply(problem, m_head.requestId, m_head.path));
    flush();
    skip(bytesAvailable());
    // Half closed, so that a client which still sends can read the refusal instead of a reset.
    ::shutdown(static_cast<int>(socketDescriptor()), SHUT_WR);
}

void GuardedSocket::closeWhenAnswered()
{
    m_closeAfter = true;
    if (m_phase == Phase::Idle) {
        enter(Phase::Closing);
        disconnectFromHost();
    }
}

std::chrono::milliseconds GuardedSocket::waited() const
{
    return std::chrono::milliseconds(m_since.elapsed());
}

void GuardedSocket::checkTime()
{
    switch (m_phase) {
    case Phase::Idle:
        if (waited() > m_limits.idleTime)
            drop();
        return;
    case Phase::Head:
        if (waited() > m_limits.headTime)
            refuse(timedOut(u"head"_s));
        return;
    case Phase::Body:
        if (waited() > m_limits.bodyTime)
            refuse(timedOut(u"body"_s));
        return;
    case Phase::Complete: // QHttpServer hands a request on at once, unless it could not read it
        return drop();
    case Phase::InFlight:
        return;
    case Phase::Sending:
        if (waited() > m_limits.stallTime)
            drop();
        return;
    case Phase::Closing:
        if (waited() > kLinger)
            drop();
        return;
    }
}

} // namespace comfyvn::http
