#include "core/audio/AudioFile.h"
#include "core/mix/session/SessionFiles.h"
#include "tests/support/JsonShape.h"
#include "tests/support/StudioProcess.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr auto kRenderReply = R"({"ok": "bool", "data": {"mix": "string", "folder": "string",
    "files": [{"path": "string", "url": "string", "bytes": "integer"}],
    "path?": "string", "url?": "string", "sidecar?": "string", "cache_key?": "string", "duration?": "number",
    "sample_rate?": "integer", "channels?": "integer", "format?": "string", "checksum_sha256?": "string",
    "bytes?": "integer", "rendered_at?": "string", "integrated_lufs?": "number",
    "true_peak_dbtp?": "number"}})";
constexpr auto kPlaceReply = R"({"ok": "bool", "data": {"mix": "string", "clips": "integer",
    "from": "number", "to": "number", "missing": ["integer"]}})";

} // namespace

/// The timeline's mixes for those who have no window: over HTTP and on the command line.
class tst_SavedMixes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<StudioProcess>(m_home);
        QVERIFY2(m_studio->isListening(), m_studio->errors());
        m_http = m_studio->http();
        const auto made = m_http.post("/api/scenes", { { u"name"_s, u"Rooftop"_s } });
        m_scene = made.json()[u"scene"_s][u"id"_s].toInteger();
        QVERIFY2(m_scene > 0, made.summary());
        const auto line = [](const QString& who, const QString& text) {
            return QJsonObject { { u"character"_s, who }, { u"lang"_s, u"en"_s }, { u"text"_s, text } };
        };
        const QByteArray scene = "/api/scenes/" + QByteArray::number(m_scene);
        const auto added =
            m_http.post(scene + "/lines",
                        { { u"add"_s,
                            QJsonArray { line(u"Mina"_s, u"Are you there?"_s), line(u"Ren"_s, u"I am…"_s),
                                         line(u"Mina"_s, u"Not rendered yet."_s) } } });
        QVERIFY2(added.status == 200, added.summary());
        const QJsonArray lines = added.json()[u"added"_s].toArray();
        m_unrendered = lines[2][u"id"_s].toInteger();
        const auto rendered = m_http.post(
            scene + "/render", { { u"lines"_s, QJsonArray { lines[0][u"id"_s], lines[1][u"id"_s] } } });
        QVERIFY2(rendered.status == 200, rendered.summary());
    }

    void scene_isPlacedAndMixed()
    {
        const auto placed = m_http.post("/api/mixes/Act%20one/place", { { u"scene_id"_s, m_scene } });
        QVERIFY2(placed.status == 200, placed.summary());
        QCOMPARE(shapeFault(placed.json(), kPlaceReply), QString());
        QCOMPARE(placed.json()[u"data"_s][u"clips"_s].toInt(), 2);
        QCOMPARE(placed.json()[u"data"_s][u"missing"_s].toArray(), QJsonArray { m_unrendered });
        const auto listed = m_http.get("/api/mixes");
        QCOMPARE(listed.json()[u"items"_s].toArray(), QJsonArray { u"Act one"_s });
        const auto session = SessionFile(WorkspacePaths(m_home.workspace()), u"Act one"_s).load();
        QVERIFY(session.has_value());
        QCOMPARE(session->tracks.size(), 2);

        const auto made =
            m_http.post("/api/mixes/Act%20one/render", { { u"format"_s, u"flac"_s }, { u"dither"_s, true } });
        QVERIFY2(made.status == 200, made.summary());
        QCOMPARE(shapeFault(made.json(), kRenderReply), QString());
        const QJsonObject data = made.json()[u"data"_s].toObject();
        const QByteArray bytes = bytesOf(m_home.inside(data[u"path"_s].toString()));
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
                 data[u"checksum_sha256"_s].toString());
        QCOMPARE(m_http.get(data[u"url"_s].toString().toLatin1()).body, bytes);
        QVERIFY(std::abs(data[u"duration"_s].toDouble() - session->end()) < 0.01);
        const QJsonObject sidecar =
            QJsonDocument::fromJson(bytesOf(m_home.inside(data[u"sidecar"_s].toString()))).object();
        QCOMPARE(sidecar[u"session"_s].toString(), u"Act one"_s);
        QCOMPARE(sidecar[u"dither"_s].toBool(), true);
        QCOMPARE(sidecar[u"tracks"_s].toArray().size(), 2);

        // It stands in the registry with how it came to be, and as an event.
        const QByteArray name = "audio.mix|" + data[u"cache_key"_s].toString().toLatin1();
        const QByteArray uid = QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex().left(16);
        const auto asset = m_http.get("/api/assets/" + uid);
        QVERIFY2(asset.status == 200, asset.summary());
        QCOMPARE(asset.json()[u"asset"_s][u"sha256"_s], data[u"checksum_sha256"_s]);
        QCOMPARE(asset.json()[u"asset"_s][u"provenance"_s][0][u"source"_s].toString(),
                 u"/api/mixes/render"_s);
        bool isTold = false;
        for (const QJsonValue event : m_http.get("/api/events?since=0").json()[u"events"_s].toArray())
            isTold = isTold
                || (event[u"kind"_s].toString() == u"audio.mix.rendered"
                    && event[u"data"_s][u"cache_key"_s] == data[u"cache_key"_s]);
        QVERIFY(isTold);
        // Again, it is the same.
        const auto again =
            m_http.post("/api/mixes/Act%20one/render", { { u"format"_s, u"flac"_s }, { u"dither"_s, true } });
        QCOMPARE(again.json()[u"data"_s][u"cache_key"_s], data[u"cache_key"_s]);
        QCOMPARE(again.json()[u"data"_s][u"checksum_sha256"_s], data[u"checksum_sha256"_s]);
    }

    void exports_areMade_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("least");
        QTest::newRow("roles") << u"stems_by_role"_s << 1;
        QTest::newRow("tracks") << u"stems_by_track"_s << 2;
        QTest::newRow("DAWproject") << u"dawproject"_s << 1;
        QTest::newRow("REAPER") << u"reaper"_s << 3;
        QTest::newRow("labels") << u"labels"_s << 1;
    }

    void exports_areMade()
    {
        QFETCH(QString, what);
        QFETCH(int, least);
        const auto job = m_http.post("/api/mixes/Act%20one/render?async=1", { { u"what"_s, what } });
        QCOMPARE(job.status, 202);
        const QByteArray url = job.json()[u"job"_s][u"url"_s].toString().toLatin1();
        QTRY_COMPARE_WITH_TIMEOUT(m_http.get(url).json()[u"state"_s].toString(), u"done"_s, kPatienceMs);
        const QJsonObject reply = m_http.get(url).json()[u"result"_s].toObject();
        QCOMPARE(shapeFault(reply, kRenderReply), QString());
        const QJsonArray files = reply[u"data"_s][u"files"_s].toArray();
        QVERIFY2(files.size() >= least, qPrintable(QString::number(files.size())));
        for (const QJsonValue file : files)
            QCOMPARE(QFileInfo(m_home.inside(file[u"path"_s].toString())).size(),
                     file[u"bytes"_s].toInteger());
    }

    void badRequests_nameTheField()
    {
        const auto refused = [this](const QByteArray& path, const QJsonObject& body, int status,
                                    const QString& told) {
            const auto reply = m_http.post(path, body);
            return reply.status == status && (reply.field() == told || reply.code() == told);
        };
        QVERIFY(refused("/api/mixes/Nothing/render", {}, 404, u"unknown_mix"_s));
        QVERIFY(refused("/api/mixes/a%3Ab/render", {}, 400, u"name"_s));
        QVERIFY(refused("/api/mixes/Act%20one/render", { { u"what"_s, u"song"_s } }, 400, u"what"_s));
        QVERIFY(refused("/api/mixes/Act%20one/render", { { u"format"_s, u"wma"_s } }, 400, u"format"_s));
        QVERIFY(refused("/api/mixes/x/place", {}, 400, u"scene_id"_s));
        QVERIFY(refused("/api/mixes/x/place", { { u"scene_id"_s, 99'999 } }, 404, u"unknown_scene"_s));
        QVERIFY(refused("/api/mixes/x/place", { { u"scene_id"_s, m_scene }, { u"at"_s, -1 } }, 400, u"at"_s));
        // A file's name never leaves its folder.
        const auto made = m_http.post("/api/mixes/Act%20one/render",
                                      { { u"what"_s, u"labels"_s }, { u"file"_s, u"../../../up"_s } });
        QVERIFY2(made.status == 200, made.summary());
        const QString path = made.json()[u"data"_s][u"files"_s][0][u"path"_s].toString();
        QCOMPARE(QFileInfo(path).path(), made.json()[u"data"_s][u"folder"_s].toString());
    }

    void commandLine_doesTheSame()
    {
        // Through the studio that has the workspace open.
        const QString out = m_home.beside(u"out.wav"_s);
        const auto through = runCli(
            m_home, { u"mix"_s, u"--session"_s, u"Act two"_s, u"--scene"_s, u"Rooftop"_s, u"--out"_s, out });
        QVERIFY2(through.exitCode == 0, through.errors);
        QVERIFY2(through.errors.contains("1 lines"), through.errors);
        QVERIFY(readAudioFile(out.toStdString(), 10'000'000).has_value());
        m_studio.reset();
        // And by itself.
        const auto listed = runCli(m_home, { u"mix"_s, u"--sessions"_s });
        QCOMPARE(listed.output, QByteArray("Act one\nAct two\n"));
        const QString folder = m_home.beside(u"new/stems"_s);
        const QString project = m_home.beside(u"daw/show.rpp"_s);
        const QString labels = m_home.beside(u"labels.txt"_s);
        const auto made = runCli(m_home,
                                 { u"mix"_s, u"--session"_s, u"Act two"_s, u"--stems"_s, folder, u"--by"_s,
                                   u"track"_s, u"--project"_s, project, u"--labels"_s, labels });
        QVERIFY2(made.exitCode == 0, made.errors);
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
        QVERIFY(bytesOf(project).startsWith("<REAPER_PROJECT"));
        QCOMPARE(QDir(m_home.beside(u"daw/show media"_s)).entryList(QDir::Files).size(), 2);
        QVERIFY(bytesOf(project).contains("show media/"));
        QCOMPARE(bytesOf(labels).count('\n'), 2);
        QCOMPARE(runCli(m_home, { u"mix"_s, u"--session"_s, u"Nothing"_s }).exitCode, 2);
        QCOMPARE(runCli(m_home, { u"mix"_s, u"--session"_s, u"Act two"_s, u"a.wav"_s }).exitCode, 2);
        QCOMPARE(runCli(m_home, { u"mix"_s, u"--session"_s, u"Act two"_s, u"--by"_s, u"moon"_s }).exitCode,
                 2);
    }

private:
    StudioHome m_home;
    std::unique_ptr<StudioProcess> m_studio;
    HttpClient m_http { 0 };
    qint64 m_scene = 0;
    qint64 m_unrendered = 0;
};

QTEST_GUILESS_MAIN(tst_SavedMixes)
#include "tst_SavedMixes.moc"
