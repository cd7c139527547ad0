#include "core/audio/Whisper.h"
#include "tests/core/speech/Voicing.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

using namespace comfyvn;
using test::measureVoicing;

namespace {

constexpr int kRate = 16'000;

/// A second of a vowel: pulses at 125 Hz through resonances at 700, 1200 and 2600 Hz.
std::vector<std::int16_t> vowel()
{
    std::vector<double> signal(kRate, 0.0);
    for (std::size_t i = 0; i < signal.size(); i += 128)
        signal[i] = 1000;
    for (const double formant : { 700.0, 1200.0, 2600.0 }) {
        constexpr double kRadius = 0.975;
        const double c = 2 * kRadius * std::cos(2 * std::numbers::pi * formant / kRate);
        for (std::size_t i = 2; i < signal.size(); ++i)
            signal[i] += c * signal[i - 1] - kRadius * kRadius * signal[i - 2];
    }
    const double peak = std::abs(*std::ranges::max_element(signal, {}, [](double v) { return std::abs(v); }));
    std::vector<std::int16_t> samples;
    for (const double value : signal)
        samples.push_back(static_cast<std::int16_t>(std::lround(value / peak * 12'000)));
    return samples;
}

/// Energy between two frequencies, in decibels of the whole.
double bandDecibels(const std::vector<std::int16_t>& samples, double from, double to)
{
    const auto energy = [&samples](double low, double high) {
        double sum = 0;
        for (double frequency = low; frequency < high; frequency += 25) {
            std::complex<double> bin;
            for (std::size_t i = 0; i < samples.size(); ++i)
                bin += std::polar(double { static_cast<double>(samples[i]) },
                                  -2 * std::numbers::pi * frequency * static_cast<double>(i) / kRate);
            sum += std::norm(bin);
        }
        return sum;
    };
    return 10 * std::log10(energy(from, to) / energy(0, kRate / 2.0));
}

} // namespace

class tst_Whisper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whispered_takesTheVoiceAway()
    {
        const std::vector<std::int16_t> voiced = vowel();
        const std::vector<std::int16_t> whisper = whispered(voiced, kRate);
        QCOMPARE(whisper.size(), voiced.size());
        const auto before = measureVoicing(voiced, kRate);
        const auto after = measureVoicing(whisper, kRate);
        QCOMPARE(std::lround(before.medianHz), 125L);
        QVERIFY(before.peak > 0.9);
        QVERIFY2(after.peak < 0.6 * before.peak, qPrintable(QString::number(after.peak)));
        QVERIFY2(after.voicedShare < 0.3, qPrintable(QString::number(after.voicedShare)));
    }

    void whispered_keepsLevelAndEnvelope()
    {
        const std::vector<std::int16_t> voiced = vowel();
        const std::vector<std::int16_t> whisper = whispered(voiced, kRate);
        const double decibels = 20 * std::log10(test::rms(whisper) / test::rms(voiced));
        QVERIFY2(decibels > -10 && decibels < 0, qPrintable(QString::number(decibels)));
        for (const auto& [from, to] :
             { std::pair { 500.0, 900.0 }, { 1000.0, 1400.0 }, { 2400.0, 2800.0 } }) {
            const double moved = bandDecibels(whisper, from, to) - bandDecibels(voiced, from, to);
            QVERIFY2(std::abs(moved) < 4, qPrintable(QString::number(moved)));
        }
    }

    void whispered_isDeterministic() { QCOMPARE(whispered(vowel(), kRate), whispered(vowel(), kRate)); }

    void whispered_keepsSilenceSilent()
    {
        const std::vector<std::int16_t> silence(5'000, 0);
        QCOMPARE(whispered(silence, kRate), silence);
        QVERIFY(whispered({}, kRate).empty());
    }

    void whispered_takesAnything_data()
    {
        QTest::addColumn<QList<int>>("samples");
        QTest::addColumn<int>("rate");
        QList<int> square;
        for (int i = 0; i < 4000; ++i)
            square << (i / 50 % 2 == 0 ? 32767 : -32768);
        QList<int> tone;
        for (int i = 0; i < 4000; ++i)
            tone << static_cast<int>(20'000 * std::sin(i * 0.1));
        QTest::newRow("one sample") << QList<int> { 32767 } << 16'000;
        QTest::newRow("full-scale square") << square << 22'050;
        QTest::newRow("constant") << QList<int>(4000, -32768) << 16'000;
        QTest::newRow("pure tone") << tone << 48'000;
        QTest::newRow("tiny rate") << tone << 100;
    }

    void whispered_takesAnything()
    {
        QFETCH(QList<int>, samples);
        QFETCH(int, rate);
        std::vector<std::int16_t> voiced;
        for (const int sample : samples)
            voiced.push_back(static_cast<std::int16_t>(sample));
        const std::vector<std::int16_t> whisper = whispered(voiced, rate);
        QCOMPARE(whisper.size(), voiced.size());
        QVERIFY2(test::rms(whisper) <= test::rms(voiced) * 1.5,
                 qPrintable(QString::number(test::rms(whisper))));
    }
};

QTEST_APPLESS_MAIN(tst_Whisper)
#include "tst_Whisper.moc"
