#include "core/base/Files.h"
#include "core/comfy/ComfyHosts.h"
#include "core/comfy/WorkflowFiles.h"
#include "core/music/ComfyMusicEngine.h"
#include "core/settings/JsonMerge.h"
#include "tests/core/music/MusicStudio.h"
#include "tests/support/LoopedWav.h"
#include "tests/support/comfy/ComfyJobs.h"
#include "tests/support/comfy/FakeComfyServer.h"

#include <QFutureWatcher>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace comfyvn;
using namespace comfyvn::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(comfyvn::test::Fault)

namespace {

constexpr int kRate = 48'000;

QJsonObject musicSettings(const QString& address, const QJsonObject& more = {},
                          const QJsonValue& fallback = u"local"_s)
{
    QJsonObject fields = more;
    fields[u"base_urls"_s] = QJsonArray { address };
    const QJsonObject music { { u"active_provider"_s, u"comfyui_local"_s },
                              { u"fallback"_s, fallback },
                              { u"providers"_s, QJsonObject { { u"comfyui_local"_s, fields } } } };
    return { { u"audio"_s, QJsonObject { { u"music"_s, music } } } };
}

/// A bar of A minor at 120 a minute, again and again.
AudioBuffer beats(double seconds)
{
    AudioBuffer sound { .channels = 2, .sampleRate = kRate };
    for (int i = 0; i < int(seconds * kRate); ++i) {
        const double beat = std::fmod(i, kRate / 2.0) / kRate;
        double value = 0;
        for (const double hertz : { 220.0, 261.63, 329.63 })
            value += 0.05 * std::sin(2 * M_PI * hertz * i / kRate);
        value += 0.4 * std::exp(-60 * beat) * std::sin(2 * M_PI * 90 * beat);
        sound.samples.insert(sound.samples.end(), 2, float(value));
    }
    return sound;
}

/// A workspace whose music a fake server makes, with the workflows that come with the studio.
struct ComfyStudio {
    explicit ComfyStudio(const QString& version = u"0.33.0"_s, bool hasModel = true)
        : server(version)
        , hosts(hastyComfy())
        , workflows(WorkspacePaths(folder.path()), qEnvironmentVariable("STUDIO_SOURCE_DIR"))
    {
        started = server.start();
        if (hasModel)
            server.installChoice(u"CheckpointLoaderSimple"_s, u"ckpt_name"_s,
                                 u"ace_step_v1_3.5b.safetensors"_s);
        server.setSound([](const QJsonObject&) { return beats(8); });
        studio = std::make_unique<MusicStudio>(
            folder.path(), [this](SettingsStore& settings, QThreadPool& workers) {
                engine =
                    std::make_unique<ComfyMusicEngine>(hosts, workflows, settings, workers, folder.path());
                return QMap<QString, MusicEngine*> { { u"comfyui_local"_s, engine.get() } };
            });
        hosts.setHosts({ ComfyHost { .baseUrl = server.url() } });
        std::ignore = studio->settings.patch(musicSettings(server.url().toString()));
    }

    /// The first input of that name in the last graph.
    [[nodiscard]] QJsonValue sent(const QString& input) const
    {
        const QJsonObject graph = server.graphs().last();
        for (const QJsonValue& node : graph) {
            if (const QJsonValue value = node[u"inputs"_s][input]; !value.isUndefined() && !value.isArray())
                return value;
        }
        return QJsonValue::Undefined;
    }

    QString sourceFile(const QString& name, double seconds)
    {
        const std::string wav = loopedWav(beats(seconds), {}, "source");
        std::ignore =
            writeFile(folder.filePath(name), QByteArray::fromStdString(wav), Durability::ProcessCrash);
        return folder.filePath(name);
    }

    QTemporaryDir folder;
    FakeComfyServer server;
    ComfyHosts hosts;
    WorkflowFiles workflows;
    std::unique_ptr<ComfyMusicEngine> engine;
    std::unique_ptr<MusicStudio> studio;
    bool started = false;
};

RemixRequest wish(double seconds = 6)
{
    return { .sceneId = u"scene"_s,
             .targetStyle = u"lofi"_s,
             .moodTags = { u"calm"_s },
             .durationSeconds = seconds,
             .source = u"test"_s };
}

RemixRequest remixOf(const QString& file)
{
    return { .sceneId = u"scene"_s,
             .targetStyle = u"lofi"_s,
             .sourceTrack = file,
             .sourceFile = file,
             .source = u"test"_s };
}

} // namespace

class tst_ComfyMusicEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void musicGen_isAskedForNoMoreThanItMakes()
    {
        ComfyStudio comfy;
        QVERIFY(comfy.started);
        QVERIFY(comfy.studio->settings.patch(
            musicSettings(comfy.server.url().toString(),
                          { { u"compose_workflow"_s, u"workflows/music_musicgen.json"_s } })));
        const auto render = comfy.studio->remix(wish(60));
        QVERIFY2(render, render ? "" : qPrintable(render.error().message));
        QCOMPARE(render->info[u"fallback_reason"_s].toString(), QString());
        QCOMPARE(render->info[u"provider"_s], u"comfyui_local"_s);
        QCOMPARE(comfy.sent(u"duration"_s).toDouble(), 30.0);
        QCOMPARE(comfy.sent(u"prompt"_s), u"lofi, calm, instrumental"_s);
        QVERIFY2(render->info[u"notice"_s].toString().contains(u"60.0 s were asked for"_s),
                 QJsonDocument(render->info).toJson().constData());
    }

    void chosenModel_isSentAndMakesAnotherPiece()
    {
        ComfyStudio comfy;
        QVERIFY(comfy.started);
        const auto usual = comfy.studio->remix(wish());
        QVERIFY(usual);
        const QString other = u"ace_step_of_mine.safetensors"_s;
        comfy.server.installChoice(u"CheckpointLoaderSimple"_s, u"ckpt_name"_s, other);
        const QJsonObject model { { u"model"_s, other } };
        const QJsonObject values { { u"workflows/music_ace_step_v1"_s, model } };
        QVERIFY(comfy.studio->settings.patch(
            withValueAt({}, u"audio.music.providers.comfyui_local.values"_s, values)));
        const auto chosen = comfy.studio->remix(wish());
        QVERIFY(chosen);
        QVERIFY(!chosen->cached && chosen->cacheKey != usual->cacheKey);
        QCOMPARE(comfy.sent(u"ckpt_name"_s).toString(), other);
    }

    void compose_onEachVersion_data()
    {
        QTest::addColumn<QString>("version");
        for (const auto* version : { "0.3.64", "0.8.0", "0.33.0" })
            QTest::newRow(version) << QString::fromLatin1(version);
    }

    void compose_onEachVersion()
    {
        QFETCH(QString, version);
        ComfyStudio comfy(version);
        QVERIFY(comfy.started);
        RemixRequest request = wish();
        request.seed = 4'711;
        const auto render = comfy.studio->remix(request);
        QVERIFY2(render, render ? "" : qPrintable(render.error().message));
        QCOMPARE(render->info[u"fallback_reason"_s].toString(), QString());
        QCOMPARE(render->info[u"provider"_s], u"comfyui_local"_s);
        QCOMPARE(render->durationSeconds, 6.0); // of what the server made, 8 s
        QCOMPARE(render->info[u"loop"_s][u"start_sample"_s].toInteger(-1), 0);
        QCOMPARE(render->info[u"loop"_s][u"end"_s].toDouble(), 6.0);
        QVERIFY(std::abs(render->info[u"tempo_bpm"_s].toDouble() - 120) < 1.2);
        QCOMPARE(render->info[u"key"_s], u"A minor"_s);

        QCOMPARE(comfy.sent(u"tags"_s), u"lofi, calm, instrumental"_s);
        QCOMPARE(comfy.sent(u"seconds"_s).toDouble(), 10.0); // with what is faded into the beginning
        QCOMPARE(comfy.sent(u"seed"_s).toInteger(), 4'711);

        const QJsonObject sidecar = comfy.studio->json(render->sidecar);
        QCOMPARE(sidecar[u"provider"_s], u"comfyui_local"_s);
        QCOMPARE(sidecar[u"workflow"_s], u"workflows/music_ace_step_v1.json"_s);
        QCOMPARE(sidecar[u"workflow_hash"_s].toString().size(), 12);
        QVERIFY(sidecar[u"source_file"_s].toString().endsWith(u".flac"_s));
        QCOMPARE(sidecar[u"comfyui"_s][u"version"_s], version);
        QCOMPARE(sidecar[u"comfyui"_s][u"base_url"_s], comfy.server.url().toString());
        QVERIFY(!sidecar[u"comfyui"_s][u"prompt_id"_s].toString().isEmpty());
        QVERIFY(sidecar[u"soundfont"_s].isNull());
        QVERIFY(std::abs(sidecar[u"loudness"_s][u"integrated_lufs"_s].toDouble() + 16) < 1);

        QVERIFY(comfy.studio->remix(request)->cached);
        QCOMPARE(comfy.server.promptsPosted(), 1);
    }

    void source_isSentOnceByItsContent()
    {
        ComfyStudio comfy;
        RemixRequest request = remixOf(comfy.sourceFile(u"tune.wav"_s, 5));
        QVERIFY(!comfy.studio->remix(request)->info[u"fallback"_s].toBool());
        QCOMPARE(comfy.server.uploads(), 1);
        QVERIFY(comfy.sent(u"audio"_s).toString().endsWith(u".wav"_s));
        QCOMPARE(comfy.studio->json(comfy.studio->remix(request)->sidecar)[u"workflow"_s],
                 u"workflows/musicgen_remix.json"_s);

        request.seed = 5;
        QVERIFY(!comfy.studio->remix(request)->cached);
        QCOMPARE(comfy.server.uploads(), 1);
        request = remixOf(comfy.sourceFile(u"other.wav"_s, 6));
        QVERIFY(comfy.studio->remix(request));
        QCOMPARE(comfy.server.uploads(), 2);
    }

    void source_thatIsNone_isNobodysToRender()
    {
        ComfyStudio comfy;
        QVERIFY(writeFile(comfy.folder.filePath(u"page.wav"_s), "<html>", Durability::ProcessCrash));
        const auto refused = comfy.studio->remix(remixOf(comfy.folder.filePath(u"page.wav"_s)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"source_track"_s);
        QCOMPARE(comfy.server.promptsPosted(), 0);
    }

    void workflow_withoutASource_composesAndIsNoRemix()
    {
        ComfyStudio comfy;
        QVERIFY(comfy.studio->settings.patch(
            musicSettings(comfy.server.url().toString(),
                          { { u"workflow"_s, u"workflows/music_ace_step_v1.json"_s },
                            { u"compose_workflow"_s, u"workflows/none.json"_s } })));
        QVERIFY(!comfy.studio->remix(wish())->info[u"fallback"_s].toBool());
        const auto remix = comfy.studio->remix(remixOf(comfy.sourceFile(u"tune.wav"_s, 5)));
        QVERIFY(remix && remix->info[u"fallback"_s].toBool());
        QVERIFY2(remix->info[u"fallback_reason"_s].toString().contains(u"takes no source track"_s),
                 qPrintable(remix->info[u"fallback_reason"_s].toString()));
    }

    void success_thatIsNone_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("says");
        QTest::newRow("silence") << Fault::Silence << u"silent"_s;
        QTest::newRow("one sample") << Fault::OneSample << u"reported success"_s;
        QTest::newRow("a page") << Fault::NotAudio << u"not"_s;
        QTest::newRow("no outputs") << Fault::NoOutputs << u""_s;
        QTest::newRow("an error") << Fault::Error << u""_s;
        QTest::newRow("no memory") << Fault::OutOfMemory << u"memory"_s;
    }

    void success_thatIsNone()
    {
        QFETCH(Fault, fault);
        QFETCH(QString, says);
        ComfyStudio comfy;
        comfy.server.setFault(fault);
        const auto render = comfy.studio->remix(wish(4));
        QVERIFY(render);
        QCOMPARE(render->info[u"fallback"_s].toBool(), true);
        QCOMPARE(render->info[u"provider"_s], u"local"_s);
        const QString reason = render->info[u"fallback_reason"_s].toString();
        QVERIFY2(!reason.isEmpty() && reason.contains(says), qPrintable(reason));
        QCOMPARE(comfy.studio->json(render->sidecar)[u"fallback_reason"_s].toString(), reason);

        comfy.server.clearFaults();
        QVERIFY(comfy.studio->remix(wish(4))->cached); // it failed a moment ago
        RemixRequest again = wish(4);
        again.refresh = true;
        const auto real = comfy.studio->remix(again);
        QCOMPARE(real->info[u"fallback"_s].toBool(), false);
        QCOMPARE(real->cacheKey, render->cacheKey);
    }

    void failure_withoutFallback_isTold()
    {
        ComfyStudio comfy(u"0.33.0"_s, false);
        QVERIFY(comfy.studio->settings.patch(musicSettings(comfy.server.url().toString(), {}, u"error"_s)));
        const auto refused = comfy.studio->remix(wish());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::ProviderFailed);
        QVERIFY2(refused.error().message.contains(u"ace_step_v1_3.5b.safetensors"_s),
                 qPrintable(refused.error().message));
        QCOMPARE(comfy.server.jobsDone(), 0);
    }

    void standIn_isReplacedOnceTheServerIsBack()
    {
        ComfyStudio comfy(u"0.8.0"_s);
        const quint16 port = comfy.server.port();
        comfy.server.kill();
        const auto standIn = comfy.studio->remix(wish(4));
        QVERIFY(standIn && standIn->info[u"fallback"_s].toBool());
        QVERIFY(comfy.studio->remix(wish(4))->cached);
        QVERIFY(comfy.server.start(port));
        Result<RemixRender> real = *standIn;
        // The last probe counts for two seconds.
        QTRY_VERIFY_WITH_TIMEOUT((real = comfy.studio->remix(wish(4))) && !real->info[u"fallback"_s].toBool(),
                                 20'000);
        QCOMPARE(real->cacheKey, standIn->cacheKey);
        QCOMPARE(comfy.studio->json(real->sidecar)[u"provider"_s], u"comfyui_local"_s);
    }

    void workflow_thatChanged_rendersAgain()
    {
        ComfyStudio comfy;
        QFile shipped(qEnvironmentVariable("STUDIO_SOURCE_DIR") + u"/workflows/music_ace_step_v1.json"_s);
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray graph = shipped.readAll();
        QVERIFY(!comfy.studio->remix(wish())->cached);
        QVERIFY(graph.contains("\"cfg\": 5.0"));
        graph.replace("\"cfg\": 5.0", "\"cfg\": 4.0");
        graph.replace("\"{{model}}\"", "\"ace_step_v1_3.5b.safetensors\"");
        graph.replace("\"{{lyrics}}\"", "\"\"").replace("\"{{steps}}\"", "20");
        QVERIFY(writeFile(comfy.folder.filePath(u"workflows/music_ace_step_v1.json"_s), graph,
                          Durability::ProcessCrash));
        const auto again = comfy.studio->remix(wish());
        QVERIFY2(again && !again->cached, again ? "" : qPrintable(again.error().message));
        QCOMPARE(again->info[u"fallback_reason"_s].toString(), QString());
        QCOMPARE(comfy.server.promptsPosted(), 2);
    }

    void progress_namesTheNode_andCancelTakesTheJobBack()
    {
        ComfyStudio comfy;
        comfy.server.setNodeTime(300ms);
        auto making = comfy.studio->music.remix(wish());
        QFutureWatcher<Result<RemixRender>> watcher;
        QStringList stages;
        connect(&watcher, &QFutureWatcherBase::progressTextChanged, this,
                [&stages](const QString& stage) { stages << stage; });
        watcher.setFuture(making);
        const auto composes = [&stages] {
            return std::ranges::any_of(stages,
                                       [](const QString& stage) { return stage.startsWith(u"Compose"_s); });
        };
        QVERIFY2(QTest::qWaitFor(composes, 20'000), qPrintable(stages.join(u" | "_s)));
        QVERIFY(making.progressValue() > 0);
        making.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(comfy.server.jobsWaiting(), 0, 10'000);
        QTRY_VERIFY(making.isFinished());
        QVERIFY(!comfy.studio->cache.newest());
    }

    void stop_takesTheJobBack()
    {
        ComfyStudio comfy;
        comfy.server.setFault(Fault::Hangs);
        const auto making = comfy.studio->music.remix(wish());
        QTRY_COMPARE_WITH_TIMEOUT(comfy.server.jobsWaiting(), 1, 10'000);
        comfy.engine->stop();
        QTRY_COMPARE_WITH_TIMEOUT(comfy.server.jobsWaiting(), 0, 10'000);
        QTRY_VERIFY(making.isFinished());
    }
};

QTEST_GUILESS_MAIN(tst_ComfyMusicEngine)
#include "tst_ComfyMusicEngine.moc"
