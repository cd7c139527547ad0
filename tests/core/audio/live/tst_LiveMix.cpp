#include "core/audio/Loudness.h"
#include "core/audio/LoudnessGate.h"
#include "core/audio/live/LiveLoudness.h"
#include "core/audio/live/LiveMix.h"
#include "tests/core/audio/mix/MixSamples.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <new>
#include <thread>

namespace {

/// Memory that the thread took while it counts.
thread_local bool counts = false;
thread_local int allocations = 0;

} // namespace

void* operator new(std::size_t bytes)
{
    if (counts)
        ++allocations;
    if (void* memory = std::malloc(bytes))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr int kRate = 48'000;
constexpr std::size_t kAtOnce = 480; // frames, as a device reads
constexpr std::size_t kFull = 23'000; // frames that are ready when there is nothing better to do

/// Reads a live mix like a device that has no clock.
class Listener final {
public:
    explicit Listener(LiveMix& live)
        : m_live(live)
    { }

    /// The next frames, as soon as they are there; fewer when the mix ends.
    std::vector<float> next(std::size_t frames)
    {
        std::vector<float> heard;
        while (heard.size() < 2 * frames) {
            if (!await([this] { return m_live.framesReady() >= kAtOnce; }))
                break;
            const std::size_t count = std::min(kAtOnce, frames - heard.size() / 2);
            const auto piece = readPiece(count);
            const auto ended = m_live.endedAt();
            const std::size_t kept = ended ? count - (m_live.framesRead() - *ended) : count;
            heard.insert(heard.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(2 * kept));
            if (ended)
                break;
        }
        return heard;
    }

    /// Reads on until that call is heard, no faster than the worker; gives what was heard meanwhile.
    std::vector<float> until(std::uint64_t call)
    {
        std::vector<float> heard;
        const auto isReady = [this] { return m_live.framesReady() >= kFull || m_live.endedAt(); };
        while (m_live.state().done < call && await(isReady)) {
            const auto piece = readPiece(64);
            heard.insert(heard.end(), piece.begin(), piece.end());
            if (m_live.endedAt()
                && !await([&] { return m_live.state().done >= call || m_live.framesReady() > 0; }))
                break;
        }
        return heard;
    }

private:
    template <typename Condition> bool await(const Condition& condition)
    {
        QElapsedTimer clock;
        clock.start();
        while (!condition()) {
            if (clock.elapsed() > 20'000)
                return false;
            std::this_thread::sleep_for(std::chrono::microseconds(100));
        }
        return true;
    }

    std::vector<float> readPiece(std::size_t frames)
    {
        std::vector<float> piece(2 * frames);
        counts = true;
        m_live.read(piece);
        counts = false;
        return piece;
    }

    LiveMix& m_live;
};

double decibels(double ratio)
{
    return 20.0 * std::log10(std::max(ratio, 1e-12));
}

/// The highest difference between `heard` from its frame `from` on and `rendered` from its frame `at` on.
double difference(const std::vector<float>& heard, std::size_t from, const std::vector<float>& rendered,
                  std::size_t at, std::size_t frames)
{
    double highest = 0;
    for (std::size_t i = 0; i < 2 * frames; ++i)
        highest = std::max(highest,
                           static_cast<double>(std::fabs(heard.at(2 * from + i) - rendered.at(2 * at + i))));
    return highest;
}

/// The steepest step from one sample to the next of a side.
double steepest(const std::vector<float>& stereo)
{
    double highest = 0;
    for (std::size_t i = 2; i < stereo.size(); ++i)
        highest = std::max(highest, static_cast<double>(std::fabs(stereo[i] - stereo[i - 2])));
    return highest;
}

} // namespace

class tst_LiveMix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromTheStart_equalsTheRenderedMix_data();
    void fromTheStart_equalsTheRenderedMix();
    void loudnessGain_isThatOfTheRenderedMix();
    void jump_agreesWithTheRenderedMix_data();
    void jump_agreesWithTheRenderedMix();
    void loop_isExactToTheFrame();
    void shortLoop_repeatsItsFirstLap();
    void changedPlan_isHeardWithoutAClick();
    void manyChanges_endWithTheLast();
    void missingSource_isLeftOut();
    void sourceThatVanishes_isLeftOut();
    void emptyPlan_saysThatNothingCanBeHeard();
    void stop_fadesToSilence();
    void scrub_playsAShortPiece();
    void silence_letsGoAtOnce();
    void place_followsWhatWasRead();
    void levels_areThoseOfTheStrips();
    void meters_measureWhatIsHeard();
    void loudness_isOfWindows();
    void loudness_ofHoursIsExact();
    void manyClips_needFewFiles();
    void reading_allocatesNothing();

private:
    /// Voice over music of several rates and formats, with ducking and a limiter that works.
    [[nodiscard]] MixPlan scene(int rate = kRate) const;
    MixSamples m_samples;
};

MixPlan tst_LiveMix::scene(int rate) const
{
    MixPlan plan;
    plan.sampleRate = rate;
    plan.ducking = DuckingSettings {};
    const auto add = [&](const std::string& path, DuckingPart part) -> MixTrack& {
        plan.tracks.push_back({ .path = path, .part = part });
        return plan.tracks.back();
    };
    const std::string music = m_samples.file("music.flac", coarseNoise(2 * 44'100 * 8, 1), 2, 44'100,
                                             SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    const std::string hum = m_samples.file("hum.wav", sine(110, 0.6, 8, kRate), 2, kRate);
    const std::string voice = m_samples.file("voice.wav", sine(440, 0.5, 0.9, 22'050, 1), 1, 22'050,
                                             SF_FORMAT_WAV | SF_FORMAT_PCM_16);
    add(music, DuckingPart::Target).gain = 2;
    MixTrack& low = add(hum, DuckingPart::Target);
    low.automation = { { 1, 1 }, { 3, 0.3 }, { 5, 1.4 } };
    low.fadeIn = 0.5;
    low.pan = 0.3;
    for (const double offset : { 0.4, 2.1, 5.7 })
        add(voice, DuckingPart::Trigger).offset = offset;
    MixTrack& drip = add(m_samples.file("drip.wav", noise(2 * 3000, 7, 0.5), 2, kRate), DuckingPart::None);
    drip.loop = true;
    drip.offset = 0.2;
    return plan;
}

void tst_LiveMix::fromTheStart_equalsTheRenderedMix_data()
{
    QTest::addColumn<int>("rate");
    QTest::newRow("48 kHz") << 48'000;
    QTest::newRow("44.1 kHz") << 44'100;
}

void tst_LiveMix::fromTheStart_equalsTheRenderedMix()
{
    QFETCH(int, rate);
    const MixPlan plan = scene(rate);
    const Mixed rendered = mix(plan);
    QVERIFY2(rendered.ok, rendered.fault.message.c_str());
    QVERIFY(rendered.report.limitedMs > 0);
    LiveMix live(rate);
    live.setPlan({ .mix = plan });
    live.play(0);
    const auto heard = Listener(live).next(rendered.samples.size());
    QCOMPARE(heard.size(), rendered.samples.size());
    QVERIFY(heard == rendered.samples);
    QCOMPARE(live.state().dropouts, std::uint64_t { 0 });
    QCOMPARE(live.state().frames, rendered.report.frames);
}

void tst_LiveMix::loudnessGain_isThatOfTheRenderedMix()
{
    MixPlan plan = scene();
    plan.targetLufs = -30;
    const Mixed rendered = mix(plan);
    QVERIFY(rendered.report.loudnessGainDb < -3);
    LiveMix live(kRate);
    live.setPlan({ .mix = plan, .gainDb = rendered.report.loudnessGainDb });
    live.play(0);
    QVERIFY(Listener(live).next(rendered.samples.size()) == rendered.samples);
}

void tst_LiveMix::jump_agreesWithTheRenderedMix_data()
{
    QTest::addColumn<std::uint64_t>("frame");
    QTest::newRow("near the start") << std::uint64_t { 12'345 };
    QTest::newRow("within speech") << std::uint64_t { 120'001 };
    QTest::newRow("late") << std::uint64_t { 300'011 };
}

void tst_LiveMix::jump_agreesWithTheRenderedMix()
{
    QFETCH(std::uint64_t, frame);
    const MixPlan plan = scene();
    const Mixed rendered = mix(plan);
    LiveMix live(kRate);
    live.setPlan({ .mix = plan });
    live.play(frame);
    const auto heard = Listener(live).next(60'000);
    const double apart = difference(heard, LiveMix::kFade, rendered.samples, frame + LiveMix::kFade, 59'000);
    QVERIFY2(decibels(apart) < -90, qPrintable(QString::number(decibels(apart))));
    // it fades in
    QVERIFY(std::fabs(heard[0]) < 1e-6F);
}

void tst_LiveMix::loop_isExactToTheFrame()
{
    const MixPlan plan = scene();
    const Mixed rendered = mix(plan);
    constexpr LiveLoop loop { .begin = 50'003, .end = 290'007 };
    LiveMix live(kRate);
    live.setPlan({ .mix = plan });
    live.setLoop(loop);
    live.play(250'000);
    Listener listener(live);
    constexpr std::size_t first = loop.end - 250'000;
    constexpr std::size_t lap = loop.end - loop.begin;
    const auto heard = listener.next(first + lap + 5000);
    QVERIFY(decibels(difference(heard, 1000, rendered.samples, 251'000, first - 1000)) < -90);
    QVERIFY(decibels(difference(heard, first, rendered.samples, loop.begin, lap)) < -90);
    QVERIFY(decibels(difference(heard, first + lap, rendered.samples, loop.begin, 5000)) < -90);
    QCOMPARE(live.state().dropouts, std::uint64_t { 0 });
    const LivePlace place = live.placeAt(live.framesRead() - 5000 - lap + 10);
    QCOMPARE(place.frame, loop.begin + 10);
    QCOMPARE(place.lap, live.placeAt(0).lap + 1);
}

void tst_LiveMix::shortLoop_repeatsItsFirstLap()
{
    const MixPlan plan = scene();
    const Mixed rendered = mix(plan);
    constexpr LiveLoop loop { .begin = 100'000, .end = 103'001 };
    LiveMix live(kRate);
    live.setPlan({ .mix = plan });
    live.setLoop(loop);
    live.play(loop.begin);
    const auto heard = Listener(live).next(20 * 3001);
    for (std::size_t lap = 1; lap < 20; ++lap)
        QVERIFY(decibels(difference(heard, lap * 3001, rendered.samples, loop.begin, 3001)) < -90);
}

void tst_LiveMix::changedPlan_isHeardWithoutAClick()
{
    MixPlan plan;
    plan.tracks = { { .path = m_samples.file("tone.wav", sine(200, 0.5, 20, kRate), 2, kRate) } };
    LiveMix live(kRate);
    live.setPlan({ .mix = plan });
    live.play(0);
    Listener listener(live);
    const auto before = listener.next(20'000);
    plan.tracks[0].gain = 0.25;
    const auto during = listener.until(live.setPlan({ .mix = plan }));
    const auto after = listener.next(10'000);
    const auto loud = steepest(before);
    QVERIFY(steepest(during) < 1.1 * loud);
    QVERIFY(std::fabs(*std::ranges::max_element(after) - 0.125F) < 0.001F);
    // it joins the tone where it is
    const std::size_t now = 20'000 + during.size() / 2;
    const Mixed rendered = mix(plan);
    QVERIFY(decibels(difference(after, 0, rendered.samples, now, 10'000)) < -90);
    // within a tenth of a second
    QVERIFY2(during.size() / 2 < 4800, qPrintable(QString::number(during.size() / 2)));
}

void tst_LiveMix::manyChanges_endWithTheLast()
{
    MixPlan plan;
    plan.tracks = { { .path = m_samples.file("tone.wav", sine(200, 0.5, 20, kRate), 2, kRate) } };
    LiveMix live(kRate);
    live.setPlan({ .mix = plan });
    live.play(0);
    Listener listener(live);
    auto heard = listener.next(5000);
    std::uint64_t call = 0;
    for (int i = 0; i < 50; ++i) {
        plan.tracks[0].gain = 1 - 0.01 * i;
        call = live.setPlan({ .mix = plan });
        const auto more = listener.next(480);
        heard.insert(heard.end(), more.begin(), more.end());
    }
    const auto rest = listener.until(call);
    heard.insert(heard.end(), rest.begin(), rest.end());
    QVERIFY(steepest(heard) < 1.1 * 0.5 * 2 * std::numbers::pi * 200 / kRate);
    const auto after = listener.next(4000);
    QVERIFY(std::fabs(*std::ranges::max_element(after) - 0.255F) < 0.001F);
}

void tst_LiveMix::missingSource_isLeftOut()
{
    MixPlan plan = scene();
    const Mixed rendered = mix(plan);
    plan.tracks.insert(plan.tracks.begin() + 2, { .path = "/nowhere/there.wav" });
    LiveMix live(kRate);
    live.setPlan({ .mix = plan });
    live.play(0);
    QVERIFY(Listener(live).next(50'000)
            == std::vector<float>(rendered.samples.begin(), rendered.samples.begin() + 100'000));
    QCOMPARE(live.state().faults.size(), std::size_t { 1 });
    QCOMPARE(live.state().faults[0].track, 2);
    QVERIFY(!live.state().faults[0].message.empty());
}

void tst_LiveMix::sourceThatVanishes_isLeftOut()
{
    MixPlan plan;
    const std::string late =
        m_samples.file("late.flac", coarseNoise(2 * 48'000, 5), 2, kRate, SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    plan.tracks = { { .path = m_samples.file("tone.wav", sine(200, 0.5, 4, kRate), 2, kRate) },
                    { .path = late, .offset = 2 } };
    LiveMix live(kRate);
    live.setPlan({ .mix = plan });
    live.play(0);
    Listener listener(live);
    listener.next(10'000);
    QVERIFY(QFile::remove(QString::fromStdString(late)));
    const auto heard = listener.next(kRate * 3);
    QCOMPARE(live.state().faults.size(), std::size_t { 1 });
    QCOMPARE(live.state().faults[0].track, 1);
    plan.tracks.pop_back();
    QVERIFY(decibels(difference(heard, 0, mix(plan).samples, 10'000, kRate * 3)) < -90);
}

void tst_LiveMix::emptyPlan_saysThatNothingCanBeHeard()
{
    LiveMix live(kRate);
    live.setPlan({});
    Listener listener(live);
    listener.until(live.play(0));
    QCOMPARE(live.state().faults.size(), std::size_t { 1 });
    QCOMPARE(live.state().faults[0].track, -1);
    QVERIFY(live.endedAt().has_value());
    // and goes on once there is something
    live.setPlan({ .mix = scene() });
    live.play(0);
    QCOMPARE(listener.next(20'000).size(), std::size_t { 40'000 });
    QVERIFY(live.state().faults.empty());
}

void tst_LiveMix::stop_fadesToSilence()
{
    MixPlan plan;
    plan.tracks = { { .path = m_samples.file("tone.wav", sine(200, 0.5, 20, kRate), 2, kRate) } };
    LiveMix live(kRate);
    live.setPlan({ .mix = plan });
    live.play(kRate);
    Listener listener(live);
    listener.next(10'000);
    const auto heard = listener.until(live.stop());
    QVERIFY(steepest(heard) < 1.1 * 0.5 * 2 * std::numbers::pi * 200 / kRate);
    if (!live.endedAt()) // still fading
        listener.next(LiveMix::kFade);
    QVERIFY(live.endedAt().has_value());
    const auto frame = live.placeAt(live.framesRead()).frame;
    QVERIFY(frame >= 58'000 && frame < 70'000);
}

void tst_LiveMix::scrub_playsAShortPiece()
{
    const MixPlan plan = scene();
    const Mixed rendered = mix(plan);
    LiveMix live(kRate);
    live.setPlan({ .mix = plan });
    live.scrub(100'000);
    const auto heard = Listener(live).next(kRate);
    QCOMPARE(heard.size(), std::size_t { 2 * 3840 });
    QCOMPARE(heard.back(), 0.F); // it fades out
    QVERIFY(decibels(difference(heard, LiveMix::kFade, rendered.samples, 100'000 + LiveMix::kFade, 2000))
            < -30);
}

void tst_LiveMix::silence_letsGoAtOnce()
{
    LiveMix live(kRate);
    live.setPlan({ .mix = scene() });
    live.play(0);
    Listener listener(live);
    listener.next(5000);
    live.silence();
    QVERIFY(live.endedAt().has_value());
    std::vector<float> silent(960, 1.F);
    live.read(silent);
    QVERIFY(std::ranges::all_of(silent, [](float sample) { return sample == 0.F; }));
    live.play(1000);
    QCOMPARE(listener.next(20'000).size(), std::size_t { 40'000 });
}

void tst_LiveMix::place_followsWhatWasRead()
{
    LiveMix live(kRate);
    live.setPlan({ .mix = scene() });
    live.play(48'000);
    Listener listener(live);
    listener.next(10'000);
    const std::uint64_t begun = live.framesRead() - 10'000;
    QCOMPARE(live.placeAt(begun).frame, std::uint64_t { 48'000 });
    QCOMPARE(live.placeAt(begun + 7000).frame, std::uint64_t { 55'000 });
    const auto lap = live.placeAt(begun + 7000).lap;
    listener.until(live.play(20'000));
    QVERIFY(live.placeAt(live.framesRead()).lap > lap);
    QVERIFY(live.placeAt(live.framesRead()).frame < 40'000);
    QCOMPARE(live.placeAt(begun + 7000).frame, std::uint64_t { 55'000 });
}

void tst_LiveMix::levels_areThoseOfTheStrips()
{
    MixPlan plan;
    plan.ducking = DuckingSettings { .amountDb = 20 };
    const std::string tone = m_samples.file("tone.wav", sine(200, 0.5, 4, kRate), 2, kRate);
    plan.tracks = { { .path = tone, .gain = 0.5, .part = DuckingPart::Trigger },
                    { .path = tone, .part = DuckingPart::Target },
                    { .path = tone, .gain = 0.1 } };
    LiveMix live(kRate);
    live.setPlan({ .mix = plan, .strips = { 2, 0, 0 } });
    live.play(0);
    Listener listener(live);
    listener.next(20'000);
    LiveLevels levels;
    live.takeLevels(levels);
    listener.next(20'000);
    live.takeLevels(levels);
    QCOMPARE(levels.strips.size(), std::size_t { 3 });
    QVERIFY(std::fabs(levels.strips[0] - 0.05F) < 0.002F); // ducked to a tenth
    QCOMPARE(levels.strips[1], 0.F);
    QVERIFY(std::fabs(levels.strips[2] - 0.25F) < 0.002F);
    QVERIFY(std::fabs(levels.duckingGain - 0.1F) < 0.001F);
    QCOMPARE(levels.limiterGain, 1.F);
    QVERIFY(levels.left > 0.3F && levels.left <= 0.36F);
    live.takeLevels(levels);
    QCOMPARE(levels.left, 0.F);
}

void tst_LiveMix::meters_measureWhatIsHeard()
{
    const MixPlan plan = scene();
    const Mixed rendered = mix(plan);
    LiveMix live(kRate);
    live.setPlan({ .mix = plan });
    Listener listener(live);
    for (const std::uint64_t start : { 1U, 2U }) { // the second time measures anew
        live.play(0);
        LiveLoudness loudness;
        LiveLevels levels;
        float truePeak = 0;
        while (listener.next(3000).size() == 6000) {
            live.takeLevels(levels);
            QCOMPARE(levels.start, start);
            loudness.add(levels.loudness);
            truePeak = std::max(truePeak, levels.truePeak);
        }
        live.takeLevels(levels);
        loudness.add(levels.loudness);
        QCOMPARE(std::max(truePeak, levels.truePeak), static_cast<float>(rendered.report.truePeak));
        const double apart = std::fabs(loudness.integrated() - rendered.report.integratedLufs);
        QVERIFY2(apart < 1e-9, qPrintable(QString::number(apart)));
    }
}

void tst_LiveMix::loudness_isOfWindows()
{
    LiveLoudness loudness;
    QCOMPARE(loudness.momentary(), kSilenceDb);
    QCOMPARE(loudness.integrated(), kSilenceDb);
    const std::vector<double> loud(30, 0.01);
    const std::vector<double> quiet(10, 0.0001);
    loudness.add(loud);
    QVERIFY(std::fabs(loudness.momentary() - (-20.691)) < 1e-6);
    QVERIFY(std::fabs(loudness.shortTerm() - (-20.691)) < 1e-6);
    loudness.add(quiet);
    QVERIFY(std::fabs(loudness.momentary() - (-40.691)) < 1e-6);
    QVERIFY(std::fabs(loudness.shortTerm() - (-0.691 + 10 * std::log10(0.2 / 30 + 0.001 / 30))) < 1e-6);
    // what is 10 LU below the rest does not count; the three blocks at the edge do
    const double blocks = 27 * 0.01 + 0.01 * 0.75 + 0.01 * 0.5 + 0.01 * 0.25 + 0.0001 * 1.5;
    QVERIFY(std::fabs(loudness.integrated() - (-0.691 + 10 * std::log10(blocks / 30))) < 1e-6);
    loudness.reset();
    QCOMPARE(loudness.shortTerm(), kSilenceDb);
}

void tst_LiveMix::loudness_ofHoursIsExact()
{
    Random random(7);
    LiveLoudness loudness;
    std::vector<double> hops;
    for (int hop = 0; hop < 10 * 3600 * 2; ++hop) { // loud, soft and silent parts
        const double level = hop % 900 < 500 ? -18 : hop % 900 < 800 ? -35 : -90;
        hops.push_back(std::pow(10, (level + 12 * random.unit()) / 10));
    }
    loudness.add(hops);
    std::vector<double> energies = hops; // of one frame each
    energies.push_back(0);
    const double exact = gatedLoudness(energies, hops.size(), 1);
    QVERIFY2(std::fabs(loudness.integrated() - exact) < 1e-3,
             qPrintable(QString::number(loudness.integrated() - exact)));
}

void tst_LiveMix::manyClips_needFewFiles()
{
    constexpr std::size_t clips = 1200;
    MixPlan plan;
    for (std::size_t i = 0; i < clips; ++i) {
        MixTrack clip { .path = m_samples.file("clip" + std::to_string(i) + ".wav", coarseNoise(2 * 480, i),
                                               2, kRate, SF_FORMAT_WAV | SF_FORMAT_PCM_16) };
        clip.offset = 0.005 * static_cast<double>(i);
        plan.tracks.push_back(clip);
    }
    const Mixed rendered = mix(plan);
    QVERIFY2(rendered.ok, rendered.fault.message.c_str());
    LiveMix live(kRate);
    live.setPlan({ .mix = plan });
    live.play(0);
    QVERIFY(Listener(live).next(rendered.samples.size()) == rendered.samples);
    QVERIFY(QDir(QStringLiteral("/proc/self/fd")).count() < 400);
}

void tst_LiveMix::reading_allocatesNothing()
{
    allocations = 0;
    LiveMix live(kRate);
    live.setPlan({ .mix = scene() });
    live.setLoop(LiveLoop { .begin = 30'000, .end = 60'000 });
    live.play(0);
    Listener listener(live);
    listener.next(80'000);
    listener.until(live.play(5'000));
    listener.until(live.stop());
    QCOMPARE(allocations, 0);
}

QTEST_GUILESS_MAIN(tst_LiveMix)
#include "tst_LiveMix.moc"
