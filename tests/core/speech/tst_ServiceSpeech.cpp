#include "core/speech/services/SpeechTrial.h"
#include "tests/core/speech/ServiceStudio.h"

#include <QRegularExpression>

using namespace comfyvn;
using namespace comfyvn::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(comfyvn::SpeechRequest)
Q_DECLARE_METATYPE(comfyvn::test::FakeAnswer)

namespace {

/// Of a key that was made for speaking alone.
const FakeAnswer kMayNotList { .status = 401,
                               .body = R"({"detail":{"status":"missing_permissions","message":)"
                                       R"("The API key you used is missing the permission voices_read to )"
                                       R"(execute this operation."}})" };

QJsonObject sentBody(const ServiceStudio& with, int at = 0)
{
    return QJsonDocument::fromJson(with.service.spoken().value(at).body).object();
}

} // namespace

class tst_ServiceSpeech : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speak_withEach_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QJsonObject>("fields");
        QTest::addColumn<SpeechRequest>("line");
        QTest::addColumn<QString>("times");
        QTest::addColumn<QString>("voice");
        const SpeechRequest english { .text = u"Hello, world."_s, .character = u"Mina"_s, .lang = u"en"_s };
        const SpeechRequest japanese { .text = u"こんにちは、世界"_s,
                                       .character = u"ミナ"_s,
                                       .lang = u"ja"_s };
        const auto row = [](const char* name, const QString& provider, const QJsonObject& fields,
                            const SpeechRequest& line, const QString& times, const QString& voice) {
            QTest::newRow(name) << provider << fields << line << times << voice;
        };
        for (const char* format : { "wav", "flac", "mp3", "opus" })
            row(qPrintable(u"OpenAI in "_s + QLatin1StringView(format)), u"openai"_s,
                { { u"format"_s, QLatin1StringView(format) }, { u"voice"_s, u"af_bella"_s } }, english,
                u"aligned"_s, u"af_bella"_s);
        row("VOICEVOX", u"voicevox"_s, { { u"voice"_s, u"3"_s } }, japanese, u"engine"_s, u"3"_s);
        row("XTTS", u"coqui_xtts"_s, { { u"voice"_s, u"male"_s } }, english, u"aligned"_s, u"male"_s);
        row("Coqui's server", u"coqui_xtts"_s, { { u"api"_s, u"tts-server"_s } }, english, u"aligned"_s,
            u""_s);
        row("Piper", u"piper"_s, { { u"voice"_s, u"en_US-vctk-medium#p226"_s } }, english, u"aligned"_s,
            u"en_US-vctk-medium#p226"_s);
        row("ElevenLabs", u"elevenlabs"_s, {}, english, u"engine"_s, u"21m00Tcm4TlvDq8ikWAM"_s);
        row("Azure", u"azure_speech"_s, {}, japanese, u"aligned"_s, u"ja-JP-NanamiNeural"_s);
    }

    void speak_withEach()
    {
        QFETCH(QString, provider);
        QFETCH(QJsonObject, fields);
        QFETCH(SpeechRequest, line);
        QFETCH(QString, times);
        QFETCH(QString, voice);
        ServiceStudio with(provider, fields);
        QVERIFY(with.started);
        const auto render = with.studio->speak(line);
        QVERIFY2(render, render ? "" : qPrintable(render.error().message));
        QVERIFY2(!render->fallback, qPrintable(render->fallbackReason));
        QCOMPARE(render->provider, provider);
        const QJsonObject sidecar = with.studio->json(render->sidecarPath);
        QCOMPARE(sidecar[u"provider"_s], provider);
        QCOMPARE(sidecar[u"engine"_s][u"voice"_s], voice);
        QCOMPARE(sidecar[u"service"_s][u"base_url"_s], with.service.url().toString());
        QVERIFY(!with.studio->bytes(render->sidecarPath).contains(kKey.toUtf8()));
        const QJsonObject alignment = with.studio->json(render->alignmentPath);
        QCOMPARE(alignment[u"source"_s], times);
        QVERIFY(alignment[u"words"_s].toArray().size() >= 2);
        QVERIFY(with.studio->speak(line)->cached);
        QCOMPARE(with.service.spoken().size(), 1);
        QVERIFY(with.probe());
    }

    void voicevox_timesAreThoseOfTheQuery()
    {
        ServiceStudio with(u"voicevox"_s, { { u"voice"_s, u"2"_s } });
        const auto render = with.studio->speak({ .text = u"こんにちは、世界"_s, .lang = u"ja"_s });
        QVERIFY(render && !render->fallback);
        const QJsonArray phonemes = with.studio->json(render->alignmentPath)[u"alignment"_s].toArray();
        QVERIFY(!phonemes.isEmpty());
        // 0.1 s before the first sound, in frames of 256/24000 s: 9
        const auto firstSound = std::ranges::find_if(phonemes, [](const QJsonValue& each) {
            return !each[u"phoneme"_s].toString().isEmpty() && each[u"word"_s].isString();
        });
        QVERIFY(firstSound != phonemes.end());
        QCOMPARE((*firstSound)[u"phoneme"_s], u"k"_s);
        QCOMPARE((*firstSound)[u"t_start"_s].toDouble(), 0.096);
        QCOMPARE(render->durationSeconds, 35584.0 / 24000);
    }

    void voicevox_questionsEndInAVowelMore()
    {
        ServiceStudio with(u"voicevox"_s, { { u"voice"_s, u"2"_s } });
        const auto render = with.studio->speak({ .text = u"そうなの？本当に？"_s, .lang = u"ja"_s });
        QVERIFY(render && !render->fallback);
        const QJsonObject told = with.studio->json(render->alignmentPath);
        QCOMPARE(told[u"source"_s], u"engine"_s);
        const QJsonArray phonemes = told[u"alignment"_s].toArray();
        const auto h = std::ranges::find_if(
            phonemes, [](const QJsonValue& each) { return each[u"phoneme"_s] == u"h"_s; });
        QVERIFY(h != phonemes.end());
        // In frames of 256/24000 s: 9 of silence, 5 for each of three consonants and 9 for each of four
        // vowels, 14 for the rise of the question, 19 for the pause.
        QCOMPARE((*h)[u"t_start"_s].toDouble(), 0.992);
        QCOMPARE(render->durationSeconds, (93 + 65 + 9) * 256.0 / 24000);
    }

    void voicevox_pitchIsThatManySemitones()
    {
        VoiceProfile mina { .name = u"Mina"_s, .provider = u"voicevox"_s };
        mina.engineVoice = u"2"_s;
        mina.prosody.pitch = 2;
        ServiceStudio with(u"voicevox"_s);
        QVERIFY(with.studio->profiles.store(mina));
        const SpeechRequest line { .text = u"こんにちは、世界"_s, .voice = u"Mina"_s, .lang = u"ja"_s };
        QVERIFY(with.studio->speak(line));
        const auto pitchOf = [](const QJsonObject& query) {
            return query[u"accent_phrases"_s][1][u"moras"_s][0][u"pitch"_s].toDouble();
        };
        const QJsonObject sent = sentBody(with);
        QCOMPARE(std::exp(pitchOf(sent) - 5.6), std::exp2(2.0 / 12)); // pitches are logarithms of hertz
        QCOMPARE(sent[u"pitchScale"_s].toDouble(), 0);

        // AivisSpeech tells no pitches; it multiplies by the scale and one.
        QByteArray flat = with.service.spoken().value(0).body;
        flat = QString::fromUtf8(flat)
                   .replace(QRegularExpression(u"\"pitch\":[0-9.]+"_s), u"\"pitch\":0"_s)
                   .toUtf8();
        QCOMPARE(pitchOf(QJsonDocument::fromJson(flat).object()), 0);
        with.service.setPage(u"/audio_query"_s, { .contentType = "application/json", .body = flat });
        SpeechRequest again = line;
        again.refresh = true;
        QVERIFY(with.studio->speak(again));
        QCOMPARE(sentBody(with, 1)[u"pitchScale"_s].toDouble(), std::exp2(2.0 / 12) - 1);
    }

    void voicevox_zeroTimesAreNotBelieved()
    {
        ServiceStudio with(u"voicevox"_s, { { u"voice"_s, u"2"_s } });
        with.service.setAllZeroTimes();
        const auto render = with.studio->speak({ .text = u"こんにちは、世界"_s, .lang = u"ja"_s });
        QVERIFY(render && !render->fallback);
        QCOMPARE(with.studio->json(render->alignmentPath)[u"source"_s], u"aligned"_s);
    }

    void voicevox_styleOfTheLineIsThatOfTheCharacter()
    {
        ServiceStudio with(u"voicevox"_s, { { u"voice"_s, u"2"_s } });
        const auto render =
            with.studio->speak({ .text = u"こんにちは"_s, .lang = u"ja"_s, .style = u"あまあま"_s });
        QVERIFY(render && !render->fallback);
        QCOMPARE(with.service.spoken().value(0).query.value(u"speaker"_s), u"0"_s);
    }

    void language_thatNobodySpeaksFallsBackAndSaysWhy()
    {
        ServiceStudio with(u"voicevox"_s);
        const auto render = with.studio->speak({ .text = u"Guten Tag."_s, .lang = u"de"_s });
        QVERIFY(render && render->fallback);
        with.set({ { u"voice"_s, u"2"_s } });
        const auto chosen = with.studio->speak({ .text = u"Guten Abend."_s, .lang = u"de"_s });
        QVERIFY(chosen && chosen->fallback);
        QVERIFY2(render->fallbackReason.contains(u"does not speak \"de\""_s),
                 qPrintable(render->fallbackReason));
    }

    void delivery_isSentToEach()
    {
        VoiceProfile mina { .name = u"Mina"_s, .provider = u"azure_speech"_s };
        mina.engineVoice = u"en-US-JennyNeural"_s;
        mina.prosody.rate = 1.5;
        mina.prosody.pitch = -2;
        ServiceStudio azure(u"azure_speech"_s);
        QVERIFY(azure.studio->profiles.store(mina));
        const auto cheerful = azure.studio->speak(
            { .text = u"Tom & Jerry <3\uFFFE"_s, .voice = u"Mina"_s, .style = u"Cheerful"_s });
        QVERIFY(cheerful && !cheerful->fallback);
        const QString ssml = QString::fromUtf8(azure.service.spoken().value(0).body);
        for (const auto& part :
             { u"<mstts:express-as style=\"cheerful\">"_s, u"rate=\"+50%\""_s, u"pitch=\"-2.00st\""_s,
               u"Tom &amp; Jerry &lt;3"_s, u"xml:lang=\"en-US\""_s })
            QVERIFY2(ssml.contains(part), qPrintable(ssml));

        mina.provider = u"openai"_s;
        mina.engineVoice = u"am_adam"_s;
        ServiceStudio openAi(u"openai"_s, { { u"api_key"_s, kKey }, { u"model"_s, u"kokoro"_s } });
        QVERIFY(openAi.studio->profiles.store(mina));
        const auto sad = openAi.studio->speak({ .text = u"Hello."_s, .voice = u"Mina"_s, .style = u"sad"_s });
        QVERIFY(sad && !sad->fallback);
        const QJsonObject sent = sentBody(openAi);
        QCOMPARE(sent[u"voice"_s], u"am_adam"_s);
        QCOMPARE(sent[u"model"_s], u"kokoro"_s);
        QCOMPARE(sent[u"speed"_s].toDouble(), 1.5);
        QVERIFY(sent[u"instructions"_s].toString().contains(u"sad"_s));
        QCOMPARE(openAi.service.spoken().value(0).headers.value("authorization"), "Bearer " + kKey.toUtf8());

        // what the request asks for comes on top, with a style too
        const auto faster = openAi.studio->speak(
            { .text = u"Hello."_s, .voice = u"Mina"_s, .style = u"sad"_s, .delivery = { .rate = 2 } });
        QVERIFY(faster && !faster->fallback);
        const QByteArray fast = openAi.service.spoken().value(1).body;
        QCOMPARE(QJsonDocument::fromJson(fast).object()[u"speed"_s].toDouble(), 3.0);
    }

    void kokoro_tellsTheTimesOfWords()
    {
        ServiceStudio with(u"openai"_s, { { u"model"_s, u"kokoro"_s }, { u"voice"_s, u"af_bella"_s } });
        with.service.setCaptions();
        const SpeechRequest line { .text = u"Hello, dear world."_s, .lang = u"en"_s };
        const auto render = with.studio->speak(line);
        QVERIFY2(render && !render->fallback, render ? qPrintable(render->fallbackReason) : "");
        QCOMPARE(with.service.spoken().value(0).path, u"/dev/captioned_speech"_s);
        const QJsonObject told = with.studio->json(render->alignmentPath);
        QCOMPARE(told[u"source"_s], u"engine"_s);
        QCOMPARE(told[u"words"_s][1][u"word"_s], u"dear"_s);
        QCOMPARE(told[u"words"_s][1][u"t_start"_s].toDouble(), 0.75);
        QCOMPARE(told[u"words"_s][1][u"t_end"_s].toDouble(), 1.0);
    }

    void kokoro_withoutTimesSpeaksAllTheSame()
    {
        ServiceStudio with(u"openai"_s, { { u"model"_s, u"kokoro"_s }, { u"voice"_s, u"af_bella"_s } });
        const auto plain = with.studio->speak({ .text = u"Hello, dear world."_s, .lang = u"en"_s });
        QVERIFY2(plain && !plain->fallback, plain ? qPrintable(plain->fallbackReason) : "");
        QCOMPARE(with.studio->json(plain->alignmentPath)[u"source"_s], u"aligned"_s);
        QCOMPARE(with.service.spoken().value(0).path, u"/v1/audio/speech"_s);
        // spelt out, the words are no longer those of the line
        with.service.setCaptions();
        with.service.setPage(u"/dev/captioned_speech"_s,
                             { .body = R"({"audio": ")" + toneFile(1, 24'000).toBase64()
                                   + R"(", "timestamps": [)"
                                     R"({"word": "twenty", "start_time": 0.1, "end_time": 0.9}]})" });
        const auto spelt = with.studio->speak({ .text = u"20"_s, .lang = u"en"_s });
        QVERIFY2(spelt && !spelt->fallback, spelt ? qPrintable(spelt->fallbackReason) : "");
        QCOMPARE(with.studio->json(spelt->alignmentPath)[u"source"_s], u"aligned"_s);
    }

    void elevenLabs_seedsAndZeroTimes()
    {
        ServiceStudio with(u"elevenlabs"_s, { { u"model"_s, u"eleven_flash_v2_5"_s } });
        with.service.setAllZeroTimes();
        const auto render =
            with.studio->speak({ .text = u"Hello."_s, .lang = u"en-GB"_s, .seed = 4'294'967'300 });
        QVERIFY(render && !render->fallback);
        QCOMPARE(with.studio->json(render->alignmentPath)[u"source"_s], u"aligned"_s);
        const QJsonObject sent = sentBody(with);
        QCOMPARE(sent[u"seed"_s].toInteger(), 4);
        QCOMPARE(sent[u"language_code"_s], u"en"_s);
        QCOMPARE(sent[u"voice_settings"_s][u"stability"_s].toDouble(), 0.5);
    }

    void settings_thatChangeTheSoundChangeTheKey()
    {
        ServiceStudio with(u"openai"_s);
        const auto keyOf = [&] {
            const auto plan = with.studio->speech.plan({ .text = u"Hello."_s });
            return plan ? plan->cacheKey : QString();
        };
        const QString key = keyOf();
        with.set({ { u"timeout_s"_s, 77 }, { u"api_key"_s, u"sk-another-key"_s } });
        QCOMPARE(keyOf(), key);
        with.set({ { u"model"_s, u"tts-1-hd"_s } });
        QVERIFY(keyOf() != key);
    }

    void faults_fallBackAndSayWhy_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<QString>("says");
        const auto answer = [](int status, const QByteArray& body, const QByteArray& type) {
            return FakeAnswer { .status = status, .contentType = type, .body = body };
        };
        QTest::newRow("a web page") << answer(200, "<!doctype html><p>Sign in", "text/html")
                                    << u"sent a web page"_s;
        QTest::newRow("an error as success")
            << answer(200, R"({"error": {"message": "GPU is on fire"}})", "application/json")
            << u"GPU is on fire"_s;
        QTest::newRow("nothing") << answer(200, {}, "audio/wav") << u"sent nothing"_s;
        QTest::newRow("no audio") << answer(200, QByteArray(5000, 'x'), "audio/wav") << u"is not usable"_s;
        QTest::newRow("silence") << answer(200, toneFile(1.5, 24'000, u"wav"_s, 0), "audio/wav")
                                 << u"silent"_s;
        QTest::newRow("a blip") << answer(200, toneFile(0.05, 24'000), "audio/wav")
                                << u"shorter than 0.15 s"_s;
        QTest::newRow("a refused key")
            << answer(401, R"({"error": {"message": "Bad key."}})", "application/json") << u"Bad key."_s;
    }

    void faults_fallBackAndSayWhy()
    {
        QFETCH(FakeAnswer, answer);
        QFETCH(QString, says);
        ServiceStudio with(u"openai"_s);
        with.service.answerNext({ answer });
        const auto render = with.studio->speak({ .text = u"Hello."_s });
        QVERIFY(render && render->fallback);
        QCOMPARE(render->provider, u"local"_s);
        QVERIFY2(render->fallbackReason.contains(says), qPrintable(render->fallbackReason));
        QCOMPARE(with.studio->json(render->sidecarPath)[u"fallback_reason"_s], render->fallbackReason);
        const auto again = with.studio->speak({ .text = u"Hello."_s, .refresh = true });
        QVERIFY(again && !again->fallback);
    }

    void faultsOfEach_fallBackAndSayWhy_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<QString>("says");
        for (const auto& provider : { u"openai"_s, u"voicevox"_s, u"coqui_xtts"_s, u"piper"_s,
                                      u"elevenlabs"_s, u"azure_speech"_s }) {
            const auto row = [&](const char* name, const FakeAnswer& answer, const QString& says) {
                QTest::addRow("%s, %s", qPrintable(provider), name) << provider << answer << says;
            };
            row("an expired key", { .status = 401, .body = R"({"detail": "The key has expired."})" },
                u"The key has expired."_s);
            row("a web page", { .contentType = "text/html", .body = "<!doctype html><p>Sign in" },
                u"reported success, but"_s);
            row("nothing", {}, u"reported success, but"_s);
            row("no audio", { .contentType = "audio/wav", .body = QByteArray(5000, 'x') },
                u"reported success, but"_s);
        }
    }

    void faultsOfEach_fallBackAndSayWhy()
    {
        QFETCH(QString, provider);
        QFETCH(FakeAnswer, answer);
        QFETCH(QString, says);
        ServiceStudio with(provider);
        with.service.answerNext({ answer });
        const bool isJapanese = provider == u"voicevox";
        const auto render = with.studio->speak({ .text = isJapanese ? u"こんにちは、世界"_s : u"Hello."_s,
                                                 .lang = isJapanese ? u"ja"_s : u"en"_s });
        QVERIFY2(render, render ? "" : qPrintable(render.error().message));
        QCOMPARE(with.service.spoken().size(), 1);
        QVERIFY(render->fallback);
        QVERIFY2(render->fallbackReason.contains(says), qPrintable(render->fallbackReason));
    }

    void pageOfAnotherServer_isNotReady_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QJsonObject>("fields");
        for (const auto& provider :
             { u"openai"_s, u"voicevox"_s, u"coqui_xtts"_s, u"piper"_s, u"elevenlabs"_s, u"azure_speech"_s })
            QTest::newRow(qPrintable(provider)) << provider << QJsonObject();
        QTest::newRow("Coqui's server") << u"coqui_xtts"_s << QJsonObject { { u"api"_s, u"tts-server"_s } };
    }

    void pageOfAnotherServer_isNotReady()
    {
        QFETCH(QString, provider);
        QFETCH(QJsonObject, fields);
        ServiceStudio with(provider, fields);
        QVERIFY(with.probe());
        for (const FakeRequest& asked : with.service.requests())
            with.service.setPage(
                asked.path, { .contentType = "text/html", .body = "<!doctype html><title>Router</title>" });
        with.set({ { u"timeout_s"_s, 77 } }); // it is asked again
        const auto probed = with.probe();
        QVERIFY(!probed);
        QCOMPARE(probed.error().code, u"service_unknown_route"_s);
    }

    void serverThatListsNothing_isReadyWhenItSpeaks()
    {
        ServiceStudio with(u"openai"_s);
        const FakeAnswer missing { .status = 404, .body = "404 page not found" };
        for (const auto& path : { u"/v1/models"_s, u"/v1/audio/voices"_s })
            with.service.setPage(path, missing);
        const auto probed = with.probe();
        QVERIFY2(probed, probed ? "" : qPrintable(probed.error().message)); // it refused to say nothing
        QCOMPARE(with.service.spoken().size(), 1);
        with.service.setPage(u"/v1/audio/speech"_s, missing);
        with.set({ { u"timeout_s"_s, 77 } });
        QVERIFY(!with.probe());
    }

    void wrongKey_isNeverRepeated()
    {
        ServiceStudio with(u"openai"_s, { { u"api_key"_s, kKey } });
        with.service.setKey(u"another-key"_s);
        const auto render = with.studio->speak({ .text = u"Hello."_s });
        QVERIFY(render && render->fallback);
        QVERIFY(render->fallbackReason.contains(u"Incorrect API key provided: •••"_s));
        const auto probed = with.probe();
        QVERIFY(!probed);
        QCOMPARE(probed.error().code, u"service_forbidden"_s);
        QVERIFY(!probed.error().message.contains(kKey));
    }

    void missingKey_isSaidWithoutAsking()
    {
        ServiceStudio with(u"elevenlabs"_s);
        with.set({ { u"api_key"_s, u""_s } });
        const auto render = with.studio->speak({ .text = u"Hello."_s });
        QVERIFY(render && render->fallback);
        QVERIFY(render->fallbackReason.contains(u"needs a key"_s));
        QCOMPARE(with.probe().error().code, u"service_needs_key"_s);
        QVERIFY(with.service.requests().isEmpty());
    }

    void openAiItself_isNotAskedWithoutAKey()
    {
        ServiceStudio with(u"openai"_s, { { u"base_url"_s, u"https://api.openai.com/v1"_s } });
        QCOMPARE(with.probe().error().code, u"service_needs_key"_s);
    }

    void key_isNoWayToAnotherHeader()
    {
        ServiceStudio with(u"openai"_s, { { u"api_key"_s, u"sk-1\r\nX-Evil: 1"_s } });
        QCOMPARE(with.probe().error().code, u"service_bad_key"_s);
        QVERIFY(with.service.requests().isEmpty());
    }

    void key_thatMayNotListStillSpeaks()
    {
        ServiceStudio with(u"elevenlabs"_s, { { u"voice"_s, u"21m00Tcm4TlvDq8ikWAM"_s } });
        with.service.setPage(u"/v1/voices"_s, kMayNotList);
        QVERIFY(with.probe()); // it is there, and takes the key
        const auto render = with.studio->speak({ .text = u"Hello."_s });
        QVERIFY2(render && !render->fallback, render ? qPrintable(render->fallbackReason) : "");
        auto trial = trySpeech(u"elevenlabs"_s, with.studio->providers, with.studio->speech,
                               with.studio->settings, with.studio->speech);
        QTRY_VERIFY(trial.isFinished());
        QVERIFY2(trial.result(), trial.result() ? "" : qPrintable(trial.result().error().message));
        QCOMPARE(trial.result()->voice.id, u"21m00Tcm4TlvDq8ikWAM"_s);
        with.set({ { u"voice"_s, u""_s } });
        const auto standIn = with.studio->speak({ .text = u"Hello again."_s });
        QVERIFY(standIn && standIn->fallbackReason.contains(u"missing the permission voices_read"_s));
    }

    void sampleOfAVoice_isNobodyElses()
    {
        ServiceStudio with(u"voicevox"_s);
        const SpeechRequest sample { .text = u"こんにちは"_s,
                                     .profile = VoiceProfile { .name = u"Mina"_s, .provider = u"voicevox"_s },
                                     .lang = u"ja"_s };
        auto heard = with.studio->speech.audition(sample);
        QTRY_VERIFY(heard.isFinished());
        QVERIFY2(heard.result(), heard.result() ? "" : qPrintable(heard.result().error().message));
        QCOMPARE(heard.result().value()->source.provider, u"voicevox"_s);
        with.service.kill();
        heard = with.studio->speech.audition(sample);
        QTRY_VERIFY(heard.isFinished());
        QVERIFY(!heard.result()); // the built-in voice is another one
        QCOMPARE(heard.result().error().code, u"service_unreachable"_s);
    }

    void builtInVoices_areTriedLikeTheOthers()
    {
        ServiceStudio with(u"openai"_s);
        auto trial = trySpeech(u"local"_s, with.studio->providers, with.studio->speech, with.studio->settings,
                               with.studio->speech);
        QTRY_VERIFY(trial.isFinished());
        QVERIFY2(trial.result(), trial.result() ? "" : qPrintable(trial.result().error().message));
        QVERIFY(!trial.result()->audio->samples.empty());
        QCOMPARE(trial.result()->audio->source.provider, u"local"_s);
        QVERIFY(with.service.requests().isEmpty());
    }

    void creditThatIsUsedUp_isNotAskedForAgainAtOnce()
    {
        ServiceStudio with(u"elevenlabs"_s);
        with.service.setPage(
            u"/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM/with-timestamps"_s,
            { .status = 401,
              .body = R"({"detail":{"status":"quota_exceeded","message":"Quota exceeded."}})" });
        const auto standIn = with.studio->speak({ .text = u"Hello."_s });
        QVERIFY(standIn && standIn->fallbackReason.contains(u"Quota exceeded."_s));
        QVERIFY(with.probe());
        QVERIFY(with.studio->speak({ .text = u"Hello."_s })->cached);
        QCOMPARE(with.service.spoken().size(), 1);
    }

    void key_thatIsWrongIsNoSignOfLife()
    {
        ServiceStudio with(u"elevenlabs"_s, { { u"voice"_s, u"21m00Tcm4TlvDq8ikWAM"_s } });
        with.service.setPage(
            u"/v1/voices"_s,
            { .status = 401,
              .body = R"({"detail":{"status":"invalid_api_key","message":"Invalid API key"}})" });
        const auto probed = with.probe();
        QVERIFY(!probed);
        QCOMPARE(probed.error().code, u"service_forbidden"_s);
    }

    void region_isNoWayToAnotherHost()
    {
        ServiceStudio with(u"azure_speech"_s,
                           { { u"region"_s, u"evil.example/#"_s }, { u"base_url"_s, u""_s } });
        const auto probed = with.probe();
        QVERIFY(!probed);
        QCOMPARE(probed.error().code, u"bad_region"_s);
    }

    void line_isGivenUp()
    {
        ServiceStudio with(u"openai"_s);
        with.service.hang();
        auto future = with.studio->speech.speak({ .text = u"Hello."_s });
        QTRY_COMPARE(with.service.spoken().size(), 1);
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QTRY_VERIFY(with.engines->byProvider[u"openai"_s]->children().isEmpty());
    }

    void linesAtOnce_areAsManyAsTheServiceTakes_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<int>("atOnce");
        QTest::newRow("one") << u"coqui_xtts"_s << 1;
        QTest::newRow("four") << u"openai"_s << 4;
    }

    void linesAtOnce_areAsManyAsTheServiceTakes()
    {
        QFETCH(QString, provider);
        QFETCH(int, atOnce);
        constexpr auto each = 80ms;
        constexpr int lines = 20; // take longer together than the service may be silent
        ServiceStudio with(provider, { { u"timeout_s"_s, 1 }, { u"voice"_s, u"male"_s } });
        with.set({ { u"timeout_s"_s, 1 } }, { { u"fallback"_s, u"error"_s } });
        QCOMPARE(with.engines->byProvider[provider]->linesAtOnce(), atOnce);
        with.service.speakSlowly(each);
        QList<QFuture<Result<SpeechRender>>> asked;
        for (int i = 0; i < lines; ++i)
            asked << with.studio->speech.speak({ .text = u"Line %1."_s.arg(i), .lang = u"en"_s });
        asked[5].cancel(); // one that waits, if the service takes no more
        for (int i = 0; i < lines; ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(asked[i].isFinished(), 60'000);
            if (i == 5)
                continue;
            const auto render = asked[i].result();
            QVERIFY2(render, render ? "" : qPrintable(render.error().message));
        }
        QCOMPARE(with.service.mostAtOnce(), atOnce);
        QCOMPARE(with.service.spoken().size(), lines - 1);
    }

    void linesThatWait_areEndedWithTheEngine()
    {
        ServiceStudio with(u"coqui_xtts"_s);
        with.service.hang();
        QList<QFuture<Result<SpeechRender>>> asked;
        for (int i = 0; i < 3; ++i)
            asked << with.studio->speech.speak({ .text = u"Line %1."_s.arg(i), .lang = u"en"_s });
        QTRY_COMPARE(with.service.spoken().size(), 1);
        with.engines->byProvider[u"coqui_xtts"_s]->stop();
        for (const auto& each : asked) {
            QTRY_VERIFY(each.isFinished());
            QCOMPARE(each.result().error().kind, ErrorKind::Cancelled);
        }
        QCOMPARE(with.service.spoken().size(), 1);
    }

    void bark_isSaidToBeReachedThroughComfyUi()
    {
        ServiceStudio with(u"openai"_s);
        with.set({}, { { u"active_provider"_s, u"bark_open"_s } });
        const auto render = with.studio->speak({ .text = u"Hello."_s });
        QVERIFY(render && render->fallback);
        QVERIFY(render->fallbackReason.contains(u"through ComfyUI"_s));
    }
};

QTEST_GUILESS_MAIN(tst_ServiceSpeech)
#include "tst_ServiceSpeech.moc"
