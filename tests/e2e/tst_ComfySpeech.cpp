#include "tests/support/ComfyProcess.h"
#include "tests/support/HttpClient.h"
#include "tests/support/StudioHome.h"
#include "tests/support/StudioProcess.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace comfyvn::test;

namespace {

const QJsonObject kComfy { { u"active_provider"_s, u"comfyui_local"_s } };

void addVersions()
{
    QTest::addColumn<QString>("version");
    for (const auto* version : { "0.3.64", "0.8.0", "0.33.0" })
        QTest::newRow(version) << QString::fromLatin1(version);
}

} // namespace

class tst_ComfySpeech : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void http_speaksOnEachVersion_data() { addVersions(); }
    void http_speaksOnEachVersion()
    {
        QFETCH(QString, version);
        ComfyProcess comfy(version);
        QVERIFY(!comfy.url().isEmpty());
        const StudioHome home;
        useComfy(home, comfy.url(), kComfy);
        StudioProcess studio(home);
        QVERIFY(studio.isListening());
        HttpClient http = studio.http();

        const QJsonObject tts = http.get("/healthz").json()[u"providers"_s][u"tts"_s].toObject();
        QCOMPARE(tts[u"active"_s], u"comfyui_local"_s);
        QCOMPARE(tts[u"available"_s], QJsonValue(true));
        QVERIFY(!tts.contains(u"reason"_s));

        const QJsonObject test = http.get("/api/comfyui/test").json();
        QCOMPARE(test[u"workflows"_s].toArray().size(), 1);
        const QJsonObject server = test[u"workflows"_s][0][u"servers"_s][0].toObject();
        QCOMPARE(server[u"base_url"_s], comfy.url());
        QCOMPARE(server[u"version"_s], version);
        QCOMPARE(server[u"ok"_s], QJsonValue(true));
        QVERIFY(!server[u"devices"_s][0][u"name"_s].toString().isEmpty());
        QCOMPARE(http.get("/api/comfyui/test?area=film").status, 400);

        const QJsonObject request { { u"text"_s, u"The rain has stopped."_s },
                                    { u"voice"_s, u"neutral"_s },
                                    { u"lipsync"_s, true } };
        const QJsonObject spoken = http.post("/api/tts/speak", request).json()[u"data"_s].toObject();
        QCOMPARE(spoken[u"provider"_s], u"comfyui_local"_s);
        QCOMPARE(spoken[u"fallback"_s], QJsonValue(false));
        QVERIFY(!spoken[u"alignment"_s].toArray().isEmpty());
        const QJsonObject sidecar =
            QJsonDocument::fromJson(bytesOf(home.inside(spoken[u"sidecar"_s].toString()))).object();
        QCOMPARE(sidecar[u"comfyui"_s][u"version"_s], version);
        QCOMPARE(sidecar[u"comfyui"_s][u"base_url"_s], comfy.url());
        QCOMPARE(sidecar[u"workflow"_s], u"workflows/test.json"_s);
        QVERIFY(QFileInfo::exists(home.inside(spoken[u"path"_s].toString())));

        const QJsonObject same = http.post("/api/tts/synthesize", request).json();
        QCOMPARE(same[u"cached"_s], QJsonValue(true));
        QCOMPARE(same[u"info"_s][u"cache_key"_s], spoken[u"cache_key"_s]);

        // Times of a recording come from the built-in voice, whoever speaks the lines.
        const QJsonObject aligned =
            http.post("/api/audio/align",
                      { { u"text"_s, u"The rain has stopped."_s }, { u"path"_s, spoken[u"path"_s] } })
                .json()[u"data"_s]
                .toObject();
        QCOMPARE(aligned[u"source"_s], u"aligned"_s);
    }

    void http_becomesAJobWhereTheCallerMayWaitNoLonger()
    {
        ComfyProcess comfy(u"0.33.0"_s, { u"--node-ms"_s, u"1000"_s });
        const StudioHome home;
        useComfy(home, comfy.url(), kComfy);
        const QString config = home.inside(u"data/settings/config.json"_s);
        QJsonObject settings = QJsonDocument::fromJson(bytesOf(config)).object();
        settings[u"server"_s] = QJsonObject { { u"sync_wait_s"_s, 1 } };
        overwrite(config, QJsonDocument(settings).toJson());
        StudioProcess studio(home);
        HttpClient http = studio.http();

        const QJsonObject request { { u"text"_s, u"The rain has stopped."_s } };
        const HttpReply late = http.post("/api/tts/speak", request);
        QCOMPARE(late.status, 504);
        QCOMPARE(late.json()[u"code"_s], u"still_running"_s);
        const QByteArray url = late.json()[u"details"_s][u"job"_s][u"url"_s].toString().toUtf8();
        QVERIFY(!url.isEmpty());
        const auto now = [&] { return http.get(url).json(); };
        QTRY_COMPARE_WITH_TIMEOUT(now()[u"state"_s].toString(), u"done"_s, 30'000);
        // The render went on, so that who asks again has it at once.
        const QJsonObject spoken = http.post("/api/tts/speak", request).json()[u"data"_s].toObject();
        QCOMPARE(spoken[u"provider"_s], u"comfyui_local"_s);
        QCOMPARE(spoken[u"cached"_s], QJsonValue(true));
    }

    /// The pool waits a while for a server that was there, so once is enough.
    void http_standsInWhenTheServerIsGone()
    {
        ComfyProcess comfy(u"0.33.0"_s);
        const StudioHome home;
        useComfy(home, comfy.url(), kComfy);
        StudioProcess studio(home);
        HttpClient http = studio.http();
        QCOMPARE(http.get("/healthz").json()[u"providers"_s][u"tts"_s][u"available"_s], QJsonValue(true));
        comfy.kill();
        const QJsonObject standIn = http.post("/api/tts/speak", { { u"text"_s, u"And it rains again."_s } })
                                        .json()[u"data"_s]
                                        .toObject();
        QCOMPARE(standIn[u"provider"_s], u"local"_s);
        QCOMPARE(standIn[u"fallback"_s], QJsonValue(true));
        QVERIFY(!standIn[u"fallback_reason"_s].toString().isEmpty());
    }

    void cli_speaksOnEachVersion_data() { addVersions(); }
    void cli_speaksOnEachVersion()
    {
        QFETCH(QString, version);
        ComfyProcess comfy(version);
        const StudioHome home;
        useComfy(home, comfy.url(), kComfy);
        const CliResult spoken = runCli(home, { u"speak"_s, u"The rain has stopped."_s, u"--json"_s });
        QVERIFY2(spoken.exitCode == 0, spoken.errors);
        QVERIFY2(spoken.output.contains("\"comfyui_local\""), spoken.output);
        const CliResult test = runCli(home, { u"comfyui"_s });
        QVERIFY2(test.exitCode == 0, test.errors + test.output);
        QVERIFY2(test.output.contains((comfy.url() + u": ComfyUI "_s + version).toUtf8()), test.output);
        comfy.kill();
        const CliResult gone = runCli(home, { u"comfyui"_s, u"--json"_s });
        QCOMPARE(gone.exitCode, 1);
        QVERIFY2(gone.output.contains("comfy_unreachable"), gone.output);
        const CliResult standIn = runCli(home, { u"speak"_s, u"And it rains again."_s, u"--json"_s });
        QVERIFY2(standIn.exitCode == 0, standIn.errors);
        QVERIFY2(standIn.output.contains("fallback_reason"), standIn.output);
    }

    void firstStart_choosesTheServerThatAnswers()
    {
        ComfyProcess comfy(u"0.33.0"_s);
        const StudioHome home;
        useComfy(home, comfy.url(), {});
        const CliResult spoken = runCli(home, { u"speak"_s, u"The rain has stopped."_s, u"--json"_s });
        QVERIFY2(spoken.output.contains("\"comfyui_local\""), spoken.output + spoken.errors);

        comfy.kill();
        const StudioHome other;
        useComfy(other, comfy.url(), {});
        const CliResult local = runCli(other, { u"speak"_s, u"The rain has stopped."_s, u"--json"_s });
        QVERIFY2(local.output.contains("\"local\""), local.output);
        QVERIFY2(!local.output.contains("fallback_reason"), local.output);
    }

    void firstStart_choosesItForMusicWhereItHasWhatTheWorkflowNeeds()
    {
        const QStringList wish { u"remix"_s, u"calm"_s, u"--duration"_s, u"4"_s, u"--json"_s };
        const auto useForMusic = [](const StudioHome& home, const ComfyProcess& comfy) {
            const QJsonObject fields { { u"base_urls"_s, QJsonArray { comfy.url() } } };
            const QJsonObject music { { u"providers"_s, QJsonObject { { u"comfyui_local"_s, fields } } } };
            const QJsonObject config { { u"audio"_s, QJsonObject { { u"music"_s, music } } } };
            overwrite(home.inside(u"data/settings/config.json"_s), QJsonDocument(config).toJson());
        };
        ComfyProcess comfy(
            u"0.33.0"_s,
            { u"--choice"_s, u"CheckpointLoaderSimple/ckpt_name/ace_step_v1_3.5b.safetensors"_s });
        const StudioHome home;
        useForMusic(home, comfy);
        const CliResult made = runCli(home, wish);
        QVERIFY2(made.output.contains("\"comfyui_local\""), made.output + made.errors);

        ComfyProcess older(u"0.3.64"_s);
        const StudioHome other;
        useForMusic(other, older);
        const CliResult local = runCli(other, wish);
        QVERIFY2(local.output.contains("\"local\""), local.output + local.errors);
        QVERIFY2(!local.output.contains("fallback_reason"), local.output);
    }

    void shippedWorkflow_isFound()
    {
        ComfyProcess comfy(u"0.33.0"_s);
        const StudioHome home;
        useComfy(home, comfy.url(), kComfy);
        StudioProcess studio(home);
        HttpClient http = studio.http();
        const QJsonObject fields { { u"workflow"_s, u"workflows/tts_comfy.json"_s } };
        const QJsonObject tts { { u"providers"_s, QJsonObject { { u"comfyui_local"_s, fields } } } };
        QCOMPARE(http.post("/system/settings", { { u"audio"_s, QJsonObject { { u"tts"_s, tts } } } }).status,
                 200);
        const QJsonObject spoken = http.post("/api/tts/speak", { { u"text"_s, u"The rain has stopped."_s } })
                                       .json()[u"data"_s]
                                       .toObject();
        QCOMPARE(spoken[u"fallback"_s], QJsonValue(false));
        const QJsonObject sidecar =
            QJsonDocument::fromJson(bytesOf(home.inside(spoken[u"sidecar"_s].toString()))).object();
        QCOMPARE(sidecar[u"workflow"_s], u"workflows/tts_comfy.json"_s);
    }
};

QTEST_GUILESS_MAIN(tst_ComfySpeech)
#include "tst_ComfySpeech.moc"
