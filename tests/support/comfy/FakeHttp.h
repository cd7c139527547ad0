#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPair>
#include <QTcpSocket>

#include <chrono>
#include <functional>

namespace comfyvn::test {

struct FakeRequest {
    QByteArray method {};
    QString path {}; ///< decoded, without the query
    QMap<QString, QString> query {};
    QMap<QByteArray, QByteArray> headers {}; ///< names in lower case
    QByteArray body {};
};

struct FakeAnswer {
    int status = 200;
    QByteArray contentType = "application/json; charset=utf-8";
    QByteArray body {};
    QList<QPair<QByteArray, QByteArray>> headers {};
    qint64 announced = -1; ///< Content-Length to claim; -1: the true one
    qint64 stopAfter = -1; ///< bytes of the body after which nothing more comes; -1: none
    bool dropAtEnd = false; ///< cut the connection instead of keeping it
    qint64 bytesPerSecond = 0; ///< 0: at once
};

/// One connection to the fake server: HTTP/1.1 with keep-alive until it becomes a WebSocket.
class FakeConnection final : public QObject {
    Q_OBJECT

public:
    using Route = std::function<void(FakeConnection& from, const FakeRequest& request)>;

    FakeConnection(QTcpSocket* socket, qint64 maxBodyBytes, Route route, QObject* parent);

    void answer(const FakeAnswer& answer);
    /// Makes a WebSocket of the connection that asked with `request`.
    void upgrade(const FakeRequest& request, const QString& clientId);
    [[nodiscard]] bool isSocket() const { return m_upgraded; }
    [[nodiscard]] QString clientId() const { return m_clientId; }

    void sendText(const QByteArray& text) { sendFrame(0x1, text); }
    void sendBinary(const QByteArray& bytes) { sendFrame(0x2, bytes); }
    /// As a slow line does; 0: at once.
    void readSlowly(qint64 bytesPerSecond);
    /// The connection is gone at once, without a close frame.
    void drop();

Q_SIGNALS:
    void textReceived(const QByteArray& text);
    void closed();

private:
    [[nodiscard]] bool isAlive() const;
    void onReadyRead();
    bool takeRequest();
    bool takeFrame();
    void sendFrame(int opcode, const QByteArray& payload);
    void trickle(const QByteArray& rest, qint64 perTick, bool dropAtEnd);

    QTcpSocket* m_socket;
    qint64 m_maxBodyBytes;
    Route m_route;
    QByteArray m_received {};
    QString m_clientId {};
    qint64 m_readPerTick = 0; ///< 0: all there is
    bool m_readLater = false;
    bool m_upgraded = false;
    bool m_answering = false;
};

} // namespace comfyvn::test
