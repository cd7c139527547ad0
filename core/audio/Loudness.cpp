#include "core/audio/Loudness.h"

#include "core/audio/KWeighting.h"
#include "core/audio/LoudnessGate.h"
#include "core/audio/TruePeak.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace comfyvn {

namespace {

/// A second-order section in transposed direct form II.
struct Biquad {
    BiquadCoefficients by {};
    double s1 = 0;
    double s2 = 0;

    double step(double x)
    {
        const double y = by.b0 * x + s1;
        s1 = by.b1 * x - by.a1 * y + s2;
        s2 = by.b2 * x - by.a2 * y;
        return y;
    }

    void flush()
    {
        if (std::abs(s1) < kDeadFilterState && std::abs(s2) < kDeadFilterState)
            s1 = s2 = 0;
    }
};

double channelWeight(std::size_t channel, std::size_t channels)
{
    if (channel < 2 || (channel == 2 && channels != 4))
        return 1;
    if (channels <= 5)
        return 1.41; // 4: quadro, 5: without LFE; the rear pair
    return channel == 4 || channel == 5 ? 1.41 : 0;
}

double value(float sample)
{
    return std::isfinite(sample) ? static_cast<double>(sample) : 0.0; // one NaN would stay in the filter
}

double value(std::int16_t sample)
{
    return static_cast<double>(sample) / 32768.0;
}

/// Weighted, channel-summed energy of every 100 ms, and of the rest as the last entry.
template <typename T>
std::vector<double> hopEnergies(std::span<const T> samples, std::size_t channels, int sampleRate,
                                std::size_t hop)
{
    const std::size_t frames = samples.size() / channels;
    std::vector<double> energies(frames / hop + 1, 0.0);
    for (std::size_t channel = 0; channel < channels; ++channel) {
        const double weight = channelWeight(channel, channels);
        if (weight <= 0)
            continue;
        const KWeighting weighting(sampleRate);
        Biquad shelf { .by = weighting.shelf };
        Biquad highPass { .by = weighting.highPass };
        for (std::size_t h = 0; h < energies.size(); ++h) {
            const std::size_t end = std::min(frames, (h + 1) * hop);
            double energy = 0;
            for (std::size_t frame = h * hop; frame < end; ++frame) {
                const double x = value(samples[frame * channels + channel]);
                const double y = highPass.step(shelf.step(x));
                energy += y * y;
            }
            shelf.flush();
            highPass.flush();
            energies[h] += weight * energy;
        }
    }
    return energies;
}

template <typename T> Loudness measure(std::span<const T> samples, int channels, int sampleRate)
{
    if (channels < 1 || sampleRate < 1 || samples.size() < static_cast<std::size_t>(channels))
        return {};
    const auto width = static_cast<std::size_t>(channels);
    const std::size_t hop = loudnessHop(sampleRate);
    Loudness loudness;
    loudness.integratedLufs =
        gatedLoudness(hopEnergies(samples, width, sampleRate, hop), samples.size() / width, hop);
    const double peak = truePeak(samples, channels);
    if (peak > 0)
        loudness.truePeakDbtp = std::max(kSilenceDb, 20.0 * std::log10(peak));
    return loudness;
}

} // namespace

Loudness measureLoudness(std::span<const float> samples, int channels, int sampleRate)
{
    return measure(samples, channels, sampleRate);
}

Loudness measureLoudness(std::span<const std::int16_t> samples, int channels, int sampleRate)
{
    return measure(samples, channels, sampleRate);
}

} // namespace comfyvn
