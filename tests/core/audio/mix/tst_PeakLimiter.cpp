#include "tests/core/audio/mix/MixSamples.h"

#include <QTest>

#include <ebur128.h>
#include <soxr.h>

#include <algorithm>

using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr int kRate = 44100;

double decibels(double ratio)
{
    return 20.0 * std::log10(ratio);
}

struct Measured {
    double truePeakDb = 0;
    double integratedLufs = 0;
};

Measured byEbur128(const std::vector<float>& stereo, int rate)
{
    ebur128_state* state =
        ebur128_init(2, static_cast<unsigned long>(rate), EBUR128_MODE_TRUE_PEAK | EBUR128_MODE_I);
    ebur128_add_frames_float(state, stereo.data(), stereo.size() / 2);
    double left = 0;
    double right = 0;
    ebur128_true_peak(state, 0, &left);
    ebur128_true_peak(state, 1, &right);
    Measured measured { .truePeakDb = decibels(std::max(left, right)) };
    ebur128_loudness_global(state, &measured.integratedLufs);
    ebur128_destroy(&state);
    return measured;
}

/// The mean of four neighbours takes most of the high end away.
std::vector<float> smooth(const std::vector<float>& stereo)
{
    std::vector<float> smoothed(stereo.size());
    for (std::size_t i = 6; i < stereo.size(); ++i)
        smoothed[i] = (stereo[i] + stereo[i - 2] + stereo[i - 4] + stereo[i - 6]) / 4;
    return smoothed;
}

/// Eight times oversampled by a steep filter: closer to the truth than any meter of the standard.
double bySoxr(const std::vector<float>& stereo)
{
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_VHQ, 0);
    const soxr_io_spec_t format = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
    std::vector<float> out(stereo.size() * 8 + 64);
    std::size_t done = 0;
    soxr_oneshot(1, 8, 2, stereo.data(), stereo.size() / 2, nullptr, out.data(), out.size() / 2, &done,
                 &format, &quality, nullptr);
    float highest = 0;
    for (std::size_t i = 0; i < 2 * done; ++i)
        highest = std::max(highest, std::fabs(out[i]));
    return decibels(static_cast<double>(highest));
}

} // namespace

class tst_PeakLimiter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void truePeak_staysAtTheCeiling_data();
    void truePeak_staysAtTheCeiling();
    void levelBelowTheCeiling_isUntouched();
    void lowCeiling_isKept();
    void gain_movesWithoutClicks();
    void loudnessTarget_isMet_data();
    void loudnessTarget_isMet();
    void meters_agreeWithLibebur128();

private:
    Mixed mixOf(const std::vector<float>& sound, int rate, double gain = 1, double ceiling = -1);

    MixSamples m_samples;
};

Mixed tst_PeakLimiter::mixOf(const std::vector<float>& sound, int rate, double gain, double ceiling)
{
    MixPlan plan;
    plan.ceilingDbtp = ceiling;
    plan.tracks = { { .path = m_samples.file("sound.wav", sound, 2, rate), .gain = gain } };
    return mix(plan);
}

void tst_PeakLimiter::truePeak_staysAtTheCeiling_data()
{
    QTest::addColumn<QList<float>>("sound");
    QTest::addColumn<int>("rate");
    QTest::addColumn<bool>("isSmooth"); // without much at the end of the spectrum, where meters part
    const auto row = [](const char* name, const std::vector<float>& sound, int rate, bool isSmooth) {
        QTest::newRow(name) << QList<float>(sound.begin(), sound.end()) << rate << isSmooth;
    };
    row("noise", noise(2 * 100'000, 1, 3), kRate, false);
    row("smooth noise", smooth(noise(2 * 100'000, 1, 9)), kRate, true);
    row("low tone", sine(50, 4, 2, kRate), kRate, true);
    row("tone", sine(1000, 2, 2, kRate), kRate, true);
    row("between the samples", sine(kRate / 4.0 + 0.7, 1.2, 2, kRate), kRate, true);
    row("high tone", sine(17'000, 1.5, 2, kRate), kRate, true);
    row("noise at 8 kHz", noise(2 * 40'000, 2, 3), 8000, false);
    row("noise at 192 kHz", smooth(noise(2 * 200'000, 3, 9)), 192'000, true);
    std::vector<float> bursts(2 * 100'000);
    for (std::size_t at = 5000; at + 3000 < 100'000; at += 9000) {
        const auto burst = sine(700 + static_cast<double>(at) / 20, 2.5, 0.03, kRate);
        std::ranges::copy(burst, bursts.begin() + static_cast<std::ptrdiff_t>(2 * at));
    }
    row("bursts", bursts, kRate, true);
    std::vector<float> clicks(2 * 100'000);
    for (std::size_t at = 777; at < clicks.size(); at += 7001)
        clicks[at] = at % 2 == 0 ? 5.F : -5.F;
    row("clicks", clicks, kRate, false);
    std::vector<float> square(2 * 100'000);
    for (std::size_t i = 0; i < square.size(); ++i)
        square[i] = i / 2 % 100 < 50 ? 1.5F : -1.5F;
    row("square wave", square, kRate, false);
}

void tst_PeakLimiter::truePeak_staysAtTheCeiling()
{
    QFETCH(QList<float>, sound);
    QFETCH(int, rate);
    QFETCH(bool, isSmooth);
    const Mixed mixed = mixOf({ sound.begin(), sound.end() }, rate);
    QVERIFY(mixed.ok);
    const double peak = byEbur128(mixed.samples, rate).truePeakDb;
    QVERIFY2(peak <= -0.9, qPrintable(QString::number(peak)));
    QVERIFY2(peak > -3, qPrintable(QString::number(peak))); // and no lower than it must be
    if (isSmooth) {
        // points at quarters of a sample miss a tone of a quarter of the rate by up to 0.17 dB
        const double strict = bySoxr(mixed.samples);
        QVERIFY2(strict <= -0.8, qPrintable(QString::number(strict)));
    }
    QVERIFY(decibels(mixed.report.truePeak) <= -0.95);
    QVERIFY(mixed.report.limiterReductionDb > 0);
    QVERIFY(mixed.report.limitedMs > 0);
}

void tst_PeakLimiter::levelBelowTheCeiling_isUntouched()
{
    const double level = 0.885; // -1.06 dB
    const auto sound = sine(1000, level, 2, kRate);
    const Mixed mixed = mixOf(sound, kRate);
    QVERIFY(mixed.samples == sound);
    QCOMPARE(mixed.report.limitedMs, 0.0);
}

void tst_PeakLimiter::lowCeiling_isKept()
{
    const Mixed mixed = mixOf(noise(2 * 100'000, 4, 1), kRate, 1, -12);
    QVERIFY(byEbur128(mixed.samples, kRate).truePeakDb <= -11.9);
}

void tst_PeakLimiter::gain_movesWithoutClicks()
{
    // a constant with a step into the limiter shows the gain itself
    std::vector<float> sound(2 * 60'000, 0.5F);
    std::fill(sound.begin() + 60'000, sound.begin() + 64'000, 2.F);
    const Mixed mixed = mixOf(sound, kRate);
    for (std::size_t i = 2; i < mixed.samples.size(); ++i) {
        if (sound[i] != sound[i - 2])
            continue;
        const double step = std::fabs(static_cast<double>(mixed.samples[i] - mixed.samples[i - 2]));
        QVERIFY2(step < 0.01, qPrintable(QString::number(step)));
    }
}

void tst_PeakLimiter::loudnessTarget_isMet_data()
{
    QTest::addColumn<double>("target");
    QTest::addColumn<double>("level");
    QTest::newRow("up") << -23.0 << 0.01;
    QTest::newRow("down") << -30.0 << 0.5;
    QTest::newRow("against the limiter") << -9.0 << 0.1;
}

void tst_PeakLimiter::loudnessTarget_isMet()
{
    QFETCH(double, target);
    QFETCH(double, level);
    MixPlan plan;
    plan.targetLufs = target;
    plan.tracks = { { .path = m_samples.file("loud.wav", noise(2 * 10 * kRate, 5, level), 2, kRate) } };
    const Mixed mixed = mix(plan);
    QVERIFY(mixed.ok);
    const Measured measured = byEbur128(mixed.samples, kRate);
    QVERIFY2(std::fabs(measured.integratedLufs - target) < 0.1,
             qPrintable(QString::number(measured.integratedLufs)));
    QVERIFY(measured.truePeakDb <= -0.9);
}

void tst_PeakLimiter::meters_agreeWithLibebur128()
{
    auto sound = smooth(noise(2 * 20 * kRate, 6, 0.5));
    for (std::size_t i = 0; i < sound.size(); ++i)
        sound[i] *= static_cast<float>(0.5 + 0.5 * std::sin(static_cast<double>(i) / 100'000));
    const Mixed mixed = mixOf(sound, kRate);
    const Measured measured = byEbur128(mixed.samples, kRate);
    QVERIFY(std::fabs(mixed.report.integratedLufs - measured.integratedLufs) < 0.01);
    QVERIFY(std::fabs(decibels(mixed.report.truePeak) - measured.truePeakDb) < 0.3);
    QVERIFY(mixed.report.momentaryMaxLufs >= mixed.report.shortTermMaxLufs);
    QVERIFY(mixed.report.shortTermMaxLufs >= mixed.report.integratedLufs);
}

QTEST_APPLESS_MAIN(tst_PeakLimiter)
#include "tst_PeakLimiter.moc"
