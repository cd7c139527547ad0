#include "tests/support/comfy/FakeHttp.h"

#include <QCryptographicHash>
#include <QTimer>
#include <QtEndian>

#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {

constexpr int kTickMs = 10;

QByteArray reason(int status)
{
    switch (status) {
    case 101:
        return "Switching Protocols";
    case 200:
        return "OK";
    case 206:
        return "Partial Content";
    case 302:
        return "Found";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Request Entity Too Large";
    case 416:
        return "Requested Range Not Satisfiable";
    default:
        return "Internal Server Error";
    }
}

QString decoded(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

} // namespace

FakeConnection::FakeConnection(QTcpSocket* socket, qint64 maxBodyBytes, Route route, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_maxBodyBytes(maxBodyBytes)
    , m_route(std::move(route))
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &FakeConnection::onReadyRead);
    connect(socket, &QTcpSocket::disconnected, this, &FakeConnection::closed);
}

void FakeConnection::readSlowly(qint64 bytesPerSecond)
{
    m_readPerTick = bytesPerSecond * kTickMs / 1000;
    m_socket->setReadBufferSize(m_readPerTick);
    m_socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, int(m_readPerTick));
}

void FakeConnection::onReadyRead()
{
    if (m_readPerTick == 0) {
        m_received += m_socket->readAll();
    } else if (!m_readLater) {
        m_received += m_socket->read(m_readPerTick);
        m_readLater = true;
        QTimer::singleShot(kTickMs, this, [this] {
            m_readLater = false;
            if (m_socket->bytesAvailable() > 0)
                onReadyRead();
        });
    }
    while (m_upgraded ? takeFrame() : !m_answering && takeRequest()) { }
}

bool FakeConnection::takeRequest()
{
    if (!m_received.isEmpty() && (m_received[0] < 'A' || m_received[0] > 'Z')) {
        m_received.clear();
        answer({ .status = 400, .dropAtEnd = true }); // no HTTP: perhaps the start of a secure connection
        return false;
    }
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    FakeRequest request;
    const QList<QByteArray> lines = m_received.first(end).split('\n');
    const QList<QByteArray> words = lines.value(0).trimmed().split(' ');
    request.method = words.value(0);
    const QByteArray target = words.value(1);
    const qsizetype mark = target.indexOf('?');
    request.path =
        QString::fromUtf8(QByteArray::fromPercentEncoding(target.first(mark < 0 ? target.size() : mark)));
    if (mark >= 0) {
        for (const QByteArray& part : target.mid(mark + 1).split('&')) {
            const qsizetype equals = part.indexOf('=');
            request.query.insert(decoded(part.left(equals)), decoded(part.mid(equals + 1)));
        }
    }
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qint64 length = request.headers.value("content-length").toLongLong();
    m_answering = true;
    if (length > m_maxBodyBytes) {
        m_received.clear();
        answer({ .status = 413,
                 .contentType = "text/plain; charset=utf-8",
                 .body = "Maximum request body size " + QByteArray::number(m_maxBodyBytes)
                     + " exceeded, actual body size " + QByteArray::number(length),
                 .dropAtEnd = true });
        return false;
    }
    if (m_received.size() < end + 4 + length) {
        m_answering = false;
        return false;
    }
    request.body = m_received.mid(end + 4, length);
    m_received.remove(0, end + 4 + length);
    m_route(*this, request);
    return true;
}

void FakeConnection::answer(const FakeAnswer& answer)
{
    if (!isAlive())
        return;
    const bool partial = answer.stopAfter >= 0;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reason(answer.status) + "\r\n";
    if (!answer.contentType.isEmpty())
        head += "Content-Type: " + answer.contentType + "\r\n";
    for (const auto& [name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    head += "Content-Length: "
        + QByteArray::number(answer.announced >= 0 ? answer.announced : qint64(answer.body.size()))
        + "\r\nServer: Python/3.11 aiohttp/3.8.4\r\n\r\n";
    const QByteArray body = partial ? answer.body.left(answer.stopAfter) : answer.body;
    m_socket->write(head);
    if (answer.bytesPerSecond > 0)
        return trickle(body, qMax<qint64>(1, answer.bytesPerSecond * kTickMs / 1000), answer.dropAtEnd);
    m_socket->write(body);
    if (answer.dropAtEnd)
        return m_socket->disconnectFromHost();
    if (partial)
        return; // the rest never comes
    m_answering = false;
    if (!m_received.isEmpty())
        QTimer::singleShot(0, this, &FakeConnection::onReadyRead);
}

void FakeConnection::trickle(const QByteArray& rest, qint64 perTick, bool dropAtEnd)
{
    if (!isAlive())
        return;
    m_socket->write(rest.left(perTick));
    const QByteArray left = rest.mid(perTick);
    if (!left.isEmpty()) {
        QTimer::singleShot(kTickMs, this,
                           [this, left, perTick, dropAtEnd] { trickle(left, perTick, dropAtEnd); });
    } else if (dropAtEnd) {
        m_socket->disconnectFromHost();
    } else {
        m_answering = false;
        onReadyRead();
    }
}

bool FakeConnection::isAlive() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

void FakeConnection::upgrade(const FakeRequest& request, const QString& clientId)
{
    if (!isAlive())
        return;
    const QByteArray accept = QCryptographicHash::hash(request.headers.value("sec-websocket-key")
                                                           + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                                                       QCryptographicHash::Sha1)
                                  .toBase64();
    m_socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: upgrade\r\n"
                    "Sec-WebSocket-Accept: "
                    + accept + "\r\nContent-Type: application/octet-stream\r\n\r\n");
    m_clientId = clientId;
    m_upgraded = true;
    m_answering = false;
}

void FakeConnection::sendFrame(int opcode, const QByteArray& payload)
{
    if (!isAlive())
        return;
    QByteArray frame(1, char(0x80 | opcode));
    if (payload.size() < 126) {
        frame += char(payload.size());
    } else if (payload.size() < 65536) {
        frame += char(126);
        frame.resize(4);
        qToBigEndian(quint16(payload.size()), frame.data() + 2);
    } else {
        frame += char(127);
        frame.resize(10);
        qToBigEndian(quint64(payload.size()), frame.data() + 2);
    }
    m_socket->write(frame + payload);
}

bool FakeConnection::takeFrame()
{
    if (m_received.size() < 2)
        return false;
    const int opcode = m_received[0] & 0x0F;
    qint64 length = m_received[1] & 0x7F;
    qsizetype at = 2;
    if (length == 126) {
        if (m_received.size() < 4)
            return false;
        length = qFromBigEndian<quint16>(m_received.constData() + 2);
        at = 4;
    } else if (length == 127) {
        if (m_received.size() < 10)
            return false;
        length = qFromBigEndian<qint64>(m_received.constData() + 2);
        at = 10;
    }
    if (m_received.size() < at + 4 + length) // a client's frames are masked
        return false;
    QByteArray payload = m_received.mid(at + 4, length);
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = char(payload[i] ^ m_received[at + i % 4]);
    m_received.remove(0, at + 4 + length);
    if (opcode == 0x9) {
        sendFrame(0xA, payload);
    } else if (opcode == 0x8) {
        sendFrame(0x8, payload);
        m_socket->disconnectFromHost();
        return false;
    } else if (opcode == 0x1) {
        Q_EMIT textReceived(payload);
    }
    return true;
}

void FakeConnection::drop()
{
    m_socket->abort();
}

} // namespace comfyvn::test
