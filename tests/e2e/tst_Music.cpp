#include "tests/support/HttpClient.h"
#include "tests/support/StudioHome.h"
#include "tests/support/StudioProcess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

/// Music by the real programs.
class tst_Music : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void longPieces_doNotHoldUpALine();
    void remix_readsATrackAnywhereAndMakesItAgain();
    void mood_isSaidWithoutMakingAnything();
};

void tst_Music::longPieces_doNotHoldUpALine()
{
    const StudioHome home;
    StudioProcess studio(home);
    QVERIFY(studio.isListening());
    const HttpClient http = studio.http();
    QByteArrayList jobs;
    for (int piece = 0; piece < std::max(4, QThread::idealThreadCount() + 1); ++piece) {
        const HttpReply accepted = http.post("/api/music/remix?async=1",
                                             { { u"scene_id"_s, u"long"_s },
                                               { u"target_style"_s, u"epic"_s },
                                               { u"seed"_s, piece },
                                               { u"adaptive"_s, true },
                                               { u"duration_s"_s, 600 } });
        QVERIFY2(accepted.status == 202, accepted.summary());
        jobs << accepted.json()[u"job"_s][u"url"_s].toString().toLatin1();
    }
    const auto isBegun = [&](const QByteArray& url) {
        return http.get(url).json()[u"progress"_s].toDouble() > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::count_if(jobs, isBegun) >= 2, 60'000);
    QCOMPARE(http.post("/api/tts/synthesize", { { u"text"_s, u"Not held up."_s } }).status, 200);
    for (const QByteArray& url : jobs) {
        const QString state = http.get(url).json()[u"state"_s].toString();
        QVERIFY2(state == u"running" || state == u"queued", qPrintable(state)); // the line was first
    }
    for (const QByteArray& url : jobs)
        QCOMPARE(http.remove(url).status, 200);
}

void tst_Music::remix_readsATrackAnywhereAndMakesItAgain()
{
    const StudioHome home;
    const QString track = home.beside(u"track.wav"_s); // outside the workspace and of every media root
    QCOMPARE(
        runCli(home, { u"remix"_s, u"festival"_s, u"--duration"_s, u"10"_s, u"--out"_s, track }).exitCode, 0);
    const QStringList command { u"remix"_s, u"radio"_s, u"--source"_s, track, u"--json"_s };
    const auto answer = [&home](const QStringList& arguments) {
        return QJsonDocument::fromJson(runCli(home, arguments).output).object();
    };
    const QJsonObject made = answer(command);
    QCOMPARE(made[u"cached"_s].toBool(true), false);
    QCOMPARE(made[u"info"_s][u"style_used"_s].toString(), u"radio"_s);
    QVERIFY(made[u"info"_s][u"tempo_confidence"_s].isDouble());
    QCOMPARE(answer(command)[u"cached"_s].toBool(), true);
    QCOMPARE(answer(command + QStringList { u"--refresh"_s })[u"cached"_s].toBool(true), false);
}

void tst_Music::mood_isSaidWithoutMakingAnything()
{
    const StudioHome home;
    const CliResult said = runCli(home, { u"remix"_s, u"--mood"_s, u"--tag"_s, u"sad"_s });
    QCOMPARE(said.exitCode, 0);
    QVERIFY2(said.output.contains("sad") && said.output.contains("bpm"), said.output);
    QVERIFY(bytesOf(home.inside(u"cache/music_cache.json"_s)).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Music)
#include "tst_Music.moc"
