#include "core/base/Random.h"
#include "tests/support/HttpClient.h"
#include "tests/support/StudioHome.h"
#include "tests/support/StudioProcess.h"

#include <QJsonArray>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr int kErrorExit = 9;
constexpr int kVisits = 24;

} // namespace

/// The real server under valgrind: a socket, a future or a render that is used after it is gone shows here.
class tst_Disconnect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clients_leaveWhileAReplyIsPending();

private:
    static StudioProcess::Options underValgrind(const StudioHome& home)
    {
        StudioProcess::Options options;
        // What PCRE compiles while it runs reads bytes that nobody wrote, on purpose.
        options.wrapper = { QStandardPaths::findExecutable(u"env"_s),
                            u"QT_ENABLE_REGEXP_JIT=0"_s,
                            QStandardPaths::findExecutable(u"valgrind"_s),
                            u"--quiet"_s,
                            u"--error-exitcode=%1"_s.arg(kErrorExit),
                            u"--trace-children=no"_s,
                            u"--suppressions="_s + qEnvironmentVariable("STUDIO_SOURCE_DIR")
                                + u"/tests/e2e/valgrind.supp"_s,
                            u"--log-file="_s + home.beside(u"valgrind.log"_s) };
        return options;
    }
};

void tst_Disconnect::clients_leaveWhileAReplyIsPending()
{
    if (QStandardPaths::findExecutable(u"valgrind"_s).isEmpty())
        QSKIP("valgrind is not installed");
    const StudioHome home;
    StudioProcess studio(home, underValgrind(home));
    QVERIFY2(studio.isListening(), bytesOf(home.beside(u"valgrind.log"_s)));
    const HttpClient http = studio.http();
    QCOMPARE(http.post("/api/tts/synthesize", { { u"text"_s, u"Warm."_s } }).status, 200);

    QString text;
    for (int i = 0; text.size() < 3'000; ++i)
        text += u"Sentence number %1 goes on. "_s.arg(i);
    const QByteArrayList routes { "/api/tts/speak", "/api/tts/synthesize", "/voice/speak",
                                  "/api/audio/align" };
    Random random(5);
    std::vector<std::unique_ptr<HttpConnection>> patient;
    for (int visit = 0; visit < kVisits; ++visit) {
        const QByteArray route = routes[visit % routes.size()];
        // Short lines may be answered meanwhile, long ones are under way; some are asked for by two.
        const QJsonObject body { { u"text"_s, visit % 3 == 0 ? text : u"Visit %1."_s.arg(visit / 2) },
                                 { u"lipsync"_s, visit % 2 == 0 } };
        auto connection = std::make_unique<HttpConnection>(studio.port());
        QVERIFY(connection->send(http.request("POST", route, jsonText(body))));
        // A request that was answered after this one's has come: this one is pending, or answered.
        if (random.unit() < 0.5)
            QCOMPARE(http.get("/healthz").status, 200);
        if (visit % 3 != 0 && random.unit() < 0.3)
            patient.push_back(std::move(connection));
        else if (random.unit() < 0.5)
            connection->reset();
        else
            connection->socket().disconnectFromHost();
    }
    for (const auto& connection : patient)
        QCOMPARE(connection->read().status, 200);
    // Whose callers all have left is given up; the rest is answered as ever.
    QCOMPARE(http.post("/api/tts/synthesize", { { u"text"_s, u"Still well."_s } }).status, 200);
    // A job that is cancelled, one that is under way at the end, and a client that waits at the end.
    const QByteArray job = http.post("/api/tts/speak?async=1", { { u"text"_s, text + u"One."_s } })
                               .json()[u"job"_s][u"url"_s]
                               .toString()
                               .toLatin1();
    QCOMPARE(http.remove(job).status, 200);
    QCOMPARE(http.post("/api/tts/speak?async=1", { { u"text"_s, text + u"Two."_s } }).status, 202);
    HttpConnection last(studio.port());
    QVERIFY(
        last.send(http.request("POST", "/api/tts/speak", jsonText({ { u"text"_s, text + u"Three."_s } }))));
    QCOMPARE(http.get("/healthz").status, 200);
    const int exitCode = studio.terminate();
    const QByteArray report = bytesOf(home.beside(u"valgrind.log"_s));
    for (const QByteArray& line : report.split('\n')) {
        if (!line.isEmpty())
            qWarning().noquote() << line; // a failure's message is cut off
    }
    QCOMPARE(exitCode, 0);
}

QTEST_GUILESS_MAIN(tst_Disconnect)
#include "tst_Disconnect.moc"
