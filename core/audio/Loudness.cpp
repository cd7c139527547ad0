#include "core/audio/Loudness.h"

#include "core/audio/TruePeak.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <type_traits>
#include <vector>

namespace comfyvn {

namespace {

constexpr double kAbsoluteGate = -70; // LUFS
constexpr double kRelativeGate = -10; // LU
constexpr std::size_t kHopsPerBlock = 4; // 400 ms blocks every 100 ms
constexpr double kDeadState = 1e-30; // a filter state below this is inaudible, and on its way to denormals

/// A second-order section in transposed direct form II.
struct Biquad {
    double b0 = 1;
    double b1 = 0;
    double b2 = 0;
    double a1 = 0;
    double a2 = 0;
    double s1 = 0;
    double s2 = 0;

    double step(double x)
    {
        const double y = b0 * x + s1;
        s1 = b1 * x - a1 * y + s2;
        s2 = b2 * x - a2 * y;
        return y;
    }

    void flush()
    {
        if (std::abs(s1) < kDeadState && std::abs(s2) < kDeadState)
            s1 = s2 = 0;
    }
};

/// The K weighting of BS.1770 for any rate: its 48 kHz coefficients taken back to the analogue filters they
/// were made from (a 4 dB shelf at 1682 Hz, a high-pass at 38 Hz) by the bilinear transform.
struct KWeighting {
    Biquad shelf {};
    Biquad highPass {};

    explicit KWeighting(double sampleRate)
    {
        {
            const double k = std::tan(std::numbers::pi * 1681.974450955533 / sampleRate);
            const double q = 0.7071752369554196;
            const double vh = std::pow(10.0, 3.999843853973347 / 20.0);
            const double vb = std::pow(vh, 0.4996667741545416);
            const double a0 = 1.0 + k / q + k * k;
            shelf.b0 = (vh + vb * k / q + k * k) / a0;
            shelf.b1 = 2.0 * (k * k - vh) / a0;
            shelf.b2 = (vh - vb * k / q + k * k) / a0;
            shelf.a1 = 2.0 * (k * k - 1.0) / a0;
            shelf.a2 = (1.0 - k / q + k * k) / a0;
        }
        const double k = std::tan(std::numbers::pi * 38.13547087602444 / sampleRate);
        const double q = 0.5003270373238773;
        const double a0 = 1.0 + k / q + k * k;
        highPass.b0 = 1;
        highPass.b1 = -2;
        highPass.b2 = 1;
        highPass.a1 = 2.0 * (k * k - 1.0) / a0;
        highPass.a2 = (1.0 - k / q + k * k) / a0;
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

double lufs(double meanSquare)
{
    return meanSquare > 0 ? -0.691 + 10.0 * std::log10(meanSquare) : kSilenceDb;
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
        KWeighting filter(sampleRate);
        for (std::size_t h = 0; h < energies.size(); ++h) {
            const std::size_t end = std::min(frames, (h + 1) * hop);
            double energy = 0;
            for (std::size_t frame = h * hop; frame < end; ++frame) {
                const double x = value(samples[frame * channels + channel]);
                const double y = filter.highPass.step(filter.shelf.step(x));
                energy += y * y;
            }
            filter.shelf.flush();
            filter.highPass.flush();
            energies[h] += weight * energy;
        }
    }
    return energies;
}

double meanAbove(const std::vector<double>& blocks, double gate)
{
    double sum = 0;
    std::size_t count = 0;
    for (const double block : blocks) {
        if (lufs(block) <= gate)
            continue;
        sum += block;
        ++count;
    }
    return count > 0 ? sum / static_cast<double>(count) : 0.0;
}

double integrated(const std::vector<double>& energies, std::size_t frames, std::size_t hop)
{
    if (energies.size() <= kHopsPerBlock) { // the last entry is the unfinished hop
        double sum = 0;
        for (const double energy : energies)
            sum += energy;
        return std::max(kSilenceDb, lufs(sum / static_cast<double>(frames)));
    }
    std::vector<double> blocks;
    blocks.reserve(energies.size());
    for (std::size_t h = 0; h + kHopsPerBlock < energies.size(); ++h)
        blocks.push_back((energies[h] + energies[h + 1] + energies[h + 2] + energies[h + 3])
                         / static_cast<double>(kHopsPerBlock * hop));
    const double loud = meanAbove(blocks, kAbsoluteGate);
    if (loud <= 0)
        return kSilenceDb;
    return lufs(meanAbove(blocks, std::max(kAbsoluteGate, lufs(loud) + kRelativeGate)));
}

template <typename T> Loudness measure(std::span<const T> samples, int channels, int sampleRate)
{
    if (channels < 1 || sampleRate < 1 || samples.size() < static_cast<std::size_t>(channels))
        return {};
    const auto width = static_cast<std::size_t>(channels);
    const std::size_t hop = std::max<std::size_t>(1, (static_cast<std::size_t>(sampleRate) + 5) / 10);
    Loudness loudness;
    loudness.integratedLufs =
        integrated(hopEnergies(samples, width, sampleRate, hop), samples.size() / width, hop);
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
