#pragma once

#include "app/http/HttpFrontEnd.h"

#include <QHash>
#include <QTcpSocket>
#include <QThread>

namespace comfyvn::http {

/// A front end on a thread of its own, on a free port, as the studio has it.
class TestServer final {
public:
    TestServer(HttpOptions options, const std::function<void(JsonRouter&)>& addRoutes)
    {
        options.port = 0;
        m_thread.start();
        m_front = new HttpFrontEnd(options); // deleted on its thread
        m_front->moveToThread(&m_thread);
        call([&] {
            addRoutes(m_front->router());
            m_port = m_front->listen().value();
        });
    }

    ~TestServer()
    {
        call([this] { delete m_front; });
        m_thread.quit();
        m_thread.wait();
    }

    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] HttpFrontEnd& front() { return *m_front; }

    /// Runs on the server's thread and waits for it.
    template <typename F> void call(F&& function)
    {
        QMetaObject::invokeMethod(m_front, std::forward<F>(function), Qt::BlockingQueuedConnection);
    }

private:
    QThread m_thread;
    HttpFrontEnd* m_front = nullptr;
    quint16 m_port = 0;
};

struct Response {
    int status = 0; ///< 0: the connection ended without a whole reply
    QHash<QByteArray, QByteArray> headers {}; ///< names in lower case
    QByteArray body {};

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString code() const { return json().value(QStringLiteral("code")).toString(); }
};

/// A client that sends exactly the bytes it is told to.
class RawClient final {
public:
    explicit RawClient(quint16 port);

    void send(const QByteArray& bytes);
    /// A reply to HEAD has no body.
    enum class Body { Expected, None };
    [[nodiscard]] Response read(Body body = Body::Expected);
    /// Whether the server ends the connection within the time limit.
    [[nodiscard]] bool isClosed();
    [[nodiscard]] Response exchange(const QByteArray& bytes);
    QTcpSocket& socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    quint16 m_port = 0;
    QByteArray m_buffer;
};

/// A head for this server with what it needs; `more` are whole header lines.
[[nodiscard]] QByteArray get(quint16 port, const QByteArray& path, const QByteArray& more = {});
[[nodiscard]] QByteArray post(quint16 port, const QByteArray& path, const QByteArray& body,
                              const QByteArray& more = "Content-Type: application/json\r\n");

} // namespace comfyvn::http
