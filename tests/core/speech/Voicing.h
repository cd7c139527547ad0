#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace comfyvn::test {

/// The pitch of a sound and how voiced it is, by autocorrelation of 40 ms frames within 60..400 Hz.
struct Voicing {
    double medianHz = 0; ///< of the voiced frames
    double spreadHz = 0; ///< between their 20th and 80th percentile
    double voicedShare = 0; ///< voiced frames of those that are not silent, 0..1
    double peak = 0; ///< mean height of the autocorrelation's peak over those frames, 0..1
};

inline double rms(std::span<const std::int16_t> samples)
{
    double energy = 0;
    for (const std::int16_t sample : samples)
        energy += double { static_cast<double>(sample) } * sample;
    return samples.empty() ? 0 : std::sqrt(energy / static_cast<double>(samples.size()));
}

/// Half the sample rate, with the plainest of low-pass filters: enough for pitch, and four times as fast.
inline std::vector<double> halved(std::span<const std::int16_t> samples)
{
    std::vector<double> half(samples.size() / 2);
    for (std::size_t i = 0; i < half.size(); ++i)
        half[i] = (double { static_cast<double>(samples[2 * i]) } + samples[2 * i + 1]) / 2;
    return half;
}

inline Voicing measureVoicing(std::span<const std::int16_t> samples, int sampleRate)
{
    constexpr double kVoiced = 0.6;
    const std::vector<double> signal = halved(samples);
    const double rate = sampleRate / 2.0;
    const auto frame = static_cast<std::size_t>(rate / 25);
    const auto shortest = static_cast<std::size_t>(rate / 400);
    const auto longest = static_cast<std::size_t>(rate / 60);
    std::vector<double> energyBefore { 0 };
    for (const double value : signal)
        energyBefore.push_back(energyBefore.back() + value * value);
    const auto energy = [&](std::size_t at) { return energyBefore[at + frame] - energyBefore[at]; };
    const double quiet = 0.09 * energyBefore.back() * static_cast<double>(frame)
        / static_cast<double>(std::max<std::size_t>(1, signal.size())); // 10 dB below the whole

    std::vector<double> pitches;
    double peaks = 0;
    int frames = 0;
    for (std::size_t at = 0; at + frame + longest <= signal.size(); at += frame / 2) {
        if (energy(at) < quiet || energy(at) <= 0)
            continue;
        ++frames;
        double best = 0;
        std::size_t bestLag = shortest;
        for (std::size_t lag = shortest; lag <= longest; ++lag) {
            double cross = 0;
            for (const double *here = &signal[at], *end = here + frame; here != end; ++here)
                cross += *here * here[lag];
            const double norm = std::sqrt(energy(at) * energy(at + lag));
            const double similarity = norm > 0 ? cross / norm : 0;
            if (similarity > best + 0.02) { // the shortest of equal periods, not a multiple
                best = similarity;
                bestLag = lag;
            }
        }
        peaks += best;
        if (best > kVoiced)
            pitches.push_back(rate / static_cast<double>(bestLag));
    }
    std::ranges::sort(pitches);
    const auto percentile = [&pitches](std::size_t percent) {
        return pitches.empty() ? 0 : pitches[pitches.size() * percent / 100];
    };
    Voicing voicing;
    voicing.medianHz = percentile(50);
    voicing.spreadHz = percentile(80) - percentile(20);
    voicing.voicedShare = frames > 0 ? static_cast<double>(pitches.size()) / frames : 0;
    voicing.peak = frames > 0 ? peaks / frames : 0;
    return voicing;
}

} // namespace comfyvn::test
