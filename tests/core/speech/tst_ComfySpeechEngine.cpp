#include "core/audio/SoundDecoder.h"
#include "core/base/Files.h"
#include "core/comfy/ComfyHosts.h"
#include "core/comfy/WorkflowFiles.h"
#include "core/speech/ComfySpeechEngine.h"
#include "tests/core/speech/SpeechStudio.h"
#include "tests/support/comfy/FakeComfyServer.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

#include <cmath>

using namespace comfyvn;
using namespace comfyvn::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(comfyvn::test::Fault)

namespace {

const QByteArray kGraph = R"({
  "1": {"class_type": "ComfyVNEspeakTTS", "_meta": {"title": "TTS"},
        "inputs": {"text": "{{text}}", "voice": "{{voice}}", "speed": "{{speed}}", "seed": "{{seed}}"}},
  "8": {"class_type": "PreviewAny", "inputs": {"source": "{{voice}}"}},
  "9": {"class_type": "SaveAudio", "inputs": {"audio": ["1", 0], "filename_prefix": "{{prefix}}"}}
})";
const QByteArray kManifest = R"({"output_node": "9", "message_node": "8", "seed": [1, 4294967295],
  "defaults": {"speed": 160, "voice": "en"}})";

ComfyPatience hasty()
{
    return { .request = 5s,
             .pollWithEvents = 100ms,
             .pollWithout = 50ms,
             .unreachable = 300ms,
             .retry = 20ms,
             .reconnect = 20ms,
             .stall = 500ms,
             .rest = 50ms,
             .comeback = 500ms };
}

QJsonObject comfySettings(const QString& address, const QJsonObject& more = {})
{
    QJsonObject fields = more;
    fields[u"base_urls"_s] = QJsonArray { address };
    fields[u"workflow"_s] = u"workflows/test.json"_s;
    const QJsonObject tts { { u"active_provider"_s, u"comfyui_local"_s },
                            { u"providers"_s, QJsonObject { { u"comfyui_local"_s, fields } } } };
    return { { u"audio"_s, QJsonObject { { u"tts"_s, tts } } } };
}

/// A workspace whose lines a fake server speaks.
struct ComfyStudio {
    explicit ComfyStudio(const QString& version)
        : server(version)
        , hosts(hasty())
        , workflows(WorkspacePaths(folder.path()), u"/nowhere"_s)
    {
        std::ignore = writeFile(folder.filePath(u"workflows/test.json"_s), kGraph, Durability::ProcessCrash);
        std::ignore = writeFile(folder.filePath(u"workflows/test.manifest.json"_s), kManifest,
                                Durability::ProcessCrash);
        started = server.start();
        studio = std::make_unique<Studio>(
            folder.path(), [this](SettingsStore& settings, SpeechEngine& local, QThreadPool& workers) {
                engine = std::make_unique<ComfySpeechEngine>(hosts, workflows, settings, local, workers);
                return QMap<QString, SpeechEngine*> { { u"comfyui_local"_s, engine.get() } };
            });
        hosts.setHosts({ ComfyHost { .baseUrl = server.url() } });
        std::ignore = studio->settings.patch(comfySettings(server.url().toString()));
    }

    ~ComfyStudio()
    {
        studio->speech.stop();
        studio->providers.stop();
        engine.reset();
        studio.reset();
    }

    QTemporaryDir folder;
    FakeComfyServer server;
    ComfyHosts hosts;
    WorkflowFiles workflows;
    std::unique_ptr<ComfySpeechEngine> engine;
    std::unique_ptr<Studio> studio;
    bool started = false;
};

} // namespace

class tst_ComfySpeechEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bark_speaksByTheWorkflowThatComesAlong()
    {
        ComfyStudio comfy(u"0.33.0"_s);
        QVERIFY(comfy.started);
        for (const auto& [from, to] :
             { std::pair { u"tts_bark.json"_s, u"test.json"_s },
               std::pair { u"tts_bark.manifest.json"_s, u"test.manifest.json"_s } }) {
            const auto shipped =
                readFile(qEnvironmentVariable("STUDIO_SOURCE_DIR") + u"/workflows/"_s + from, 1 << 20);
            QVERIFY(shipped);
            QVERIFY(
                writeFile(comfy.folder.filePath(u"workflows/"_s + to), *shipped, Durability::ProcessCrash));
        }
        const auto render = comfy.studio->speak({ .text = u"Hello, harbour."_s, .lang = u"en"_s });
        QVERIFY2(render, render ? "" : qPrintable(render.error().message));
        QVERIFY2(!render->fallback, qPrintable(render->fallbackReason));
        QCOMPARE(comfy.server.graphs().last()[u"words"_s][u"inputs"_s][u"prompt"_s], u"Hello, harbour."_s);
        const auto finnish = comfy.studio->speak({ .text = u"Hei, satama."_s, .lang = u"fi"_s });
        QVERIFY(finnish && finnish->fallback);
        QCOMPARE(comfy.server.graphs().size(), 1);
    }

    void chosenValues_fillTheGraphAndMakeAnotherSound()
    {
        ComfyStudio comfy(u"0.33.0"_s);
        QVERIFY(comfy.started);
        const auto choose = [&](const QString& workflow, const QString& voice) {
            const QJsonObject values { { workflow, QJsonObject { { u"voice"_s, voice } } } };
            QVERIFY(comfy.studio->settings.patch(
                comfySettings(comfy.server.url().toString(), { { u"values"_s, values } })));
        };
        const auto voiceSent = [&] {
            return comfy.server.graphs().last()[u"1"_s][u"inputs"_s][u"voice"_s].toString();
        };
        const SpeechRequest line { .text = u"Hello."_s, .source = u"test"_s };
        const auto usual = comfy.studio->speak(line);
        QVERIFY(usual && !usual->fallback);
        QCOMPARE(voiceSent(), u"en"_s);
        choose(u"workflows/other"_s, u"de"_s);
        QVERIFY(comfy.studio->speak(line)->cached); // another workflow's
        choose(u"workflows/test"_s, u"de"_s);
        const auto chosen = comfy.studio->speak(line);
        QVERIFY(chosen && !chosen->fallback && !chosen->cached);
        QVERIFY(chosen->cacheKey != usual->cacheKey);
        QCOMPARE(voiceSent(), u"de"_s);
        QVERIFY(comfy.studio->json(chosen->sidecarPath)[u"workflow_hash"_s]
                != comfy.studio->json(usual->sidecarPath)[u"workflow_hash"_s]);
        choose(u"workflows/test"_s, {});
        QVERIFY(comfy.studio->speak(line)->cached);
        QVERIFY(!comfy.studio->settings.patch(
            comfySettings(comfy.server.url().toString(), { { u"values"_s, u"de"_s } })));
    }

    void speak_onEachVersion_data()
    {
        QTest::addColumn<QString>("version");
        for (const auto* version : { "0.3.64", "0.8.0", "0.33.0" })
            QTest::newRow(version) << QString::fromLatin1(version);
    }

    void speak_onEachVersion()
    {
        QFETCH(QString, version);
        ComfyStudio comfy(version);
        QVERIFY(comfy.started);
        const QString text = u"Say \"{{seed}}\", then {{text}}."_s;
        const auto render = comfy.studio->speak({ .text = text,
                                                  .style = u"neutral"_s,
                                                  .seed = 5'000'000'000,
                                                  .lipsyncFps = 30,
                                                  .source = u"test"_s });
        QVERIFY2(render, render ? "" : qPrintable(render.error().message));
        QVERIFY2(!render->fallback, qPrintable(render->fallbackReason));
        QCOMPARE(render->provider, u"comfyui_local"_s);

        QCOMPARE(comfy.server.graphs().size(), 1);
        const QJsonObject inputs = comfy.server.graphs().first()[u"1"_s][u"inputs"_s].toObject();
        QCOMPARE(inputs[u"text"_s].toString(), text);
        QCOMPARE(inputs[u"seed"_s].toInteger(), qint64 { 5'000'000'000 - 4'294'967'295 + 1 });
        QCOMPARE(inputs[u"speed"_s], QJsonValue(160));
        QCOMPARE(inputs[u"voice"_s], u"en"_s);

        const QJsonObject sidecar = comfy.studio->json(render->sidecarPath);
        QCOMPARE(sidecar[u"workflow"_s], u"workflows/test.json"_s);
        QCOMPARE(sidecar[u"workflow_hash"_s].toString().size(), 12);
        QVERIFY(sidecar[u"source_file"_s].toString().endsWith(u".flac"_s));
        QCOMPARE(sidecar[u"comfyui"_s][u"version"_s], version);
        QCOMPARE(sidecar[u"comfyui"_s][u"base_url"_s], comfy.server.url().toString());
        QVERIFY(!sidecar[u"comfyui"_s][u"prompt_id"_s].toString().isEmpty());
        QCOMPARE(comfy.studio->json(render->alignmentPath)[u"source"_s], u"aligned"_s);
        const QJsonArray frames = comfy.studio->json(render->lipsyncPath)[u"frames"_s].toArray();
        QCOMPARE(frames.size(), qsizetype(std::ceil(render->durationSeconds * 30)));
        QVERIFY(comfy.studio->speak({ .text = text, .style = u"neutral"_s, .seed = 5'000'000'000 })->cached);
    }

    void sound_isThatOfTheServerSampleBySample()
    {
        ComfyStudio comfy(u"0.33.0"_s);
        AudioBuffer sent { .channels = 2, .sampleRate = 44'100 };
        for (int i = 0; i < 44'100; ++i)
            for (int channel = 0; channel < 2; ++channel)
                sent.samples.push_back(float(std::lrint(30'000 * std::sin(i * 0.03))) / 32768.F);
        comfy.server.setSound([sent](const QJsonObject&) { return sent; });
        const auto render = comfy.studio->speak({ .text = u"Hello."_s });
        QVERIFY(render && !render->fallback);
        QCOMPARE(render->sampleRate, 44'100);
        const QByteArray wav = comfy.studio->bytes(render->audioPath);
        const auto stored = decodeSound({ wav.constData(), std::size_t(wav.size()) }, 1U << 20U);
        QVERIFY(stored);
        QCOMPARE(stored->channels, 1);
        QCOMPARE(stored->frames(), sent.frames());
        for (std::size_t i = 0; i < stored->frames(); ++i)
            QCOMPARE(stored->samples[i], sent.samples[2 * i]);
    }

    void success_thatIsNone_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("says");
        QTest::newRow("silence") << Fault::Silence << u"silent"_s;
        QTest::newRow("one sample") << Fault::OneSample << u"shorter than 0.15 s"_s;
        QTest::newRow("a page") << Fault::NotAudio << u"not"_s;
        QTest::newRow("no outputs") << Fault::NoOutputs << u""_s;
        QTest::newRow("an error") << Fault::Error << u""_s;
        QTest::newRow("no memory") << Fault::OutOfMemory << u"memory"_s;
    }

    void success_thatIsNone()
    {
        QFETCH(Fault, fault);
        QFETCH(QString, says);
        ComfyStudio comfy(u"0.33.0"_s);
        comfy.server.setFault(fault);
        comfy.server.setMessage(u"TTS generation failed: no model\nTraceback"_s);
        const auto render = comfy.studio->speak({ .text = u"Hello."_s });
        QVERIFY(render);
        QVERIFY(render->fallback);
        QVERIFY2(render->fallbackReason.contains(says), qPrintable(render->fallbackReason));
        if (fault == Fault::Silence || fault == Fault::OneSample) {
            QVERIFY2(render->fallbackReason.contains(u"TTS generation failed: no model"_s),
                     qPrintable(render->fallbackReason));
            QVERIFY(!render->fallbackReason.contains(u"Traceback"_s));
        }

        comfy.server.clearFaults();
        QVERIFY(comfy.studio->speak({ .text = u"Hello."_s })->fallback); // it failed a moment ago
        QVERIFY(!comfy.studio->speak({ .text = u"Hello."_s, .refresh = true })->fallback);
    }

    void standIn_isReplacedOnceTheServerIsBack()
    {
        ComfyStudio comfy(u"0.8.0"_s);
        const quint16 port = comfy.server.port();
        comfy.server.kill();
        const auto standIn = comfy.studio->speak({ .text = u"Hello."_s });
        QVERIFY(standIn);
        QVERIFY(standIn->fallback);
        QVERIFY(comfy.studio->speak({ .text = u"Hello."_s })->cached);
        QVERIFY(comfy.server.start(port));
        Result<SpeechRender> real = *standIn;
        // The last probe counts for two seconds.
        QTRY_VERIFY_WITH_TIMEOUT((real = comfy.studio->speak({ .text = u"Hello."_s })) && !real->fallback,
                                 20'000);
        QCOMPARE(real->cacheKey, standIn->cacheKey);
    }

    void workflow_faultsAreTold()
    {
        ComfyStudio comfy(u"0.33.0"_s);
        QVERIFY(writeFile(comfy.folder.filePath(u"workflows/test.json"_s), R"({"nodes": [], "links": []})",
                          Durability::ProcessCrash));
        const auto render = comfy.studio->speak({ .text = u"Hello."_s });
        QVERIFY(render && render->fallback);
        QVERIFY(render->fallbackReason.contains(u"Export (API)"_s));
        QCOMPARE(comfy.server.promptsPosted(), 0);
        QVERIFY(writeFile(comfy.folder.filePath(u"workflows/test.json"_s), kGraph, Durability::ProcessCrash));
        QVERIFY(comfy.studio->settings.patch(
            { { u"audio"_s,
                QJsonObject { { u"tts"_s, QJsonObject { { u"default_lang"_s, u"en-us"_s } } } } } }));
        QVERIFY(!comfy.studio->speak({ .text = u"Hello."_s })->fallback);
    }

    void workflow_thatTakesNoText_isNotSent()
    {
        ComfyStudio comfy(u"0.33.0"_s);
        QByteArray exported = kGraph;
        exported.replace("{{text}}", "The sentence it was exported with.");
        QVERIFY(
            writeFile(comfy.folder.filePath(u"workflows/test.json"_s), exported, Durability::ProcessCrash));
        const auto render = comfy.studio->speak({ .text = u"Hello."_s });
        QVERIFY(render && render->fallback);
        QCOMPARE(
            render->fallbackReason,
            u"The workflow workflows/test.json does not say which of its inputs takes the text; bind its "
            u"inputs in the settings, or put {{text}} there."_s);
        QCOMPARE(comfy.server.promptsPosted(), 0);
    }

    void server_thatIsMute_isGivenUpAfterTheTimeOfTheSettings_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("once"); ///< the job is on the server before it falls silent
        QTest::newRow("from the beginning") << Fault::Silent << false;
        QTest::newRow("while it renders") << Fault::Hangs << true;
    }

    void server_thatIsMute_isGivenUpAfterTheTimeOfTheSettings()
    {
        QFETCH(Fault, fault);
        QFETCH(bool, once);
        ComfyStudio comfy(u"0.33.0"_s);
        QVERIFY(comfy.studio->settings.patch(
            comfySettings(comfy.server.url().toString(), { { u"timeout_s"_s, 1 } })));
        comfy.server.setFault(fault);
        const auto speaking = comfy.studio->speech.speak({ .text = u"Hello."_s });
        if (once) {
            QTRY_COMPARE_WITH_TIMEOUT(comfy.server.jobsWaiting(), 1, 10'000);
            comfy.server.setFault(Fault::Silent);
            comfy.server.setFault(Fault::Mute);
        }
        QTRY_VERIFY_WITH_TIMEOUT(speaking.isFinished(), 20'000);
        const auto render = speaking.result();
        QVERIFY(render && render->fallback);
        QVERIFY2(
            render->fallbackReason.contains(once ? u"gave no sign of life for 1 s"_s : u"does not answer"_s),
            qPrintable(render->fallbackReason));
        comfy.server.clearFaults();
    }

    void settingsOfTheWorkflow_changeTheLine()
    {
        ComfyStudio comfy(u"0.33.0"_s);
        const auto spoken = [&comfy](const QJsonObject& more) {
            std::ignore = comfy.studio->settings.patch(comfySettings(comfy.server.url().toString(), more));
            return comfy.studio->speak({ .text = u"Hello there."_s });
        };
        const auto sent = [&comfy](const QString& input) {
            return comfy.server.graphs().last()[u"1"_s][u"inputs"_s][input];
        };
        QVERIFY(!spoken({})->cached);
        QCOMPARE(sent(u"voice"_s), u"en"_s);
        const auto other = spoken({ { u"voice"_s, u"de"_s } });
        QVERIFY(other && !other->cached && !other->fallback);
        QCOMPARE(sent(u"voice"_s), u"de"_s);
        QVERIFY(spoken({ { u"voice"_s, QJsonValue::Null } })->cached);

        const auto parameters = [](const QJsonValue& speed) {
            return QJsonObject { { u"values"_s,
                                   QJsonObject {
                                       { u"workflows/test"_s, QJsonObject { { u"speed"_s, speed } } } } } };
        };
        const auto faster = spoken(parameters(200));
        QVERIFY(faster && !faster->cached && !faster->fallback);
        QCOMPARE(sent(u"speed"_s).toInt(), 200);
        QVERIFY(spoken(parameters(QJsonValue::Null))->cached);
        // What is not of the kind of the default is not sent.
        const auto odd = spoken(parameters(u"fast"_s));
        QVERIFY(odd && !odd->fallback);
        QCOMPARE(sent(u"speed"_s).toInt(), 160);
    }

    void recording_isSentOnceByItsContent()
    {
        ComfyStudio comfy(u"0.33.0"_s);
        QVERIFY(writeFile(comfy.folder.filePath(u"workflows/test.json"_s), R"({
          "1": {"class_type": "ComfyVNEspeakTTS",
                "inputs": {"text": "{{text}}", "voice": "en", "speed": 160, "seed": "{{seed}}"}},
          "2": {"class_type": "LoadAudio", "inputs": {"audio": "{{ref_audio}}"}},
          "7": {"class_type": "PreviewAudio", "inputs": {"audio": ["2", 0]}},
          "9": {"class_type": "SaveAudio", "inputs": {"audio": ["1", 0], "filename_prefix": "{{prefix}}"}}
        })",
                          Durability::ProcessCrash));
        QVERIFY(writeFile(comfy.folder.filePath(u"workflows/test.manifest.json"_s), R"({"output_node": "9"})",
                          Durability::ProcessCrash));
        QVERIFY(writeFile(comfy.folder.filePath(u"voices/mina.wav"_s), "RIFF of sorts",
                          Durability::ProcessCrash));
        const auto without = comfy.studio->speak({ .text = u"Nobody's voice."_s });
        QVERIFY(without && without->fallback);
        QVERIFY2(without->fallbackReason.contains(u"voices/mina.wav"_s), qPrintable(without->fallbackReason));

        VoiceProfile mina { .name = u"mina"_s,
                            .provider = u"comfyui_local"_s,
                            .engineVoice = u"voices/mina.wav"_s };
        QVERIFY(comfy.studio->profiles.store(mina));
        for (const auto& text : { u"The first line."_s, u"The second line."_s }) {
            const auto render = comfy.studio->speak({ .text = text, .voice = u"mina"_s });
            QVERIFY2(render && !render->fallback,
                     qPrintable(render ? render->fallbackReason : render.error().message));
        }
        QCOMPARE(comfy.server.uploads(), 1);
        const QString sent = comfy.server.graphs().last()[u"2"_s][u"inputs"_s][u"audio"_s].toString();
        QVERIFY2(sent.endsWith(u".wav"_s) && !sent.contains(u"mina"_s), qPrintable(sent));

        // Another recording under the same name is another voice; the same again is what is stored.
        const auto spoken = [&comfy] {
            return comfy.studio->speak({ .text = u"The first line."_s, .voice = u"mina"_s });
        };
        QVERIFY(spoken()->cached);
        QVERIFY(writeFile(comfy.folder.filePath(u"voices/mina.wav"_s), "RIFF of others",
                          Durability::ProcessCrash));
        const auto other = spoken();
        QVERIFY2(other && !other->fallback && !other->cached,
                 qPrintable(other ? QString() : other.error().message));
        QCOMPARE(comfy.server.uploads(), 2);
        QFile sidecar(comfy.folder.filePath(other->artifactSidecar));
        QVERIFY(sidecar.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(sidecar.readAll())[u"recording_hash"_s].toString(),
                 QString::fromLatin1(
                     QCryptographicHash::hash("RIFF of others", QCryptographicHash::Sha256).toHex()));
        QVERIFY(spoken()->cached);

        mina.engineVoice = u"../../etc/passwd.wav"_s;
        QVERIFY(comfy.studio->profiles.store(mina));
        const auto outside = comfy.studio->speak({ .text = u"The third line."_s, .voice = u"mina"_s });
        QVERIFY(outside && outside->fallback);
        QCOMPARE(comfy.server.uploads(), 2);
    }

    void voices_areThoseThatTheServerHas()
    {
        ComfyStudio comfy(u"0.33.0"_s);
        QVERIFY(writeFile(comfy.folder.filePath(u"workflows/test.json"_s), R"({
          "1": {"class_type": "KokoroSpeaker", "inputs": {"speaker_name": "{{voice}}"}},
          "2": {"class_type": "KokoroGenerator",
                "inputs": {"text": "{{text}}", "speaker": ["1", 0], "speed": 1, "lang": "English"}},
          "9": {"class_type": "SaveAudio", "inputs": {"audio": ["2", 0], "filename_prefix": "{{prefix}}"}}
        })",
                          Durability::ProcessCrash));
        QVERIFY(
            writeFile(comfy.folder.filePath(u"workflows/test.manifest.json"_s),
                      R"({"output_node": "9", "voices": {"en": ["af_heart", "gone"], "ja": ["jf_alpha"]}})",
                      Durability::ProcessCrash));
        comfy.server.installChoice(u"KokoroSpeaker"_s, u"speaker_name"_s, u"my_own"_s);
        const auto ask = [&] {
            const auto future = comfy.engine->voices();
            std::ignore = QTest::qWaitFor([&] { return future.isFinished(); }, 30'000);
            return future.result();
        };
        const auto named = [](const QList<OfferedVoice>& voices, const QString& id) {
            return std::ranges::find(voices, id, &OfferedVoice::id) != voices.end();
        };
        const auto offered = ask();
        QVERIFY(offered);
        QCOMPARE(offered->first().id, u"af_heart"_s);
        QCOMPARE(offered->first().lang, u"en"_s);
        QVERIFY(named(*offered, u"my_own"_s) && named(*offered, u"jf_alpha"_s));
        QVERIFY(!named(*offered, u"gone"_s));
        comfy.server.kill();
        const auto known = ask();
        QVERIFY(known);
        QCOMPARE(known->size(), 3); // what the manifest says
    }

    void missingNodes_areNamed()
    {
        ComfyStudio comfy(u"0.33.0"_s);
        comfy.server.removeClass(u"ComfyVNEspeakTTS"_s);
        const auto render = comfy.studio->speak({ .text = u"Hello."_s });
        QVERIFY(render && render->fallback);
        QVERIFY2(render->fallbackReason.contains(u"ComfyVNEspeakTTS"_s), qPrintable(render->fallbackReason));
        QCOMPARE(comfy.server.promptsPosted(), 0);
    }

    void cancel_takesTheJobBack()
    {
        ComfyStudio comfy(u"0.33.0"_s);
        comfy.server.setFault(Fault::Hangs);
        auto speaking = comfy.studio->speech.speak({ .text = u"Hello."_s });
        QTRY_COMPARE_WITH_TIMEOUT(comfy.server.jobsWaiting(), 1, 10'000);
        speaking.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(comfy.server.jobsWaiting(), 0, 10'000);
        QVERIFY(!comfy.studio->cache.newest());
    }

    void stop_takesTheJobBack()
    {
        ComfyStudio comfy(u"0.33.0"_s);
        comfy.server.setFault(Fault::Hangs);
        const auto speaking = comfy.studio->speech.speak({ .text = u"Hello."_s });
        QTRY_COMPARE_WITH_TIMEOUT(comfy.server.jobsWaiting(), 1, 10'000);
        comfy.engine->stop();
        QTRY_COMPARE_WITH_TIMEOUT(comfy.server.jobsWaiting(), 0, 10'000);
        QTRY_VERIFY(speaking.isFinished());
    }

    void probe_isRememberedUntilTheSettingsChange()
    {
        ComfyStudio comfy(u"0.33.0"_s);
        QVERIFY(!comfy.engine->lastProbe());
        auto probing = comfy.engine->probe();
        QTRY_VERIFY(probing.isFinished());
        QVERIFY(probing.result());
        QVERIFY(comfy.engine->lastProbe() && *comfy.engine->lastProbe());
        QVERIFY(comfy.studio->settings.patch(
            comfySettings(comfy.server.url().toString(), { { u"timeout_s"_s, 5 } })));
        QVERIFY(!comfy.engine->lastProbe());
    }
};

QTEST_GUILESS_MAIN(tst_ComfySpeechEngine)
#include "tst_ComfySpeechEngine.moc"
