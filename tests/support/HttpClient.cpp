#include "tests/support/HttpClient.h"

#include "tests/support/StudioProcess.h"

#include <QHostAddress>
#include <QJsonDocument>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

QJsonObject HttpReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString HttpReply::code() const
{
    return json()[u"code"_s].toString();
}

QString HttpReply::field() const
{
    return json()[u"details"_s][u"field"_s].toString();
}

QByteArray HttpReply::summary() const
{
    return QByteArray::number(status) + ' ' + body.first(qMin<qsizetype>(body.size(), 600));
}

HttpConnection::HttpConnection(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(kPatienceMs);
}

bool HttpConnection::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0) {
        if (!m_socket.waitForBytesWritten(kPatienceMs))
            return false;
    }
    return true;
}

HttpReply HttpConnection::read()
{
    const auto more = [this] {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kPatienceMs))
            return false;
        m_buffer += m_socket.readAll();
        return true;
    };
    while (!m_buffer.contains("\r\n\r\n")) {
        if (!more())
            return {};
    }
    HttpReply reply;
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    const QByteArrayList lines = m_buffer.first(end).split('\n');
    for (const QByteArray& line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = reply.headers.value("content-length").toLongLong();
    while (m_buffer.size() < end + 4 + length) {
        if (!more())
            return {};
    }
    reply.status = lines.first().split(' ').value(1).toInt();
    reply.body = m_buffer.sliced(end + 4, length);
    m_buffer.remove(0, end + 4 + length);
    return reply;
}

void HttpConnection::reset()
{
    const linger atOnce { .l_onoff = 1, .l_linger = 0 };
    ::setsockopt(static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
                 sizeof atOnce);
    m_socket.abort();
}

HttpClient::HttpClient(quint16 port, QByteArray token)
    : m_port(port)
    , m_token(std::move(token))
{ }

QByteArray HttpClient::request(const QByteArray& method, const QByteArray& path, const QByteArray& body,
                               const QByteArray& headerLines) const
{
    QByteArray head = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port)
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!body.isEmpty() && !headerLines.toLower().contains("content-type:"))
        head += "Content-Type: application/json\r\n";
    if (!m_token.isEmpty())
        head += "Authorization: Bearer " + m_token + "\r\n";
    return head + headerLines + "\r\n" + body;
}

HttpReply HttpClient::call(const QByteArray& method, const QByteArray& path, const QByteArray& body,
                           const QByteArray& headerLines) const
{
    HttpConnection connection(m_port);
    connection.send(request(method, path, body, headerLines));
    return connection.read();
}

HttpReply HttpClient::get(const QByteArray& path, const QByteArray& headerLines) const
{
    return call("GET", path, {}, headerLines);
}

HttpReply HttpClient::post(const QByteArray& path, const QJsonObject& body) const
{
    return call("POST", path, jsonText(body));
}

HttpReply HttpClient::postBytes(const QByteArray& path, const QByteArray& body) const
{
    return call("POST", path, body);
}

HttpReply HttpClient::remove(const QByteArray& path) const
{
    return call("DELETE", path);
}

QByteArray jsonText(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace comfyvn::test
