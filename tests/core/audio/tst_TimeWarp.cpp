#include "core/audio/Mfcc.h"
#include "core/audio/TimeWarp.h"
#include "core/base/Random.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
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

} // namespace

class tst_TimeWarp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void between_findsAnotherVoicesTimes();
    void between_ofTheSameIsTheSame();
    void between_followsLongRecordings();
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
