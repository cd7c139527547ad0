#include "core/music/sound/Master.h"

#include "core/audio/Loudness.h"
#include "core/audio/LoudnessMeter.h"
#include "core/audio/mix/TruePeakMeter.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>
#include <vector>

namespace comfyvn::music {

namespace {

/// Frames that share a gain before it is smoothed.
constexpr std::size_t kBlock = 64;
static_assert(LongSound::kBlock % kBlock == 0);
/// Blocks that the gain takes to fall before a peak, and the share of the way back in each block after it.
constexpr std::size_t kAttack = 6;
constexpr double kRelease = 0.008;

double decibels(double factor)
{
    return factor > 1e-9 ? 20 * std::log10(factor) : kSilenceDb;
}

float highest(std::span<const float> samples)
{
    float peak = 0;
    for (const float sample : samples)
        peak = std::max(peak, std::abs(sample));
    return peak;
}

/// What is known of a sound that went by.
struct Heard {
    double integratedLufs = 0;
    std::vector<float> peaks {}; ///< of each block
};

Heard hear(const LongSound& sound)
{
    Heard heard;
    LoudnessMeter loudness(sound.sampleRate());
    heard.peaks.reserve(sound.frames() / kBlock + 1);
    sound.each([&](std::span<const float> samples, std::size_t) {
        loudness.add(samples);
        for (std::size_t at = 0; at < samples.size(); at += 2 * kBlock)
            heard.peaks.push_back(highest(samples.subspan(at, std::min(2 * kBlock, samples.size() - at))));
    });
    heard.integratedLufs = loudness.integrated();
    return heard;
}

/// One gain for each block: low enough for the block and those after it, rising slowly. Two rounds make a
/// loop's first block know of its last.
std::vector<double> gains(const std::vector<float>& peaks, float factor, Edge edge, double ceiling)
{
    const std::size_t blocks = peaks.size();
    std::vector<double> wanted(blocks, 1);
    for (std::size_t block = 0; block < blocks; ++block) {
        const float peak = peaks[block] * factor;
        if (peak > ceiling)
            wanted[block] = ceiling / peak;
    }
    std::vector<double> low(blocks, 1);
    for (std::size_t block = 0; block < blocks; ++block) {
        for (std::size_t ahead = 0; ahead <= kAttack + 1; ++ahead) { // from the block before on
            const std::size_t at = block + ahead;
            const bool there = at >= 1 && at - 1 < blocks;
            if (there || edge == Edge::Loop)
                low[block] = std::min(low[block], wanted[(at + blocks - 1) % blocks]);
        }
    }
    double gain = 1;
    for (int round = 0; round < (edge == Edge::Loop ? 2 : 1); ++round) {
        for (std::size_t block = 0; block < blocks; ++block) {
            gain = std::min(low[block], gain + kRelease * (1 - gain));
            wanted[block] = gain;
        }
    }
    // The mean over the attack makes a ramp of each fall and stays below every peak's gain.
    std::vector<double> smooth(blocks, 1);
    for (std::size_t block = 0; block < blocks; ++block) {
        double sum = 0;
        for (std::size_t back = 0; back < kAttack; ++back) {
            if (back <= block)
                sum += wanted[block - back];
            else
                sum += edge == Edge::Loop ? wanted[(block + blocks * kAttack - back) % blocks] : wanted[0];
        }
        smooth[block] = sum / kAttack;
    }
    return smooth;
}

/// A block of stereo, louder by `factor` and by a gain that goes from `from` to `to` in a whole block.
void shape(std::span<float> stereo, float factor, double from, double to)
{
    if (from == 1 && to == 1) {
        for (float& sample : stereo)
            sample *= factor;
        return;
    }
    for (std::size_t i = 0; i < stereo.size(); ++i) {
        const double way = static_cast<double>(i / 2) / kBlock;
        stereo[i] *= factor * static_cast<float>(from + way * (to - from));
    }
}

/// Makes a sound louder by `factor`, holds it by the gains of its blocks, and measures what comes out.
Mastered limit(LongSound& sound, Edge edge, float factor, const std::vector<double>& gain)
{
    LoudnessMeter loudness(sound.sampleRate());
    TruePeakMeter truePeak;
    sound.change([&](std::span<float> samples, std::size_t first) {
        for (std::size_t at = 0; at < samples.size(); at += 2 * kBlock) {
            const std::size_t block = (first + at / 2) / kBlock;
            const std::size_t next = block + 1 < gain.size() ? block + 1 : (edge == Edge::Loop ? 0 : block);
            shape(samples.subspan(at, std::min(2 * kBlock, samples.size() - at)), factor, gain[block],
                  gain[next]);
        }
        loudness.add(samples);
        truePeak.add(samples);
    });
    truePeak.finish();
    return { .gainDb = decibels(static_cast<double>(factor)),
             .limitedDb = -decibels(*std::ranges::min_element(gain)),
             .integratedLufs = loudness.integrated(),
             .truePeakDbtp = decibels(static_cast<double>(truePeak.highest())) };
}

} // namespace

Mastered master(LongSound& sound, Edge edge)
{
    const Heard heard = hear(sound);
    if (heard.integratedLufs <= kSilenceDb)
        return { .integratedLufs = kSilenceDb, .truePeakDbtp = kSilenceDb };
    const auto factor = static_cast<float>(std::pow(10.0, (kMusicLufs - heard.integratedLufs) / 20));
    // Sample peaks are held a little lower; what still rises between them is taken from the whole.
    const double ceiling = std::pow(10.0, (kMusicPeakDbtp - 0.4) / 20);
    Mastered result = limit(sound, edge, factor, gains(heard.peaks, factor, edge, ceiling));
    const double over = std::max(0.0, result.truePeakDbtp - kMusicPeakDbtp + 0.05);
    if (over > 0)
        amplify(sound, -over);
    result.gainDb -= over;
    result.integratedLufs -= over;
    result.truePeakDbtp -= over;
    return result;
}

void amplify(LongSound& sound, Mastered& mastered, double decibels)
{
    const double louder = std::min(decibels, kMusicPeakDbtp - mastered.truePeakDbtp);
    amplify(sound, louder);
    mastered.gainDb += louder;
    mastered.integratedLufs += louder;
    mastered.truePeakDbtp += louder;
}

void amplify(LongSound& sound, double decibels)
{
    const auto by = static_cast<float>(std::pow(10.0, decibels / 20));
    sound.change([by](std::span<float> samples, std::size_t) {
        for (float& sample : samples)
            sample *= by;
    });
}

void fadeOut(LongSound& sound, std::size_t from)
{
    const auto length = static_cast<double>(sound.frames() - std::min(from, sound.frames()));
    sound.change(from, sound.frames(), [=](std::span<float> samples, std::size_t first) {
        for (std::size_t i = 0; i < samples.size() / 2; ++i) {
            const double way = static_cast<double>(first + i + 1 - from) / length;
            const auto gain = static_cast<float>(0.5 + 0.5 * std::cos(std::numbers::pi * way));
            samples[2 * i] *= gain;
            samples[2 * i + 1] *= gain;
        }
    });
}

} // namespace comfyvn::music
