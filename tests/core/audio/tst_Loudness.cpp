#include "core/audio/Loudness.h"
#include "core/audio/TruePeak.h"
#include "core/base/Random.h"

#include <QTest>

#include <ebur128.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

using namespace comfyvn;

namespace {

struct Reference {
    double lufs = 0;
    double peak = 0;
};

Reference reference(const std::vector<float>& samples, int channels, int rate)
{
    ebur128_state* state =
        ebur128_init(unsigned(channels), unsigned(rate), EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK);
    ebur128_add_frames_float(state, samples.data(), samples.size() / std::size_t(channels));
    Reference result;
    ebur128_loudness_global(state, &result.lufs);
    for (int channel = 0; channel < channels; ++channel) {
        double peak = 0;
        ebur128_true_peak(state, unsigned(channel), &peak);
        result.peak = std::max(result.peak, peak);
    }
    ebur128_destroy(&state);
    result.peak = 20 * std::log10(result.peak);
    return result;
}

std::vector<float> sine(double frequency, double amplitude, double phase, int rate, double seconds)
{
    std::vector<float> samples(std::size_t(seconds * rate));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = float(amplitude * std::sin(2 * std::numbers::pi * frequency * double(i) / rate + phase));
    return samples;
}

/// Noise in bursts of varied level, with digital silence between: something for the gates to do.
std::vector<float> bursts(int channels, int rate, double seconds)
{
    Random random(7);
    std::vector<float> samples(std::size_t(seconds * rate) * std::size_t(channels));
    const double newness = std::min(0.4, 15'000.0 / rate); // as dull as sound is, not full up to 48 kHz
    double smooth = 0;
    double smoother = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double t = double(i) / double(channels) / rate;
        const double level = std::fmod(t, 1.7) < 1.2 ? 0.02 + 0.6 * std::pow(std::sin(t), 2) : 0;
        smooth += newness * (random.signedUnit() - smooth);
        smoother += newness * (smooth - smoother);
        samples[i] = float(2 * level * smoother);
    }
    return samples;
}

} // namespace

class tst_Loudness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measureLoudness_meetsTheReference_data();
    void measureLoudness_meetsTheReference();
    void measureLoudness_readsACalibratedSine();
    void measureLoudness_measuresShortAudioUngated();
    void measureLoudness_ofSilenceIsTheFloor();
    void measureLoudness_agreesBetweenFloatAnd16Bits();
    void measureLoudness_survivesWhatIsNotFinite();
    void truePeak_findsThePeakBetweenSamples();
    void truePeak_findsThePeakWhereverItLies();
    void truePeak_isNeverBelowTheSamples();
};

void tst_Loudness::measureLoudness_meetsTheReference_data()
{
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("rate");
    for (const int rate : { 8000, 16000, 22050, 44100, 48000, 96000 })
        for (const int channels : { 1, 2, 4, 6 })
            QTest::addRow("%d x %d", channels, rate) << channels << rate;
}

void tst_Loudness::measureLoudness_meetsTheReference()
{
    QFETCH(int, channels);
    QFETCH(int, rate);
    const auto samples = bursts(channels, rate, 3.35);
    const auto expected = reference(samples, channels, rate);
    const auto actual = measureLoudness(samples, channels, rate);
    QVERIFY2(std::abs(actual.integratedLufs - expected.lufs) < 0.02,
             qPrintable(QStringLiteral("%1 against %2").arg(actual.integratedLufs).arg(expected.lufs)));
    QVERIFY2(actual.truePeakDbtp > expected.peak - 0.1
                 && (rate > 48000 || actual.truePeakDbtp < expected.peak + 0.1),
             qPrintable(QStringLiteral("%1 against %2").arg(actual.truePeakDbtp).arg(expected.peak)));
}

void tst_Loudness::measureLoudness_readsACalibratedSine()
{
    // BS.1770: a 997 Hz sine at full scale in one front channel reads -3.01 LUFS.
    const auto loudness = measureLoudness(sine(997, 1, 0, 48000, 5), 1, 48000);
    QVERIFY(std::abs(loudness.integratedLufs + 3.01) < 0.02);
}

void tst_Loudness::measureLoudness_measuresShortAudioUngated()
{
    const auto blip = sine(997, 0.1, 0, 22050, 0.2);
    const double level = measureLoudness(blip, 1, 22050).integratedLufs;
    QVERIFY2(std::abs(level + 23.01) < 0.3, qPrintable(QString::number(level)));
    QVERIFY(measureLoudness(std::vector<float> { 0.5F }, 1, 22050).integratedLufs > -20);
}

void tst_Loudness::measureLoudness_ofSilenceIsTheFloor()
{
    const Loudness nothing {};
    QCOMPARE(measureLoudness(std::vector<float>(), 1, 22050), nothing);
    QCOMPARE(measureLoudness(std::vector<float>(100), 1, 22050), nothing);
    QCOMPARE(measureLoudness(std::vector<float>(100'000), 2, 22050), nothing);
    QCOMPARE(measureLoudness(std::vector<float>(100, 1.F), 0, 22050), nothing);
}

void tst_Loudness::measureLoudness_agreesBetweenFloatAnd16Bits()
{
    auto samples = bursts(2, 44100, 2);
    std::vector<std::int16_t> integers(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i) {
        integers[i] = std::int16_t(std::lrint(samples[i] * 32768));
        samples[i] = float(integers[i]) / 32768.F;
    }
    QCOMPARE(measureLoudness(integers, 2, 44100), measureLoudness(samples, 2, 44100));
}

void tst_Loudness::measureLoudness_survivesWhatIsNotFinite()
{
    auto samples = sine(997, 0.5, 0, 48000, 1);
    const auto clean = measureLoudness(samples, 1, 48000);
    samples[100] = std::numeric_limits<float>::quiet_NaN();
    samples[200] = std::numeric_limits<float>::infinity();
    const auto dirty = measureLoudness(samples, 1, 48000);
    QVERIFY(std::abs(dirty.integratedLufs - clean.integratedLufs) < 0.1);
    QVERIFY(dirty.truePeakDbtp < 0);
}

void tst_Loudness::truePeak_findsThePeakBetweenSamples()
{
    // A quarter of the rate at 45 degrees: every sample is at 0.707, the wave reaches 1.
    const auto samples = sine(12000, 1, std::numbers::pi / 4, 48000, 0.1);
    const double peak = 20 * std::log10(truePeak(samples, 1));
    QVERIFY2(std::abs(peak) < 0.35, qPrintable(QString::number(peak)));
}

void tst_Loudness::truePeak_findsThePeakWhereverItLies()
{
    for (std::size_t at = 0; at < 600; ++at) {
        std::vector<float> samples(600, 0.01F);
        samples[at] = 0.5F;
        if (at + 1 < samples.size())
            samples[at + 1] = 0.5F;
        QVERIFY2(truePeak(samples, 1) > (at + 1 < samples.size() ? 0.6 : 0.5 - 1e-9),
                 qPrintable(QString::number(at)));
    }
}

void tst_Loudness::truePeak_isNeverBelowTheSamples()
{
    Random random(3);
    std::vector<std::int16_t> samples(10'000);
    for (auto& sample : samples)
        sample = static_cast<std::int16_t>(random.next());
    samples[9'999] = -32768;
    QVERIFY(truePeak(samples, 2) >= 1.0);
}

QTEST_APPLESS_MAIN(tst_Loudness)
#include "tst_Loudness.moc"
