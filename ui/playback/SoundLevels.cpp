#include "ui/playback/SoundLevels.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace comfyvn::ui {

namespace {
constexpr double kGateSeconds = 0.4;

bool isSilent(const SoundLevels& levels)
{
    return levels.integratedLufs <= kSilenceDb;
}
} // namespace

SoundLevels measureLevels(std::span<const std::int16_t> samples, int sampleRate, int channels)
{
    const Loudness loudness = measureLoudness(samples, channels, sampleRate);
    SoundLevels levels { .truePeakDbtp = loudness.truePeakDbtp,
                         .integratedLufs = loudness.integratedLufs,
                         .ungated =
                             static_cast<double>(samples.size()) < kGateSeconds * sampleRate * channels };
    int highest = 0;
    for (const std::int16_t sample : samples)
        highest = std::max(highest, std::abs(int { sample }));
    if (highest > 0)
        levels.peakDbfs = 20 * std::log10(highest / 32768.0);
    return levels;
}

double equalLoudness(std::span<const SoundLevels> sounds)
{
    double quietest = 0;
    for (const SoundLevels& levels : sounds)
        if (!isSilent(levels))
            quietest = std::min(quietest, levels.integratedLufs);
    return quietest;
}

double gainTo(double lufs, const SoundLevels& levels)
{
    return isSilent(levels) ? 1 : std::pow(10.0, (lufs - levels.integratedLufs) / 20);
}

} // namespace comfyvn::ui
