#include "tests/http/TestServer.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QTest>
#include <QTimer>

#include <atomic>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

std::atomic<int> handled = 0;
std::atomic<int> slowBegun = 0;

void addRoutes(JsonRouter& router)
{
    router.get(u"/"_s, {}, [](const Request&) -> Answer { return QJsonObject {}; });
    router.get(u"/a"_s, {}, [](const Request&) -> Answer {
        ++handled;
        return QJsonObject {};
    });
    router.post(u"/size"_s, {}, [](const Request& request, const QJsonObject&) -> Answer {
        ++handled;
        return QJsonObject { { u"size"_s, request.body.size() } };
    });
    router.get(u"/slow"_s, {}, [](const Request&) -> Answer {
        auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
        promise->start();
        ++slowBegun;
        QTimer::singleShot(500, [promise] {
            promise->addResult(Result<QJsonObject>(QJsonObject {}));
            promise->finish();
        });
        return promise->future();
    });
    router.get(u"/large"_s, {},
               [](const Request&) -> Answer { return Reply { .body = QByteArray(64 * 1024 * 1024, 'x') }; });
}

HttpOptions shortTimes()
{
    using namespace std::chrono_literals;
    return { .limits = { .headTime = 200ms, .bodyTime = 200ms, .idleTime = 600ms, .stallTime = 400ms } };
}

QByteArray padded(const QByteArray& host)
{
    return "GET /a HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
}

} // namespace

class tst_ConnectionGuard final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(HttpOptions {}, addRoutes); }
    void cleanupTestCase() { m_server.reset(); }
    void init()
    {
        handled = 0;
        slowBegun = 0;
    }

    void refusal_isTheContractsJsonAndCloses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(m_server->port()) + "\r\n";
        const auto row = [](const char* name, const QByteArray& bytes, int status, const QString& code) {
            QTest::newRow(name) << bytes << status << code;
        };
        row("garbage", "\x16\x03\x01\x02\r\n\r\n", 400, u"bad_request_line"_s);
        row("bare LF", "GET /a HTTP/1.1\n" + host + "\r\n", 400, u"bad_header"_s);
        row("bare LF at the end", "GET /a HTTP/1.1\r\n" + host.chopped(2) + "\n\n", 400, u"bad_header"_s);
        row("only LF", "\n", 400, u"bad_header"_s);
        row("duplicate length",
            "POST /size HTTP/1.1\r\n" + host + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", 400,
            u"duplicate_header"_s);
        row("smuggled", "GET /a HTTP/1.1\r\n" + host + "\r\nGET /a HTTP/1.1\r\n" + host + "\r\n", 400,
            u"pipelining_refused"_s);
        row("more than the length", post(m_server->port(), "/size", "{}") + "x", 400,
            u"pipelining_refused"_s);
        row("chunked",
            "POST /size HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", 411,
            u"length_required"_s);
        row("endless head", "GET /a HTTP/1.1\r\n" + QByteArray(20000, 'a'), 431, u"headers_too_large"_s);
        row("long target", "GET /" + QByteArray(5000, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 414,
            u"target_too_long"_s);
        row("HTTP/3", "GET / HTTP/3.0\r\n" + host + "\r\n", 505, u"http_version_not_supported"_s);
        row("websocket", get(m_server->port(), "/a", "Connection: Upgrade\r\nUpgrade: websocket\r\n"), 501,
            u"upgrade_not_implemented"_s);
        row("traversal", get(m_server->port(), "/files/%2e%2e/config.json"), 403, u"path_traversal"_s);
        row("text body", post(m_server->port(), "/size", "{}", "Content-Type: text/plain\r\n"), 415,
            u"unsupported_media_type"_s);
        row("form body",
            post(m_server->port(), "/size", "a=b", "Content-Type: application/x-www-form-urlencoded\r\n"),
            415, u"unsupported_media_type"_s);
        row("body without a type", post(m_server->port(), "/size", "{}", ""), 415,
            u"unsupported_media_type"_s);
        row("almost JSON", post(m_server->port(), "/size", "{}", "Content-Type: application/jsonp\r\n"), 415,
            u"unsupported_media_type"_s);
        row("other charset",
            post(m_server->port(), "/size", "{}", "Content-Type: application/json; charset=utf-16\r\n"), 415,
            u"unsupported_media_type"_s);
        row("foreign host", padded("evil.example"), 421, u"host_refused"_s);
        row("host without port", padded("127.0.0.1"), 421, u"host_refused"_s);
        row("host with another port", padded("127.0.0.1:1"), 421, u"host_refused"_s);
        row("foreign origin", get(m_server->port(), "/a", "Origin: http://evil.example\r\n"), 403,
            u"origin_refused"_s);
        row("null origin", get(m_server->port(), "/a", "Origin: null\r\n"), 403, u"origin_refused"_s);
        row("empty origin", get(m_server->port(), "/a", "Origin:\r\n"), 403, u"origin_refused"_s);
        for (const QByteArray path : { "/v1/models", "/version", "/synthesis" })
            row(path.constData(), get(m_server->port(), path, "User-Agent: comfyvn-studio/0.6\r\n"), 400,
                u"own_address"_s);
        row("cross-site", get(m_server->port(), "/a", "Sec-Fetch-Site: cross-site\r\n"), 403,
            u"cross_site_refused"_s);
    }

    void refusal_isTheContractsJsonAndCloses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QFETCH(QString, code);
        RawClient client(m_server->port());
        const Response reply = client.exchange(bytes);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.code(), code);
        QCOMPARE(reply.json().value(u"ok"_s), QJsonValue(false));
        QVERIFY(!reply.json().value(u"message"_s).toString().isEmpty());
        QCOMPARE(reply.json().value(u"request_id"_s).toString().toLatin1(),
                 reply.headers.value("x-request-id"));
        QCOMPARE(reply.headers.value("content-type"), "application/json");
        QCOMPARE(reply.headers.value("connection"), "close");
        QVERIFY(client.isClosed());
        QCOMPARE(handled.load(), 0);
    }

    void access_isAllowed_data()
    {
        QTest::addColumn<QByteArray>("head");
        const QByteArray port = QByteArray::number(m_server->port());
        QTest::newRow("localhost") << padded("LOCALHOST:" + port);
        QTest::newRow("IPv6 name") << padded("[::1]:" + port);
        QTest::newRow("own origin") << get(m_server->port(), "/a",
                                           "Origin: http://127.0.0.1:" + port + "\r\n");
        QTest::newRow("own origin by name")
            << get(m_server->port(), "/a", "Origin: http://localhost:" + port + "\r\n");
        QTest::newRow("same origin") << get(m_server->port(), "/a", "Sec-Fetch-Site: same-origin\r\n");
        QTest::newRow("typed address") << get(m_server->port(), "/a", "Sec-Fetch-Site: none\r\n");
        QTest::newRow("JSON with charset")
            << post(m_server->port(), "/size", "{}", "Content-Type: Application/JSON; charset=UTF-8\r\n");
    }

    void access_isAllowed()
    {
        QFETCH(QByteArray, head);
        RawClient client(m_server->port());
        QCOMPARE(client.exchange(head).status, 200);
        QCOMPARE(handled.load(), 1);
    }

    void allowedOrigin_getsCorsHeadersAndPreflight()
    {
        TestServer server({ .allowedOrigins = { u"https://engine.example"_s } }, addRoutes);
        const QByteArray origin = "Origin: https://engine.example\r\nSec-Fetch-Site: cross-site\r\n";
        RawClient client(server.port());
        QByteArray preflight = get(server.port(), "/size", origin + "Access-Control-Request-Method: POST\r\n")
                                   .replace(0, 3, "OPTIONS");
        const Response allowed = client.exchange(preflight);
        QCOMPARE(allowed.status, 200);
        QCOMPARE(allowed.headers.value("access-control-allow-origin"), "https://engine.example");
        QCOMPARE(allowed.headers.value("access-control-allow-methods"), "OPTIONS, POST");
        QVERIFY(allowed.headers.value("access-control-allow-headers").contains("Content-Type"));
        QCOMPARE(allowed.headers.value("vary"), "Origin");
        preflight.insert(preflight.indexOf("Origin:"),
                         "Access-Control-Request-Headers: authorization,x-stainless-os\r\n");
        QCOMPARE(client.exchange(preflight).headers.value("access-control-allow-headers"),
                 "authorization,x-stainless-os");
        const Response posted = client.exchange(
            post(server.port(), "/size", "{}", origin + "Content-Type: application/json\r\n"));
        QCOMPARE(posted.status, 200);
        QCOMPARE(posted.headers.value("access-control-allow-origin"), "https://engine.example");
        // A page may read why it was refused, too.
        const Response refused =
            client.exchange(post(server.port(), "/size", "{}", origin + "Content-Type: text/plain\r\n"));
        QCOMPARE(refused.status, 415);
        QCOMPARE(refused.headers.value("access-control-allow-origin"), "https://engine.example");
    }

    void token_isAskedFor_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& method, const QByteArray& path,
                            const QByteArray& authorization,
                            int status) { QTest::newRow(name) << method << path << authorization << status; };
        row("right", "GET", "/a", "Authorization: Bearer s3cret\r\n", 200);
        row("scheme in lower case", "GET", "/a", "Authorization: bearer s3cret\r\n", 200);
        row("the other right one", "GET", "/a", "Authorization: Bearer another\r\n", 200);
        row("nothing", "GET", "/a", "Authorization: Bearer \r\n", 401);
        row("none", "GET", "/a", "", 401);
        row("wrong", "GET", "/a", "Authorization: Bearer s3creT\r\n", 401);
        row("shorter", "GET", "/a", "Authorization: Bearer s3cre\r\n", 401);
        row("longer", "GET", "/a", "Authorization: Bearer s3crets\r\n", 401);
        row("basic", "GET", "/a", "Authorization: Basic. s3cret\r\n", 401);
        row("page", "GET", "/", "", 200);
        row("page with query", "GET", "/?x", "", 200);
        row("preflight", "OPTIONS", "/a", "", 200);
        row("post to the page", "POST", "/", "", 401);
        row("unknown path", "GET", "/nothing", "", 401);
    }

    void token_isAskedFor()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, authorization);
        QFETCH(int, status);
        TestServer server({ .tokens = { TokenDigest::of("s3cret"), TokenDigest::of("another") } }, addRoutes);
        RawClient client(server.port());
        const Response reply = client.exchange(get(server.port(), path, authorization).replace(0, 3, method));
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.headers.contains("www-authenticate"), status == 401);
    }

    void options_holdFromTheNextRequest()
    {
        TestServer server({}, addRoutes);
        RawClient client(server.port());
        QCOMPARE(client.exchange(get(server.port(), "/a")).status, 200);
        server.call([&] { server.front().setOptions({ .tokens = { TokenDigest::of("new") } }); });
        QCOMPARE(client.exchange(get(server.port(), "/a")).status, 401);
    }

    void head_mayComeByteByByte()
    {
        RawClient client(m_server->port());
        for (const char byte : post(m_server->port(), "/size", "{\"a\":1}")) {
            client.send(QByteArray(1, byte));
            QThread::usleep(200); // so that most bytes are a segment of their own; any split is right
        }
        QCOMPARE(client.read().json().value(u"size"_s).toInt(), 7);
        QCOMPARE(client.exchange(get(m_server->port(), "/a")).status, 200);
    }

    void head_keepsItsBodyNextToLongHeaders()
    {
        RawClient client(m_server->port());
        const QByteArray more = "Content-Type: application/json\r\nA: " + QByteArray(7900, 'a')
            + "\r\nB: " + QByteArray(7000, 'b') + "\r\n";
        for (int i = 0; i < 3; ++i)
            QCOMPARE(client.exchange(post(m_server->port(), "/size", "{\"a\":1}", more))
                         .json()
                         .value(u"size"_s)
                         .toInt(),
                     7);
    }

    void continue_isAnsweredBeforeTheBody()
    {
        RawClient client(m_server->port());
        const QByteArray request = post(m_server->port(), "/size", "{\"a\":1}",
                                        "Content-Type: application/json\r\nExpect: 100-continue\r\n");
        client.send(request.chopped(7));
        QCOMPARE(client.read().status, 100);
        QCOMPARE(client.exchange(request.last(7)).status, 200);
    }

    void close_isHonoured_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("Connection: close") << get(m_server->port(), "/a", "Connection: close\r\n");
        QTest::newRow("HTTP/1.0") << get(m_server->port(), "/a").replace("HTTP/1.1", "HTTP/1.0");
    }

    void close_isHonoured()
    {
        QFETCH(QByteArray, request);
        RawClient client(m_server->port());
        const Response reply = client.exchange(request);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("connection"), "close");
        QVERIFY(client.isClosed());
    }

    void secondRequestBeforeTheReply_endsTheConnection()
    {
        RawClient client(m_server->port());
        client.send(get(m_server->port(), "/slow"));
        QTRY_COMPARE(slowBegun.load(), 1);
        client.send(get(m_server->port(), "/a"));
        QCOMPARE(client.read().status, 0);
        QVERIFY(client.isClosed());
        QCOMPARE(handled.load(), 0);
    }

    void announcedBody_isRefusedUnread()
    {
        RawClient client(m_server->port());
        const QByteArray head = post(m_server->port(), "/size", {}, "Content-Type: application/json\r\n")
                                    .replace("Content-Length: 0", "Content-Length: 104857600");
        QCOMPARE(client.exchange(head).code(), u"body_too_large"_s);
        QVERIFY(client.isClosed());
    }

    void oversizedUpload_isCutOffWithoutHoldingIt()
    {
        RawClient client(m_server->port());
        client.send(post(m_server->port(), "/size", {}, "Content-Type: application/json\r\n")
                        .replace("Content-Length: 0", "Content-Length: 104857600"));
        const QByteArray part(1024 * 1024, 'x');
        for (int i = 0; i < 100 && client.socket().state() == QAbstractSocket::ConnectedState; ++i)
            client.send(part);
        QCOMPARE(client.read().status, 413);
        QVERIFY(client.isClosed());
        QCOMPARE(handled.load(), 0);
    }

    void slowClients_areTimedOut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("half a head") << QByteArray("GET /a HTTP/1.1\r\nHo") << 408;
        QTest::newRow("half a body") << QByteArray("body") << 408;
    }

    void slowClients_areTimedOut()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        TestServer server(shortTimes(), addRoutes);
        RawClient client(server.port());
        if (bytes == "body")
            bytes = post(server.port(), "/size", "{\"a\":1}").chopped(3);
        client.send(bytes);
        const Response reply = client.read();
        QCOMPARE(reply.status, status);
        if (status != 0)
            QCOMPARE(reply.code(), u"request_timeout"_s);
        QVERIFY(client.isClosed());
    }

    void drippingHead_isTimedOut()
    {
        TestServer server(shortTimes(), addRoutes);
        RawClient client(server.port());
        client.send("GET /a HTTP/1.1\r\n");
        QElapsedTimer timer;
        timer.start();
        while (client.socket().bytesAvailable() == 0 && timer.elapsed() < 5000) {
            client.send("A: b\r\n");
            client.socket().waitForReadyRead(20);
        }
        QCOMPARE(client.read().status, 408);
        QVERIFY(timer.elapsed() < 5000);
    }

    void readerThatStalls_isDropped()
    {
        TestServer server(shortTimes(), addRoutes);
        RawClient client(server.port());
        client.socket().setReadBufferSize(4096);
        client.send(get(server.port(), "/large"));
        QVERIFY(client.socket().waitForReadyRead(5000));
        // Not a byte is read from here on; the server gives up although the client stays.
        QTRY_COMPARE_WITH_TIMEOUT(connections(server), 0, 10000);
    }

    void connections_areLimited()
    {
        TestServer server({ .limits = { .connections = 4 } }, addRoutes);
        std::vector<std::unique_ptr<RawClient>> busy;
        for (int i = 0; i < 4; ++i) {
            busy.push_back(std::make_unique<RawClient>(server.port()));
            busy.back()->send("GET /a HTTP/1.1\r\n"); // half a head: neither idle nor answered
        }
        QTRY_COMPARE(connections(server), 4);
        RawClient refused(server.port());
        const Response reply = refused.exchange(get(server.port(), "/a"));
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.code(), u"too_many_connections"_s);
        QCOMPARE(reply.headers.value("retry-after"), "1");
        QVERIFY(refused.isClosed());
        busy.pop_back();
        QTRY_COMPARE(connections(server), 3);
        RawClient accepted(server.port());
        QCOMPARE(accepted.exchange(get(server.port(), "/a")).status, 200);
    }

    void idleConnections_makeRoom()
    {
        TestServer server({ .limits = { .connections = 4 } }, addRoutes);
        std::vector<std::unique_ptr<RawClient>> idle;
        for (int i = 0; i < 4; ++i) {
            idle.push_back(std::make_unique<RawClient>(server.port()));
            QCOMPARE(idle.back()->exchange(get(server.port(), "/a")).status, 200);
        }
        const auto isServed = [&] {
            RawClient late(server.port());
            return late.exchange(get(server.port(), "/a")).status == 200;
        };
        QTRY_VERIFY(isServed());
        QVERIFY(idle.front()->isClosed()); // the one that was idle longest
    }

    void idleConnections_doNotSlowOthers()
    {
        std::vector<std::unique_ptr<RawClient>> idle;
        for (int i = 0; i < 200; ++i)
            idle.push_back(std::make_unique<RawClient>(m_server->port()));
        RawClient client(m_server->port());
        for (int i = 0; i < 100; ++i)
            QCOMPARE(client.exchange(get(m_server->port(), "/a")).status, 200);
        for (const auto& one : idle)
            QCOMPARE(one->exchange(get(m_server->port(), "/a")).status, 200);
    }

    void stop_answersWhatIsUnderWay()
    {
        TestServer server({}, addRoutes);
        RawClient idle(server.port());
        QCOMPARE(idle.exchange(get(server.port(), "/a")).status, 200);
        RawClient busy(server.port());
        busy.send(get(server.port(), "/slow"));
        QTRY_COMPARE(slowBegun.load(), 1);
        std::atomic<bool> stopped = false;
        server.call([&] {
            QObject::connect(&server.front(), &HttpFrontEnd::stopped, &server.front(),
                             [&] { stopped = true; });
            server.front().stop();
        });
        QVERIFY(idle.isClosed());
        const Response reply = busy.read();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("connection"), "close");
        QTRY_VERIFY(stopped);
        RawClient late(server.port());
        QCOMPARE(late.socket().state(), QAbstractSocket::UnconnectedState);
    }

private:
    static int connections(TestServer& server)
    {
        int count = 0;
        server.call([&] { count = server.front().connectionCount(); });
        return count;
    }

    std::unique_ptr<TestServer> m_server;
};

} // namespace comfyvn::http

QTEST_GUILESS_MAIN(comfyvn::http::tst_ConnectionGuard)
#include "tst_ConnectionGuard.moc"
