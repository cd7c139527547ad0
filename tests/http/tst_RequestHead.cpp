#include "app/http/RequestHead.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

const QByteArray kHost = "Host: 127.0.0.1:8000";

QByteArray lines(const QByteArrayList& list)
{
    return list.join("\r\n");
}

} // namespace

class tst_RequestHead final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parse_readsWhatTheServerUses()
    {
        const auto head = parseRequestHead(
            lines({ "POST /api/tts/speak?async=1 HTTP/1.1", "hOsT:LocalHost:8000  ", "Content-Length: 12",
                    "Content-Type: application/json", "Origin: http://a.example", "Sec-Fetch-Site: same-site",
                    "Authorization: Bearer x", "X-Request-ID: abc", "Range: bytes=0-1", "If-Range: \"t\"",
                    "If-None-Match: \"t\"", "Expect: 100-Continue", "Connection: keep-alive, Close",
                    "Accept: */*" }),
            {});
        QVERIFY(head);
        QCOMPARE(head->method, "POST");
        QCOMPARE(head->path, "/api/tts/speak");
        QCOMPARE(head->query, "async=1");
        QCOMPARE(head->host, "localhost:8000");
        QCOMPARE(head->contentLength, 12);
        QCOMPARE(head->contentType, "application/json");
        QCOMPARE(head->origin, "http://a.example");
        QCOMPARE(head->fetchSite, "same-site");
        QCOMPARE(head->authorization, "Bearer x");
        QCOMPARE(head->requestId, "abc");
        QCOMPARE(head->range, "bytes=0-1");
        QCOMPARE(head->ifRange, "\"t\"");
        QCOMPARE(head->ifNoneMatch, "\"t\"");
        QVERIFY(head->wantsContinue);
        QVERIFY(head->closeAfter);
    }

    void parse_keepsHttp10ConnectionsShort()
    {
        QVERIFY(!parseRequestHead(lines({ "GET / HTTP/1.1", kHost }), {})->closeAfter);
        QVERIFY(parseRequestHead(lines({ "GET / HTTP/1.0", kHost }), {})->closeAfter);
        QVERIFY(
            parseRequestHead(lines({ "GET / HTTP/1.0", kHost, "Connection: keep-alive" }), {})->closeAfter);
    }

    void parse_refuses_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("status");
        const auto line = [](const char* name, const QByteArray& requestLine, int status) {
            QTest::newRow(name) << lines({ requestLine, kHost }) << status;
        };
        line("empty line", "", 400);
        line("no target", "GET HTTP/1.1", 400);
        line("two spaces", "GET  HTTP/1.1", 400);
        line("space in target", "GET /a b HTTP/1.1", 400);
        line("no version", "GET /", 400);
        line("not a word", "G(T / HTTP/1.1", 400);
        line("lower-case version", "GET / http/1.1", 400);
        line("HTTP/2", "GET / HTTP/2.0", 505);
        line("HTTP/0.9", "GET / HTTP/0.9", 505);
        line("TRACE", "TRACE / HTTP/1.1", 501);
        line("CONNECT", "CONNECT a:1 HTTP/1.1", 501);
        line("lower-case method", "get / HTTP/1.1", 501);
        line("absolute form", "GET http://127.0.0.1:8000/ HTTP/1.1", 400);
        line("star", "GET * HTTP/1.1", 400);
        line("no slash", "GET a HTTP/1.1", 400);
        line("another host", "GET //evil.example/healthz HTTP/1.1", 400);
        line("empty segment", "GET /a//b HTTP/1.1", 400);
        line("fragment", "GET /a#b HTTP/1.1", 400);
        line("raw UTF-8", "GET /\xc3\xa4 HTTP/1.1", 400);
        line("cut escape", "GET /%4 HTTP/1.1", 400);
        line("bad escape", "GET /%zz HTTP/1.1", 400);
        line("bad escape in the query", "GET /?a=%4 HTTP/1.1", 400);
        line("NUL escape", "GET /a%00b HTTP/1.1", 400);
        line("escaped bytes that are no UTF-8", "GET /%ff HTTP/1.1", 400);
        line("overlong escape", "GET /%c0%ae%c0%ae/ HTTP/1.1", 400);
        line("dots", "GET /files/../x HTTP/1.1", 403);
        line("dots at the end", "GET /files/.. HTTP/1.1", 403);
        line("one dot", "GET /./files HTTP/1.1", 403);
        line("escaped dots", "GET /files/%2e%2E/x HTTP/1.1", 403);
        line("escaped slash after dots", "GET /files/..%2fx HTTP/1.1", 403);
        line("backslash after dots", "GET /files/..%5cx HTTP/1.1", 403);
        line("long target", "GET /" + QByteArray(5000, 'a') + " HTTP/1.1", 414);

        const auto header = [](const char* name, const QByteArrayList& headers, int status) {
            QTest::newRow(name) << lines(QByteArrayList { "POST /a HTTP/1.1", kHost } + headers) << status;
        };
        header("two hosts", { kHost }, 400);
        header("no colon", { "Accept" }, 400);
        header("space before the colon", { "Accept : a" }, 400);
        header("folded line", { "Accept: a", " b" }, 400);
        header("no name", { ": a" }, 400);
        header("NUL in a value", { QByteArray("A: b\0c", 6) }, 400);
        header("control in a value", { "A: b\x01" }, 400);
        header("CR in a value", { "A: b\rc" }, 400);
        header("two lengths", { "Content-Length: 1", "Content-Length: 1" }, 400);
        header("list of lengths", { "Content-Length: 1, 1" }, 400);
        header("negative length", { "Content-Length: -1" }, 400);
        header("signed length", { "Content-Length: +1" }, 400);
        header("hexadecimal length", { "Content-Length: 0x10" }, 400);
        header("empty length", { "Content-Length:" }, 400);
        header("length over 64 bits", { "Content-Length: 99999999999999999999" }, 413);
        header("length over the limit", { "Content-Length: 8388609" }, 413);
        header("chunked", { "Transfer-Encoding: chunked" }, 411);
        header("chunked and length", { "Content-Length: 4", "Transfer-Encoding: chunked" }, 411);
        header("obscured chunked", { "Transfer-Encoding:\txchunked" }, 411);
        header("upgrade", { "Upgrade: websocket" }, 501);
        header("connection upgrade", { "Connection: keep-alive, Upgrade" }, 501);
        header("expectation", { "Expect: 200-maybe" }, 417);
        header("compressed", { "Content-Encoding: gzip" }, 415);
        header("two origins", { "Origin: a", "Origin: a" }, 400);
        header("two tokens", { "Authorization: a", "Authorization: b" }, 400);
        header("two types", { "Content-Type: application/json", "Content-Type: text/plain" }, 400);
        header("empty and full type", { "Content-Type:", "Content-Type: text/plain" }, 400);
        header("long line", { "A: " + QByteArray(8000, 'a') }, 431);
        header("many headers", QByteArrayList(64, "A: b"), 431);
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1") << 400;
        QTest::newRow("empty host") << QByteArray("GET / HTTP/1.1\r\nHost:") << 400;
    }

    void parse_refuses()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, status);
        const auto parsed = parseRequestHead(head, {});
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().status, status);
        QVERIFY(!parsed.error().code.isEmpty());
        QVERIFY(parsed.error().message.endsWith(u'.') || parsed.error().message.endsWith(u')'));
    }
};

} // namespace comfyvn::http

QTEST_APPLESS_MAIN(comfyvn::http::tst_RequestHead)
#include "tst_RequestHead.moc"
