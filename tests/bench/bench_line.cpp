// What one rendered line of 3 s costs after the engine has spoken.

#include "core/audio/Loudness.h"
#include "core/audio/PeakPyramid.h"
#include "core/audio/WavFile.h"
#include "core/base/Random.h"
#include "core/speech/AlignmentJson.h"
#include "core/speech/Lipsync.h"
#include "core/speech/TimingFormats.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <vector>

using namespace comfyvn;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRate = 22050;
constexpr std::size_t kFrames = 3 * kRate;

/// Syllables of a decaying tone with noise, and silence between words.
std::vector<std::int16_t> speechLike()
{
    Random random(5);
    std::vector<std::int16_t> samples(kFrames);
    for (std::size_t i = 0; i < kFrames; ++i) {
        const double t = static_cast<double>(i) / kRate;
        const double syllable = std::fmod(t, 0.2);
        const double level = std::fmod(t, 1.0) > 0.9 ? 0 : 12'000 * std::exp(-6 * syllable);
        samples[i] = static_cast<std::int16_t>(level * (std::sin(800 * t) + 0.4 * random.signedUnit()));
    }
    return samples;
}

Alignment threeSeconds()
{
    static const QStringList phonemes { u""_s,  u"h"_s,  u"ə"_s, u"l"_s, u"oʊ"_s,
                                        u"w"_s, u"ɜː"_s, u"l"_s, u"d"_s };
    Alignment alignment;
    alignment.duration = 3;
    constexpr int count = 40;
    for (int i = 0; i < count; ++i) {
        const int word = i / 9;
        AlignedPhoneme phoneme { phonemes[i % 9], u"AH"_s, 3.0 * i / count, 3.0 * (i + 1) / count, word };
        if (phoneme.ipa.isEmpty())
            phoneme.word = -1;
        alignment.phonemes.append(phoneme);
        if (i % 9 == 0)
            alignment.words.append({ u"Hello-world"_s, 3.0 * i / count, 3.0 * std::min(i + 9, count) / count,
                                     word * 12, word * 12 + 11 });
    }
    return alignment;
}

void loudness(benchmark::State& state)
{
    const auto samples = speechLike();
    for (auto _ : state)
        benchmark::DoNotOptimize(measureLoudness(samples, 1, kRate));
}

void alignmentFile(benchmark::State& state)
{
    const Alignment alignment = threeSeconds();
    for (auto _ : state) {
        const QByteArray array = alignmentArrayJson(alignment);
        benchmark::DoNotOptimize(alignmentChecksum(array));
        benchmark::DoNotOptimize(alignmentJson(alignment));
    }
}

void alignmentFileReadBack(benchmark::State& state)
{
    const QByteArray bytes = alignmentJson(threeSeconds());
    for (auto _ : state)
        benchmark::DoNotOptimize(parseAlignmentJson(bytes));
}

void lipsyncFile(benchmark::State& state)
{
    const Alignment alignment = threeSeconds();
    for (auto _ : state)
        benchmark::DoNotOptimize(lipsyncJson(makeLipsync(alignment, 60)));
}

void wavFile(benchmark::State& state)
{
    const auto samples = speechLike();
    for (auto _ : state)
        benchmark::DoNotOptimize(encodeWav(samples, 1, kRate));
}

void overview(benchmark::State& state)
{
    const auto samples = speechLike();
    for (auto _ : state)
        benchmark::DoNotOptimize(PeakPyramid::ofSamples(samples, 1, kRate, PeakPyramid::kFine));
}

void everyTimingFormat(benchmark::State& state)
{
    const Alignment alignment = threeSeconds();
    const auto cues = mouthCues(alignment);
    for (auto _ : state)
        for (const TimingFormat format : timingFormats())
            benchmark::DoNotOptimize(writeTimings(format, alignment, cues, u"out.wav"_s, u"Hello-world"_s));
}

} // namespace

BENCHMARK(loudness)->Unit(benchmark::kMicrosecond);
BENCHMARK(alignmentFile)->Unit(benchmark::kMicrosecond);
BENCHMARK(alignmentFileReadBack)->Unit(benchmark::kMicrosecond);
BENCHMARK(lipsyncFile)->Unit(benchmark::kMicrosecond);
BENCHMARK(wavFile)->Unit(benchmark::kMicrosecond);
BENCHMARK(overview)->Unit(benchmark::kMicrosecond);
BENCHMARK(everyTimingFormat)->Unit(benchmark::kMicrosecond);
BENCHMARK_MAIN();
