#include "app/http/IndexPage.h"
#include "tests/http/TestServer.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

void addRoutes(JsonRouter& router)
{
    addIndexPage(router);
    router.get(u"/api/jobs/{id}"_s, { .summary = u"One job <b>now</b>."_s },
               [](const Request&) -> Answer { return QJsonObject {}; });
    router.remove(u"/api/jobs/{id}"_s, { .summary = u"Cancels a job."_s },
                  [](const Request&) -> Answer { return QJsonObject {}; });
    router.post(u"/api/tts/speak"_s,
                { .summary = u"Speaks a line."_s,
                  .requestSchema = { { u"type"_s, u"object"_s } },
                  .example = { { u"text"_s, u"It's <late>."_s } } },
                [](const Request&, const QJsonObject&) -> Answer { return QJsonObject {}; });
}

QByteArray between(const QByteArray& text, const QByteArray& begin, const QByteArray& end)
{
    const qsizetype from = text.indexOf(begin) + begin.size();
    return text.sliced(from, text.indexOf(end, from) - from);
}

} // namespace

class tst_IndexPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TestServer>(HttpOptions {}, addRoutes); }
    void cleanupTestCase() { m_server.reset(); }

    void page_listsEveryEndpointWithACurlLine()
    {
        RawClient client(m_server->port());
        const Response reply = client.exchange(get(m_server->port(), "/"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("content-type"), "text/html; charset=utf-8");
        QVERIFY(!reply.body.contains("@VERSION@") && !reply.body.contains("@ENDPOINTS@"));
        const QByteArray origin = "http://127.0.0.1:" + QByteArray::number(m_server->port());
        const QString page = QString::fromUtf8(reply.body);
        const auto line = [&](const QString& text) {
            return page.contains(u"<pre>"_s + text.arg(QString::fromLatin1(origin)).toHtmlEscaped()
                                 + u"</pre>"_s);
        };
        QVERIFY(line(u"curl '%1/api/jobs/{id}'"_s));
        QVERIFY(line(u"curl -X DELETE '%1/api/jobs/{id}'"_s));
        QVERIFY(line(u"curl -H 'Content-Type: application/json' -d '{\"text\":\"It'\\''s <late>.\"}' "
                     "'%1/api/tts/speak'"_s));
        QVERIFY(page.contains(u"One job &lt;b&gt;now&lt;/b&gt;."_s));
        QVERIFY(page.contains(u"href=\"/openapi.json\""_s));
    }

    void page_allowsOnlyItsOwnScriptAndStyle()
    {
        RawClient client(m_server->port());
        const Response reply = client.exchange(get(m_server->port(), "/"));
        const QByteArray policy = reply.headers.value("content-security-policy");
        QVERIFY(policy.startsWith("default-src 'none'"));
        QVERIFY(!policy.contains("unsafe"));
        for (const QByteArray tag : { "script", "style" }) {
            const QByteArray text = between(reply.body, '<' + tag + '>', "</" + tag + '>');
            QVERIFY(!text.isEmpty());
            QVERIFY(policy.contains(tag + "-src 'sha256-"
                                    + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64()
                                    + '\''));
        }
        QVERIFY(!reply.body.contains("src=\"http"));
        QVERIFY(!reply.body.contains("style=\""));
    }

private:
    std::unique_ptr<TestServer> m_server;
};

} // namespace comfyvn::http

QTEST_GUILESS_MAIN(comfyvn::http::tst_IndexPage)
#include "tst_IndexPage.moc"
