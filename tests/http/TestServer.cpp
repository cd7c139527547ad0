#include "tests/http/TestServer.h"

#include <QElapsedTimer>
#include <QJsonDocument>

namespace comfyvn::http {

namespace {

constexpr int kPatienceMs = 10000;

}

QJsonObject Response::json() const
{
    return QJsonDocument::fromJson(body).object();
}

RawClient::RawClient(quint16 port)
    : m_port(port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(kPatienceMs);
}

void RawClient::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(kPatienceMs)) { }
}

Response RawClient::read(Body body)
{
    const auto more = [this] {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kPatienceMs))
            return false;
        m_buffer += m_socket.readAll();
        return true;
    };
    while (!m_buffer.contains("\r\n\r\n"))
        if (!more())
            return {};
    Response response;
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    const QByteArrayList lines = m_buffer.first(end).split('\n');
    response.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        response.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = body == Body::None ? 0 : response.headers.value("content-length").toLongLong();
    while (m_buffer.size() < end + 4 + length)
        if (!more())
            return {};
    response.body = m_buffer.sliced(end + 4, length);
    m_buffer.remove(0, end + 4 + length);
    return response;
}

bool RawClient::isClosed()
{
    QElapsedTimer timer;
    timer.start();
    while (m_socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < kPatienceMs)
        m_socket.waitForReadyRead(100);
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

Response RawClient::exchange(const QByteArray& bytes)
{
    send(bytes);
    return read();
}

QByteArray get(quint16 port, const QByteArray& path, const QByteArray& more)
{
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n" + more
        + "\r\n";
}

QByteArray post(quint16 port, const QByteArray& path, const QByteArray& body, const QByteArray& more)
{
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port)
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

} // namespace comfyvn::http
