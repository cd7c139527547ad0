#include "core/base/WebAddress.h"
#include "core/providers/ServiceHttp.h"
#include "tests/support/providers/FakeService.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr qint64 kMostBytes = 200'000;

ServicePatience hasty()
{
    return {
        .whole = 1500ms, .firstRetry = 5ms, .longestRetry = 100ms, .attempts = 3, .maxBytes = kMostBytes
    };
}

FakeAnswer status(int code, const QByteArray& body = {}, const QByteArray& type = "application/json")
{
    return { .status = code, .contentType = type, .body = body };
}

const ServiceQuestion kSpeak { .verb = "POST",
                               .path = u"/v1/audio/speech"_s,
                               .body = R"({"model": "tts-1", "input": "Hello.", "voice": "alloy"})",
                               .contentType = "application/json" };

} // namespace

class tst_ServiceHttp : public QObject {
    Q_OBJECT

private:
    Result<ServiceAnswer> ask(const ServiceAddress& address, const ServiceQuestion& question = kSpeak)
    {
        std::optional<Result<ServiceAnswer>> got;
        m_http.ask(address, question, this, [&](const Result<ServiceAnswer>& answer) {
            got = answer.and_then([&](const ServiceAnswer& each) { return accepted(address, each); });
        });
        if (!QTest::qWaitFor([&] { return got.has_value(); }, 10'000))
            return failure(ErrorKind::Internal, u"no_answer"_s, u"no answer"_s);
        return *got;
    }

    ServiceAddress at(const FakeService& service) const
    {
        return {
            .name = u"The Service"_s, .baseUrl = service.url(), .secret = u"k-12345678"_s, .silence = 300ms
        };
    }

    ServiceHttp m_http { hasty() };

private Q_SLOTS:
    void faults_data()
    {
        QTest::addColumn<QList<FakeAnswer>>("answers");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("says");
        QTest::addColumn<int>("asked");
        using Answers = QList<FakeAnswer>;
        const auto row = [](const char* name, const Answers& answers, const QString& code,
                            const QString& says,
                            int asked) { QTest::newRow(name) << answers << code << says << asked; };
        row("401", { status(401, R"({"error": {"message": "Bad key k-12345678."}})") },
            u"service_forbidden"_s, u"Bad key •••."_s, 1);
        row("402", { status(402, R"({"detail": {"status": "quota", "message": "No credits left."}})") },
            u"service_unpaid"_s, u"No credits left."_s, 1);
        row("422 of FastAPI", { status(422, R"({"detail": [{"loc": ["body"], "msg": "field required"}]})") },
            u"service_refused"_s, u"field required"_s, 1);
        row("404 without a word", { status(404, "<html>nginx</html>", "text/html") },
            u"service_unknown_route"_s, u"is not The Service"_s, 1);
        row("429 for ever", Answers(9, status(429, R"({"error": "slow down"})")), u"service_busy"_s,
            u"slow down"_s, 3);
        FakeAnswer tomorrow = status(429, "later");
        tomorrow.headers = { { "Retry-After", "3600" } };
        row("429 until tomorrow", { tomorrow }, u"service_busy"_s, u"later"_s, 1);
        row("500 storm", Answers(9, status(500, "<h1>Internal</h1>", "text/html")), u"service_failed"_s,
            u"does not say why"_s, 3);
        row("520 of a proxy", Answers(9, status(520, {}, "text/html")), u"service_failed"_s, u"status 520"_s,
            3);
        row("529, overloaded", Answers(9, status(529, R"({"error": "overloaded"})")), u"service_failed"_s,
            u"overloaded"_s, 3);
        row("504, and it may be made", { status(504, "<h1>Gateway Time-out</h1>", "text/html") },
            u"service_timed_out"_s, u"status 504"_s, 1);
        row("501", { status(501, "no such thing") }, u"service_failed"_s, u"no such thing"_s, 1);
        FakeAnswer huge = status(200, QByteArray(1000, 'x'));
        huge.announced = 10LL << 30;
        row("10 GB", { huge }, u"service_too_large"_s, u"sent more than"_s, 1);
        FakeAnswer endless = status(200, QByteArray(kMostBytes - 1, 'x'));
        endless.bytesPerSecond = 40'000;
        row("an endless stream", { endless }, u"service_endless"_s, u"did not come to an end"_s, 1);
        FakeAnswer half = status(200, QByteArray(1000, 'x'));
        half.stopAfter = 500;
        row("half of it", { half }, u"service_silent"_s, u"no sign of life"_s, 1);
        half.dropAtEnd = true;
        row("half of it, cut", { half }, u"service_cut"_s, u"was cut"_s, 1);
        FakeAnswer away = status(302);
        away.headers = { { "Location", "http://evil.example/v1/audio/speech?key=1" } };
        row("to another host", { away }, u"service_redirected"_s, u"http://evil.example/v1/audio/speech;"_s,
            1);
        FakeAnswer loop = status(307);
        loop.headers = { { "Location", "/v1/audio/speech" } };
        row("in a circle", Answers(9, loop), u"service_redirected"_s, u"sends requests on"_s, 6);
    }

    void faults()
    {
        QFETCH(QList<FakeAnswer>, answers);
        QFETCH(QString, code);
        QFETCH(QString, says);
        QFETCH(int, asked);
        FakeService service(u"openai"_s);
        QVERIFY(service.start());
        service.answerNext(answers);
        const auto answer = ask(at(service));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, code);
        QVERIFY2(answer.error().message.contains(says), qPrintable(answer.error().message));
        QVERIFY(!answer.error().message.contains(u"k-12345678"_s));
        QCOMPARE(service.spoken().size(), asked);
    }

    void passingFaults_areTriedAgain()
    {
        FakeService service(u"openai"_s);
        QVERIFY(service.start());
        FakeAnswer soon = status(429);
        soon.headers = { { "Retry-After", "0" } };
        service.answerNext({ soon, status(503) });
        QVERIFY(ask(at(service)));
        QCOMPARE(service.spoken().size(), 3);
        for (const FakeRequest& each : service.spoken())
            QCOMPARE(each.body, kSpeak.body);
    }

    void redirect_onTheSameHostIsFollowed()
    {
        FakeService service(u"openai"_s);
        QVERIFY(service.start());
        FakeAnswer moved = status(308);
        moved.headers = { { "Location", "/v1/audio/speech" } };
        service.setPage(u"/speak"_s, moved);
        ServiceQuestion question = kSpeak;
        question.path = u"/speak"_s;
        question.headers = { { "Authorization", "Bearer x" } };
        const auto answer = ask(at(service), question);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(service.spoken().value(0).headers.value("authorization"), QByteArray("Bearer x"));
    }

    void keyInTheClear_isWarnedOfOnceForEachAddress()
    {
        ServiceAddress far { .name = u"The Service"_s,
                             .baseUrl = QUrl(u"http://192.0.2.1:9"_s), // kept for documents: nobody's
                             .secret = u"k-12345678"_s,
                             .silence = 50ms };
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"The key of The Service .*192\\.0\\.2\\.1"_s));
        QTest::failOnWarning(QRegularExpression(u"without encryption"_s));
        QVERIFY(!ask(far));
        QVERIFY(!ask(far));
        far.secret.clear();
        far.baseUrl.setPort(10);
        QVERIFY(!ask(far)); // what has no key may be read
    }

    void nobody_isThere()
    {
        FakeService service(u"openai"_s);
        QVERIFY(service.start());
        const ServiceAddress address = at(service);
        service.kill();
        QCOMPARE(ask(address).error().code, u"service_unreachable"_s);
    }

    void certificate_isNotGivenWayTo()
    {
        FakeService service(u"openai"_s);
        QVERIFY(service.start());
        ServiceAddress address = at(service);
        address.baseUrl.setScheme(u"https"_s);
        const auto answer = ask(address);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"service_certificate"_s);
    }

    void connection_cutBeforeTheAnswerIsMadeAgainOnce()
    {
        FakeService service(u"openai"_s);
        QVERIFY(service.start());
        service.dropNext();
        QVERIFY(ask(at(service)));
        QCOMPARE(service.spoken().size(), 2);
    }

    void question_endsWithWhoAsked()
    {
        FakeService service(u"openai"_s);
        QVERIFY(service.start());
        service.hang();
        bool answered = false;
        auto asker = std::make_unique<QObject>();
        m_http.ask(at(service), kSpeak, asker.get(), [&](const Result<ServiceAnswer>&) { answered = true; });
        QTRY_COMPARE(service.spoken().size(), 1);
        asker.reset();
        QTRY_VERIFY(m_http.findChildren<QObject*>().isEmpty()
                    || m_http.findChildren<QObject*>().size() == 1); // the network's own
        QVERIFY(!answered);
    }

    void retryAfter_readsSecondsAndDates()
    {
        const QDateTime now(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC);
        QCOMPARE(retryAfter("3", now), 3000ms);
        QCOMPARE(retryAfter("0.5", now), 500ms);
        QCOMPARE(retryAfter("Wed, 04 Mar 2026 05:06:17 GMT", now), 10'000ms);
        QCOMPARE(retryAfter("Wed, 04 Mar 2020 05:06:17 GMT", now), 0ms);
        QVERIFY(retryAfter("", now) < 0ms);
        QVERIFY(retryAfter("-4", now) < 0ms);
        QVERIFY(retryAfter("nan", now) < 0ms);
        QCOMPARE(retryAfter("1e300", now), 24h);
    }

    void words_areBoundedAndPlain()
    {
        QCOMPARE(serviceWords("  plain\n words ", {}), u"plain words"_s);
        QCOMPARE(serviceWords("<html>x</html>", {}), QString());
        QCOMPARE(serviceWords(QByteArray(1000, 'a'), {}).size(), 301);
        QCOMPARE(serviceWords(R"({"error": {"code": 3}})", {}), QString());
        QByteArray deep = "\"x\"";
        for (int i = 0; i < 50; ++i)
            deep = "{\"error\":" + deep + "}";
        QCOMPARE(serviceWords(deep, {}), QString());
    }

    void addresses()
    {
        QCOMPARE(serviceUrl(u"X"_s, u" localhost:8880/v1/ "_s)->toString(), u"http://localhost:8880/v1"_s);
        for (const auto& typed : { u""_s, u"ftp://a"_s, u"http://"_s, u"http://a/?b=c"_s })
            QVERIFY2(!serviceUrl(u"X"_s, typed), qPrintable(typed));
        QVERIFY(isOpenToOthers(QUrl(u"http://gpu.lan:8880"_s)));
        QVERIFY(!isOpenToOthers(QUrl(u"https://gpu.lan"_s)));
        QVERIFY(!isOpenToOthers(QUrl(u"http://127.0.0.1:1"_s)));
        QVERIFY(!isOpenToOthers(QUrl(u"http://[::1]:1"_s)));
    }
};

QTEST_GUILESS_MAIN(tst_ServiceHttp)
#include "tst_ServiceHttp.moc"
