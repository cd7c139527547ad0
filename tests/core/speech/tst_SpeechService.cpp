#include "core/audio/WavFile.h"
#include "tests/core/speech/SpeechStudio.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using test::Studio;

class tst_SpeechService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speak_storesEverythingTheContractNames()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        const auto render =
            studio.speak({ .text = u"Hello there, my friend."_s, .voice = u"espeak-ng:en-us"_s });
        QVERIFY2(render, qPrintable(render ? QString() : render.error().message));

        QVERIFY(!render->cached);
        QVERIFY(render->durationSeconds > 0.7 && render->durationSeconds < 4);
        const QByteArray wav = studio.bytes(render->audioPath);
        QCOMPARE(wav.size(), render->bytes);
        QCOMPARE(studio.bytes(render->artifact), wav);
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(wav, QCryptographicHash::Sha256).toHex()),
                 render->sha256);
        const auto decoded = decodeWav({ wav.constData(), static_cast<size_t>(wav.size()) }, 1'000'000);
        QVERIFY(decoded);
        QVERIFY(std::ranges::max(decoded->samples) > 0.1F);

        const QJsonObject sidecar = studio.json(render->sidecarPath);
        QCOMPARE(sidecar[u"cache_key"_s].toString(), render->cacheKey);
        QCOMPARE(sidecar[u"engine"_s][u"name"_s].toString(), u"espeak-ng"_s);
        QVERIFY(sidecar[u"alignment"_s].toArray().size() > 10);
        QVERIFY(sidecar[u"loudness"_s][u"integrated_lufs"_s].toDouble() > -40);
        QCOMPARE(studio.bytes(render->artifactSidecar), studio.bytes(render->sidecarPath));

        const QJsonArray words = studio.json(render->alignmentPath)[u"words"_s].toArray();
        QCOMPARE(words.size(), 4);
        QCOMPARE(words[3][u"word"_s].toString(), u"friend"_s);
        QCOMPARE(studio.json(render->audioPath.section(u'/', 0, -2) + u"/lipsync.json"_s)[u"fps"_s].toInt(),
                 60);

        QVERIFY(studio.cache.find(render->cacheKey));
        QCOMPARE((*studio.assets.describe(render->assetUid))[u"provenance"_s].toArray().size(), 1);
        QCOMPARE((*studio.events.since(0, 10)).last().toObject()[u"kind"_s].toString(),
                 u"audio.tts.cached"_s);
    }

    void speak_withAProfileOfItsOwnLeavesTheStoredOneAlone()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        VoiceProfile mira { .name = u"mira"_s, .engine = u"espeak-ng"_s, .engineVoice = u"en-us"_s };
        QVERIFY(studio.profiles.store(mira));
        const SpeechRequest line { .text = u"Who speaks?"_s, .character = u"mira"_s };
        const auto stored = studio.speech.plan(line);
        QVERIFY(stored);

        SpeechRequest tried = line;
        tried.profile = mira;
        QCOMPARE(studio.speech.plan(tried)->cacheKey, stored->cacheKey);
        tried.profile->prosody.rate = 1.4;
        const auto draft = studio.speech.plan(tried);
        QVERIFY(draft && draft->cacheKey != stored->cacheKey);
        QCOMPARE(studio.speech.plan(line)->cacheKey, stored->cacheKey);

        // Saving the draft makes it the line's own key.
        mira.prosody.rate = 1.4;
        QVERIFY(studio.profiles.store(mira));
        QCOMPARE(studio.speech.plan(line)->cacheKey, draft->cacheKey);

        tried.profile->engineVoice = u"nobody"_s;
        const auto refused = studio.speech.plan(tried);
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"profile.engine_voice"_s);
    }

    void audition_soundsLikeTheLineAndKeepsNothing()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        const VoiceProfile mira { .name = u"mira"_s, .engine = u"espeak-ng"_s, .engineVoice = u"en-us+f2"_s };
        const SpeechRequest line { .text = u"Only a try."_s, .profile = mira };
        auto tried = studio.speech.audition(line);
        QVERIFY(QTest::qWaitFor([&] { return tried.isFinished(); }, 60'000));
        QVERIFY(tried.result());
        QVERIFY(tried.result().value()->samples.size() > 1000);
        QVERIFY(!studio.cache.find(studio.speech.plan(line)->cacheKey));
        QVERIFY(!QFile::exists(folder.filePath(u"exports/tts"_s)));

        const auto render = studio.speak(line);
        QVERIFY(render);
        QCOMPARE(render->durationSeconds,
                 static_cast<double>(tried.result().value()->samples.size())
                     / tried.result().value()->sampleRate);
    }

    void speak_againIsAHit()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        const SpeechRequest line { .text = u"Again and again."_s, .voice = u"espeak-ng:en-us"_s };
        const auto first = studio.speak(line);
        const auto second = studio.speak(line);
        QVERIFY(first && second);
        QVERIFY(second->cached);
        auto expected = *first;
        expected.cached = true;
        QCOMPARE(second->sha256, expected.sha256);
        QCOMPARE(second->createdAt, expected.createdAt);
        QCOMPARE(second->seed, expected.seed);
    }

    void speak_equalRequestsUnderWayAreRenderedOnce()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        QSignalSpy rendered(&studio.speech, &SpeechService::rendered);
        const SpeechRequest line { .text = u"One for all."_s, .voice = u"espeak-ng:en-us"_s };
        QList<QFuture<Result<SpeechRender>>> futures;
        for (int i = 0; i < 20; ++i)
            futures << studio.speech.speak(line);
        for (auto& future : futures) {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20'000);
            QVERIFY(future.result());
        }
        QCOMPARE(rendered.size(), 1);
    }

    void cancel_endsARenderOnlyWithItsLastCaller()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        QString text;
        for (int i = 0; i < 200; ++i)
            text += u"This is sentence number %1 of a long story. "_s.arg(i);
        const SpeechRequest line { .text = text, .voice = u"espeak-ng:en-us"_s };
        auto first = studio.speech.speak(line);
        auto second = studio.speech.speak(line);
        first.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(second.isFinished(), 240'000);
        QVERIFY(second.result());
        QVERIFY(second.result()->durationSeconds > 300);

        auto alone = studio.speech.speak({ .text = text + u"End."_s, .voice = u"espeak-ng:en-us"_s });
        alone.cancel();
        QTRY_VERIFY(alone.isFinished());
        QTest::qWait(0);
        auto again = studio.speech.speak({ .text = u"Short."_s, .voice = u"espeak-ng:en-us"_s });
        QTRY_VERIFY_WITH_TIMEOUT(again.isFinished(), 10'000);
        QVERIFY(again.result());
    }

    void damagedOrMissingFile_isAMiss_data()
    {
        QTest::addColumn<QString>("which");
        for (const char* name : { "artifact", "sidecar", "audio", "companion" })
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void damagedOrMissingFile_isAMiss()
    {
        QFETCH(QString, which);
        QTemporaryDir folder;
        Studio studio(folder.path());
        const SpeechRequest line { .text = u"Mend me."_s, .voice = u"espeak-ng:en-us"_s };
        const auto first = studio.speak(line);
        QVERIFY(first);
        const QString path = studio.paths.absolute(which == u"artifact"      ? first->artifact
                                                       : which == u"sidecar" ? first->artifactSidecar
                                                       : which == u"audio"   ? first->audioPath
                                                                             : first->sidecarPath);
        if (which == u"audio") {
            QVERIFY(QFile::resize(path, 10));
        } else {
            QVERIFY(QFile::remove(path));
        }
        const auto second = studio.speak(line);
        QVERIFY(second && !second->cached);
        QCOMPARE(second->sha256, first->sha256);
        QVERIFY(QFile::exists(path));
    }

    void lipsync_ofAnotherRateIsMadeForARenderThatIsThere()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        SpeechRequest line { .text = u"Move your lips."_s, .voice = u"espeak-ng:en-us"_s };
        QVERIFY(studio.speak(line));
        line.lipsyncFps = 24;
        const auto render = studio.speak(line);
        QVERIFY(render && render->cached);
        const QJsonObject lipsync = studio.json(render->lipsyncPath);
        QCOMPARE(lipsync[u"frames"_s].toArray().size(), render->lipsyncFrames);
        QCOMPARE(lipsync[u"fps"_s].toInt(), 24);
        QVERIFY(render->lipsyncPath.endsWith(u"lipsync_24.json"_s));
    }

    void refresh_rendersAgainAndAppendsProvenance()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        SpeechRequest line { .text = u"Once more."_s, .voice = u"espeak-ng:en-us"_s };
        const auto first = studio.speak(line);
        line.refresh = true;
        const auto second = studio.speak(line);
        QVERIFY(first && second && !second->cached);
        QCOMPARE(second->sha256, first->sha256);
        QCOMPARE((*studio.assets.describe(first->assetUid))[u"provenance"_s].toArray().size(), 2);
    }

    void profileChange_changesKeyAndSound()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        const SpeechRequest line { .text = u"How do I sound?"_s, .voice = u"mira"_s };
        VoiceProfile profile { .name = u"mira"_s, .engine = u"espeak-ng"_s, .engineVoice = u"en-us+f2"_s };
        QVERIFY(studio.profiles.store(profile));
        const auto before = studio.speak(line);
        profile.prosody.pitch = 4;
        QVERIFY(studio.profiles.store(profile));
        const auto after = studio.speak(line);
        QVERIFY(before && after);
        QVERIFY(before->cacheKey != after->cacheKey);
        QVERIFY(before->sha256 != after->sha256);
    }

    void seeds_giveTakesThatDiffer()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        QSet<QString> takes;
        for (qint64 seed = 1; seed <= 20; ++seed)
            takes << studio.speak({ .text = u"Take it."_s, .voice = u"espeak-ng:en-us"_s, .seed = seed })
                         ->sha256;
        QCOMPARE(takes.size(), 20);
    }

    void styles_changeTheSoundOfBothEngines()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        for (const QString& voice : { u"flite:kal16"_s, u"espeak-ng:en-us"_s }) {
            QSet<QString> sounds;
            for (const QString& style :
                 { u"neutral"_s, u"calm"_s, u"angry"_s, u"sad"_s, u"whisper"_s, u"cheerful"_s })
                sounds << studio
                              .speak({ .text = u"I knew you would come."_s, .voice = voice, .style = style })
                              ->sha256;
            QCOMPARE(sounds.size(), 6);
        }
    }

    void anyText_isSpokenOrRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("lang");
        QTest::newRow("Japanese") << u"今日は、東京は雨です。"_s << u"ja"_s;
        QTest::newRow("Japanese in an English line") << u"She said 日本語 quietly."_s << u"en"_s;
        QTest::newRow("Chinese") << u"你好，世界。"_s << u"zh"_s;
        QTest::newRow("Cyrillic") << u"Привет, мир!"_s << u"ru"_s;
        QTest::newRow("Arabic") << u"مرحبا بالعالم"_s << u"ar"_s;
        QTest::newRow("emoji between words") << u"Yes 😀 of course 👩‍👩‍👧‍👦!"_s << u"en"_s;
        QTest::newRow("control characters") << u"a\u0001b\u0007c\u001b[31m"_s << u"en"_s;
        QTest::newRow("bidi marks") << u"left \u202eright\u202c again"_s << u"en"_s;
        QTest::newRow("markup") << u"if a < b then <b>c</b> [[h@l'oU]] &amp;"_s << u"en"_s;
        QTest::newRow("numbers") << u"In 1984 it was 3.50, or 50%."_s << u"en"_s;
        QTest::newRow("one long word") << QString(3000, u'a') << u"en"_s;
    }

    void anyText_isSpokenOrRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, lang);
        QTemporaryDir folder;
        Studio studio(folder.path());
        for (const QString& voice : { u"neutral"_s, u"someone"_s }) {
            const auto render = studio.speak({ .text = text, .voice = voice, .lang = lang });
            QVERIFY2(render, qPrintable(render ? QString() : render.error().message));
            QVERIFY(render->durationSeconds > 0.2);
            const QByteArray wav = studio.bytes(render->audioPath);
            const auto decoded = decodeWav({ wav.constData(), static_cast<size_t>(wav.size()) }, 100'000'000);
            QVERIFY(std::ranges::max(decoded->samples) > 0.05F);
        }
    }

    void unspoken_isReportedInTheSidecar()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        const auto render = studio.speak({ .text = u"Well done 🎉 friend"_s, .voice = u"neutral"_s });
        QVERIFY(render);
        const QJsonArray unspoken = studio.json(render->sidecarPath)[u"unspoken"_s].toArray();
        QCOMPARE(unspoken.size(), 1);
        QCOMPARE(unspoken[0][u"text"_s].toString(), u"🎉"_s);
    }

    void longestText_isSpokenWithProgress()
    {
        QTemporaryDir folder;
        Studio studio(folder.path());
        QString text;
        while (text.size() < 19'900)
            text += u"The quick brown fox jumps over the lazy dog. "_s;
        auto future = studio.speech.speak({ .text = text, .voice = u"espeak-ng:en-us"_s });
        QFutureWatcher<Result<SpeechRender>> watcher;
        QSignalSpy progress(&watcher, &QFutureWatcherBase::progressValueChanged);
        watcher.setFuture(future);
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 240'000);
        QVERIFY(future.result());
        QVERIFY(future.result()->durationSeconds > 600);
        QVERIFY(progress.size() > 5);
    }
};

QTEST_GUILESS_MAIN(tst_SpeechService)
#include "tst_SpeechService.moc"
