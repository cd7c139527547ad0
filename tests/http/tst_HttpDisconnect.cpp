#include "tests/http/TestServer.h"

#include <QPromise>
#include <QTemporaryFile>
#include <QTest>
#include <QtConcurrentRun>

#include <atomic>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

/// Clients that leave at the worst moments; also run under valgrind, because AddressSanitizer does not see
/// into Qt.
class tst_HttpDisconnect final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_file.open());
        QVERIFY(m_file.resize(32 * 1024 * 1024));
    }

    void init()
    {
        m_left = 0;
        m_pending.clear();
        m_server =
            std::make_unique<TestServer>(HttpOptions {}, [this](JsonRouter& router) { addRoutes(router); });
    }

    void cleanup() { m_server.reset(); }

    void clientLeavesBeforeTheAnswer_data()
    {
        QTest::addColumn<bool>("hard");
        QTest::newRow("closing") << false;
        QTest::newRow("resetting") << true;
    }

    void clientLeavesBeforeTheAnswer()
    {
        QFETCH(bool, hard);
        for (int i = 0; i < 10; ++i) {
            RawClient client(m_server->port());
            client.send(get(m_server->port(), "/pending"));
            QTRY_COMPARE(pendingCount(), i + 1);
            hard ? client.socket().abort() : client.socket().close();
        }
        QTRY_COMPARE(m_left.load(), 10);
        finishAll(); // what nobody waits for any more
        QVERIFY(isAlive());
        QCOMPARE(m_left.load(), 10);
    }

    void answerComesWhileTheClientLeaves()
    {
        for (int i = 0; i < 20; ++i) {
            RawClient client(m_server->port());
            client.send(get(m_server->port(), "/pool"));
            client.socket().close();
        }
        QVERIFY(isAlive());
    }

    void clientLeftIsNotCalledAfterTheAnswer()
    {
        RawClient client(m_server->port());
        client.send(get(m_server->port(), "/pending"));
        QTRY_COMPARE(pendingCount(), 1);
        finishAll();
        QCOMPARE(client.read().status, 200);
        client.socket().close();
        QTRY_COMPARE(connections(), 0);
        QCOMPARE(m_left.load(), 0);
    }

    void serverGoesWhileClientsWait()
    {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 5; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_server->port()));
            clients.back()->send(get(m_server->port(), "/pending"));
        }
        QTRY_COMPARE(pendingCount(), 5);
        const auto pending = m_pending;
        m_server.reset();
        QCOMPARE(m_left.load(), 5);
        for (const auto& promise : pending)
            promise->finish();
        QVERIFY(clients.front()->isClosed());
    }

    void stopGivesUpOnWhatTakesTooLong()
    {
        RawClient client(m_server->port());
        client.send(get(m_server->port(), "/pending"));
        QTRY_COMPARE(pendingCount(), 1);
        m_server->call([this] { m_server->front().stop(std::chrono::milliseconds(50)); });
        QVERIFY(client.isClosed());
        QTRY_COMPARE(m_left.load(), 1);
    }

    void clientLeavesInTheMiddle_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a head") << QByteArray("GET /pending HTT");
        QTest::newRow("half a body") << QByteArray("body");
        QTest::newRow("a refused head") << QByteArray("GET /\n\n");
        QTest::newRow("pipelined") << QByteArray("pipelined");
        QTest::newRow("a file") << QByteArray("file");
    }

    void clientLeavesInTheMiddle()
    {
        QFETCH(QByteArray, bytes);
        if (bytes == "body")
            bytes = post(m_server->port(), "/echo", "{\"a\":1}").chopped(2);
        else if (bytes == "pipelined")
            bytes = get(m_server->port(), "/pending") + get(m_server->port(), "/pending");
        else if (bytes == "file")
            bytes = get(m_server->port(), "/file");
        for (int i = 0; i < 10; ++i) {
            RawClient client(m_server->port());
            client.send(bytes);
            if (i % 2 == 0)
                client.socket().abort();
        }
        QVERIFY(isAlive());
        QTRY_COMPARE(connections(), 0);
    }

    void clientLeavesWhileItReadsAFile()
    {
        for (int i = 0; i < 5; ++i) {
            RawClient client(m_server->port());
            client.socket().setReadBufferSize(4096);
            client.send(get(m_server->port(), "/file"));
            QVERIFY(client.socket().waitForReadyRead(5000));
            client.socket().abort();
        }
        QTRY_COMPARE(connections(), 0);
        QVERIFY(isAlive());
    }

private:
    using Promise = QPromise<Finished>;

    void addRoutes(JsonRouter& router)
    {
        router.get(u"/pending"_s, {}, [this](const Request&) -> Answer {
            auto promise = std::make_shared<Promise>();
            promise->start();
            m_pending.push_back(promise);
            return Pending { .answer = promise->future(), .clientLeft = [this] { ++m_left; } };
        });
        router.get(u"/pool"_s, {}, [](const Request&) -> Answer {
            return QtConcurrent::run([]() -> Result<QJsonObject> { return QJsonObject {}; });
        });
        router.post(u"/echo"_s, {}, [](const Request&, const QJsonObject& body) -> Answer { return body; });
        router.get(u"/file"_s, {}, [this](const Request&) -> Answer {
            auto file = std::make_shared<QFile>(m_file.fileName());
            if (!file->open(QIODevice::ReadOnly))
                return Problem {};
            return Reply { .file = { .file = file, .offset = 0, .length = file->size() } };
        });
    }

    [[nodiscard]] int pendingCount()
    {
        int count = 0;
        m_server->call([&] { count = static_cast<int>(m_pending.size()); });
        return count;
    }

    [[nodiscard]] int connections()
    {
        int count = 0;
        m_server->call([&] { count = m_server->front().connectionCount(); });
        return count;
    }

    void finishAll()
    {
        m_server->call([this] {
            for (const auto& promise : m_pending) {
                promise->addResult(Finished(Result<QJsonObject>(QJsonObject {})));
                promise->finish();
            }
        });
    }

    [[nodiscard]] bool isAlive()
    {
        RawClient client(m_server->port());
        return client.exchange(post(m_server->port(), "/echo", "{}")).status == 200;
    }

    QTemporaryFile m_file;
    std::unique_ptr<TestServer> m_server;
    std::vector<std::shared_ptr<Promise>> m_pending; ///< touched on the server's thread, or when it is gone
    std::atomic<int> m_left = 0;
};

} // namespace comfyvn::http

QTEST_GUILESS_MAIN(comfyvn::http::tst_HttpDisconnect)
#include "tst_HttpDisconnect.moc"
