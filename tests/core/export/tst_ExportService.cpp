#include "core/artifacts/AssetRegistry.h"
#include "core/artifacts/AudioCache.h"
#include "core/artifacts/EventLog.h"
#include "core/audio/AudioFile.h"
#include "core/export/ExportService.h"
#include "core/script/ScriptStore.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/LineRequest.h"
#include "core/speech/LocalSpeechEngine.h"
#include "core/speech/SpeechProviders.h"
#include "core/speech/SpeechService.h"
#include "core/speech/dictionary/DictionaryStore.h"
#include "core/storage/Database.h"
#include "core/voice/VoiceCatalogue.h"
#include "core/voice/VoiceProfileStore.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace comfyvn;

namespace {

/// A workspace with the services of an export, and the real helper.
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
        , exports(script, speech, paths, workers)
    {
        Q_ASSERT(profiles.load() && script.open());
    }

    ~Studio()
    {
        speech.stop();
        helpers.reset();
        workers.waitForDone();
        QCoreApplication::sendPostedEvents();
    }

    /// A scene of such lines, `character: text`.
    qint64 addScene(const QString& name, const QStringList& lines)
    {
        const auto scene = script.createScene(name);
        ScriptEdit edit { .scene = scene.value_or(0) };
        for (const QString& line : lines) {
            edit.changed << ScriptLine { .id = script.ids().next(),
                                         .position = double(edit.changed.size() + 1),
                                         .character = line.section(u": "_s, 0, 0),
                                         .lang = u"en"_s,
                                         .text = line.section(u": "_s, 1),
                                         .sourceId = u"id%1"_s.arg(edit.changed.size() + 1) };
        }
        return script.save(edit, u"test"_s) ? edit.scene : 0;
    }

    Result<ExportReport> run(const ExportScope& scope, const ExportOptions& options)
    {
        return wait(exports.exportLines(scope, options, u"test"_s));
    }

    static Result<ExportReport> wait(const ExportWork& work)
    {
        QFuture<Result<ExportReport>> report = work.report;
        if (!QTest::qWaitFor([&] { return report.isFinished(); }, 240'000) || report.resultCount() == 0)
            return failure(ErrorKind::Internal, u"no_result"_s, u"no result"_s);
        return report.result();
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
    ExportService exports;
};

QStringList filesBelow(const QString& folder)
{
    QStringList files;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
        files << QDir(folder).relativeFilePath(it.next());
    files.sort();
    return files;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_ExportService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void export_rendersAndWritesEveryLine()
    {
        const QTemporaryDir folder;
        Studio studio(folder.filePath(u"ws"_s));
        studio.addScene(u"Pier"_s, { u"mina: The rain has stopped."_s, u"jon: At last."_s, u"jon: "_s });
        studio.addScene(u"Tower"_s, { u"mina: Look down."_s });
        const ExportOptions options { .folder = folder.filePath(u"out/voices"_s),
                                      .nameTemplate = u"{scene}/{n}_{character}"_s,
                                      .format = SoundFormat::Vorbis,
                                      .times = { TimingFormat::SubRip, TimingFormat::RhubarbTsv } };
        const auto preview = studio.exports.preview({}, options);
        QVERIFY(preview);
        QCOMPARE(preview->lines, 3);
        QCOMPARE(preview->toRender, 3);
        QCOMPARE(preview->names.last(), u"Tower/001_mina"_s);
        QCOMPARE(countExisting(preview->names, options), 0);

        const auto report = studio.run({}, options);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->count(FileOutcome::Written), 9);
        QVERIFY(!report->cancelled);
        QCOMPARE(
            filesBelow(options.folder),
            (QStringList { u"Pier/001_mina.ogg"_s, u"Pier/001_mina.rhubarb-tsv.tsv"_s, u"Pier/001_mina.srt"_s,
                           u"Pier/002_jon.ogg"_s, u"Pier/002_jon.rhubarb-tsv.tsv"_s, u"Pier/002_jon.srt"_s,
                           u"Tower/001_mina.ogg"_s, u"Tower/001_mina.rhubarb-tsv.tsv"_s,
                           u"Tower/001_mina.srt"_s }));
        QCOMPARE(countExisting(preview->names, options), 9);
        QCOMPARE(studio.exports.preview({}, options)->toRender, 0); // the script knows what was rendered
        for (const ExportedFile& file : report->files) {
            QCOMPARE(QFileInfo(file.path).size(), file.bytes);
            QVERIFY(file.seconds > 0.3);
        }
        const auto sound = readAudioFile(report->files.first().path.toStdString(), 1U << 24U);
        QVERIFY(sound.has_value());
        QVERIFY(std::abs(double(sound->frames()) / sound->sampleRate - report->files.first().seconds)
                < 0.001);
        QVERIFY(bytesOf(options.folder + u"/Pier/001_mina.srt"_s).contains("The rain has stopped."));
    }

    void existingFiles_areNotLost()
    {
        const QTemporaryDir folder;
        Studio studio(folder.filePath(u"ws"_s));
        const qint64 scene = studio.addScene({}, { u"mina: One."_s });
        ExportOptions options { .folder = folder.filePath(u"out"_s), .times = { TimingFormat::HtkLab } };
        QVERIFY(studio.run({ .scenes = { scene } }, options));
        const QString first = options.folder + u"/001_mina.wav"_s;
        const QByteArray mine("not to be lost");
        QFile file(first);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(mine) == mine.size());
        file.close();

        QCOMPARE(studio.run({ .scenes = { scene } }, options)->count(FileOutcome::Written), 2);
        QCOMPARE(bytesOf(first), mine);
        QVERIFY(filesBelow(options.folder).contains(u"001_mina (2).wav"_s));
        QVERIFY(filesBelow(options.folder).contains(u"001_mina (2).lab"_s));

        options.existing = ExistingFiles::Skip;
        const auto skipped = studio.run({ .scenes = { scene } }, options);
        QCOMPARE(skipped->count(FileOutcome::Skipped), 2);
        QVERIFY(!skipped->files.first().reason.isEmpty());
        QCOMPARE(bytesOf(first), mine);

        options.existing = ExistingFiles::Overwrite;
        QCOMPARE(studio.run({ .scenes = { scene } }, options)->count(FileOutcome::Written), 2);
        QVERIFY(bytesOf(first).startsWith("RIFF"));
        QCOMPARE(filesBelow(options.folder).size(), 4);
    }

    void staleLines_areTreatedAsAsked()
    {
        const QTemporaryDir folder;
        Studio studio(folder.filePath(u"ws"_s));
        const qint64 scene = studio.addScene({}, { u"mina: One."_s, u"jon: Two."_s });
        ExportOptions options { .folder = folder.filePath(u"out"_s), .existing = ExistingFiles::Overwrite };
        options.stale = StaleLines::Skip;
        QCOMPARE(studio.run({ .scenes = { scene } }, options)->count(FileOutcome::Skipped), 2);
        options.stale = StaleLines::AsIs;
        QCOMPARE(studio.run({ .scenes = { scene } }, options)->count(FileOutcome::Skipped), 2);
        ScriptLine failed = studio.script.load(scene)->lines.first();
        failed.failure = { .from = lineFingerprint(failed), .key = u"k"_s, .message = u"No voice."_s };
        QVERIFY(studio.script.save({ .scene = scene, .changed = { failed } }, u"test"_s));
        options.stale = StaleLines::Render;
        QCOMPARE(studio.run({ .scenes = { scene } }, options)->count(FileOutcome::Written), 2);

        ScriptLine changed = studio.script.load(scene)->lines.first();
        QVERIFY(!soundOf(changed).cacheKey.isEmpty());
        QCOMPARE(changed.failure, LineFailure {});
        changed.text = u"One thing more."_s;
        QVERIFY(studio.script.save({ .scene = scene, .changed = { changed } }, u"test"_s));
        QCOMPARE(studio.exports.preview({ .scenes = { scene } }, options)->toRender, 1);
        const QByteArray before = bytesOf(options.folder + u"/001_mina.wav"_s);
        options.tags = false;
        options.stale = StaleLines::AsIs;
        QCOMPARE(studio.run({ .scenes = { scene } }, options)->count(FileOutcome::Written), 2);
        const auto old = bytesOf(options.folder + u"/001_mina.wav"_s);
        QVERIFY(std::abs(double(old.size() - before.size())) < 200); // the old sound, without tags
        options.stale = StaleLines::Skip;
        QCOMPARE(studio.run({ .scenes = { scene } }, options)->count(FileOutcome::Skipped), 1);
        options.stale = StaleLines::Render;
        QCOMPARE(studio.run({ .scenes = { scene } }, options)->count(FileOutcome::Written), 2);
        QVERIFY(bytesOf(options.folder + u"/001_mina.wav"_s).size() > old.size() + 200);
    }

    void chosenTake_isWhatIsExported()
    {
        const QTemporaryDir folder;
        Studio studio(folder.filePath(u"ws"_s));
        const qint64 scene = studio.addScene({}, { u"mina: The rain has stopped."_s });
        ScriptLine line = studio.script.load(scene)->lines.first();
        line.takes = { { .id = studio.script.ids().next() },
                       { .id = studio.script.ids().next(), .seed = 77 } };
        ExportOptions options { .folder = folder.filePath(u"out"_s), .nameTemplate = u"{id}"_s };
        QList<QByteArray> sounds;
        const QList<Take> takes = line.takes;
        for (const Take& take : takes) {
            line.take = take.id;
            QVERIFY(studio.script.save({ .scene = scene, .changed = { line } }, u"test"_s));
            options.existing = ExistingFiles::Overwrite;
            const auto report = studio.run({ .lines = { line.id } }, options);
            QCOMPARE(report->count(FileOutcome::Written), 1);
            sounds << bytesOf(options.folder + u"/id1.wav"_s);
            line = studio.script.load(scene)->lines.first();
        }
        QVERIFY(sounds[0] != sounds[1]);
        QVERIFY(line.takes[0].cacheKey != line.takes[1].cacheKey);
    }

    void failures_areReportedLineByLine()
    {
        const QTemporaryDir folder;
        Studio studio(folder.filePath(u"ws"_s));
        const qint64 scene = studio.addScene({}, { u"mina: One."_s, u"jon: ?!"_s, u"ann: Three."_s });
        const ExportOptions options { .folder = folder.filePath(u"out"_s) };
        const auto report = studio.run({ .scenes = { scene } }, options);
        QVERIFY(report);
        QCOMPARE(report->count(FileOutcome::Written), 2);
        QCOMPARE(report->count(FileOutcome::Failed), 1);
        QCOMPARE(report->files[1].number, 2);
        QVERIFY(!report->files[1].reason.isEmpty());

        // A folder that cannot be written to.
        QFile blocker(folder.filePath(u"file"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        const auto blocked =
            studio.run({ .scenes = { scene } }, { .folder = folder.filePath(u"file/out"_s) });
        QCOMPARE(blocked->count(FileOutcome::Failed), 3);

        const QByteArray csv = reportCsv(*report);
        QCOMPARE(csv.count("\r\n"), 4);
        QVERIFY(csv.contains("failed"));
        const QJsonObject json = reportJson(*report, folder.path());
        QCOMPARE(json[u"folder"_s].toString(), u"out"_s);
        QCOMPARE(json[u"written"_s].toInt(), 2);
        QCOMPARE(json[u"files"_s][0][u"path"_s].toString(), u"out/001_mina.wav"_s);
    }

    void cancel_keepsWhatIsWritten()
    {
        const QTemporaryDir folder;
        Studio studio(folder.filePath(u"ws"_s));
        QStringList lines;
        for (int i = 0; i < 200; ++i)
            lines << u"mina: This is line number %1 of the script."_s.arg(i);
        const qint64 scene = studio.addScene({}, lines);
        const ExportOptions options { .folder = folder.filePath(u"out"_s) };
        const auto work = studio.exports.exportLines({ .scenes = { scene } }, options, u"test"_s);
        QTRY_VERIFY_WITH_TIMEOUT(work.report.progressValue() >= 3, 60'000);
        work.cancel();
        const auto report = Studio::wait(work);
        QVERIFY(report);
        QVERIFY(report->cancelled);
        const int written = report->count(FileOutcome::Written);
        QVERIFY(written >= 3 && written < 200);
        QCOMPARE(filesBelow(options.folder).size(), written);
        work.cancel(); // once more does nothing
    }

    void export_givesEqualBytes()
    {
        const QTemporaryDir folder;
        Studio studio(folder.filePath(u"ws"_s));
        studio.addScene(u"Pier"_s, { u"mina: The rain has stopped."_s });
        for (const SoundFormat format : soundFormats()) {
            QList<QByteArray> made;
            for (const auto& name : { u"a"_s, u"b"_s }) {
                const QString out = folder.filePath(name);
                QVERIFY(studio.run({}, { .folder = out, .format = format }));
                made << bytesOf(out + u'/' + exportFiles(u"001_mina"_s, format, {}).first());
            }
            QVERIFY(made[0].size() > 1000);
            QVERIFY(made[0] == made[1]);
        }
    }

    void export_refuses()
    {
        const QTemporaryDir folder;
        Studio studio(folder.filePath(u"ws"_s));
        const QString out = folder.filePath(u"out"_s);
        QCOMPARE(studio.run({}, { .folder = out }).error().code, u"nothing_to_export"_s);
        studio.addScene({}, { u"mina: One."_s });
        QCOMPARE(studio.run({ .scenes = { 99 } }, { .folder = out }).error().code, u"unknown_scene"_s);
        QCOMPARE(studio.run({ .lines = { 99 } }, { .folder = out }).error().code, u"unknown_line"_s);
        QCOMPARE(studio.run({}, { .folder = out, .nameTemplate = u"{x}"_s }).error().code, u"bad_template"_s);
        QCOMPARE(studio.run({}, { .folder = u"relative"_s }).error().code, u"bad_folder"_s);
        QVERIFY(!QFileInfo::exists(out));
    }
};

QTEST_GUILESS_MAIN(tst_ExportService)
#include "tst_ExportService.moc"
