#include "core/audio/AudioFile.h"
#include "core/audio/Loudness.h"
#include "core/base/Files.h"
#include "core/base/JsonReader.h"
#include "core/music/HeardSources.h"
#include "core/music/MusicFiles.h"
#include "core/music/MusicPublisher.h"
#include "core/music/SourceTrack.h"
#include "tests/core/music/MusicStudio.h"
#include "tests/support/LoopedWav.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::test;

namespace {

RemixRequest wish(const QString& style, double seconds)
{
    return { .sceneId = u"scene"_s,
             .targetStyle = style,
             .durationSeconds = seconds,
             .source = u"/api/music/remix"_s };
}

double lufsOf(const AudioBuffer& sound)
{
    return measureLoudness(std::span<const float>(sound.samples), sound.channels, sound.sampleRate)
        .integratedLufs;
}

} // namespace

class tst_RemixService : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder {};
    std::unique_ptr<MusicStudio> m_studio {};

    Result<RemixRender> wait(const QFuture<Result<RemixRender>>& future) { return MusicStudio::wait(future); }
    Result<RemixRender> remixed(const RemixRequest& request) { return m_studio->remix(request); }
    [[nodiscard]] bool isThere(const QString& relative) const
    {
        return QFileInfo::exists(m_studio->paths.absolute(relative));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_studio = std::make_unique<MusicStudio>(m_folder->path());
    }
    void cleanup()
    {
        m_studio.reset();
        m_folder.reset();
    }

    void equalRequests_areRenderedOnce()
    {
        int renders = 0;
        connect(&m_studio->music, &RemixService::rendered, this, [&renders] { ++renders; });
        auto first = m_studio->music.remix(wish(u"calm"_s, 6));
        auto second = m_studio->music.remix(wish(u"calm"_s, 6));
        const auto one = wait(first);
        const auto two = wait(second);
        QVERIFY(one && two);
        QCOMPARE(renders, 1);
        QCOMPARE(one->artifact, two->artifact);
        QCOMPARE(remixed(wish(u"calm"_s, 6))->cached, true);
    }

    void missingArtifact_isRenderedAgainWithTheSameBytes()
    {
        const auto first = remixed(wish(u"lofi"_s, 5));
        QVERIFY(first);
        const QString path = m_studio->paths.absolute(first->artifact);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        file.close();
        QVERIFY(QFile::remove(path));
        const auto again = remixed(wish(u"lofi"_s, 5));
        QVERIFY(again);
        QCOMPARE(again->cached, false);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == bytes);
    }

    void cancelledByEveryCaller_endsAndLeavesNothing()
    {
        auto first = m_studio->music.remix(wish(u"battle"_s, 600));
        auto second = m_studio->music.remix(wish(u"battle"_s, 600));
        QVERIFY(QTest::qWaitFor([&] { return first.progressValue() > 0; }, 60'000));
        first.cancel();
        second.cancel();
        QVERIFY(QTest::qWaitFor([&] { return first.isFinished() && second.isFinished(); }, 60'000));
        QTRY_COMPARE_WITH_TIMEOUT(m_studio->workers.activeThreadCount(), 0, 60'000);
        QVERIFY(!QFileInfo::exists(m_studio->paths.absolute(u"exports/music"_s)));
    }

    void soundfontThatIsMissing_isSaidAndReplacedByAnInstalledOne()
    {
        QVERIFY(m_studio->settings.patch(
            QJsonDocument::fromJson(
                R"({"audio": {"music": {"providers": {"local": {"soundfont": "/nowhere/none.sf2"}}}}})")
                .object()));
        const auto made = remixed(wish(u"calm"_s, 5));
        QVERIFY(made);
        QCOMPARE(made->info[u"synthesis"_s].toString(), u"soundfont"_s);
        const QString notice = made->info[u"notice"_s].toString();
        QVERIFY2(notice.contains(u"/nowhere/none.sf2"_s) && notice.contains(findSoundfont({}).name),
                 qPrintable(notice));
        QCOMPARE(m_studio->json(made->sidecar)[u"soundfont"_s][u"path"_s].toString(), findSoundfont({}).path);
    }

    void anotherProvider_fallsBackOrFails()
    {
        QVERIFY(m_studio->settings.patch(
            QJsonDocument::fromJson(R"({"audio": {"music": {"active_provider": "suno_ai"}}})").object()));
        const auto render = remixed(wish(u"sad"_s, 5));
        QVERIFY(render);
        QCOMPARE(render->info[u"fallback"_s].toBool(), true);
        QVERIFY(render->info[u"fallback_reason"_s].toString().contains(u"Suno"_s));
        QVERIFY(m_studio->settings.patch(
            QJsonDocument::fromJson(R"({"audio": {"music": {"fallback": "error"}}})").object()));
        const auto refused = remixed(wish(u"sad"_s, 6));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::ProviderUnavailable);
    }

    void files_thatWereMadeOnceStay()
    {
        RemixRequest request = wish(u"calm"_s, 4);
        request.stems = true;
        const auto stems = remixed(request);
        QVERIFY(stems);
        const QString stem = stems->info[u"stems"_s][0][u"artifact"_s].toString();
        request.stems = false;
        request.midi = true;
        const auto midi = remixed(request);
        QCOMPARE(midi->cached, false);
        QVERIFY(midi->info.contains(u"stems"_s) && midi->info.contains(u"midi"_s));
        QVERIFY(isThere(stem));
        request.stems = true;
        QCOMPARE(remixed(request)->cached, true); // no going back and forth
        QCOMPARE(m_studio->json(midi->sidecar)[u"stems"_s].toArray().size(),
                 stems->info[u"stems"_s].toArray().size());

        QVERIFY(QFile::remove(m_studio->paths.absolute(stem)));
        QCOMPARE(remixed(wish(u"calm"_s, 4))->cached, true); // it does not want the stems
        QCOMPARE(remixed(request)->cached, false);
        QVERIFY(isThere(stem));
    }

    void requestsAtOnce_withOtherFiles_bothGetTheirs()
    {
        RemixRequest stems = wish(u"sad"_s, 4);
        stems.stems = true;
        RemixRequest midi = wish(u"sad"_s, 4);
        midi.midi = true;
        auto first = m_studio->music.remix(stems);
        auto second = m_studio->music.remix(midi);
        const auto one = wait(first);
        const auto two = wait(second);
        QVERIFY(one && two);
        QVERIFY(one->info.contains(u"stems"_s) || two->info.contains(u"stems"_s));
        QVERIFY(isThere(two->info[u"midi"_s].toString()) || isThere(one->info[u"midi"_s].toString()));
        stems.midi = true;
        QCOMPARE(remixed(stems)->cached, true);
    }

    void artifact_thatSomebodyEdited_isKeptAside()
    {
        const auto first = remixed(wish(u"calm"_s, 4));
        const QString path = m_studio->paths.absolute(first->artifact);
        QVERIFY(writeFile(path, "edited by hand", Durability::ProcessCrash));
        const auto again = remixed(wish(u"calm"_s, 4));
        QVERIFY(again && !again->cached);
        const QFileInfo file(path);
        const auto kept = file.dir().entryList({ file.fileName() + u".broken-*"_s });
        QCOMPARE(kept.size(), 1);
        QCOMPARE(readFile(file.dir().filePath(kept[0]), 100).value(), QByteArray("edited by hand"));
        QVERIFY(m_studio->bytes(again->artifact).startsWith("RIFF"));
    }

    void tags_withCommas_areNotSeveral()
    {
        RemixRequest one = wish(u"calm"_s, 4);
        one.moodTags = { u"sad,piano"_s };
        RemixRequest two = wish(u"calm"_s, 4);
        two.moodTags = { u"sad"_s, u"piano"_s };
        QVERIFY(remixed(one)->cacheKey != remixed(two)->cacheKey);
    }

    void reply_namesWhatThisCallerSent()
    {
        const auto made = remixed(wish(u"festival"_s, 6));
        const QString file = m_studio->paths.absolute(made->artifact);
        const QString copy = m_folder->filePath(u"copy.wav"_s);
        QVERIFY(QFile::copy(file, copy));
        RemixRequest request {
            .sceneId = u"s"_s, .targetStyle = u"radio"_s, .sourceTrack = u"one.wav"_s, .sourceFile = file
        };
        QCOMPARE(remixed(request)->info[u"source_track"_s].toString(), u"one.wav"_s);
        request.sourceTrack = u"two.wav"_s;
        request.sourceFile = copy;
        request.midi = true; // of a source there is none, and asking is no reason to render for ever
        QVERIFY(remixed(request));
        const auto hit = remixed(request);
        QCOMPARE(hit->cached, true);
        QCOMPARE(hit->info[u"source_track"_s].toString(), u"two.wav"_s);
    }

    void source_thatChangedAfterItWasHashed_isRefused()
    {
        const auto made = remixed(wish(u"festival"_s, 5));
        const QString file = m_folder->filePath(u"tune.wav"_s);
        QVERIFY(QFile::copy(m_studio->paths.absolute(made->artifact), file));
        ContentHashes hashes;
        const auto plan =
            planRemix({ .sceneId = u"s"_s, .targetStyle = u"radio"_s, .sourceFile = file }, {}, hashes);
        QVERIFY(plan);
        const auto scratch = std::make_shared<SoundScratch>();
        QVERIFY(readSourceTrack(*plan, scratch, {}));
        QVERIFY(writeFile(file, m_studio->bytes(made->artifact).chopped(400), Durability::ProcessCrash));
        const auto refused = readSourceTrack(*plan, scratch, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"source_changed"_s);
    }

    void source_isNotHashedForNobody()
    {
        const QString file = m_folder->filePath(u"tune.wav"_s);
        QVERIFY(writeFile(file, QByteArray(3 << 20, 'x'), Durability::ProcessCrash));
        ContentHashes hashes;
        const auto plan = planRemix({ .sceneId = u"s"_s, .targetStyle = u"radio"_s, .sourceFile = file }, {},
                                    hashes, [] { return false; });
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::Cancelled);
    }

    void files_areGivenUpWhileTheyAreEncoded()
    {
        ContentHashes hashes;
        RemixRequest request = wish(u"calm"_s, 4);
        request.formats = { SoundFormat::Mp3 };
        const auto plan = planRemix(request, {}, hashes);
        QVERIFY(plan);
        auto made = makeMusic(*plan, m_studio->paths.scratch(), {});
        QVERIFY(made);
        const MusicMade music { .music = std::make_shared<const MadeMusic>(*std::move(made)), .source = {} };
        const auto published = publishMusic(*plan, music, m_studio->paths, {}, { {}, [] { return true; } });
        QVERIFY(!published);
        QCOMPARE(published.error().kind, ErrorKind::Cancelled);
        QVERIFY(!QFileInfo::exists(m_studio->paths.absolute(u"exports/music"_s)));
    }

    void source_ofManyChannelsAndAHighRate_isFoldedWhileItIsRead()
    {
        // Eight channels at 192 kHz with sound in the centre alone: 37 MB become 0.4 MB.
        AudioBuffer wide { .samples = std::vector<float>(8 * 192'000 * 3 / 2), .channels = 8 };
        wide.sampleRate = 192'000;
        for (std::size_t i = 0; i < wide.frames(); ++i)
            wide.samples[8 * i + 2] = float(0.5 * std::sin(double(i) * 0.02));
        const QString file = m_folder->filePath(u"wide.wav"_s);
        const std::string wav = loopedWav(wide, {}, "wide");
        QVERIFY(writeFile(file, QByteArray::fromStdString(wav), Durability::ProcessCrash));
        ContentHashes hashes;
        const auto plan =
            planRemix({ .sceneId = u"s"_s, .targetStyle = u"radio"_s, .sourceFile = file }, {}, hashes);
        QVERIFY(plan);
        const auto source = readSourceTrack(*plan, std::make_shared<SoundScratch>(), {});
        QVERIFY(source);
        QCOMPARE(source->channels(), 2);
        QCOMPARE(source->sampleRate(), 44'100);
        QVERIFY(std::abs(double(source->frames()) - 1.5 * 44'100) < 2);
        float highest = 0;
        for (const float sample : source->part(0, source->frames()))
            highest = std::max(highest, std::abs(sample));
        QVERIFY2(std::abs(double(highest) - 0.5 * std::sqrt(0.5)) < 0.03,
                 qPrintable(QString::number(double(highest))));
    }

    void sourceOfAnyLength_isRefusedBeforeItIsRead()
    {
        const QString file = m_folder->filePath(u"huge.wav"_s);
        QFile huge(file);
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize((2LL << 30) + 1)); // holes, no blocks
        RemixRequest request { .sceneId = u"s"_s, .targetStyle = u"radio"_s, .sourceFile = file };
        const auto refused = remixed(request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"source_track"_s);
        QVERIFY(refused.error().message.contains(u"2 GB"_s));
    }

    void source_isLoopedAndSaysWhatItCannotHave()
    {
        const auto made = remixed(wish(u"festival"_s, 12));
        QVERIFY(made);
        RemixRequest request { .sceneId = u"s"_s,
                               .targetStyle = u"zydeco"_s,
                               .sourceFile = m_studio->paths.absolute(made->artifact),
                               .stems = true,
                               .midi = true,
                               .adaptive = true };
        const auto looped = remixed(request);
        QVERIFY2(looped, looped ? "" : qPrintable(looped.error().message));
        const QString notice = looped->info[u"notice"_s].toString();
        for (const auto& part : { u"zydeco"_s, u"no notes"_s, u"no layers"_s })
            QVERIFY2(notice.contains(part), qPrintable(notice));
        const QByteArray wav = m_studio->bytes(looped->artifact);
        QVERIFY(wav.contains("smpl") && wav.contains("LOOPSTART=0"));
        QCOMPARE(looped->info[u"stems"_s].toArray().size(), 2);
        for (const QJsonValue& stem : looped->info[u"stems"_s].toArray())
            QVERIFY(std::abs(m_studio->bytes(stem[u"artifact"_s].toString()).size() - wav.size()) < 200);
        QVERIFY(looped->info[u"tempo_confidence"_s].toDouble() > 0.25);
        const QJsonObject sidecar = m_studio->json(looped->sidecar);
        QVERIFY(sidecar[u"source"_s][u"beats"_s].toArray().size() > 8);
        const QJsonArray beats = sidecar[u"beats"_s].toArray();
        QVERIFY(beats.size() > 4);
        QCOMPARE(beats[0].toDouble(), 0.0); // it begins with a bar
        QCOMPARE(sidecar[u"time_signature"_s].toString(), u"4/4"_s);
        const QJsonArray sections = sidecar[u"sections"_s].toArray();
        QVERIFY(!sections.isEmpty());
        QCOMPARE(sections[0][u"start"_s].toDouble(), 0.0);
        QVERIFY(std::abs(sections.last()[u"end"_s].toDouble() - looped->durationSeconds) < 0.01);
        QVERIFY(!looped->info.contains(u"adaptive"_s) && !looped->info.contains(u"midi"_s));
        QCOMPARE(remixed(request)->cached, true);

        request.loops = false;
        request.targetStyle = u"underwater"_s;
        const auto ending = remixed(request);
        QVERIFY(ending && ending->info[u"loop"_s].isNull());
        QCOMPARE(ending->info[u"style_used"_s].toString(), u"underwater"_s);
        QVERIFY(!ending->info[u"notice"_s].toString().contains(u"style"_s));
    }

    void loop_isToldToTheSample()
    {
        const qint64 start = 12'345'679;
        const music::LoopPoints loop { start, 5'555'557 };
        const QJsonObject json = loopJson(loop, 44'100, u"a.wav"_s).toObject();
        const auto words = json[u"renpy"_s].toString().split(u' ');
        QCOMPARE(words.size(), 4);
        QCOMPARE(std::llround(words[1].toDouble() * 44'100), start);
        QCOMPARE(std::llround(words[3].section(u'>', 0, 0).toDouble() * 44'100), start + 5'555'557);
        const auto whole = loopJson(music::LoopPoints { 0, 123'456'789 }, 1'000'000, u"a.wav"_s);
        QCOMPARE(whole[u"renpy"_s].toString(), u"<loop 0 to 123.456789>a.wav"_s);
    }

    void formats_areWrittenWithTheirLoop()
    {
        RemixRequest request = wish(u"calm"_s, 5);
        request.formats = { SoundFormat::Flac, SoundFormat::Opus, SoundFormat::Vorbis, SoundFormat::Mp3 };
        const auto render = remixed(request);
        QVERIFY(render);
        const QJsonArray formats = render->info[u"formats"_s].toArray();
        QCOMPARE(formats.size(), 4);
        for (const QJsonValue& format : formats) {
            QProcess probe;
            probe.start(u"ffprobe"_s,
                        { u"-v"_s, u"error"_s, u"-show_entries"_s, u"stream_tags:format_tags"_s, u"-of"_s,
                          u"default=nw=1"_s, m_studio->paths.absolute(format[u"artifact"_s].toString()) });
            QVERIFY(probe.waitForFinished());
            const QString tags = QString::fromUtf8(probe.readAllStandardOutput());
            const qint64 length = 5 * format[u"sample_rate"_s].toInteger();
            QVERIFY2(tags.contains(u"TAG:LOOPSTART=0"_s), qPrintable(tags));
            QVERIFY2(tags.contains(u"TAG:LOOPLENGTH=%1\n"_s.arg(length)), qPrintable(tags));
            QCOMPARE(format[u"loop"_s][u"length_samples"_s].toInteger(), length);
            QVERIFY(format[u"loop"_s][u"renpy"_s].toString().startsWith(u"<loop 0 to 5>exports/music/"_s));
        }
        QCOMPARE(remixed(request)->cached, true);
    }

    void exportTo_writesAFileForOthers()
    {
        const auto render = remixed(wish(u"calm"_s, 4));
        const QString path = m_folder->filePath(u"out/theme.ogg"_s);
        MusicExport wanted { .artifact = render->artifact,
                             .path = path,
                             .format = SoundFormat::Vorbis,
                             .title = u"Theme"_s,
                             .loop = loopFrom(render->info) };
        QVERIFY(wanted.loop);
        QVERIFY(MusicStudio::wait(m_studio->music.exportTo(wanted)));
        QVERIFY(readFile(path, 1 << 20)->contains("LOOPLENGTH=176400"));
        wanted.format = SoundFormat::Wav;
        wanted.path = m_folder->filePath(u"out/theme.wav"_s);
        QVERIFY(MusicStudio::wait(m_studio->music.exportTo(wanted)));
        QCOMPARE(readFile(wanted.path, 1 << 20).value(), m_studio->bytes(render->artifact));
        for (const SoundFormat format : { SoundFormat::Wav, SoundFormat::Flac }) {
            wanted.format = format;
            wanted.artifact = u"exports/music/none.wav"_s;
            const auto missing = MusicStudio::wait(m_studio->music.exportTo(wanted));
            QVERIFY(!missing);
            QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        }
        const QDir out(m_folder->filePath(u"out"_s)); // nothing half-done lies about
        QCOMPARE(out.entryList(QDir::Files | QDir::Hidden), (QStringList { u"theme.ogg"_s, u"theme.wav"_s }));
    }

    void exportedSet_namesTheFilesBesideIt()
    {
        RemixRequest request = wish(u"calm"_s, 4);
        request.adaptive = true;
        const auto render = remixed(request);
        const QString artifact = render->info[u"adaptive"_s].toString();
        const auto stored = readFile(m_studio->paths.absolute(artifact), 1 << 20).and_then(parseJsonObject);
        MusicSetExport wanted { .artifact = artifact, .loop = loopFrom(render->info) };
        for (const QString& kind : { u"layers"_s, u"stingers"_s, u"transitions"_s })
            for (const QJsonValue& each : (*stored)[kind].toArray())
                wanted.names.insert(each[u"artifact"_s].toString(), each[u"name"_s].toString() + u".ogg"_s);
        const QString path = m_folder->filePath(u"out/set.json"_s);
        QVERIFY(exportMusicSet(wanted, path, m_studio->paths));
        const auto set = readFile(path, 1 << 20).and_then(parseJsonObject);
        QCOMPARE((*set)[u"tempo_bpm"_s], (*stored)[u"tempo_bpm"_s]);
        const QJsonValue layer = (*set)[u"layers"_s][0];
        QCOMPARE(layer[u"file"_s].toString(), layer[u"name"_s].toString() + u".ogg"_s);
        QCOMPARE(layer[u"loop"_s][u"length_samples"_s].toInt(), 176400);
        QVERIFY(layer[u"loop"_s][u"renpy"_s].toString().endsWith(layer[u"file"_s].toString()));
        QVERIFY(!(*set)[u"stingers"_s][0][u"file"_s].toString().isEmpty());
        QVERIFY(!readFile(path, 1 << 20)->contains("exports/music"));
        wanted.format = SoundFormat::Opus; // which has samples of its own
        QVERIFY(exportMusicSet(wanted, path, m_studio->paths));
        const auto opus = readFile(path, 1 << 20).and_then(parseJsonObject);
        QCOMPARE((*opus)[u"sample_rate"_s].toInt(), 48'000);
        QCOMPARE((*opus)[u"layers"_s][0][u"loop"_s][u"length_samples"_s].toInt(), 4 * 48'000);
        QCOMPARE((*opus)[u"layers"_s][0][u"samples"_s].toInt(), 4 * 48'000);
        wanted.artifact = u"exports/music/none.json"_s;
        QVERIFY(!exportMusicSet(wanted, path, m_studio->paths));
    }

    void renpyScript_definesEachSound()
    {
        const QByteArray script = renpyDefinitions({ { u"Night City 3.ogg"_s, true, 1.5, 12 },
                                                     { u"7 \"rise\".wav"_s, false, 0, 0 },
                                                     { u"夜.wav"_s, false, 0, 0 } });
        QVERIFY(script.contains(
            "\ndefine audio.night_city_3 = \"<loop 1.500000 to 12.000000>audio/Night City 3.ogg\"\n"));
        QVERIFY(script.contains("\ndefine audio.music_7_rise_ = \"audio/7 \\\"rise\\\".wav\"\n"));
        QVERIFY(script.contains("\ndefine audio.music__ = \"audio/夜.wav\"\n"));
    }

    void beginning_isHeardBeforeAllIsMade()
    {
        const auto begun = MusicStudio::wait(m_studio->music.beginning(wish(u"lofi"_s, 300), 4));
        QVERIFY(begun);
        QCOMPARE(begun->frames(), std::size_t { 4 * 44'100 });
        QVERIFY(!QFileInfo::exists(m_studio->paths.absolute(u"exports/music"_s))); // it is stored nowhere
    }

    void beginning_ofATrack_isWhatTheWholeBeginsWith()
    {
        RemixRequest piece = wish(u"credits"_s, 40);
        piece.loops = false;
        const auto made = remixed(piece);
        QVERIFY(made);
        for (const bool loops : { true, false }) {
            RemixRequest request { .sceneId = u"s"_s,
                                   .targetStyle = u"night city"_s,
                                   .sourceFile = m_studio->paths.absolute(made->artifact) };
            request.loops = loops;
            const auto begun = MusicStudio::wait(m_studio->music.beginning(request, 8));
            QVERIFY2(begun, begun ? "" : qPrintable(begun.error().message));
            QCOMPARE(begun->frames(), std::size_t { 8 * 44'100 });
            const auto whole = remixed(request);
            QVERIFY(whole);
            auto sound = readAudioFile(m_studio->paths.absolute(whole->artifact).toStdString(), 60 * 44'100);
            QVERIFY(sound);
            sound->samples.resize(begun->samples.size());
            const double apart = lufsOf(*begun) - lufsOf(*sound);
            QVERIFY2(std::abs(apart) < 1.5, qPrintable(QString::number(apart)));
            // The same notes at the same places: what the source played and what was added to it.
            double both = 0, one = 0, other = 0;
            for (std::size_t i = 0; i < begun->samples.size(); ++i) {
                const auto a = double(begun->samples[i]), b = double(sound->samples[i]);
                both += a * b;
                one += a * a;
                other += b * b;
            }
            QVERIFY2(both / std::sqrt(one * other) > 0.6,
                     qPrintable(QString::number(both / std::sqrt(one * other))));
        }
        RemixRequest lost = wish(u"lofi"_s, 30);
        lost.sourceFile = u"/nowhere.wav"_s;
        QCOMPARE(MusicStudio::wait(m_studio->music.beginning(lost, 4)).error().field, u"source_track"_s);
    }

    void beginning_isAsLoudAsItWillBe_data()
    {
        QTest::addColumn<QString>("style");
        for (const auto* style : { "epic", "cheerful", "horror", "festival", "nostalgia" })
            QTest::newRow(style) << QString::fromLatin1(style);
    }

    void beginning_isAsLoudAsItWillBe()
    {
        QFETCH(QString, style);
        auto begun = MusicStudio::wait(m_studio->music.beginning(wish(style, 60), 12));
        QVERIFY(begun);
        const auto whole = remixed(wish(style, 60));
        QVERIFY(whole);
        auto sound = readAudioFile(m_studio->paths.absolute(whole->artifact).toStdString(), 61 * 44'100);
        QVERIFY(sound);
        sound->samples.resize(begun->samples.size());
        // A loop's end rings on over its first seconds.
        for (auto* each : { &*begun, &*sound })
            each->samples.erase(each->samples.begin(),
                                each->samples.begin() + std::ptrdiff_t(2 * 4 * 44'100));
        const double apart = lufsOf(*begun) - lufsOf(*sound);
        QVERIFY2(std::abs(apart) < 1.5, qPrintable(QString::number(apart)));
    }

    void source_isHeardOnce()
    {
        int times = 0;
        const auto hear = [&] {
            ++times;
            return music::HeardSource { .lufs = -20 };
        };
        const auto one = heardSource(u"one"_s, hear);
        QCOMPARE(heardSource(u"one"_s, hear), one);
        QCOMPARE(knownSource(u"one"_s), one);
        QCOMPARE(times, 1);
        for (int i = 0; i < 40; ++i)
            QVERIFY(heardSource(u"other %1"_s.arg(i), hear));
        QVERIFY(!knownSource(u"one"_s)); // only the last few are kept
    }

    void soundfont_thatIsMissing_isReplacedAndTheAdviceNamesAPackage()
    {
        const QString lost = m_folder->filePath(u"lost.sf2"_s);
        const Soundfont used = findSoundfont(lost);
        QCOMPARE(used, findSoundfont({}));
        QVERIFY(!used.path.isEmpty());
        const QString told = soundfontAdvice(lost, used);
        QVERIFY2(told.contains(lost) && told.contains(used.name), qPrintable(told));
        QVERIFY(soundfontAdvice({}, used).isEmpty());
        QVERIFY(soundfontAdvice(used.path, used).isEmpty());
        for (const QString& wish : { QString(), lost })
            QVERIFY(soundfontAdvice(wish, {}).contains(u"timgm6mb-soundfont"_s));
    }

    void soundfont_thatIsNone_isNotUsed()
    {
        const QString file = m_folder->filePath(u"song.sf2"_s);
        QVERIFY(writeFile(file, "RIFF\x04\0\0\0WAVEdata", Durability::ProcessCrash));
        QVERIFY(findSoundfont(file).path != file);
        QVERIFY(!findSoundfont({}).sha256.isEmpty());
    }

    void stop_endsWhatIsUnderWay()
    {
        auto future = m_studio->music.remix(wish(u"epic"_s, 300));
        QVERIFY(QTest::qWaitFor([&] { return future.progressValue() > 0; }, 60'000));
        m_studio->music.stop();
        const auto ended = wait(future);
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, ErrorKind::Cancelled);
        QCOMPARE(remixed(wish(u"epic"_s, 5)).error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(tst_RemixService)
#include "tst_RemixService.moc"
