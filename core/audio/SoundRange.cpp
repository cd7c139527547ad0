#include "core/audio/SoundRange.h"

#include "core/audio/Mfcc.h"

#include <algorithm>
#include <cmath>

namespace comfyvn {

namespace {

constexpr double kSoundBelowPeak = 0.0126; // -38 dB
constexpr float kSilence = 1e-5F; // -100 dBFS

} // namespace

float frameLevel(std::span<const float> samples)
{
    double sum = 0;
    for (const float sample : samples.first(std::min(Mfcc::kWindow, samples.size())))
        sum += static_cast<double>(sample) * static_cast<double>(sample);
    return static_cast<float>(std::sqrt(sum / Mfcc::kWindow));
}

std::optional<std::pair<std::size_t, std::size_t>> soundRange(std::span<const float> levels)
{
    float peak = 0;
    for (const float level : levels)
        peak = std::max(peak, level);
    if (!(peak > kSilence)) // false for NaN too
        return std::nullopt;
    const auto loud = [threshold = static_cast<double>(peak) * kSoundBelowPeak](float level) {
        return static_cast<double>(level) >= threshold;
    };
    const auto first = std::find_if(levels.begin(), levels.end(), loud) - levels.begin();
    const auto end = levels.rend() - std::find_if(levels.rbegin(), levels.rend(), loud);
    return std::pair { static_cast<std::size_t>(first), static_cast<std::size_t>(end) };
}

} // namespace comfyvn
