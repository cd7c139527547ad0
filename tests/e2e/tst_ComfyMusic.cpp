#include "tests/support/ComfyProcess.h"
#include "tests/support/HttpClient.h"
#include "tests/support/StudioHome.h"
#include "tests/support/StudioProcess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

namespace {

const QString kModel = u"ace_step_v1_3.5b.safetensors"_s;
const QStringList kMusic { u"--music"_s, u"6"_s, u"--choice"_s };
const QStringList kWithModel = kMusic + QStringList { u"CheckpointLoaderSimple/ckpt_name/"_s + kModel };

void addVersions()
{
    QTest::addColumn<QString>("version");
    for (const auto* version : { "0.3.64", "0.8.0", "0.33.0" })
        QTest::newRow(version) << QString::fromLatin1(version);
}

/// Music comes from the server, with the workflows that come with the studio.
void useMusic(const StudioHome& home, const QString& url, const QJsonObject& more = {})
{
    QJsonObject fields = more;
    fields[u"base_urls"_s] = QJsonArray { url };
    const QJsonObject music { { u"active_provider"_s, u"comfyui_local"_s },
                              { u"providers"_s, QJsonObject { { u"comfyui_local"_s, fields } } } };
    const QJsonObject config { { u"audio"_s, QJsonObject { { u"music"_s, music } } } };
    overwrite(home.inside(u"data/settings/config.json"_s), QJsonDocument(config).toJson());
}

QJsonObject wish()
{
    return { { u"scene_id"_s, u"harbour"_s }, { u"target_style"_s, u"lofi"_s }, { u"duration_s"_s, 5 } };
}

} // namespace

/// The real programs and a ComfyUI server that makes music.
class tst_ComfyMusic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void http_composesAndRemixesOnEachVersion_data() { addVersions(); }
    void http_composesAndRemixesOnEachVersion()
    {
        QFETCH(QString, version);
        const ComfyProcess comfy(version, kWithModel);
        QVERIFY(!comfy.url().isEmpty());
        const StudioHome home;
        useMusic(home, comfy.url());
        StudioProcess studio(home);
        QVERIFY(studio.isListening());
        HttpClient http = studio.http();

        const auto composed = http.post("/api/music/remix", wish());
        QVERIFY2(composed.status == 200, composed.summary());
        const QJsonObject piece = composed.json();
        QCOMPARE(piece[u"info"_s][u"provider"_s], u"comfyui_local"_s);
        QCOMPARE(piece[u"info"_s][u"fallback"_s], QJsonValue(false));
        const QJsonObject sidecar =
            QJsonDocument::fromJson(bytesOf(home.inside(piece[u"sidecar"_s].toString()))).object();
        QCOMPARE(sidecar[u"workflow"_s], u"workflows/music_ace_step_v1.json"_s);
        QCOMPARE(sidecar[u"comfyui"_s][u"version"_s], version);
        QCOMPARE(sidecar[u"comfyui"_s][u"base_url"_s], comfy.url());

        QJsonObject over = wish();
        over[u"source_track"_s] = piece[u"artifact"_s];
        const auto remixed = http.post("/api/music/remix", over);
        QVERIFY2(remixed.status == 200, remixed.summary());
        QCOMPARE(remixed.json()[u"info"_s][u"provider"_s], u"comfyui_local"_s);
        const QJsonObject made =
            QJsonDocument::fromJson(bytesOf(home.inside(remixed.json()[u"sidecar"_s].toString()))).object();
        QCOMPARE(made[u"workflow"_s], u"workflows/musicgen_remix.json"_s);
        QVERIFY(http.post("/api/music/remix", wish()).json()[u"cached"_s].toBool());
    }

    void cli_composesOnEachVersion_data() { addVersions(); }
    void cli_composesOnEachVersion()
    {
        QFETCH(QString, version);
        const ComfyProcess comfy(version, kWithModel);
        const StudioHome home;
        useMusic(home, comfy.url());
        const CliResult made = runCli(home, { u"remix"_s, u"lofi"_s, u"--duration"_s, u"5"_s, u"--json"_s });
        QVERIFY2(made.exitCode == 0, made.errors);
        const QJsonObject told = QJsonDocument::fromJson(made.output).object();
        const QJsonObject sidecar =
            QJsonDocument::fromJson(bytesOf(home.inside(told[u"sidecar"_s].toString()))).object();
        QCOMPARE(sidecar[u"provider"_s], u"comfyui_local"_s);
        QCOMPARE(sidecar[u"comfyui"_s][u"version"_s], version);
    }

    void chosenModel_isRendered_andAMissingOneIsTold()
    {
        const ComfyProcess comfy(u"0.33.0"_s,
                                 kMusic + QStringList { u"CheckpointLoaderSimple/ckpt_name/mine.ckpt"_s });
        const StudioHome home;
        useMusic(home, comfy.url());
        StudioProcess studio(home);
        HttpClient http = studio.http();
        const QJsonObject standIn = http.post("/api/music/remix", wish()).json()[u"info"_s].toObject();
        QCOMPARE(standIn[u"provider"_s], u"local"_s);
        QCOMPARE(standIn[u"fallback"_s], QJsonValue(true));
        QVERIFY2(standIn[u"fallback_reason"_s].toString().contains(kModel),
                 qPrintable(standIn[u"fallback_reason"_s].toString()));

        const QJsonObject model { { u"model"_s, u"mine.ckpt"_s } };
        const QJsonObject fields { { u"values"_s,
                                     QJsonObject { { u"workflows/music_ace_step_v1"_s, model } } } };
        const QJsonObject music { { u"providers"_s, QJsonObject { { u"comfyui_local"_s, fields } } } };
        const QJsonObject audio { { u"music"_s, music } };
        QCOMPARE(http.post("/system/settings", { { u"audio"_s, audio } }).status, 200);
        const QJsonObject real = http.post("/api/music/remix", wish()).json()[u"info"_s].toObject();
        QCOMPARE(real[u"provider"_s], u"comfyui_local"_s);
        QCOMPARE(real[u"fallback"_s], QJsonValue(false));
    }

    void firstServerGone_standsInAndSaysWhy()
    {
        ComfyProcess comfy(u"0.33.0"_s, kWithModel);
        comfy.kill();
        const StudioHome home;
        useMusic(home, comfy.url());
        const CliResult made = runCli(home, { u"remix"_s, u"lofi"_s, u"--duration"_s, u"5"_s, u"--json"_s });
        QVERIFY2(made.exitCode == 0, made.errors);
        QVERIFY2(made.output.contains("fallback_reason"), made.output);
    }
};

QTEST_GUILESS_MAIN(tst_ComfyMusic)
#include "tst_ComfyMusic.moc"
