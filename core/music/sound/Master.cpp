#include "core/music/sound/Master.h"

#include "core/audio/Loudness.h"
#include "core/audio/TruePeak.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace comfyvn::music {

namespace {

/// Frames that share a gain before it is smoothed.
constexpr std::size_t kBlock = 64;
/// Blocks that the gain takes to fall before a peak, and the share of the way back in each block after it.
constexpr std::size_t kAttack = 6;
constexpr double kRelease = 0.008;

double decibels(double factor)
{
    return factor > 1e-9 ? 20 * std::log10(factor) : kSilenceDb;
}

void scale(AudioBuffer& sound, double factor)
{
    const auto by = static_cast<float>(factor);
    for (float& sample : sound.samples)
        sample *= by;
}

/// One gain for each block: low enough for the block and those after it, rising slowly. Two rounds make a
/// loop's first block know of its last.
std::vector<double> gains(const AudioBuffer& sound, Edge edge, double ceiling)
{
    const std::size_t blocks = (sound.frames() + kBlock - 1) / kBlock;
    std::vector<double> wanted(blocks, 1);
    for (std::size_t block = 0; block < blocks; ++block) {
        float highest = 0;
        const std::size_t end = std::min(sound.samples.size(), 2 * (block + 1) * kBlock);
        for (std::size_t i = 2 * block * kBlock; i < end; ++i)
            highest = std::max(highest, std::abs(sound.samples[i]));
        if (highest > ceiling)
            wanted[block] = ceiling / highest;
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

double limit(AudioBuffer& sound, Edge edge, double ceiling)
{
    const auto gain = gains(sound, edge, ceiling);
    const std::size_t blocks = gain.size();
    const std::size_t frames = sound.frames();
    double least = 1;
    for (std::size_t frame = 0; frame < frames; ++frame) {
        const std::size_t block = frame / kBlock;
        const std::size_t next = block + 1 < blocks ? block + 1 : (edge == Edge::Loop ? 0 : block);
        const double way = static_cast<double>(frame % kBlock) / kBlock;
        const double now = gain[block] + way * (gain[next] - gain[block]);
        least = std::min(least, now);
        sound.samples[2 * frame] *= static_cast<float>(now);
        sound.samples[2 * frame + 1] *= static_cast<float>(now);
    }
    return least;
}

} // namespace

Mastered master(AudioBuffer& sound, Edge edge)
{
    Mastered result;
    const Loudness before = measureLoudness(std::span<const float>(sound.samples), 2, sound.sampleRate);
    if (before.integratedLufs <= kSilenceDb) {
        result.integratedLufs = result.truePeakDbtp = kSilenceDb;
        return result;
    }
    const double factor = std::pow(10.0, (kMusicLufs - before.integratedLufs) / 20);
    scale(sound, factor);
    result.gainDb = decibels(factor);
    // Sample peaks are held a little lower; what still rises between them is taken from the whole.
    const double least = limit(sound, edge, std::pow(10.0, (kMusicPeakDbtp - 0.4) / 20));
    result.limitedDb = -decibels(least);
    const Loudness after = measureLoudness(std::span<const float>(sound.samples), 2, sound.sampleRate);
    const double over = std::max(0.0, after.truePeakDbtp - kMusicPeakDbtp + 0.05);
    if (over > 0)
        scale(sound, std::pow(10.0, -over / 20));
    result.gainDb -= over;
    result.integratedLufs = after.integratedLufs - over;
    result.truePeakDbtp = after.truePeakDbtp - over;
    return result;
}

void amplify(AudioBuffer& sound, Mastered& mastered, double decibels)
{
    const double louder = std::min(decibels, kMusicPeakDbtp - mastered.truePeakDbtp);
    scale(sound, std::pow(10.0, louder / 20));
    mastered.gainDb += louder;
    mastered.integratedLufs += louder;
    mastered.truePeakDbtp += louder;
}

void foldTail(AudioBuffer& sound, std::size_t loopFrames)
{
    if (loopFrames == 0)
        return;
    for (std::size_t i = 2 * loopFrames; i < sound.samples.size(); ++i)
        sound.samples[i % (2 * loopFrames)] += sound.samples[i];
    sound.samples.resize(std::min(sound.samples.size(), 2 * loopFrames));
}

void fadeOut(AudioBuffer& sound, std::size_t from)
{
    const std::size_t frames = sound.frames();
    for (std::size_t frame = from; frame < frames; ++frame) {
        const double way = static_cast<double>(frame + 1 - from) / static_cast<double>(frames - from);
        const auto gain = static_cast<float>(0.5 + 0.5 * std::cos(std::numbers::pi * way));
        sound.samples[2 * frame] *= gain;
        sound.samples[2 * frame + 1] *= gain;
    }
}

} // namespace comfyvn::music
