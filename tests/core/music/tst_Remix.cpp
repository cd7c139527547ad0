#include "core/base/Random.h"
#include "core/music/score/Arranger.h"
#include "core/music/score/Composer.h"
#include "core/music/sound/BeatTracker.h"
#include "core/music/sound/KeyFinder.h"
#include "core/music/sound/Remix.h"
#include "core/music/sound/RemixRecipe.h"
#include "core/music/sound/Stretch.h"
#include "tests/support/LongSounds.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace comfyvn;
using namespace comfyvn::music;

namespace {

const std::string kFont = "/usr/share/sounds/sf2/TimGM6mb.sf2";

struct Track {
    double bpm = 120;
    double first = 0.25; ///< seconds to the first beat
    double seconds = 24;
    int tonic = 0; ///< pitch class
    int rate = 44'100;
    int channels = 2;
    int beatsPerBar = 4;
    double sway = 0; ///< how much faster and slower than `bpm` it becomes, over 16 beats

    /// Where a beat is, in seconds.
    [[nodiscard]] double at(int number) const
    {
        constexpr double kTurn = 2 * std::numbers::pi / 16;
        return first + 60 / bpm * (number + sway / kTurn * std::sin(kTurn * number));
    }
};

/// Chords of a major key, I vi IV V, over a kick on each beat of four and a snare on every second one; or a
/// waltz, with the kick on the first of three.
AudioBuffer synthetic(const Track& track)
{
    const auto frames = std::size_t(track.seconds * track.rate);
    std::vector<float> mono(frames);
    const std::vector<std::vector<int>> chords { { 0, 4, 7 }, { 9, 0, 4 }, { 5, 9, 0 }, { 7, 11, 2 } };
    Random random(3);
    int number = -1;
    for (std::size_t i = 0; i < frames; ++i) {
        const double time = double(i) / track.rate;
        while (time >= track.at(number + 1))
            ++number;
        const double age = time - track.at(number);
        const auto& chord = chords[std::size_t(std::max(0, number) / track.beatsPerBar % 4)];
        double value = 0;
        for (const int tone : chord) {
            const double hertz = 261.626 * std::pow(2.0, ((track.tonic + tone) % 12) / 12.0);
            value += 0.05 * std::sin(2 * std::numbers::pi * hertz * (time - track.first));
        }
        const bool waltz = track.beatsPerBar == 3;
        if (number >= 0) {
            if (!waltz || number % 3 == 0)
                value += 0.5 * std::exp(-age * 25) * std::sin(2 * std::numbers::pi * 60 * age);
            if (waltz ? number % 3 != 0 : number % 2 == 1)
                value += 0.25 * std::exp(-age * 30) * random.signedUnit();
        }
        mono[i] = float(value);
    }
    AudioBuffer sound { .samples = {}, .channels = track.channels, .sampleRate = track.rate };
    for (const float sample : mono) {
        for (int channel = 0; channel < track.channels; ++channel)
            sound.samples.push_back(sample);
    }
    return sound;
}

std::vector<float> firstChannel(const AudioBuffer& sound)
{
    std::vector<float> mono;
    for (std::size_t i = 0; i < sound.samples.size(); i += std::size_t(sound.channels))
        mono.push_back(sound.samples[i]);
    return mono;
}

/// By how many semitones the notes of one have to move to become those of the other, 0..11.
int movedBy(const AudioBuffer& from, const AudioBuffer& to)
{
    const Chroma before = chromaOf(firstChannel(from), from.sampleRate);
    const Chroma after = chromaOf(firstChannel(to), to.sampleRate);
    std::array<double, 12> alike {};
    for (std::size_t shift = 0; shift < 12; ++shift) {
        for (std::size_t i = 0; i < 12; ++i)
            alike[shift] += before[i] * after[(i + shift) % 12];
    }
    return int(std::ranges::max_element(alike) - alike.begin());
}

/// How far the beats are from where the track has them, or from half-way between two.
double worstBeat(const std::vector<double>& beats, double first, double beat)
{
    double worst = 0;
    for (const double each : beats)
        worst = std::max(worst, std::abs(std::remainder(each - first, beat)));
    return worst;
}

/// A source made over, in memory.
struct MadeOver : RemixSound {
    explicit MadeOver(RemixSound&& remix)
        : RemixSound(std::move(remix))
        , heard(std::move(sound).whole())
    { }
    AudioBuffer heard {};
};

AudioResult<MadeOver> made(const AudioBuffer& source, const RemixOptions& options)
{
    return remixed(test::stereoAt(kMusicRate, source), options, {}).map([](RemixSound&& remix) {
        return MadeOver(std::move(remix));
    });
}

/// A remix of a track, with what became of the track and what was added to it.
struct Stems {
    MadeOver remix;
    AudioBuffer source {};
    AudioBuffer added {};
};

Stems stemsOf(const Track& track, const QString& wish, bool loops = false)
{
    AudioBuffer became { .samples = {}, .channels = 2, .sampleRate = kMusicRate };
    AudioBuffer added = became;
    RemixOptions options { .wish = wish.toStdString(), .seed = 1, .font = kFont, .loops = loops };
    options.takeStem = [&](const std::string& name, const LongSound& sound) {
        (name == "source" ? became : added).samples = sound.part(0, sound.frames());
        return true;
    };
    auto remix = made(synthetic(track), options);
    if (!remix)
        qFatal("%s", remix.error().c_str());
    return { *std::move(remix), std::move(became), std::move(added) };
}

AudioResult<MadeOver> made(const AudioBuffer& source, const std::string& wish, double seconds = 0,
                           std::vector<std::string> tags = {})
{
    return made(source, RemixOptions { wish, std::move(tags), seconds, 1, kFont });
}

} // namespace

class tst_Remix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tempoBeatAndKey_areFound_data()
    {
        QTest::addColumn<double>("bpm");
        QTest::addColumn<double>("first");
        QTest::addColumn<int>("tonic");
        QTest::newRow("slow in D") << 72.0 << 0.4 << 2;
        QTest::newRow("in C") << 100.0 << 0.0 << 0;
        QTest::newRow("odd tempo in E flat") << 113.7 << 0.31 << 3;
        QTest::newRow("fast in A") << 150.0 << 0.123 << 9;
    }

    void tempoBeatAndKey_areFound()
    {
        QFETCH(double, bpm);
        QFETCH(double, first);
        QFETCH(int, tonic);
        const AudioBuffer sound = synthetic({ .bpm = bpm, .first = first, .tonic = tonic });
        const auto mono = firstChannel(sound);
        const BeatGrid grid = trackBeats(mono, sound.sampleRate);
        QVERIFY2(grid.confidence > 0.3, QByteArray::number(grid.confidence).constData());
        const double ratio = grid.bpm / bpm;
        QVERIFY2(std::abs(ratio - 1) < 0.01 || std::abs(ratio - 2) < 0.02 || std::abs(ratio - 0.5) < 0.005,
                 QByteArray::number(grid.bpm).constData());
        const double worst = worstBeat(grid.beats, first, 60 / std::max(bpm, grid.bpm));
        QVERIFY2(worst < 0.015, QByteArray::number(worst).constData());
        const FoundKey key = findKey(mono, sound.sampleRate);
        QCOMPARE(keyName(key.tonic, key.mode), keyName(tonic, Mode::Major));
    }

    void remix_landsOnTheBeatWithin15ms_data()
    {
        QTest::addColumn<QString>("wish");
        QTest::addColumn<double>("bpm");
        QTest::addColumn<int>("tonic");
        QTest::addColumn<bool>("adds");
        QTest::newRow("lofi") << u"lofi"_s << 96.0 << 0 << true;
        QTest::newRow("cheerful") << u"cheerful"_s << 113.7 << 3 << true;
        QTest::newRow("nightcore") << u"nightcore"_s << 84.0 << 9 << true;
        QTest::newRow("slowed") << u"slowed"_s << 132.0 << 7 << false;
        QTest::newRow("battle") << u"battle"_s << 140.0 << 2 << true;
    }

    void remix_landsOnTheBeatWithin15ms()
    {
        QFETCH(QString, wish);
        QFETCH(double, bpm);
        QFETCH(int, tonic);
        QFETCH(bool, adds);
        const Track track { .bpm = bpm, .first = 0.3, .tonic = tonic };
        const Stems stems = stemsOf(track, wish);
        const MadeOver& remix = stems.remix;
        // Where the source's beats have gone: as they are heard in what became of it, and as the remix says.
        const double beat = 60 / bpm * remix.stretch;
        const double first = track.first * remix.stretch;
        const BeatGrid source = trackBeats(firstChannel(stems.source), kMusicRate);
        QVERIFY(source.beats.size() > 12);
        const double heard = worstBeat(source.beats, first, std::min(beat, 60 / source.bpm));
        QVERIFY2(heard < 0.015, QByteArray::number(heard).constData());
        const double told = worstBeat(remix.beats, first, std::min(beat, 60 / remix.bpm));
        QVERIFY2(told < 0.015, QByteArray::number(told).constData());
        // Its notes have moved by what the remix says, and its key with them.
        QCOMPARE(movedBy(synthetic(track), stems.source), (remix.shift + 12) % 12);
        QCOMPARE(keyName(remix.tonic, remix.mode), keyName((tonic + remix.shift + 12) % 12, Mode::Major));
        QVERIFY(remix.mastered.truePeakDbtp <= -0.9);

        // What was added, on the same beats: drums, bass and a pad where the style has them.
        QCOMPARE(remix.addedParts.empty(), !adds);
        if (!adds)
            return;
        for (const auto* part : { "drums", "bass" })
            QVERIFY2(std::ranges::any_of(remix.addedParts,
                                         [&](const std::string& each) { return each.starts_with(part); }),
                     part);
        QCOMPARE(stems.added.frames(), remix.heard.frames());
        const BeatGrid added = trackBeats(firstChannel(stems.added), kMusicRate);
        QVERIFY2(added.confidence > 0.2, QByteArray::number(added.confidence).constData());
        const double off = worstBeat(added.beats, first, std::min(beat, 60 / added.bpm) / 2);
        QVERIFY2(off < 0.015, QByteArray::number(off).constData());
    }

    void unevenBeat_isMadeEven()
    {
        const Track track { .bpm = 100, .first = 0.4, .seconds = 32, .tonic = 5, .sway = 0.03 };
        QVERIFY(!trackBeats(firstChannel(synthetic(track)), kMusicRate).steady);
        const Stems stems = stemsOf(track, u"lofi"_s);
        QVERIFY2(stems.remix.sourceBpm > 0, "it has a beat");
        const double beat = 60 / stems.remix.bpm;
        const BeatGrid source = trackBeats(firstChannel(stems.source), kMusicRate);
        const double first = stems.remix.beats.front();
        const double heard = worstBeat(source.beats, first, std::min(beat, 60 / source.bpm));
        QVERIFY2(heard < 0.03, QByteArray::number(heard).constData());
        const BeatGrid added = trackBeats(firstChannel(stems.added), kMusicRate);
        const double off = worstBeat(added.beats, first, beat / 2);
        QVERIFY2(off < 0.015, QByteArray::number(off).constData());
    }

    void waltz_staysOne()
    {
        const Track track { .bpm = 120, .first = 0.2, .seconds = 25, .tonic = 2, .beatsPerBar = 3 };
        const Stems stems = stemsOf(track, u"lofi"_s, true);
        QCOMPARE(stems.remix.metre.beatsPerBar, 3);
        QVERIFY2(stems.remix.metre.confidence > kSureMetre, QByteArray::number(stems.remix.metre.confidence));
        const double beats = double(stems.remix.heard.frames()) / kMusicRate * stems.remix.bpm / 60;
        const double bars = beats / 3;
        QVERIFY2(std::abs(bars - std::round(bars)) < 1e-3, QByteArray::number(bars));
        // It begins with a bar: the kick is heard on beats 0, 3, 6 …
        const auto mono = firstChannel(stems.source);
        const Metre metre = metreOf(mono, kMusicRate, stems.remix.beats);
        QCOMPARE(metre.beatsPerBar, 3);
        QCOMPARE(metre.downbeat, std::size_t { 0 });
        QVERIFY(std::ranges::any_of(stems.remix.addedParts,
                                    [](const std::string& each) { return each.starts_with("drums"); }));
    }

    void added_isOfTheKeyAndOfItsBars()
    {
        for (const MusicStyle& style : musicStyles()) {
            for (const int beatsPerBar : { 3, 4 }) {
                Backing backing {
                    .style = &style, .tonic = 4, .mode = Mode::Major, .beatsPerBar = beatsPerBar, .seed = 3
                };
                for (int bar = 0; bar < 16; ++bar) {
                    static constexpr std::array<std::string_view, 4> kChords { "I", "vi", "IV", "V" };
                    backing.bars.push_back(
                        readChord(kChords[std::size_t(bar % 4)], 4, Mode::Major, Colour::Triad));
                }
                const Score score = arrange(backing);
                QCOMPARE(score.ticks, 16 * beatsPerBar * kTicksPerBeat);
                for (const Part& part : score.parts) {
                    QVERIFY(!part.notes.empty());
                    for (const Note& note : part.notes) {
                        QVERIFY(note.start >= 0 && note.start < score.ticks);
                        const int degree = (note.pitch - 4 + 120) % 12;
                        static constexpr std::array<int, 7> kMajor { 0, 2, 4, 5, 7, 9, 11 };
                        QVERIFY2(part.role == Role::Drums || std::ranges::count(kMajor, degree) == 1,
                                 qPrintable(u"%1 %2: %3"_s
                                                .arg(QString::fromUtf8(style.name.data()),
                                                     QString::fromStdString(part.name))
                                                .arg(note.pitch)));
                    }
                    if (part.role == Role::Drums) // something on each bar line
                        QVERIFY(std::ranges::count_if(
                                    part.notes,
                                    [&](const Note& note) { return note.start % score.barTicks() == 0; })
                                >= 8);
                }
            }
        }
    }

    void stretched_keepsItsBeatsAndMovesItsKey()
    {
        const Track track { .bpm = 100, .first = 0.5 };
        for (const double ratio : { 0.8, 1.13 }) {
            auto moved = stretched(test::longSound(synthetic(track)), { ratio, 3, {} }, {});
            QVERIFY(moved);
            const AudioBuffer sound = std::move(*moved).whole();
            QCOMPARE(sound.frames(), std::size_t(std::llround(24 * 44'100 * ratio)));
            const auto mono = firstChannel(sound);
            const BeatGrid grid = trackBeats(mono, kMusicRate);
            const double worst = worstBeat(grid.beats, track.first * ratio, 0.6 * ratio);
            QVERIFY2(worst < 0.015, QByteArray::number(worst).constData());
            QCOMPARE(movedBy(synthetic(track), sound), 3);
        }
    }

    void unusualSources_giveMusic_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("channels");
        QTest::newRow("short") << 0.8 << 44'100 << 2;
        QTest::newRow("mono") << 9.0 << 44'100 << 1;
        QTest::newRow("odd rate") << 9.0 << 22'051 << 2;
        QTest::newRow("six channels") << 6.0 << 48'000 << 6;
    }

    void unusualSources_giveMusic()
    {
        QFETCH(double, seconds);
        QFETCH(int, rate);
        QFETCH(int, channels);
        const AudioBuffer source = synthetic({ .seconds = seconds, .rate = rate, .channels = channels });
        for (const bool loops : { false, true }) {
            const auto remix =
                made(source, { .wish = "orchestral swell", .seed = 1, .font = kFont, .loops = loops });
            QVERIFY2(remix, remix ? "" : remix.error().c_str());
            const double length = double(remix->heard.frames()) / kMusicRate;
            QCOMPARE(remix->loop.has_value(), loops);
            if (loops) // whole bars, or all but what it is faded into itself by
                QVERIFY2(length > 0.3 * seconds && length <= seconds * remix->stretch,
                         QByteArray::number(length));
            else
                QVERIFY2(std::abs(length - seconds * remix->stretch) < 0.01, QByteArray::number(length));
            QVERIFY(remix->mastered.integratedLufs > -30);
            QVERIFY(!remix->sections.empty());
            QCOMPARE(remix->sections.front().begin, 0.0);
            QVERIFY(std::abs(remix->sections.back().end - length) < 0.001);
        }
    }

    void sections_areWhereMoreIsPlayed()
    {
        // Twelve bars of 2 s, of which the middle ones are louder by 12 dB.
        const AudioBuffer source = synthetic({ .bpm = 120, .first = 0, .seconds = 24 });
        auto mono = firstChannel(source);
        for (std::size_t i = 0; i < mono.size(); ++i)
            mono[i] *= i / std::size_t(8 * 44'100) == 1 ? 1.F : 0.25F;
        const auto sections = sectionsIn(mono, 44'100, 0, 2);
        QCOMPARE(sections.size(), std::size_t { 3 });
        QCOMPARE(sections[1].begin, 8.0);
        QCOMPARE(sections[1].end, 16.0);
        QCOMPARE(sections[0].name, sections[2].name);
        QVERIFY(sections[0].name != sections[1].name);
        QCOMPARE(sections[1].intensity, 1.0);
        QVERIFY(std::abs(sections[0].intensity - 0.6) < 0.05);
        QVERIFY(sectionsIn(std::vector<float>(), 44'100, 0, 2).empty());
        QCOMPARE(sectionsIn(std::vector<float>(1000, 0.1F), 44'100, 0, 2).size(), std::size_t { 1 });
    }

    void firstBarAtTheEnd_addsNothing()
    {
        AudioBuffer source = synthetic({ .seconds = 20 });
        source.samples.insert(source.samples.begin(),
                              std::size_t(source.channels) * std::size_t(3.6 * source.sampleRate), 0.0F);
        const auto remix = made(source, "battle", 4);
        QVERIFY2(remix, remix ? "" : remix.error().c_str());
        QCOMPARE(remix->heard.frames(), std::size_t(4 * kMusicRate));
    }

    void beatlessSource_isTreatedWithoutDrums()
    {
        AudioBuffer tone { .samples = {}, .channels = 1, .sampleRate = 44'100 };
        for (int i = 0; i < 44'100 * 8; ++i)
            tone.samples.push_back(float(0.3 * std::sin(i * 0.0313) * std::sin(i * 0.00002)));
        const auto remix = made(tone, "lofi");
        QVERIFY(remix);
        QCOMPARE(remix->sourceBpm, 0.0);
        for (const std::string& part : remix->addedParts)
            QVERIFY(part.find("drums") == std::string::npos);
    }

    void noise_hasNoBeat()
    {
        Random random(7);
        std::vector<float> noise(20 * 44'100);
        for (float& sample : noise)
            sample = float(0.3 * random.signedUnit());
        const double confidence = trackBeats(noise, 44'100).confidence;
        QVERIFY2(confidence < 0.15, QByteArray::number(confidence).constData());
    }

    void silenceAndScraps_areRefusedWithTheReason()
    {
        const AudioBuffer silent { .samples = std::vector<float>(44'100 * 4),
                                   .channels = 2,
                                   .sampleRate = 44'100 };
        QVERIFY(made(silent, "lofi").error().find("silent") != std::string::npos);
        QVERIFY(made(synthetic({ .seconds = 0.2 }), "lofi").error().find("half a second")
                != std::string::npos);
        QVERIFY(!made(AudioBuffer {}, "lofi"));
    }

    void length_isWhatWasAskedFor()
    {
        const AudioBuffer source = synthetic({ .seconds = 10 });
        for (const double seconds : { 5.0, 31.5 }) {
            const auto remix = made(source, "calm", seconds);
            QVERIFY(remix);
            QCOMPARE(remix->heard.frames(), std::size_t(seconds * kMusicRate));
        }
    }

    void lengthened_staysInTime()
    {
        // Its first bar line is its first sample, and it ends with a bar: no sound beyond the stretch.
        const Track track { .bpm = 120, .first = 0, .seconds = 16 };
        const auto remix =
            made(synthetic(track), RemixOptions { .wish = "radio", .tags = {}, .seconds = 90 });
        QVERIFY(remix);
        QVERIFY(std::abs(remix->bpm - 120) < 0.5);
        const auto beats = trackBeats(firstChannel(remix->heard), kMusicRate);
        std::vector<double> late;
        std::ranges::copy_if(beats.beats, std::back_inserter(late), [](double beat) { return beat > 60; });
        QVERIFY(late.size() > 40);
        QVERIFY2(worstBeat(late, 0, 0.5) < 0.015, qPrintable(QString::number(worstBeat(late, 0, 0.5))));
    }

    void lengthened_isFadedTogether()
    {
        AudioBuffer tone { .samples = {}, .channels = 1, .sampleRate = kMusicRate };
        for (int i = 0; i < 3 * kMusicRate; ++i) // ends in the middle of a wave
            tone.samples.push_back(0.4F * float(std::sin(2 * std::numbers::pi * 220.3 * i / kMusicRate)));
        const auto remix = made(tone, RemixOptions { .wish = "cathedral", .tags = {}, .seconds = 12 });
        QVERIFY(remix);
        const auto heard = firstChannel(remix->heard);
        float steepest = 0;
        for (std::size_t i = kMusicRate / 10; i + 1 < heard.size(); ++i)
            steepest = std::max(steepest, std::abs(heard[i + 1] - heard[i]));
        // A sine of full scale rises by 0.032; a join without a fade jumps by more than ten times that.
        QVERIFY2(steepest < 0.1F, qPrintable(QString::number(double(steepest))));
    }

    void ownPieces_areHeardAsTheyWereWritten_data()
    {
        QTest::addColumn<QByteArray>("style");
        QTest::addColumn<int>("seed");
        for (const auto* style : { "lofi", "mystery", "epic", "credits" })
            QTest::addRow("%s", style) << QByteArray(style) << 1;
    }

    void ownPieces_areHeardAsTheyWereWritten()
    {
        QFETCH(QByteArray, style);
        QFETCH(int, seed);
        const Score score = compose(
            { .style = findStyle(style.toStdString()).style, .seconds = 30, .seed = std::uint64_t(seed) });
        const auto sound = soundOf(score, { .font = kFont }, {});
        QVERIFY(sound);
        const auto heard = firstChannel(sound->mix);
        const FoundKey key = findKey(heard, kMusicRate);
        QCOMPARE(QString::fromStdString(keyName(key.tonic, key.mode)),
                 QString::fromStdString(keyName(score.tonic, score.mode)));
        const BeatGrid beats = trackBeats(heard, kMusicRate);
        QVERIFY2(std::abs(beats.bpm / score.bpm() - 1) < 0.01, qPrintable(QString::number(beats.bpm)));
    }

    void loop_isWholeBarsThatGoOnOverTheSeam_data()
    {
        QTest::addColumn<QString>("wish");
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("seconds");
        QTest::newRow("as long as the source") << u"lofi"_s << 0.3 << 0.0;
        QTest::newRow("nothing before the first bar line") << u"night city"_s << 0.0 << 0.0;
        QTest::newRow("shorter") << u"battle"_s << 0.2 << 11.0;
        QTest::newRow("longer") << u"underwater"_s << 0.45 << 61.3;
        QTest::newRow("orchestral swell") << u"orchestral swell"_s << 0.1 << 30.0;
    }

    void loop_isWholeBarsThatGoOnOverTheSeam()
    {
        QFETCH(QString, wish);
        QFETCH(double, first);
        QFETCH(double, seconds);
        const AudioBuffer source = synthetic({ .bpm = 104, .first = first, .seconds = 26 });
        const auto remix =
            made(source,
                 { .wish = wish.toStdString(), .seconds = seconds, .seed = 1, .font = kFont, .loops = true });
        QVERIFY2(remix, remix ? "" : remix.error().c_str());
        QVERIFY(remix->loop);
        QCOMPARE(remix->loop->start, std::uint64_t(0));
        QCOMPARE(remix->loop->length, std::uint64_t(remix->heard.frames()));
        const double length = double(remix->heard.frames()) / kMusicRate;
        if (seconds > 0)
            QCOMPARE(remix->heard.frames(), std::size_t(std::llround(seconds * kMusicRate)));
        const double bars = length * remix->bpm / 240;
        QVERIFY2(std::abs(bars - std::round(bars)) < 1e-3, qPrintable(QString::number(bars)));

        // Heard twice: the beats go on, and the seam is no louder a step than any other.
        auto twice = firstChannel(remix->heard);
        const std::size_t seam = twice.size();
        twice.insert(twice.end(), twice.begin(), twice.begin() + std::ptrdiff_t(seam));
        const BeatGrid beats = trackBeats(twice, kMusicRate);
        const double beat = 60 / remix->bpm;
        const double worst = worstBeat(beats.beats, 0, beat / 2); // a tracker may take the back beat
        QVERIFY2(worst < 0.02,
                 qPrintable(u"%1 s; source at %2, remix at %3, heard at %4"_s.arg(worst)
                                .arg(remix->sourceBpm)
                                .arg(remix->bpm)
                                .arg(beats.bpm)));
        std::vector<float> steps;
        for (std::size_t i = 1; i < twice.size(); ++i)
            steps.push_back(std::abs(twice[i] - twice[i - 1]));
        const float atSeam = *std::max_element(steps.begin() + std::ptrdiff_t(seam) - 3,
                                               steps.begin() + std::ptrdiff_t(seam) + 2);
        std::sort(steps.begin(), steps.end());
        const float usual = steps[steps.size() - steps.size() / 500]; // louder are one in 500
        QVERIFY2(atSeam <= std::max(usual, 0.02F),
                 qPrintable(u"%1 against %2"_s.arg(double(atSeam)).arg(double(usual))));
    }

    void loop_ofWhatHasNoBeat_isFadedIntoItself()
    {
        AudioBuffer tone { .samples = {}, .channels = 1, .sampleRate = kMusicRate };
        for (int i = 0; i < 5 * kMusicRate; ++i)
            tone.samples.push_back(0.4F * float(std::sin(2 * std::numbers::pi * 220.3 * i / kMusicRate)));
        for (const double seconds : { 0.0, 9.5 }) {
            const auto remix =
                made(tone, { .wish = "cathedral", .seconds = seconds, .font = kFont, .loops = true });
            QVERIFY(remix && remix->loop);
            QCOMPARE(remix->bpm, 0.0);
            if (seconds > 0)
                QCOMPARE(remix->heard.frames(), std::size_t(seconds * kMusicRate));
            const auto heard = firstChannel(remix->heard);
            QVERIFY(std::abs(heard.front() - heard.back()) < 0.1F);
        }
    }

    void loop_ofVoices_isLeftAtItsOwnLengthRatherThanStretched()
    {
        const auto remix =
            made(synthetic({ .bpm = 60, .seconds = 30 }),
                 { .wish = "radio", .tags = { "vocals" }, .seconds = 14, .font = kFont, .loops = true });
        QVERIFY(remix && remix->loop);
        QVERIFY(std::abs(remix->stretch - 1) < 0.05);
        const double bars = double(remix->heard.frames()) / kMusicRate * remix->bpm / 240;
        QVERIFY2(std::abs(bars - std::round(bars)) < 1e-3, qPrintable(QString::number(bars)));
    }

    void channels_areFoldedWithTheirCentre()
    {
        // Six channels with sound in the centre alone.
        const AudioBuffer mono = synthetic({ .seconds = 8, .channels = 1 });
        AudioBuffer six { .samples = std::vector<float>(6 * mono.samples.size()),
                          .channels = 6,
                          .sampleRate = mono.sampleRate };
        for (std::size_t i = 0; i < mono.samples.size(); ++i)
            six.samples[6 * i + 2] = mono.samples[i];
        QVERIFY(made(six, "radio"));
    }

    void recipes_sayWhetherTheyWereAskedForByName()
    {
        QCOMPARE(findRecipe("8-bit").name, std::string("8-bit"));
        QVERIFY(findRecipe("Chiptune").exact);
        QVERIFY(findRecipe("slowed reverb").exact);
        QCOMPARE(findRecipe("battle").name, std::string("battle"));
        QVERIFY(findRecipe("cheerful").exact);
        QVERIFY(!findRecipe("zydeco").exact);
        QVERIFY(!findRecipe("quite sad").exact);
    }

    void vocals_areSpared_data()
    {
        QTest::addColumn<QString>("wish");
        QTest::addColumn<double>("seconds");
        QTest::newRow("horror") << u"horror"_s << 0.0;
        QTest::newRow("nightcore, looped a little longer") << u"nightcore"_s << 10.5;
        QTest::newRow("slowed, looped a little longer") << u"slowed"_s << 9.3;
    }

    void vocals_areSpared()
    {
        QFETCH(QString, wish);
        QFETCH(double, seconds);
        const AudioBuffer source = synthetic({ .first = 0.1, .seconds = 10 });
        const auto remix = made(source,
                                { .wish = wish.toStdString(),
                                  .tags = { "Vocals" },
                                  .seconds = seconds,
                                  .seed = 1,
                                  .font = kFont,
                                  .loops = seconds > 0 });
        QVERIFY(remix);
        QCOMPARE(remix->shift, 0);
        QVERIFY2(remix->stretch < 1.0701 && remix->stretch > 1 / 1.0701, QByteArray::number(remix->stretch));
        QCOMPARE(remix->effects.size() - 2,
                 findRecipe(wish.toStdString()).chain.size()); // and stretch, limiter
    }

    void remix_givesTheSameBytesAgain()
    {
        const AudioBuffer source = synthetic({ .seconds = 8 });
        const auto one = made(source, "lofi");
        const auto two = made(source, "lofi");
        QVERIFY(one && two);
        QVERIFY(one->heard.samples == two->heard.samples);
    }
};

QTEST_APPLESS_MAIN(tst_Remix)
#include "tst_Remix.moc"
