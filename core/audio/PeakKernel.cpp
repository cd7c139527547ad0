#include "core/audio/PeakKernel.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace comfyvn {

namespace {

constexpr std::size_t kLanes = 16;

struct Lanes {
    std::array<std::int16_t, kLanes> lowest;
    std::array<std::int16_t, kLanes> highest;
    std::array<float, kLanes> energy;
};

/// Every 16th sample goes to the same lane. A square is exact in an integer; the sum of a lane stays far
/// within a float's exactness for what rms is rounded to.
[[gnu::target_clones("avx2", "default")]] void accumulate(const std::int16_t* samples, std::size_t count,
                                                          Lanes& lanes)
{
    Lanes sums = lanes;
    for (std::size_t i = 0; i < count; i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const std::int16_t sample = samples[i + lane];
            const int square = sample * sample;
            sums.lowest[lane] = sample < sums.lowest[lane] ? sample : sums.lowest[lane];
            sums.highest[lane] = sample > sums.highest[lane] ? sample : sums.highest[lane];
            sums.energy[lane] += static_cast<float>(square);
        }
    lanes = sums;
}

Peak peakOf(int lowest, int highest, double energy, std::size_t count)
{
    const double rms = std::sqrt(energy / static_cast<double>(count));
    return { static_cast<std::int16_t>(lowest), static_cast<std::int16_t>(highest),
             static_cast<std::uint16_t>(std::lrint(rms)) };
}

void measureInLanes(std::span<const std::int16_t> samples, std::size_t channels, Peak* out)
{
    Lanes lanes;
    lanes.lowest.fill(INT16_MAX);
    lanes.highest.fill(INT16_MIN);
    lanes.energy.fill(0);
    accumulate(samples.data(), samples.size(), lanes);
    for (std::size_t channel = 0; channel < channels; ++channel) {
        int lowest = INT16_MAX;
        int highest = INT16_MIN;
        double energy = 0;
        for (std::size_t lane = channel; lane < kLanes; lane += channels) {
            lowest = std::min<int>(lowest, lanes.lowest[lane]);
            highest = std::max<int>(highest, lanes.highest[lane]);
            energy += static_cast<double>(lanes.energy[lane]);
        }
        out[channel] = peakOf(lowest, highest, energy, samples.size() / channels);
    }
}

void measurePlainly(std::span<const std::int16_t> samples, std::size_t channels, Peak* out)
{
    for (std::size_t channel = 0; channel < channels; ++channel) {
        int lowest = INT16_MAX;
        int highest = INT16_MIN;
        double energy = 0;
        for (std::size_t i = channel; i < samples.size(); i += channels) {
            const int sample = samples[i];
            lowest = std::min(lowest, sample);
            highest = std::max(highest, sample);
            energy += static_cast<double>(sample * sample);
        }
        out[channel] = peakOf(lowest, highest, energy, samples.size() / channels);
    }
}

} // namespace

void measureBlock(std::span<const std::int16_t> samples, std::size_t channels, Peak* out)
{
    if (samples.size() < channels)
        return;
    if (kLanes % channels == 0 && samples.size() % kLanes == 0)
        measureInLanes(samples, channels, out);
    else
        measurePlainly(samples, channels, out);
}

} // namespace comfyvn
