#include "ui/playback/SampleRates.h"
#include "ui/playback/SoundLevels.h"

#include <QTest>

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

using namespace comfyvn;
using namespace comfyvn::ui;

namespace {

std::vector<std::int16_t> tone(double hertz, double amplitude, double seconds, int rate = 48'000)
{
    std::vector<std::int16_t> samples(static_cast<std::size_t>(seconds * rate));
    for (std::size_t at = 0; at < samples.size(); ++at)
        samples[at] = static_cast<std::int16_t>(std::lround(
            amplitude * 32'767 * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(at) / rate)));
    return samples;
}

} // namespace

class tst_SoundLevels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measure_knowsATone()
    {
        const SoundLevels levels = measureLevels(tone(997, 0.5, 2), 48'000);
        QVERIFY(std::abs(levels.peakDbfs + 6.02) < 0.05);
        QVERIFY(std::abs(levels.truePeakDbtp + 6.02) < 0.1);
        QVERIFY(std::abs(levels.integratedLufs + 9.03) < 0.1);
        QVERIFY(!levels.ungated);
    }

    void measure_findsThePeakBetweenSamples()
    {
        std::vector<std::int16_t> samples(4800);
        for (std::size_t at = 0; at < samples.size(); ++at)
            samples[at] = at % 4 < 2 ? 16'384 : -16'384;
        const SoundLevels levels = measureLevels(samples, 48'000);
        QVERIFY(levels.truePeakDbtp > levels.peakDbfs + 2);
    }

    void measure_ofAShortLineIsUngated()
    {
        const SoundLevels levels = measureLevels(tone(997, 0.5, 0.2), 48'000);
        QVERIFY(levels.ungated);
        QVERIFY(std::abs(levels.integratedLufs + 9.03) < 0.5);
    }

    void measure_ofSilenceIsTheFloor()
    {
        QCOMPARE(measureLevels(std::vector<std::int16_t>(48'000), 48'000), SoundLevels {});
        QVERIFY(measureLevels({}, 48'000).ungated);
    }

    void equalLoudness_bringsAllToTheQuietest()
    {
        const SoundLevels loud = measureLevels(tone(997, 0.8, 1), 48'000);
        const SoundLevels quiet = measureLevels(tone(997, 0.1, 1), 48'000);
        const std::array all { loud, quiet, SoundLevels {} };
        const double target = equalLoudness(all);
        QCOMPARE(target, quiet.integratedLufs);
        QCOMPARE(gainTo(target, quiet), 1.0);
        QVERIFY(std::abs(gainTo(target, loud) - 0.125) < 0.001);
        QCOMPARE(gainTo(target, SoundLevels {}), 1.0);
    }

    void atRate_keepsTheSound()
    {
        const auto line = makeSpeechSamples(tone(500, 0.5, 0.5, 16'000), 16'000);
        const auto other = atRate(line, 48'000);
        QCOMPARE(other->sampleRate, 48'000);
        QVERIFY(std::abs(other->seconds() - line->seconds()) < 1e-3);
        const auto wanted = tone(500, 0.5, 0.5);
        for (std::size_t at = 5000; at < 20'000; ++at)
            QVERIFY(std::abs(other->samples[at] - wanted[at]) < 200);
    }
};

QTEST_APPLESS_MAIN(tst_SoundLevels)
#include "tst_SoundLevels.moc"
