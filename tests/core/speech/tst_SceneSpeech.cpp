#include "core/artifacts/AssetRegistry.h"
#include "core/artifacts/AudioCache.h"
#include "core/artifacts/EventLog.h"
#include "core/script/ScriptStore.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/LocalSpeechEngine.h"
#include "core/speech/SceneSpeech.h"
#include "core/speech/SpeechProviders.h"
#include "core/speech/SpeechService.h"
#include "core/speech/dictionary/DictionaryStore.h"
#include "core/storage/Database.h"
#include "core/voice/VoiceCatalogue.h"
#include "core/voice/VoiceProfileStore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

/// A workspace with the script and every service of a spoken line, and the real helper.
struct Studio {
    explicit Studio(const QString& root)
        : paths(root)
        , database(*Database::open(paths.database()))
        , settings(paths, *database, root + u"/secrets.json"_s)
        , cache(*database)
        , assets(*database)
        , events(*database)
        , profiles(*database)
        , dictionary(*database)
        , script(*database)
        , helpers(std::make_unique<SpeechHelperPool>(
              qEnvironmentVariable("STUDIO_BINARY_DIR") + u"/app/speech/comfyvn-speech"_s, 2))
        , engine(*helpers, catalogue, workers)
        , providers(settings, { { u"local"_s, &engine } })
        , speech({ paths, *database, cache, assets, events, profiles, dictionary, catalogue, settings,
                   providers, workers })
        , scenes(speech, script)
    {
        (void)profiles.load();
        (void)script.open();
        scene = script.load()->scene;
    }

    ~Studio()
    {
        speech.stop();
        helpers.reset();
        workers.waitForDone();
        QCoreApplication::sendPostedEvents();
    }

    void write(const QList<ScriptLine>& lines)
    {
        QVERIFY(script.save({ .scene = scene, .changed = lines }, u"test"_s));
    }

    static ScriptLine line(qint64 id, const QString& text, const QString& character = u"mina"_s)
    {
        return { .id = id,
                 .position = static_cast<double>(id),
                 .character = character,
                 .lang = u"en"_s,
                 .text = text };
    }

    QList<LineSound> sounds()
    {
        const auto read = wait(scenes.sounds(scene));
        return read ? read->sounds : QList<LineSound>();
    }

    template <typename T> T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 100'000) || future.resultCount() == 0)
            return failure(ErrorKind::Internal, u"no_result"_s, u"no result"_s);
        return future.result();
    }

    WorkspacePaths paths;
    std::unique_ptr<Database> database;
    QThreadPool workers;
    SettingsStore settings;
    AudioCache cache;
    AssetRegistry assets;
    EventLog events;
    VoiceCatalogue catalogue;
    VoiceProfileStore profiles;
    DictionaryStore dictionary;
    ScriptStore script;
    std::unique_ptr<SpeechHelperPool> helpers;
    LocalSpeechEngine engine;
    SpeechProviders providers;
    SpeechService speech;
    SceneSpeech scenes;
    qint64 scene = 0;
};

} // namespace

class tst_SceneSpeech : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void render_doesWhatIsNeededAndTellsWhatFailed()
    {
        const QTemporaryDir folder;
        Studio studio(folder.path());
        ScriptLine wrong = Studio::line(3, u"Nobody speaks this."_s);
        wrong.lang = u"xx-none"_s;
        studio.write(
            { Studio::line(1, u"One."_s), Studio::line(2, u"  "_s), wrong, Studio::line(4, u"Two."_s) });
        QCOMPARE(studio.sounds(),
                 (QList<LineSound> { LineSound::New, LineSound::New, LineSound::New, LineSound::New }));

        QSignalSpy saved(&studio.script, &ScriptStore::saved);
        const auto report = studio.wait(studio.scenes.render({ .scene = studio.scene }));
        QVERIFY(report);
        QCOMPARE(report->total, 3); // a blank line has no sound
        QCOMPARE(report->rendered, 2);
        QCOMPARE(report->failures.size(), 1);
        QCOMPARE(report->failures.first().line, 3);
        QVERIFY(report->failures.first().error.message.contains(u"xx-none"_s));
        QVERIFY(report->seconds > 0.3);
        QCOMPARE(saved.size(), 2);
        QCOMPARE(
            studio.sounds(),
            (QList<LineSound> { LineSound::Ready, LineSound::New, LineSound::Failed, LineSound::Ready }));
        const auto script = studio.script.load();
        QVERIFY(soundOf(script->lines[0]).durationSeconds > 0.1);
        QCOMPARE(soundOf(script->lines[0]).renderedFrom, lineFingerprint(script->lines[0]));

        // Only the failed one is left to do; mended, it is done.
        wrong.lang = u"en"_s;
        studio.write({ wrong });
        const auto again = studio.wait(studio.scenes.render({ .scene = studio.scene }));
        QVERIFY(again);
        QCOMPARE(again->total, 1);
        QCOMPARE(again->rendered, 1);
    }

    void profileChange_makesItsLinesStaleAndNoOthers()
    {
        const QTemporaryDir folder;
        Studio studio(folder.path());
        QVERIFY(studio.profiles.store({ .name = u"mina"_s, .engine = u"flite"_s, .engineVoice = u"slt"_s }));
        studio.write({ Studio::line(1, u"Mine."_s), Studio::line(2, u"Yours."_s, u"ren"_s),
                       Studio::line(3, u"Kept."_s) });
        QVERIFY(studio.wait(studio.scenes.render({ .scene = studio.scene })));
        ScriptLine kept = studio.script.load()->lines[2];
        kept.takes[0].locked = true;
        studio.write({ kept });
        QVERIFY(
            studio.profiles.store({ .name = u"mina"_s, .engine = u"flite"_s, .engineVoice = u"kal16"_s }));
        QCOMPARE(studio.sounds(),
                 (QList<LineSound> { LineSound::Stale, LineSound::Ready, LineSound::Ready }));
        const auto report =
            studio.wait(studio.scenes.render({ .scene = studio.scene, .which = LinesToRender::Stale }));
        QVERIFY(report);
        QCOMPARE(report->total, 1);
        QCOMPARE(studio.sounds(),
                 (QList<LineSound> { LineSound::Ready, LineSound::Ready, LineSound::Ready }));
        QCOMPARE(studio.script.load()->lines[2], kept);
    }

    void renderedLine_thatWasEditedMeanwhileIsStale()
    {
        const QTemporaryDir folder;
        Studio studio(folder.path());
        studio.write({ Studio::line(1, u"The first wording of a line that takes a while to be said."_s) });
        const auto rendering = studio.scenes.render({ .scene = studio.scene });
        QSignalSpy progress(&studio.script, &ScriptStore::saved);
        QFutureWatcher<Result<SceneRenderReport>> watcher;
        QSignalSpy moved(&watcher, &QFutureWatcherBase::progressValueChanged);
        watcher.setFuture(rendering);
        QVERIFY(moved.wait(30'000)); // its lines are chosen
        studio.write({ Studio::line(1, u"Another wording."_s) });
        QVERIFY(studio.wait(rendering));
        const auto script = studio.script.load();
        QCOMPARE(script->lines[0].text, u"Another wording."_s);
        QVERIFY(!soundOf(script->lines[0]).cacheKey.isEmpty());
        QCOMPARE(studio.sounds(), QList<LineSound> { LineSound::Stale });
    }

    void cancel_keepsWhatIsDone()
    {
        const QTemporaryDir folder;
        Studio studio(folder.path());
        QList<ScriptLine> lines;
        for (int id = 1; id <= 60; ++id)
            lines.append(Studio::line(id, u"Line number %1 of a long scene at the harbour."_s.arg(id)));
        studio.write(lines);
        auto rendering = studio.scenes.render({ .scene = studio.scene });
        QSignalSpy saved(&studio.script, &ScriptStore::saved);
        QVERIFY(saved.wait(60'000));
        rendering.cancel();
        QVERIFY(QTest::qWaitFor([&] { return rendering.isFinished(); }, 10'000));
        QCOMPARE(rendering.resultCount(), 0);
        const auto count = [&] { return studio.sounds().count(LineSound::Ready); };
        const qsizetype done = count();
        QVERIFY(done > 0 && done < 60);
        QVERIFY(studio.wait(studio.scenes.render({ .scene = studio.scene, .lines = { 1, 60 } })));
        QVERIFY(count() <= done + 2);
    }

    void progress_tellsTotalAndTimeLeft()
    {
        const QTemporaryDir folder;
        Studio studio(folder.path());
        QList<ScriptLine> lines;
        for (int id = 1; id <= 8; ++id)
            lines.append(Studio::line(id, u"Line number %1."_s.arg(id)));
        studio.write(lines);
        QStringList told;
        QFutureWatcher<Result<SceneRenderReport>> watcher;
        connect(&watcher, &QFutureWatcherBase::progressTextChanged, this,
                [&told](const QString& text) { told << text; });
        watcher.setFuture(studio.scenes.render({ .scene = studio.scene }));
        QVERIFY(studio.wait(watcher.future()));
        QTRY_VERIFY(told.contains(u"8 of 8 lines"_s));
        QVERIFY2(told.join(u'|').contains(u" s left"_s), qPrintable(told.join(u'|')));
    }

    void takes_soundDifferentAndStayByThemselves()
    {
        const QTemporaryDir folder;
        Studio studio(folder.path());
        ScriptLine line = Studio::line(1, u"Say it again."_s);
        line.takes = { { .id = 2 }, { .id = 3, .seed = 7 }, { .id = 4, .seed = 8, .locked = true } };
        line.take = 2;
        studio.write({ line });
        QVERIFY(studio.wait(studio.scenes.renderTake(1, 2, u"test"_s)));
        QVERIFY(studio.wait(studio.scenes.renderTake(1, 3, u"test"_s)));
        const auto now = studio.script.findLine(1);
        QCOMPARE(now->line.take, 2);
        QVERIFY(now->line.takes[0].cacheKey != now->line.takes[1].cacheKey);
        QVERIFY(!now->line.takes[1].cacheKey.isEmpty());
        QCOMPARE(studio.wait(studio.scenes.renderTake(1, 4, {})).error().code, u"take_locked"_s);
        QCOMPARE(studio.wait(studio.scenes.renderTake(1, 9, {})).error().code, u"unknown_take"_s);
        QCOMPARE(studio.wait(studio.scenes.renderTake(9, 2, {})).error().code, u"unknown_line"_s);
    }

    void tenThousandKeys_leaveTheThreadToOthers()
    {
        const QTemporaryDir folder;
        Studio studio(folder.path());
        QList<ScriptLine> lines;
        for (int id = 1; id <= 10'000; ++id)
            lines.append(Studio::line(id, u"Line number %1, said at the harbour while it rains."_s.arg(id),
                                      u"character %1"_s.arg(id % 20)));
        int turns = 0;
        QTimer others;
        connect(&others, &QTimer::timeout, this, [&] { ++turns; });
        others.start(0);
        auto keys = lineKeys(studio.speech, lines);
        QVERIFY(QTest::qWaitFor([&] { return keys.isFinished(); }, 60'000));
        QCOMPARE(keys.result().size(), 10'000);
        QCOMPARE(QSet<QString>(keys.result().cbegin(), keys.result().cend()).size(), 10'000);
        QVERIFY2(turns > 3, "others had to wait");
    }

    void keysOfAScene_mayBeGivenUp()
    {
        const QTemporaryDir folder;
        Studio studio(folder.path());
        auto keys = lineKeys(studio.speech, QList<ScriptLine>(20'000, Studio::line(1, u"Again."_s)));
        keys.cancel();
        QVERIFY(QTest::qWaitFor([&] { return keys.isFinished(); }, 1000));
        QCOMPARE(keys.resultCount(), 0);
    }

    void unknownScene_isNamed()
    {
        const QTemporaryDir folder;
        Studio studio(folder.path());
        QCOMPARE(studio.wait(studio.scenes.render({ .scene = 99 })).error().code, u"unknown_scene"_s);
        QCOMPARE(studio.wait(studio.scenes.sounds(99)).error().code, u"unknown_scene"_s);
    }
};

QTEST_GUILESS_MAIN(tst_SceneSpeech)
#include "tst_SceneSpeech.moc"
