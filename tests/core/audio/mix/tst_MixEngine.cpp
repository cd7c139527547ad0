#include "core/audio/AudioFile.h"
#include "tests/core/audio/mix/MixSamples.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cstring>

using namespace comfyvn;
using namespace comfyvn::test;

namespace {

constexpr int kRate = 44100;

MixTrack track(const std::string& path)
{
    return { .path = path };
}

double decibels(double ratio)
{
    return 20.0 * std::log10(ratio);
}

double levelOf(const std::vector<float>& stereo, std::size_t from, std::size_t to)
{
    double sum = 0;
    for (std::size_t i = 2 * from; i < 2 * to; ++i)
        sum += static_cast<double>(stereo[i]) * static_cast<double>(stereo[i]);
    return std::sqrt(sum / static_cast<double>(2 * (to - from)));
}

template <typename T> std::string bytesOf(T value)
{
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}

std::string floatWav(const std::vector<float>& samples, std::uint32_t promised)
{
    std::string data(reinterpret_cast<const char*>(samples.data()), samples.size() * sizeof(float));
    return "RIFF" + bytesOf(promised + 36) + "WAVEfmt " + bytesOf(std::uint32_t { 16 })
        + bytesOf(std::uint16_t { 3 }) + bytesOf(std::uint16_t { 2 }) + bytesOf(std::uint32_t { kRate })
        + bytesOf(std::uint32_t { kRate * 8 }) + bytesOf(std::uint16_t { 8 }) + bytesOf(std::uint16_t { 32 })
        + "data" + bytesOf(promised) + data;
}

} // namespace

class tst_MixEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gainOffsetAndPan_areExactToTheSample();
    void negativeOffset_cutsTheHead();
    void clip_isTrimmedAtBothEnds();
    void fades_areStraightAndReachSilence();
    void automation_isStraightBetweenPoints();
    void loop_lastsUntilTheLongestTrackEnds();
    void loops_aloneAreRefused();
    void mono_feedsBothSidesAtUnity();
    void surround_foldsByBs775();
    void speakers_areReadFromTheExtensibleFormat();
    void everyFormat_givesItsSamples_data();
    void everyFormat_givesItsSamples();
    void compressedFormats_keepTheirLengthAndSound_data();
    void compressedFormats_keepTheirLengthAndSound();
    void streamedTrack_equalsTheSameTrackAsWav();
    void silence_staysSilence();
    void invertedTracks_cancelToZero();
    void quietMix_passesTheLimiterUntouched();
    void rates_areConvertedInPlace_data();
    void rates_areConvertedInPlace();
    void conversion_leavesNoAlias();
    void conversion_sumsTheTracksOfARateFirst();
    void truncatedWav_isReadAsFarAsItGoes();
    void lyingHeader_isReadAsFarAsItGoes();
    void samplesThatAreNoNumbers_areSilent();
    void badSources_areRefusedByNumber_data();
    void badSources_areRefusedByNumber();
    void progress_canCancel();
    void layingOut_canCancel();
    void sinkThatFails_endsTheMix();
    void threads_changeNoBit();
    void manyTracks_areAllThere();
    void report_saysWhatWasUsed();
    void report_saysWhatALoopUsed();
    void tinyLoops_areCheap();
    void memory_staysBelow64MB();

private:
    MixSamples m_samples;
};

void tst_MixEngine::gainOffsetAndPan_areExactToTheSample()
{
    const auto first = coarseNoise(2 * 30'000, 1);
    const auto second = coarseNoise(2 * 20'001, 2);
    MixPlan plan;
    plan.tracks = { track(m_samples.file("a.wav", first, 2, kRate, SF_FORMAT_WAV | SF_FORMAT_PCM_16)),
                    track(m_samples.file("b.wav", second, 2, kRate, SF_FORMAT_WAV | SF_FORMAT_PCM_16)) };
    plan.tracks[0].gain = 0.7;
    plan.tracks[0].pan = 0.25;
    plan.tracks[1].gain = 1.3;
    plan.tracks[1].pan = -0.5;
    plan.tracks[1].offset = 0.5; // 22050 frames
    const Mixed mixed = mix(plan);
    QVERIFY(mixed.ok);
    QCOMPARE(mixed.samples.size(), std::size_t { 2 * (22'050 + 20'001) });
    for (std::size_t i = 0; i < mixed.samples.size(); ++i) {
        const bool left = i % 2 == 0;
        float expected = 0;
        if (i < first.size())
            expected += first[i] * static_cast<float>(left ? 0.7 * 0.75 : 0.7);
        if (i >= 44'100)
            expected += second[i - 44'100] * static_cast<float>(left ? 1.3 : 1.3 * 0.5);
        QCOMPARE(mixed.samples[i], expected);
    }
}

void tst_MixEngine::negativeOffset_cutsTheHead()
{
    const auto sound = coarseNoise(2 * 10'000, 3);
    MixPlan plan;
    plan.tracks = { track(m_samples.file("head.wav", sound, 2, kRate)) };
    plan.tracks[0].offset = -1000.0 / kRate;
    const Mixed mixed = mix(plan);
    QVERIFY(mixed.samples == std::vector<float>(sound.begin() + 2000, sound.end()));
    QCOMPARE(mixed.report.tracks[0].usedFrom, 1000.0 / kRate);
}

void tst_MixEngine::clip_isTrimmedAtBothEnds()
{
    const auto sound = coarseNoise(2 * 10'000, 3);
    MixPlan plan;
    plan.tracks = { track(m_samples.file("clip.wav", sound, 2, kRate)) };
    plan.tracks[0].clipFrom = 100.0 / kRate;
    plan.tracks[0].clipTo = 400.0 / kRate;
    QVERIFY(mix(plan).samples == std::vector<float>(sound.begin() + 200, sound.begin() + 800));
}

void tst_MixEngine::fades_areStraightAndReachSilence()
{
    MixPlan plan;
    plan.tracks = { track(m_samples.file("fade.wav", std::vector<float>(2 * 50'000, 0.5F), 2, kRate)) };
    plan.tracks[0].fadeIn = 1000.0 / kRate;
    plan.tracks[0].fadeOut = 20'000.0 / kRate;
    const auto samples = mix(plan).samples;
    QCOMPARE(samples[0], 0.F);
    QCOMPARE(samples[2 * 500], 0.25F);
    QCOMPARE(samples[2 * 25'000], 0.5F);
    QCOMPARE(samples[2 * 39'999], 0.25F);
    QCOMPARE(samples.back(), 0.F);
}

void tst_MixEngine::automation_isStraightBetweenPoints()
{
    MixPlan plan;
    plan.tracks = { track(m_samples.file("flat.wav", std::vector<float>(2 * kRate, 0.5F), 2, kRate)) };
    plan.tracks[0].automation = { { 0.25, 1 }, { 0.75, 0 } };
    const auto samples = mix(plan).samples;
    QCOMPARE(samples[2 * 1000], 0.5F);
    QCOMPARE(samples[kRate], 0.25F); // at half a second
    QCOMPARE(samples.back(), 0.F);
}

void tst_MixEngine::loop_lastsUntilTheLongestTrackEnds()
{
    const auto pattern = coarseNoise(2 * 7000, 4);
    MixPlan plan;
    plan.tracks = { track(m_samples.file("pattern.wav", pattern, 2, kRate)),
                    track(m_samples.file("long.wav", std::vector<float>(2 * 50'000), 2, kRate)) };
    plan.tracks[0].loop = true;
    plan.tracks[0].offset = 100.0 / kRate;
    const auto samples = mix(plan).samples;
    QCOMPARE(samples.size(), std::size_t { 100'000 });
    for (std::size_t i = 0; i < samples.size(); ++i)
        QCOMPARE(samples[i], i < 200 ? 0.F : pattern[(i - 200) % pattern.size()]);
    plan.tracks[0].offset = -100.0 / kRate;
    const auto begun = mix(plan).samples;
    for (std::size_t i = 0; i < begun.size(); ++i)
        QCOMPARE(begun[i], pattern[(i + 200) % pattern.size()]);
}

void tst_MixEngine::loops_aloneAreRefused()
{
    MixPlan plan;
    plan.tracks = { track(m_samples.file("only.wav", coarseNoise(2000, 4), 2, kRate)) };
    plan.tracks[0].loop = true;
    const Mixed mixed = mix(plan);
    QVERIFY(!mixed.ok);
    QCOMPARE(mixed.fault.track, -1);
    QVERIFY(mixed.fault.message.find("loops") != std::string::npos);
}

void tst_MixEngine::mono_feedsBothSidesAtUnity()
{
    const auto sound = coarseNoise(9000, 5);
    MixPlan plan;
    plan.tracks = { track(m_samples.file("mono.wav", sound, 1, kRate, SF_FORMAT_WAV | SF_FORMAT_PCM_16)) };
    const auto samples = mix(plan).samples;
    QCOMPARE(samples.size(), 2 * sound.size());
    for (std::size_t i = 0; i < samples.size(); ++i)
        QCOMPARE(samples[i], sound[i / 2]);
}

void tst_MixEngine::surround_foldsByBs775()
{
    const std::vector<float> levels { 0.1F, 0.2F, 0.3F, 0.9F, 0.05F, 0.15F }; // L R C LFE Ls Rs
    std::vector<float> sound;
    for (int i = 0; i < 1000; ++i)
        sound.insert(sound.end(), levels.begin(), levels.end());
    MixPlan plan;
    plan.tracks = { track(m_samples.file("six.wav", sound, 6, kRate)) };
    const auto samples = mix(plan).samples;
    QCOMPARE(samples.size(), std::size_t { 2000 });
    QVERIFY(std::fabs(samples[500 * 2] - (0.1 + 0.70711 * 0.3 + 0.70711 * 0.05)) < 1e-5);
    QVERIFY(std::fabs(samples[500 * 2 + 1] - (0.2 + 0.70711 * 0.3 + 0.70711 * 0.15)) < 1e-5);
}

void tst_MixEngine::speakers_areReadFromTheExtensibleFormat()
{
    // three channels that are left, right and back centre rather than left, right and centre
    std::string wav = "RIFF" + bytesOf(std::uint32_t { 60 + 12 * 100 }) + "WAVEfmt "
        + bytesOf(std::uint32_t { 40 }) + bytesOf(std::uint16_t { 0xFFFE }) + bytesOf(std::uint16_t { 3 })
        + bytesOf(std::uint32_t { kRate }) + bytesOf(std::uint32_t { kRate * 6 })
        + bytesOf(std::uint16_t { 6 }) + bytesOf(std::uint16_t { 16 }) + bytesOf(std::uint16_t { 22 })
        + bytesOf(std::uint16_t { 16 }) + bytesOf(std::uint32_t { 0x103 }) + bytesOf(std::uint16_t { 1 })
        + std::string(14, '\0') + "data" + bytesOf(std::uint32_t { 6 * 100 });
    for (int i = 0; i < 100; ++i)
        wav += bytesOf(std::int16_t { 3277 }) + bytesOf(std::int16_t { 0 }) + bytesOf(std::int16_t { 6554 });
    MixPlan plan;
    plan.tracks = { track(m_samples.raw("mask.wav", wav)) };
    const auto samples = mix(plan).samples;
    QCOMPARE(samples.size(), std::size_t { 200 });
    QVERIFY(std::fabs(samples[0] - (3277 + 0.5 * 6554) / 32768) < 1e-6);
    QVERIFY(std::fabs(samples[1] - 0.5 * 6554 / 32768) < 1e-6);
}

void tst_MixEngine::everyFormat_givesItsSamples_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("8 bits") << (SF_FORMAT_WAV | SF_FORMAT_PCM_U8) << 1.0 / 128;
    QTest::newRow("16 bits") << (SF_FORMAT_WAV | SF_FORMAT_PCM_16) << 0.0;
    QTest::newRow("24 bits") << (SF_FORMAT_WAV | SF_FORMAT_PCM_24) << 0.0;
    QTest::newRow("32 bits") << (SF_FORMAT_WAV | SF_FORMAT_PCM_32) << 0.0;
    QTest::newRow("float") << (SF_FORMAT_WAV | SF_FORMAT_FLOAT) << 0.0;
    QTest::newRow("double") << (SF_FORMAT_WAV | SF_FORMAT_DOUBLE) << 0.0;
    QTest::newRow("EXTENSIBLE") << (SF_FORMAT_WAVEX | SF_FORMAT_PCM_24) << 0.0;
    QTest::newRow("RF64") << (SF_FORMAT_RF64 | SF_FORMAT_PCM_16) << 0.0;
    QTest::newRow("mu-law") << (SF_FORMAT_WAV | SF_FORMAT_ULAW) << 0.005;
    QTest::newRow("AIFF") << (SF_FORMAT_AIFF | SF_FORMAT_PCM_16) << 0.0;
    QTest::newRow("FLAC") << (SF_FORMAT_FLAC | SF_FORMAT_PCM_16) << 0.0;
}

void tst_MixEngine::everyFormat_givesItsSamples()
{
    QFETCH(int, format);
    QFETCH(double, tolerance);
    for (const int channels : { 1, 2 }) {
        const auto sound = coarseNoise(static_cast<std::size_t>(channels) * 20'000, 6);
        MixPlan plan;
        plan.tracks = { track(m_samples.file("format", sound, channels, kRate, format)) };
        const Mixed mixed = mix(plan);
        QVERIFY2(mixed.ok, mixed.fault.message.c_str());
        QCOMPARE(mixed.samples.size(), std::size_t { 40'000 });
        for (std::size_t i = 0; i < mixed.samples.size(); ++i) {
            const float expected = channels == 1 ? sound[i / 2] : sound[i];
            QVERIFY(std::fabs(static_cast<double>(mixed.samples[i] - expected)) <= tolerance);
        }
    }
}

void tst_MixEngine::compressedFormats_keepTheirLengthAndSound_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<int>("rate");
    QTest::newRow("Vorbis") << (SF_FORMAT_OGG | SF_FORMAT_VORBIS) << 44100;
    QTest::newRow("Opus") << (SF_FORMAT_OGG | SF_FORMAT_OPUS) << 48000;
    QTest::newRow("MP3") << (SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III) << 44100;
}

void tst_MixEngine::compressedFormats_keepTheirLengthAndSound()
{
    QFETCH(int, format);
    QFETCH(int, rate);
    const auto sound = sine(440, 0.25, 2, rate);
    MixPlan plan;
    plan.tracks = { track(m_samples.file("lossy", sound, 2, rate, format)) };
    const Mixed mixed = mix(plan);
    QVERIFY2(mixed.ok, mixed.fault.message.c_str());
    QCOMPARE(mixed.report.sampleRate, rate);
    QVERIFY(std::abs(static_cast<int>(mixed.samples.size()) - static_cast<int>(sound.size())) < 2400);
    const auto second = static_cast<std::size_t>(rate);
    QVERIFY(
        std::fabs(decibels(levelOf(mixed.samples, second / 2, second) / levelOf(sound, second / 2, second)))
        < 0.3);
}

void tst_MixEngine::streamedTrack_equalsTheSameTrackAsWav()
{
    const auto sound = coarseNoise(2 * 300'000, 7); // more than a batch
    const auto voice = coarseNoise(2 * 30'000, 8);
    MixPlan wav;
    wav.ducking.emplace();
    wav.tracks = { track(m_samples.file("music.wav", sound, 2, kRate, SF_FORMAT_WAV | SF_FORMAT_PCM_16)),
                   track(m_samples.file("voice.wav", voice, 2, kRate, SF_FORMAT_WAV | SF_FORMAT_PCM_16)) };
    wav.tracks[0].part = DuckingPart::Target;
    wav.tracks[0].offset = -0.4;
    wav.tracks[1].part = DuckingPart::Trigger;
    wav.tracks[1].offset = 3;
    wav.tracks[1].fadeIn = 0.2;
    MixPlan flac = wav;
    flac.tracks[0].path = m_samples.file("music.flac", sound, 2, kRate, SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    flac.tracks[1].path = m_samples.file("voice.flac", voice, 2, kRate, SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    QVERIFY(mix(wav).samples == mix(flac).samples);
    wav.tracks[1].loop = flac.tracks[1].loop = true;
    const auto looped = mix(wav).samples;
    QVERIFY(!looped.empty());
    QVERIFY(looped == mix(flac).samples);
}

void tst_MixEngine::silence_staysSilence()
{
    MixPlan plan;
    plan.sampleRate = 48000;
    plan.ducking.emplace();
    plan.tracks = { track(m_samples.file("s1.wav", std::vector<float>(200'000), 2, 48000)),
                    track(m_samples.file("s2.wav", std::vector<float>(200'000), 2, kRate)) };
    plan.tracks[0].part = DuckingPart::Trigger;
    plan.tracks[1].part = DuckingPart::Target;
    const Mixed mixed = mix(plan);
    QVERIFY(mixed.ok);
    QVERIFY(std::ranges::all_of(mixed.samples, [](float sample) { return sample == 0.F; }));
    QCOMPARE(mixed.report.peak, 0.0);
    plan.targetLufs = -16;
    QVERIFY(std::ranges::all_of(mix(plan).samples, [](float sample) { return sample == 0.F; }));
}

void tst_MixEngine::invertedTracks_cancelToZero()
{
    const auto sound = noise(2 * 200'000, 9, 0.9);
    auto inverted = sound;
    for (float& sample : inverted)
        sample = -sample;
    MixPlan plan;
    plan.tracks = { track(m_samples.file("up.wav", sound, 2, kRate)),
                    track(m_samples.file("down.wav", inverted, 2, kRate)) };
    plan.tracks[0].gain = plan.tracks[1].gain = 3.7;
    for (const int rate : { kRate, 48000 }) {
        plan.sampleRate = rate;
        const Mixed mixed = mix(plan);
        QVERIFY(mixed.ok);
        QVERIFY(std::ranges::all_of(mixed.samples, [](float sample) { return sample == 0.F; }));
    }
}

void tst_MixEngine::quietMix_passesTheLimiterUntouched()
{
    const auto sound = noise(2 * 100'000, 10, 0.4);
    MixPlan plan;
    plan.tracks = { track(m_samples.file("quiet.wav", sound, 2, kRate)) };
    const Mixed mixed = mix(plan);
    QVERIFY(mixed.samples == sound);
    QCOMPARE(mixed.report.limiterReductionDb, 0.0);
    QCOMPARE(mixed.report.limitedMs, 0.0);
}

void tst_MixEngine::rates_areConvertedInPlace_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    for (const int from : { 8000, 22050, 44100, 48000, 192000 })
        for (const int to : { 8000, 44100, 48000, 192000 })
            if (from != to)
                QTest::addRow("%d to %d", from, to) << from << to;
}

void tst_MixEngine::rates_areConvertedInPlace()
{
    QFETCH(int, from);
    QFETCH(int, to);
    const auto sound = sine(1000, 0.5, 2, from);
    MixPlan plan;
    plan.sampleRate = to;
    plan.tracks = { track(m_samples.file("rate.wav", sound, 2, from)) };
    plan.tracks[0].offset = 0.2;
    const Mixed mixed = mix(plan);
    QVERIFY(mixed.ok);
    QVERIFY(std::abs(static_cast<double>(mixed.report.frames) - 2.2 * to) < 1.5);
    const auto expected = sine(1000, 0.5, 2, to);
    double worst = 0;
    const auto shift = static_cast<std::size_t>(to / 5);
    for (std::size_t i = static_cast<std::size_t>(to) / 2; i < static_cast<std::size_t>(to); ++i)
        worst =
            std::max(worst, std::fabs(static_cast<double>(mixed.samples[2 * (i + shift)] - expected[2 * i])));
    QVERIFY2(decibels(worst) < -100, qPrintable(QString::number(decibels(worst))));
}

void tst_MixEngine::conversion_leavesNoAlias()
{
    // 30 kHz at 96 kHz would come back as 14.1 kHz at 44.1 kHz
    MixPlan plan;
    plan.sampleRate = kRate;
    plan.tracks = { track(m_samples.file("high.wav", sine(30'000, 0.5, 3, 96'000), 2, 96'000)) };
    const Mixed mixed = mix(plan);
    QVERIFY(mixed.ok);
    const double left = levelOf(mixed.samples, kRate, 2 * kRate);
    QVERIFY2(decibels(left / 0.3536 + 1e-12) < -120, qPrintable(QString::number(decibels(left / 0.3536))));
}

void tst_MixEngine::conversion_sumsTheTracksOfARateFirst()
{
    const auto one = noise(2 * 100'000, 11);
    const auto two = noise(2 * 100'000, 12);
    std::vector<float> sum(one.size());
    std::ranges::transform(one, two, sum.begin(), std::plus());
    MixPlan apart;
    apart.sampleRate = 48000;
    apart.tracks = { track(m_samples.file("one.wav", one, 2, kRate)),
                     track(m_samples.file("two.wav", two, 2, kRate)) };
    MixPlan together = apart;
    together.tracks = { track(m_samples.file("sum.wav", sum, 2, kRate)) };
    QVERIFY(mix(apart).samples == mix(together).samples);
}

void tst_MixEngine::truncatedWav_isReadAsFarAsItGoes()
{
    const auto sound = coarseNoise(2 * 5000, 13);
    const std::string whole = floatWav(sound, 5000 * 8);
    MixPlan plan;
    plan.tracks = { track(m_samples.raw("cut.wav", whole.substr(0, 44 + 8 * 3000 + 3))) };
    const Mixed mixed = mix(plan);
    QVERIFY(mixed.samples == std::vector<float>(sound.begin(), sound.begin() + 6000));
}

void tst_MixEngine::lyingHeader_isReadAsFarAsItGoes()
{
    const auto sound = coarseNoise(2 * 5000, 14);
    MixPlan plan;
    plan.tracks = { track(m_samples.raw("lie.wav", floatWav(sound, 0xFFFFFF00U))) };
    QVERIFY(mix(plan).samples == sound);
}

void tst_MixEngine::samplesThatAreNoNumbers_areSilent()
{
    auto sound = coarseNoise(2 * 5000, 15);
    auto damaged = sound;
    for (const std::size_t i : { 100U, 5001U, 9999U }) {
        damaged[i] =
            i == 5001U ? std::numeric_limits<float>::infinity() : std::numeric_limits<float>::quiet_NaN();
        sound[i] = 0;
    }
    MixPlan plan;
    plan.tracks = { track(m_samples.raw("nan.wav", floatWav(damaged, 5000 * 8))) };
    QVERIFY(mix(plan).samples == sound);
    damaged[7] = std::numeric_limits<float>::max();
    plan.tracks[0].path = m_samples.raw("huge.wav", floatWav(damaged, 5000 * 8));
    plan.tracks[0].gain = 16;
    const Mixed mixed = mix(plan);
    QVERIFY(mixed.ok);
    QVERIFY(std::ranges::all_of(mixed.samples, [](float sample) { return std::fabs(sample) <= 0.892F; }));
}

void tst_MixEngine::badSources_areRefusedByNumber_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no file") << QByteArray();
    QTest::newRow("text") << QByteArray("this is no sound");
    QTest::newRow("empty sound") << QByteArray::fromStdString(floatWav({}, 0));
    QTest::newRow("RIFF only") << QByteArray("RIFF\x04\0\0\0WAVE", 12);
}

void tst_MixEngine::badSources_areRefusedByNumber()
{
    QFETCH(QByteArray, bytes);
    MixPlan plan;
    plan.tracks = { track(m_samples.file("good.wav", coarseNoise(2000, 16), 2, kRate)),
                    track(bytes.isNull() ? "/nowhere/at/all.wav"
                                         : m_samples.raw("bad", bytes.toStdString())) };
    const Mixed mixed = mix(plan);
    QVERIFY(!mixed.ok);
    QCOMPARE(mixed.fault.track, 1);
    QVERIFY(mixed.fault.message.ends_with('.'));
}

void tst_MixEngine::progress_canCancel()
{
    MixPlan plan;
    plan.tracks = { track(m_samples.file("long.wav", std::vector<float>(2 * 800'000), 2, kRate)) };
    MixOptions options;
    double last = 0;
    options.progress = [&last](double fraction) {
        last = fraction;
        return fraction == 0;
    };
    const auto report = renderMix(plan, options, {});
    QVERIFY(!report.has_value());
    QVERIFY(report.error().cancelled);
    QVERIFY(last > 0 && last < 1);
}

void tst_MixEngine::layingOut_canCancel()
{
    MixPlan plan;
    plan.tracks = { track("/nowhere.wav"), track("/nowhere else.wav") };
    int asked = 0;
    const auto shape = shapeOfMix(plan, [&asked] { return ++asked < 1; });
    QVERIFY(!shape.has_value() && shape.error().cancelled);
    QCOMPARE(asked, 1); // before the first source was looked at
    QVERIFY(!shapeOfMix(plan, [] { return true; }).error().cancelled);
}

void tst_MixEngine::sinkThatFails_endsTheMix()
{
    MixPlan plan;
    plan.tracks = { track(m_samples.file("long2.wav", std::vector<float>(2 * 800'000), 2, kRate)) };
    const auto report = renderMix(plan, {}, [](std::span<const float>) -> tl::expected<void, std::string> {
        return tl::unexpected<std::string>("The disk is full.");
    });
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().message, std::string("The disk is full."));
}

void tst_MixEngine::threads_changeNoBit()
{
    MixPlan plan;
    plan.sampleRate = kRate;
    plan.ducking.emplace();
    const auto add = [&](const std::string& name, int rate, int channels, int format, DuckingPart part,
                         double offset) {
        MixTrack added = track(m_samples.file(
            name, noise(static_cast<std::size_t>(channels) * 200'000, plan.tracks.size() + 20, 0.6), channels,
            rate, format));
        added.part = part;
        added.offset = offset;
        plan.tracks.push_back(added);
    };
    add("t1.wav", kRate, 1, SF_FORMAT_WAV | SF_FORMAT_PCM_16, DuckingPart::Trigger, 1);
    add("t2.wav", kRate, 2, SF_FORMAT_WAV | SF_FORMAT_PCM_16, DuckingPart::Target, 0);
    add("t3.wav", 48000, 2, SF_FORMAT_WAV | SF_FORMAT_FLOAT, DuckingPart::Target, 0.1);
    add("t4.flac", 48000, 2, SF_FORMAT_FLAC | SF_FORMAT_PCM_16, DuckingPart::Trigger, 3);
    add("t5.wav", 22050, 6, SF_FORMAT_WAV | SF_FORMAT_PCM_24, DuckingPart::Target, -2);
    add("t6.ogg", 32000, 2, SF_FORMAT_OGG | SF_FORMAT_VORBIS, DuckingPart::None, 0);
    plan.tracks[1].fadeOut = 2;
    const Mixed one = mix(plan, 1);
    QVERIFY2(one.ok, one.fault.message.c_str());
    QVERIFY(one.report.limiterReductionDb > 1);
    for (const int threads : { 2, 3, 7 }) {
        const Mixed more = mix(plan, threads);
        QVERIFY(more.samples == one.samples);
        QCOMPARE(more.report.integratedLufs, one.report.integratedLufs);
        QCOMPARE(more.report.truePeak, one.report.truePeak);
        QVERIFY(more.report.ducking->points == one.report.ducking->points);
    }
}

void tst_MixEngine::manyTracks_areAllThere()
{
    MixPlan plan;
    const std::string path = m_samples.file("one.wav", std::vector<float>(2000, 0.5F), 2, kRate);
    for (int i = 0; i < 256; ++i) {
        plan.tracks.push_back(track(path));
        plan.tracks.back().gain = 1.0 / 256;
        plan.tracks.back().offset = i * 0.1;
    }
    const Mixed mixed = mix(plan);
    QVERIFY(mixed.ok);
    for (std::size_t i = 0; i < 256; ++i)
        QCOMPARE(mixed.samples[2 * (i * 4410 + 10)], 0.5F / 256);
}

void tst_MixEngine::report_saysWhatWasUsed()
{
    MixPlan plan;
    plan.tracks = { track(m_samples.file("used.wav", sine(997, 0.5, 3, kRate), 2, kRate)) };
    plan.tracks[0].clipFrom = 1;
    plan.tracks[0].gain = 0.5;
    const MixReport report = mix(plan).report;
    QCOMPARE(report.frames, std::uint64_t { 2 * kRate });
    QCOMPARE(report.tracks[0].usedFrom, 1.0);
    QCOMPARE(report.tracks[0].usedTo, 3.0);
    QCOMPARE(report.tracks[0].channels, 2);
    QVERIFY(std::fabs(report.tracks[0].peak - 0.25) < 1e-4);
    QVERIFY(std::fabs(report.peak - 0.25) < 1e-4);
    QVERIFY(std::fabs(report.rms - 0.25 / std::numbers::sqrt2) < 1e-4);
    QVERIFY(std::fabs(report.integratedLufs - (-0.691 + 20 * std::log10(0.25) + 0.7)) < 0.2);
    QVERIFY(std::fabs(report.momentaryMaxLufs - report.integratedLufs) < 0.1);
}

void tst_MixEngine::report_saysWhatALoopUsed()
{
    const std::string tone = m_samples.file("loop.wav", sine(997, 0.5, 3, kRate), 2, kRate);
    MixPlan plan;
    plan.tracks = { track(tone), track(tone), track(tone) };
    plan.tracks[0].clipTo = 1;
    plan.tracks[1].loop = true; // never gets to its end
    plan.tracks[1].offset = -0.5;
    plan.tracks[2].loop = true; // goes around
    plan.tracks[2].clipFrom = 2.5;
    const MixReport report = mix(plan).report;
    QCOMPARE(report.tracks[1].usedFrom, 0.5);
    QCOMPARE(report.tracks[1].usedTo, 1.5);
    QCOMPARE(report.tracks[2].usedFrom, 2.5);
    QCOMPARE(report.tracks[2].usedTo, 3.0);
}

void tst_MixEngine::tinyLoops_areCheap()
{
    // ten seconds of a loop of one frame out of a compressed file at an extreme rate
    MixPlan plan;
    plan.sampleRate = 8000;
    plan.tracks = { track(m_samples.file("short.wav", std::vector<float>(8000 * 10), 1, 8000)) };
    const auto flac = m_samples.file("tiny.flac", { 0.25F }, 1, 655'350, SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
    for (int i = 0; i < 4; ++i) {
        plan.tracks.push_back(track(flac));
        plan.tracks.back().loop = true;
        plan.tracks.back().gain = 0.01;
    }
    const Mixed mixed = mix(plan);
    QVERIFY2(mixed.ok, mixed.fault.message.c_str());
    QVERIFY(std::fabs(mixed.samples[2 * 8000 * 5] - 0.01F) < 1e-4F);
}

void tst_MixEngine::memory_staysBelow64MB()
{
    // three quarters of an hour of silence at two rates, most of it holes in the files
    MixPlan plan;
    plan.ducking.emplace();
    for (const int rate : { kRate, 48000 }) {
        const std::uint64_t frames = std::uint64_t { 45 * 60 } * static_cast<std::uint64_t>(rate);
        const std::string path = m_samples.raw("hours" + std::to_string(rate), wavHeader(frames, 2, rate));
        QVERIFY(QFile::resize(QString::fromStdString(path), static_cast<qint64>(44 + frames * 4)));
        plan.tracks.push_back(track(path));
    }
    plan.tracks[0].part = DuckingPart::Trigger;
    plan.tracks[1].part = DuckingPart::Target;
    const auto resident = [] {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return 0LL;
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("VmRSS:") + 6;
        return text.mid(at, text.indexOf("kB", at) - at).trimmed().toLongLong();
    };
    const qint64 before = resident();
    qint64 highest = 0;
    MixOptions options;
    options.threads = 2;
    options.progress = [&](double) {
        highest = std::max<qint64>(highest, resident());
        return true;
    };
    const auto report = renderMix(plan, options, {});
    QVERIFY(report.has_value());
    QCOMPARE(report->frames, std::uint64_t { 45 * 60 } * kRate);
    QVERIFY2(highest - before < 64 * 1024, qPrintable(QString::number(highest - before)));
}

QTEST_APPLESS_MAIN(tst_MixEngine)
#include "tst_MixEngine.moc"
