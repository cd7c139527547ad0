#include "core/audio/TruePeak.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace comfyvn {

namespace {

constexpr std::size_t kFactor = 4;
constexpr std::size_t kTaps = 12; // per phase
constexpr std::size_t kBlock = 256; // frames examined at once
constexpr std::size_t kLanes = 16;

/// Phases 1..3; phase 0 of the interpolator is the samples themselves. Tap k weighs the sample k - 5 after
/// the one the new point follows.
using Phases = std::array<std::array<float, kTaps>, kFactor - 1>;

Phases makePhases()
{
    Phases phases {};
    for (std::size_t phase = 1; phase < kFactor; ++phase) {
        for (std::size_t tap = 0; tap < kTaps; ++tap) {
            const double distance =
                static_cast<double>(tap) - 5.0 - static_cast<double>(phase) / static_cast<double>(kFactor);
            const double angle = std::numbers::pi * distance;
            const double hann = 0.5 + 0.5 * std::cos(angle / (static_cast<double>(kTaps) / 2.0));
            phases[phase - 1][tap] = static_cast<float>(hann * std::sin(angle) / angle);
        }
    }
    return phases;
}

/// No interpolated point exceeds the highest sample under the filter by more than this.
float greatestGain(const Phases& phases)
{
    double gain = 1;
    for (const auto& phase : phases) {
        double sum = 0;
        for (const float tap : phase)
            sum += std::abs(static_cast<double>(tap));
        gain = std::max(gain, sum);
    }
    return static_cast<float>(gain * 1.0001); // the margin covers rounding
}

/// One channel's block with what the filter needs around it.
using Window = std::array<float, kBlock + kTaps>;

[[gnu::target_clones("avx2", "default")]] float highestSample(const float* window)
{
    std::array<float, kLanes> highest {};
    for (std::size_t i = 0; i < kBlock; i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const float magnitude = std::fabs(window[i + lane]);
            highest[lane] = highest[lane] < magnitude ? magnitude : highest[lane];
        }
    return *std::max_element(highest.begin(), highest.end());
}

[[gnu::target_clones("avx2", "default")]] float highestBetween(const float* window, const Phases& phases)
{
    std::array<float, kLanes> highest {};
    for (const auto& phase : phases)
        for (std::size_t i = 0; i < kBlock; i += kLanes) {
            std::array<float, kLanes> point {};
            for (std::size_t tap = 0; tap < kTaps; ++tap)
                for (std::size_t lane = 0; lane < kLanes; ++lane)
                    point[lane] += phase[tap] * window[i + lane + tap];
            for (std::size_t lane = 0; lane < kLanes; ++lane) {
                const float magnitude = std::fabs(point[lane]);
                highest[lane] = highest[lane] < magnitude ? magnitude : highest[lane];
            }
        }
    return *std::max_element(highest.begin(), highest.end());
}

float value(float sample)
{
    return std::isfinite(sample) ? sample : 0.F;
}

float value(std::int16_t sample)
{
    return static_cast<float>(sample) / 32768.F;
}

/// Frames before the first and after the last are silence, as `first` may be less than the filter's half.
template <typename T>
void fill(Window& window, std::span<const T> samples, std::size_t channels, std::size_t channel,
          std::size_t first)
{
    constexpr std::size_t before = kTaps / 2 - 1;
    const std::size_t frames = samples.size() / channels;
    for (std::size_t i = 0; i < window.size(); ++i) {
        const std::size_t frame = first + i; // shifted by `before`, to stay unsigned
        const bool inside = frame >= before && frame - before < frames;
        window[i] = inside ? value(samples[(frame - before) * channels + channel]) : 0.F;
    }
}

template <typename T> double measure(std::span<const T> samples, int channelCount)
{
    if (channelCount < 1)
        return 0;
    static const Phases phases = makePhases();
    static const float gain = greatestGain(phases);
    const auto channels = static_cast<std::size_t>(channelCount);
    const std::size_t frames = samples.size() / channels;
    float peak = 0;
    Window window {};
    for (std::size_t channel = 0; channel < channels; ++channel) {
        // one block more than the audio, for the points that ring after its end
        for (std::size_t first = 0; first < frames + kTaps; first += kBlock) {
            fill(window, samples, channels, channel, first);
            const float inBlock = highestSample(window.data());
            const float aroundBlock =
                std::max(inBlock, highestSample(window.data() + (window.size() - kBlock)));
            peak = std::max(peak, inBlock);
            if (aroundBlock * gain > peak)
                peak = std::max(peak, highestBetween(window.data(), phases));
        }
    }
    return static_cast<double>(peak);
}

} // namespace

double truePeak(std::span<const float> samples, int channels)
{
    return measure(samples, channels);
}

double truePeak(std::span<const std::int16_t> samples, int channels)
{
    return measure(samples, channels);
}

} // namespace comfyvn
