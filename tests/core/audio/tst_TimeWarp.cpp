#include "core/audio/FeatureTrack.h"
#include "core/audio/Mfcc.h"
#include "core/audio/TimeWarp.h"
#include "core/base/Random.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <span>
#include <vector>

using namespace comfyvn;

namespace {

/// A made-up language: 12 sounds, each with three resonances or noise.
struct Sound {
    std::array<double, 3> hertz {};
    double noise = 0;
};

std::vector<Sound> sounds()
{
    Random random(11);
    std::vector<Sound> all(12);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].hertz = { 250 + 600 * random.unit(), 900 + 1500 * random.unit(), 2500 + 2500 * random.unit() };
        all[i].noise = i % 4 == 3 ? 0.5 : 0.02;
    }
    return all;
}

struct Spoken {
    std::vector<float> samples {};
    std::vector<double> starts {}; ///< seconds
};

/// `text` in that language: silence, then each sound for about 0.12 s / pace, then silence. Another seed
/// times the sounds otherwise; another pitch is another voice.
Spoken speak(const std::vector<int>& text, double pace, double pitch, quint64 seed, double silence)
{
    static const std::vector<Sound> all = sounds();
    Random random(seed);
    Spoken spoken;
    const auto rest = std::size_t(silence * Mfcc::kRate);
    spoken.samples.resize(rest);
    for (const int index : text) {
        const Sound& sound = all[std::size_t(index)];
        spoken.starts.push_back(double(spoken.samples.size()) / Mfcc::kRate);
        const auto length = std::size_t(0.12 / pace * (0.6 + 0.8 * random.unit()) * Mfcc::kRate);
        std::vector<double> gains;
        for (double hertz = pitch; hertz < 5000; hertz += pitch) {
            gains.push_back(0);
            for (const double resonance : sound.hertz)
                gains.back() += 0.2 / (1 + std::pow((hertz - resonance) / 120, 2));
        }
        for (std::size_t i = 0; i < length; ++i) {
            const double phase = 2 * std::numbers::pi * pitch * double(spoken.samples.size()) / Mfcc::kRate;
            double value = sound.noise * random.signedUnit();
            for (std::size_t harmonic = 0; harmonic < gains.size(); ++harmonic)
                value += gains[harmonic] * std::sin(double(harmonic + 1) * phase);
            spoken.samples.push_back(float(0.3 * value));
        }
    }
    spoken.samples.resize(spoken.samples.size() + rest);
    return spoken;
}

std::vector<int> sentence(quint64 seed, int length)
{
    Random random(seed);
    std::vector<int> text;
    while (int(text.size()) < length)
        if (const int next = int(random.next() % 12); text.empty() || text.back() != next)
            text.push_back(next);
    return text;
}

struct Errors {
    double median = 0;
    double p90 = 0;
};

Errors errors(const TimeWarp& warp, const Spoken& reference, const Spoken& recording)
{
    std::vector<double> all;
    for (std::size_t i = 0; i < reference.starts.size(); ++i)
        all.push_back(std::abs(warp.at(reference.starts[i]) - recording.starts[i]));
    std::sort(all.begin(), all.end());
    return { all[all.size() / 2], all[all.size() * 9 / 10] };
}

FeatureTrack trackOf(std::span<const float> samples, std::size_t piece = 4'096)
{
    FeatureTrack track;
    for (std::size_t at = 0; at < samples.size(); at += piece)
        track.take(samples.subspan(at, std::min(piece, samples.size() - at)));
    track.end();
    return track;
}

/// So small that minutes are many windows.
constexpr WarpLimits kSmallWindows { .whole = 1'000, .window = 1'200, .overlap = 300 };

} // namespace

class tst_TimeWarp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void between_findsAnotherVoicesTimes();
    void between_ofTheSameIsTheSame();
    void between_followsLongRecordings();
    void tracks_areTheSameAsTheSound();
    void tracks_areMatchedInWindows_data();
    void tracks_areMatchedInWindows();
    void tracks_ofAnyTwoLengthsAreMatched();
    void tracks_areCancelled();
    void between_refusesSilence();
    void between_takesTheShortestSound();
    void at_isMonotoneAndWithinTheSound();
    void confidence_tellsOtherWords();
};

void tst_TimeWarp::between_findsAnotherVoicesTimes()
{
    for (quint64 seed = 0; seed < 5; ++seed) {
        const auto text = sentence(seed, 30);
        const auto reference = speak(text, 1, 110, 100 + seed, 0.1);
        const auto recording =
            speak(text, 0.8 + 0.15 * double(seed), 190, 200 + seed, 0.05 + 0.2 * double(seed));
        const auto warp = TimeWarp::between(reference.samples, recording.samples);
        QVERIFY(warp.has_value());
        const Errors found = errors(*warp, reference, recording);
        QVERIFY2(found.median < 0.015 && found.p90 < 0.04,
                 qPrintable(QStringLiteral("%1 %2").arg(found.median).arg(found.p90)));
    }
}

void tst_TimeWarp::between_ofTheSameIsTheSame()
{
    const auto spoken = speak(sentence(1, 20), 1, 120, 1, 0.2);
    const auto warp = TimeWarp::between(spoken.samples, spoken.samples);
    QVERIFY(warp.has_value());
    for (const double start : spoken.starts)
        QVERIFY(std::abs(warp->at(start) - start) < 0.011);
    QCOMPARE(warp->confidence(), 1.0);
}

void tst_TimeWarp::between_followsLongRecordings()
{
    const auto text = sentence(3, 300); // 36 s: the coarse path comes first
    const auto reference = speak(text, 1, 110, 1, 0.1);
    const auto recording = speak(text, 0.9, 170, 2, 0.5);
    const auto warp = TimeWarp::between(reference.samples, recording.samples);
    QVERIFY(warp.has_value());
    const Errors found = errors(*warp, reference, recording);
    QVERIFY2(found.median < 0.015 && found.p90 < 0.05,
             qPrintable(QStringLiteral("%1 %2").arg(found.median).arg(found.p90)));
}

void tst_TimeWarp::tracks_areTheSameAsTheSound()
{
    const Spoken spoken = speak(sentence(1, 30), 1, 120, 1, 0.3);
    const FeatureTrack track = trackOf(spoken.samples);
    QVERIFY(track.sound());
    QCOMPARE(track.samples(), std::uint64_t(spoken.samples.size()));
    const std::size_t first = track.sound()->first * Mfcc::kHop;
    const Mfcc whole =
        mfcc(std::span(spoken.samples).subspan(first, std::size_t(track.sound()->endSample) - first));
    QCOMPARE(whole.frames(), track.sound()->frames);
    std::array<float, Mfcc::kDimensions> frame {};
    for (std::size_t i = 1; i < whole.frames(); ++i) { // the first begins without the sample before it
        track.expand(track.sound()->first + i, frame.data());
        for (std::size_t d = 0; d < frame.size(); ++d)
            QVERIFY(std::abs(frame[d] - whole.frame(i)[d]) < 0.02F);
    }
    const FeatureTrack otherwise = trackOf(spoken.samples, 37);
    QCOMPARE(otherwise.sound()->frames, track.sound()->frames);
    std::array<float, Mfcc::kDimensions> other {};
    for (std::size_t i = 0; i < whole.frames(); ++i) {
        track.expand(track.sound()->first + i, frame.data());
        otherwise.expand(track.sound()->first + i, other.data());
        QVERIFY(frame == other);
    }
    QVERIFY(!trackOf({}).sound());
    QVERIFY(!trackOf(std::vector<float>(16'000, NAN)).sound());
}

void tst_TimeWarp::tracks_areMatchedInWindows_data()
{
    QTest::addColumn<double>("pause"); // seconds of silence, in the middle of the recording
    QTest::addColumn<int>("extra"); // sounds there that the reference does not have
    QTest::addColumn<int>("missing"); // sounds that are not in the recording
    QTest::newRow("plain") << 0.0 << 0 << 0;
    QTest::newRow("a long pause") << 40.0 << 0 << 0;
    QTest::newRow("a sentence more") << 0.3 << 40 << 0;
    QTest::newRow("a sentence less") << 0.3 << 0 << 40;
    QTest::newRow("both") << 15.0 << 30 << 30;
}

void tst_TimeWarp::tracks_areMatchedInWindows()
{
    QFETCH(double, pause);
    QFETCH(int, extra);
    QFETCH(int, missing);
    // A window ends at 12 s, 24 s, ...: the 300th sound is at the third seam.
    constexpr std::size_t half = 300;
    static const std::vector<int> text = sentence(3, 2 * half);
    static const Spoken reference = speak(text, 1, 120, 1, 0.2);
    static const Spoken before = speak({ text.begin(), text.begin() + half }, 1.25, 180, 2, 0.1);
    static const Spoken after = speak({ text.begin() + half, text.end() }, 0.8, 180, 4, 0.1);
    const Spoken between = speak(sentence(99, extra), 1.25, 180, 3, pause / 2);
    const auto gone = std::size_t(missing);
    const double cut = after.starts[gone]; // seconds of it that are not in the recording
    std::vector<float> recording = before.samples;
    recording.insert(recording.end(), between.samples.begin(), between.samples.end());
    recording.insert(recording.end(), after.samples.begin() + std::lround(cut * Mfcc::kRate),
                     after.samples.end());

    const auto warp =
        TimeWarp::between(trackOf(reference.samples), trackOf(recording), nullptr, kSmallWindows);
    QVERIFY(warp.has_value());
    QVERIFY(warp->confidence() > 0.5);
    const double shift = double(before.samples.size() + between.samples.size()) / Mfcc::kRate - cut;
    std::vector<double> errors;
    double last = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const double found = warp->at(reference.starts[i]);
        QVERIFY(found >= last);
        last = found;
        if (i < half)
            errors.push_back(std::abs(found - before.starts[i]));
        else if (i >= half + gone)
            errors.push_back(std::abs(found - shift - after.starts[i - half]));
    }
    std::sort(errors.begin(), errors.end());
    QVERIFY2(errors[errors.size() / 2] < 0.012, qPrintable(QString::number(errors[errors.size() / 2])));
    QVERIFY2(errors[errors.size() * 95 / 100] < 0.06,
             qPrintable(QString::number(errors[errors.size() * 95 / 100])));
    QVERIFY2(errors[errors.size() * 99 / 100] < 0.4,
             qPrintable(QString::number(errors[errors.size() * 99 / 100])));
}

void tst_TimeWarp::tracks_ofAnyTwoLengthsAreMatched()
{
    const Spoken spoken = speak(sentence(5, 200), 1, 120, 1, 0.1);
    std::vector<FeatureTrack> tracks;
    for (const std::size_t length : { 200, 1'000, 30'000, 200'000 })
        tracks.push_back(trackOf(std::span(spoken.samples).subspan(1'600, length)));
    for (const FeatureTrack& reference : tracks)
        for (const FeatureTrack& recording : tracks) {
            const auto warp = TimeWarp::between(reference, recording, nullptr, kSmallWindows);
            QVERIFY(warp.has_value());
            double last = 0;
            for (double at = -0.5; at < 20; at += 0.07) {
                QVERIFY(warp->at(at) >= last && warp->at(at) <= warp->soundEnd());
                last = warp->at(at);
            }
        }
}

void tst_TimeWarp::tracks_areCancelled()
{
    const FeatureTrack track = trackOf(speak(sentence(5, 200), 1, 120, 1, 0.1).samples);
    std::atomic_bool cancelled = true;
    QVERIFY(!TimeWarp::between(track, track, &cancelled, kSmallWindows));
    cancelled = false;
    std::vector<double> parts;
    QVERIFY(TimeWarp::between(track, track, &cancelled, kSmallWindows,
                              [&parts](double part) { parts.push_back(part); }));
    QVERIFY(parts.size() > 1 && parts.back() < 1 && std::is_sorted(parts.begin(), parts.end()));
}

void tst_TimeWarp::between_refusesSilence()
{
    const std::vector<float> silence(16'000);
    const auto spoken = speak(sentence(1, 5), 1, 120, 1, 0);
    QVERIFY(!TimeWarp::between(spoken.samples, silence).has_value());
    QVERIFY(!TimeWarp::between(silence, spoken.samples).has_value());
    QVERIFY(!TimeWarp::between(spoken.samples, {}).has_value());
    QVERIFY(!TimeWarp::between(spoken.samples, std::vector<float>(16'000, NAN)).has_value());
}

void tst_TimeWarp::between_takesTheShortestSound()
{
    const auto spoken = speak(sentence(1, 40), 1, 120, 1, 0);
    for (const std::size_t length : { 160U, 161U, 400U, 401U, 1000U }) {
        const auto part = std::span(spoken.samples).first(length);
        for (const auto& warp : { TimeWarp::between(spoken.samples, part),
                                  TimeWarp::between(part, spoken.samples), TimeWarp::between(part, part) })
            QVERIFY(warp.has_value() && warp->at(0.5) <= warp->soundEnd());
    }
}

void tst_TimeWarp::at_isMonotoneAndWithinTheSound()
{
    const auto text = sentence(9, 20);
    const auto recording = speak(text, 1.3, 200, 6, 0.3);
    const auto warp = TimeWarp::between(speak(text, 1, 120, 5, 0.2).samples, recording.samples);
    QVERIFY(warp.has_value());
    QVERIFY(std::abs(warp->soundStart() - 0.3) < 0.03);
    double last = 0;
    for (double t = -1; t < 5; t += 0.0007) {
        const double mapped = warp->at(t);
        QVERIFY(mapped >= last && mapped >= warp->soundStart() && mapped <= warp->soundEnd());
        last = mapped;
    }
    QCOMPARE(warp->at(-1), warp->soundStart());
    QCOMPARE(warp->at(99), warp->soundEnd());
}

void tst_TimeWarp::confidence_tellsOtherWords()
{
    const auto text = sentence(1, 30);
    const auto reference = speak(text, 1, 110, 1, 0.1);
    const auto same = TimeWarp::between(reference.samples, speak(text, 1.2, 180, 2, 0.1).samples);
    const auto other = TimeWarp::between(reference.samples, speak(sentence(2, 30), 1.2, 180, 2, 0.1).samples);
    QVERIFY(same.has_value() && other.has_value());
    QVERIFY2(same->confidence() > other->confidence() + 0.2,
             qPrintable(QStringLiteral("%1 %2").arg(same->confidence()).arg(other->confidence())));
}

QTEST_APPLESS_MAIN(tst_TimeWarp)
#include "tst_TimeWarp.moc"
