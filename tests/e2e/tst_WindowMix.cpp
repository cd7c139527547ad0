#include "core/mix/session/SessionFiles.h"
#include "tests/support/StudioProcess.h"
#include "tests/support/WindowProcess.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

QByteArray path(qint64 scene, const char* rest)
{
    return "/api/scenes/" + QByteArray::number(scene) + rest;
}

/// A scene of one line that is rendered.
struct SpokenScene {
    qint64 scene = 0;
    qint64 line = 0;
};

SpokenScene speak(const HttpClient& http, const QString& name, const QString& text)
{
    SpokenScene made;
    made.scene = http.post("/api/scenes", { { u"name"_s, name } }).json()[u"scene"_s][u"id"_s].toInteger();
    const QJsonObject line { { u"character"_s, u"Mina"_s }, { u"lang"_s, u"en"_s }, { u"text"_s, text } };
    made.line = http.post(path(made.scene, "/lines"), { { u"add"_s, QJsonArray { line } } })
                    .json()[u"added"_s][0][u"id"_s]
                    .toInteger();
    if (http.post(path(made.scene, "/render"), {}).status != 200)
        made.line = 0;
    return made;
}

} // namespace

/// The window's mix beside those who work over HTTP.
class tst_WindowMix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clips_followLinesThatOthersRender()
    {
        const StudioHome home;
        SpokenScene elsewhere;
        {
            StudioProcess studio(home);
            QVERIFY2(studio.isListening(), studio.errors());
            QVERIFY(speak(studio.http(), u"Shown"_s, u"The window shows me."_s).line > 0);
            elsewhere = speak(studio.http(), u"Elsewhere"_s, u"Short."_s);
            QVERIFY(elsewhere.line > 0);
            QCOMPARE(
                studio.http().post("/api/mixes/Act/place", { { u"scene_id"_s, elsewhere.scene } }).status,
                200);
            QCOMPARE(studio.terminate(), 0);
        }
        const auto clip = [&home] {
            const auto session = SessionFile(WorkspacePaths(home.workspace()), u"Act"_s).load();
            if (!session)
                qWarning().noquote() << session.error().code << session.error().message;
            return session && session->clipCount() == 1 ? session->tracks[0].clips[0] : MixClip {};
        };
        const MixClip before = clip();
        QCOMPARE(before.line, elsewhere.line);

        WindowProcess window(home, { { u"QT_QPA_PLATFORM"_s, u"offscreen"_s } });
        QTRY_VERIFY_WITH_TIMEOUT(window.port() != 0, kPatienceMs);
        const HttpClient http = window.http();
        // It opened the mix when it noted what its file holds; from then on it alone writes it.
        QTRY_VERIFY_WITH_TIMEOUT(!clip().contentHash.isEmpty(), kPatienceMs);
        QCOMPARE(http.post("/api/mixes/Act/place", { { u"scene_id"_s, elsewhere.scene } }).code(),
                 u"mix_open"_s);
        QCOMPARE(http.post("/api/mixes/Other/place", { { u"scene_id"_s, elsewhere.scene } }).status, 200);

        const QJsonObject change { { u"id"_s, elsewhere.line },
                                   { u"text"_s, u"This is a good deal longer than it was before."_s } };
        QCOMPARE(
            http.post(path(elsewhere.scene, "/lines"), { { u"change"_s, QJsonArray { change } } }).status,
            200);
        QCOMPARE(http.post(path(elsewhere.scene, "/render"), {}).status, 200);
        QTRY_VERIFY_WITH_TIMEOUT(clip().length > before.length, kPatienceMs);
        QVERIFY(clip().lineKey != before.lineKey);
        // It is the window's mix that is rendered over HTTP, as it is now.
        QTRY_VERIFY_WITH_TIMEOUT(!clip().contentHash.isEmpty(), kPatienceMs);
        const auto made = http.post("/api/mixes/Act/render", {});
        QVERIFY2(made.status == 200, made.summary());
        QVERIFY(std::abs(made.json()[u"data"_s][u"duration"_s].toDouble() - clip().end()) < 0.01);
        QCOMPARE(window.terminate(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_WindowMix)
#include "tst_WindowMix.moc"
