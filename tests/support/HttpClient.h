#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QTcpSocket>

namespace comfyvn::test {

struct HttpReply {
    int status = 0; ///< 0: the connection ended without a whole reply
    QHash<QByteArray, QByteArray> headers {}; ///< names in lower case
    QByteArray body {};

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString field() const; ///< details.field
    /// Status and body, for a failed test to show.
    [[nodiscard]] QByteArray summary() const;
};

/// A connection that sends exactly the bytes it is told to.
class HttpConnection final {
public:
    explicit HttpConnection(quint16 port);

    /// False when the server has closed before it had taken all.
    bool send(const QByteArray& bytes);
    [[nodiscard]] HttpReply read();
    /// Leaves without a farewell: a reset, as of a client that died.
    void reset();
    [[nodiscard]] bool hasBytes() { return m_socket.bytesAvailable() > 0; }
    QTcpSocket& socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_buffer;
};

/// Asks a server on 127.0.0.1, each time over a connection of its own, and waits for the answer.
class HttpClient final {
public:
    explicit HttpClient(quint16 port, QByteArray token = {});

    [[nodiscard]] HttpReply get(const QByteArray& path, const QByteArray& headerLines = {}) const;
    [[nodiscard]] HttpReply post(const QByteArray& path, const QJsonObject& body) const;
    [[nodiscard]] HttpReply postBytes(const QByteArray& path, const QByteArray& body) const;
    [[nodiscard]] HttpReply remove(const QByteArray& path) const;
    [[nodiscard]] HttpReply call(const QByteArray& method, const QByteArray& path,
                                 const QByteArray& body = {}, const QByteArray& headerLines = {}) const;

    /// A whole request as it goes over the wire.
    [[nodiscard]] QByteArray request(const QByteArray& method, const QByteArray& path,
                                     const QByteArray& body = {}, const QByteArray& headerLines = {}) const;
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    quint16 m_port;
    QByteArray m_token;
};

/// The JSON text of an object, compact.
[[nodiscard]] QByteArray jsonText(const QJsonObject& object);

} // namespace comfyvn::test
