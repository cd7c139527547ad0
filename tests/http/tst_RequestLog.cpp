#include "app/http/RequestLog.h"
#include "tests/http/TestServer.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

class tst_RequestLog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void since_keepsTheLast500()
    {
        RequestLog log;
        for (int i = 0; i < 1234; ++i)
            log.add({ .status = i });
        QCOMPARE(log.count(), 1234U);
        const auto all = log.since(0);
        QCOMPARE(all.size(), 500);
        QCOMPARE(all.first().status, 734);
        QCOMPARE(all.last().status, 1233);
        QCOMPARE(log.since(1232).size(), 2);
        QVERIFY(log.since(1234).isEmpty());
    }

    void add_costsNextToNothing()
    {
        RequestLog log;
        const ServedRequest request { .atMs = 1,
                                      .method = "POST",
                                      .target = "/api/tts/synthesize",
                                      .body = QByteArray(300, 'x'),
                                      .status = 200 };
        timespec before {};
        timespec after {};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
        for (int i = 0; i < 100'000; ++i)
            log.add(request);
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
        const qint64 each =
            ((after.tv_sec - before.tv_sec) * 1'000'000'000 + after.tv_nsec - before.tv_nsec) / 100'000;
        qInfo() << each << "ns";
        QVERIFY(each < 5000);
    }

    void body_isKeptWhereItCannotHoldASecret()
    {
        QVERIFY(RequestLog::keepsBody("/api/tts/speak", 100));
        QVERIFY(RequestLog::keepsBody("/voice/profile", 100));
        QVERIFY(!RequestLog::keepsBody("/system/settings", 100));
        QVERIFY(!RequestLog::keepsBody("/api/tts/speak", 100'000));
    }

    void server_notesAnswersAndRefusals()
    {
        TestServer server({ .tokens = { TokenDigest::of("letmein-please") } }, [](JsonRouter& router) {
            router.post(u"/api/echo"_s, {}, [](const Request&, const QJsonObject& body) -> Answer {
                return Result<QJsonObject>(body);
            });
        });
        RawClient client(server.port());
        const QByteArray body = "{\"text\": \"hello\"}";
        const QByteArray json = "Content-Type: application/json\r\n";
        const Response answer = client.exchange(post(server.port(), "/api/echo?async=0", body,
                                                     json + "Authorization: Bearer letmein-please\r\n"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(client.exchange(post(server.port(), "/api/echo", body)).status, 401);

        QList<ServedRequest> requests;
        server.call([&] { requests = server.front().requests().since(0); });
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests[0].method, "POST");
        QCOMPARE(requests[0].target, "/api/echo?async=0");
        QCOMPARE(requests[0].status, 200);
        QCOMPARE(requests[0].body, body);
        QCOMPARE(requests[0].bytes, answer.body.size());
        QVERIFY(requests[0].milliseconds >= 0 && requests[0].milliseconds < 60'000);
        QVERIFY(requests[0].atMs > 0);
        QVERIFY(!requests[0].requestId.isEmpty());
        QCOMPARE(requests[1].status, 401);
        QVERIFY(requests[1].body.isEmpty());
    }
};

} // namespace comfyvn::http

QTEST_GUILESS_MAIN(comfyvn::http::tst_RequestLog)
#include "tst_RequestLog.moc"
