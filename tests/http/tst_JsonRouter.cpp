#include "tests/http/TestServer.h"

#include <QJsonArray>
#include <QPromise>
#include <QTest>
#include <QtConcurrentRun>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

void addRoutes(JsonRouter& router)
{
    router.get(u"/constant"_s, {}, [](const Request&) -> Answer { return QJsonObject { { u"n"_s, 1 } }; });
    router.get(u"/items/{id}"_s, {}, [](const Request& request) -> Answer {
        return QJsonObject { { u"id"_s, request.captures.first() },
                             { u"since"_s, request.query.queryItemValue(u"since"_s) } };
    });
    router.get(u"/tree/{path...}"_s, {}, [](const Request& request) -> Answer {
        return QJsonObject { { u"path"_s, request.captures.first() } };
    });
    router.remove(u"/items/{id}"_s, {}, [](const Request& request) -> Answer {
        return failure(ErrorKind::NotFound, u"no_such_item"_s, u"No item of this name."_s,
                       request.captures.first());
    });
    router.post(u"/echo"_s, {}, [](const Request&, const QJsonObject& body) -> Answer { return body; });
    router.post(u"/later"_s, {}, [](const Request&, const QJsonObject& body) -> Answer {
        return QtConcurrent::run([body]() -> Result<QJsonObject> { return body; });
    });
    router.post(u"/accepted"_s, {}, [](const Request&, const QJsonObject&) -> Answer {
        return jsonReply({ { u"job"_s, 7 } }, 202);
    });
    router.post(u"/still"_s, {}, [](const Request&, const QJsonObject&) -> Answer {
        return Pending { QtFuture::makeReadyFuture(
            Finished(Problem { .status = 504,
                               .code = u"still_running"_s,
                               .message = u"Ask the job."_s,
                               .details = { { u"job"_s, u"j1"_s } } })) };
    });
    router.get(u"/throws"_s, {},
               [](const Request&) -> Answer { throw std::runtime_error("a secret inside"); });
    router.get(u"/throws-later"_s, {}, [](const Request&) -> Answer {
        return QtConcurrent::run([]() -> Result<QJsonObject> { throw std::runtime_error("a secret"); });
    });
    router.get(u"/cancelled"_s, {}, [](const Request&) -> Answer {
        QPromise<Result<QJsonObject>> promise;
        promise.start();
        promise.future().cancel();
        promise.finish();
        return promise.future();
    });
    for (const auto& [name, kind] : { std::pair(u"invalid"_s, ErrorKind::InvalidRequest),
                                      { u"forbidden"_s, ErrorKind::Forbidden },
                                      { u"busy"_s, ErrorKind::Busy },
                                      { u"unavailable"_s, ErrorKind::ProviderUnavailable },
                                      { u"failed"_s, ErrorKind::ProviderFailed },
                                      { u"storage"_s, ErrorKind::Storage },
                                      { u"internal"_s, ErrorKind::Internal },
                                      { u"cancelled"_s, ErrorKind::Cancelled } })
        router.get(u"/fail/"_s + name, {}, [kind = kind](const Request&) -> Answer {
            return failure(kind, {}, u"It failed."_s, u"tracks[2].gain_db"_s);
        });
}

} // namespace

class tst_JsonRouter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(HttpOptions {}, addRoutes); }
    void cleanupTestCase() { m_server.reset(); }

    void get_addsOkAndTheCommonHeaders()
    {
        RawClient client(m_server->port());
        const Response reply = client.exchange(get(m_server->port(), "/constant"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json(), (QJsonObject { { u"ok"_s, true }, { u"n"_s, 1 } }));
        QCOMPARE(reply.headers.value("content-type"), "application/json");
        QCOMPARE(reply.headers.value("x-content-type-options"), "nosniff");
        QCOMPARE(reply.headers.value("cache-control"), "no-store");
        QCOMPARE(reply.headers.value("x-request-id").size(), 16);
    }

    void get_keepsTheConnectionForManyRequests()
    {
        RawClient client(m_server->port());
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(client.exchange(get(m_server->port(), "/constant")).status, 200);
            const QByteArray body = "{\"i\":" + QByteArray::number(i) + '}';
            QCOMPARE(client.exchange(post(m_server->port(), "/later", body)).json().value(u"i"_s).toInt(), i);
        }
    }

    void get_capturesAndDecodes_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QJsonObject>("expected");
        const auto item = [](const QString& id, const QString& since) {
            return QJsonObject { { u"ok"_s, true }, { u"id"_s, id }, { u"since"_s, since } };
        };
        QTest::newRow("plain") << QByteArray("/items/abc") << item(u"abc"_s, {});
        QTest::newRow("query") << QByteArray("/items/abc?since=5") << item(u"abc"_s, u"5"_s);
        QTest::newRow("utf-8") << QByteArray("/items/%E7%A5%9E") << item(u"\u795e"_s, {});
        QTest::newRow("escaped slash") << QByteArray("/items/a%2Fb") << item(u"a/b"_s, {});
        QTest::newRow("rest") << QByteArray("/tree/a/b%20c/d")
                              << QJsonObject { { u"ok"_s, true }, { u"path"_s, u"a/b c/d"_s } };
        QTest::newRow("escaped letter")
            << QByteArray("/const%61nt") << QJsonObject { { u"ok"_s, true }, { u"n"_s, 1 } };
    }

    void get_capturesAndDecodes()
    {
        QFETCH(QByteArray, path);
        QFETCH(QJsonObject, expected);
        RawClient client(m_server->port());
        QCOMPARE(client.exchange(get(m_server->port(), path)).json(), expected);
    }

    void unknownPath_isA404InJson_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char* path : { "/", "/constant/", "/nothing", "/items", "/items/", "/items/a/b", "/tree",
                                  "/tree/a%2Fb", "/CONSTANT" })
            QTest::newRow(path) << QByteArray(path);
    }

    void unknownPath_isA404InJson()
    {
        QFETCH(QByteArray, path);
        RawClient client(m_server->port());
        const Response reply = client.exchange(get(m_server->port(), path));
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.code(), u"not_found"_s);
        QCOMPARE(reply.json().value(u"request_id"_s).toString().toLatin1(),
                 reply.headers.value("x-request-id"));
        QCOMPARE(client.exchange(get(m_server->port(), "/constant")).status, 200); // still open
    }

    void wrongMethod_isA405WithAllow()
    {
        RawClient client(m_server->port());
        const Response posted = client.exchange(post(m_server->port(), "/constant", "{}"));
        QCOMPARE(posted.status, 405);
        QCOMPARE(posted.code(), u"method_not_allowed"_s);
        QCOMPARE(posted.headers.value("allow"), "GET, HEAD, OPTIONS");
        QCOMPARE(client.exchange(get(m_server->port(), "/echo")).headers.value("allow"), "OPTIONS, POST");
        QCOMPARE(client.exchange(post(m_server->port(), "/items/x", "{}")).headers.value("allow"),
                 "DELETE, GET, HEAD, OPTIONS");
    }

    void head_answersWithoutABody()
    {
        RawClient client(m_server->port());
        QByteArray request = get(m_server->port(), "/constant");
        client.send(request.replace(0, 3, "HEAD"));
        const Response reply = client.read(RawClient::Body::None);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("content-length").toInt(), QByteArray("{\"n\":1,\"ok\":true}").size());
        QCOMPARE(client.exchange(get(m_server->port(), "/constant")).status, 200);
    }

    void options_listsTheMethods()
    {
        RawClient client(m_server->port());
        QByteArray request = get(m_server->port(), "/items/x");
        const Response reply = client.exchange(request.replace(0, 3, "OPTIONS"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("allow"), "DELETE, GET, HEAD, OPTIONS");
        QCOMPARE(reply.json().value(u"methods"_s).toArray().size(), 4);
        QVERIFY(!reply.headers.contains("access-control-allow-origin"));
        request = get(m_server->port(), "*");
        QCOMPARE(client.exchange(request.replace(0, 3, "OPTIONS")).status, 200);
        request = get(m_server->port(), "/nothing");
        QCOMPARE(client.exchange(request.replace(0, 3, "OPTIONS")).status, 404);
    }

    void requestId_isEchoedWhenItIsValid_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<bool>("echoed");
        QTest::newRow("plain") << QByteArray("a.B-3_z") << true;
        QTest::newRow("64") << QByteArray(64, 'x') << true;
        QTest::newRow("65") << QByteArray(65, 'x') << false;
        QTest::newRow("empty") << QByteArray("") << false;
        QTest::newRow("space") << QByteArray("a b") << false;
        QTest::newRow("quote") << QByteArray("a\"b") << false;
        QTest::newRow("utf-8") << QByteArray("\xc3\xa4") << false;
    }

    void requestId_isEchoedWhenItIsValid()
    {
        QFETCH(QByteArray, sent);
        QFETCH(bool, echoed);
        RawClient client(m_server->port());
        const Response reply =
            client.exchange(get(m_server->port(), "/nothing", "X-Request-ID: " + sent + "\r\n"));
        QCOMPARE(reply.headers.value("x-request-id") == sent, echoed);
        QCOMPARE(reply.json().value(u"request_id"_s).toString().toLatin1(),
                 reply.headers.value("x-request-id"));
    }

    void post_refusesWhatIsNoObject_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("array") << QByteArray("[1]");
        QTest::newRow("string") << QByteArray("\"x\"");
        QTest::newRow("cut off") << QByteArray("{\"a\":");
        QTest::newRow("duplicate key") << QByteArray("{\"a\":1,\"a\":2}");
        QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xff\"}");
        QTest::newRow("deep") << QByteArray("{\"a\":") + QByteArray(100, '[') + QByteArray(100, ']') + '}';
        QTest::newRow("space") << QByteArray("  ");
    }

    void post_refusesWhatIsNoObject()
    {
        QFETCH(QByteArray, body);
        RawClient client(m_server->port());
        const Response reply = client.exchange(post(m_server->port(), "/echo", body));
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), u"malformed_json"_s);
        QCOMPARE(client.exchange(post(m_server->port(), "/echo", "{}")).status, 200);
    }

    void post_withoutABodyIsAnEmptyObject()
    {
        RawClient client(m_server->port());
        const Response reply = client.exchange(post(m_server->port(), "/echo", {}, {}));
        QCOMPARE(reply.json(), (QJsonObject { { u"ok"_s, true } }));
    }

    void post_takesABodyUpToTheLimit()
    {
        RawClient client(m_server->port());
        const QByteArray text(HttpLimits {}.bodyBytes - 8, 'x');
        const QByteArray body = "{\"t\":\"" + text + "\"}";
        QCOMPARE(body.size(), HttpLimits {}.bodyBytes);
        const Response reply = client.exchange(post(m_server->port(), "/later", body));
        QCOMPARE(reply.json().value(u"t"_s).toString().size(), text.size());
    }

    void errors_mapToStatuses_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("invalid") << QByteArray("invalid") << 400 << u"invalid_request"_s;
        QTest::newRow("forbidden") << QByteArray("forbidden") << 403 << u"forbidden"_s;
        QTest::newRow("busy") << QByteArray("busy") << 429 << u"too_many_jobs"_s;
        QTest::newRow("unavailable") << QByteArray("unavailable") << 500 << u"provider_unavailable"_s;
        QTest::newRow("failed") << QByteArray("failed") << 500 << u"provider_failed"_s;
        QTest::newRow("storage") << QByteArray("storage") << 500 << u"storage_failed"_s;
        QTest::newRow("internal") << QByteArray("internal") << 500 << u"internal_error"_s;
        QTest::newRow("cancelled") << QByteArray("cancelled") << 409 << u"cancelled"_s;
    }

    void errors_mapToStatuses()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, status);
        QFETCH(QString, code);
        RawClient client(m_server->port());
        const Response reply = client.exchange(get(m_server->port(), "/fail/" + name));
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.code(), code);
        const QJsonObject details = reply.json().value(u"details"_s).toObject();
        QCOMPARE(details.value(u"field"_s).toString(), u"tracks[2].gain_db"_s);
        QCOMPARE(details.contains(u"error_id"_s), name == "internal");
    }

    void exceptions_becomeA500WithAnErrorId_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("at once") << QByteArray("/throws");
        QTest::newRow("later") << QByteArray("/throws-later");
    }

    void exceptions_becomeA500WithAnErrorId()
    {
        QFETCH(QByteArray, path);
        RawClient client(m_server->port());
        const Response reply = client.exchange(get(m_server->port(), path));
        QCOMPARE(reply.status, 500);
        QCOMPARE(reply.code(), u"internal_error"_s);
        QVERIFY(!reply.json().value(u"details"_s).toObject().value(u"error_id"_s).toString().isEmpty());
        QVERIFY(!reply.body.contains("secret"));
        QCOMPARE(client.exchange(get(m_server->port(), "/constant")).status, 200);
    }

    void cancelledFuture_isA409()
    {
        RawClient client(m_server->port());
        const Response reply = client.exchange(get(m_server->port(), "/cancelled"));
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.code(), u"cancelled"_s);
    }

    void answers_mayChooseStatusAndDetails()
    {
        RawClient client(m_server->port());
        QCOMPARE(client.exchange(post(m_server->port(), "/accepted", "{}")).status, 202);
        const Response still = client.exchange(post(m_server->port(), "/still", "{}"));
        QCOMPARE(still.status, 504);
        QCOMPARE(still.json().value(u"details"_s).toObject().value(u"job"_s).toString(), u"j1"_s);
    }

    void clients_areServedAtTheSameTime()
    {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 40; ++i)
            clients.push_back(std::make_unique<RawClient>(m_server->port()));
        for (int round = 0; round < 5; ++round) {
            for (size_t i = 0; i < clients.size(); ++i)
                clients[i]->send(
                    post(m_server->port(), "/later", "{\"i\":" + QByteArray::number(qulonglong(i)) + '}'));
            for (size_t i = 0; i < clients.size(); ++i)
                QCOMPARE(clients[i]->read().json().value(u"i"_s).toInt(), int(i));
        }
    }

private:
    std::unique_ptr<TestServer> m_server;
};

} // namespace comfyvn::http

QTEST_GUILESS_MAIN(comfyvn::http::tst_JsonRouter)
#include "tst_JsonRouter.moc"
