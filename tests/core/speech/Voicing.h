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

inline Voicing measureVoicing(std::span<const std::int16_t> samples, int sampleRate)
{
    constexpr double kVoiced = 0.6;
    const auto frame = static_cast<std::size_t>(sampleRate / 25);
    const auto shortest = static_cast<std::size_t>(sampleRate / 400);
    const auto longest = static_cast<std::size_t>(sampleRate / 60);
    const double level = rms(samples);
    std::vector<double> pitches;
    double peaks = 0;
    int frames = 0;
    for (std::size_t at = 0; at + frame + longest <= samples.size(); at += frame / 2) {
        const auto here = samples.subspan(at, frame);
        if (rms(here) < 0.3 * level)
            continue;
        ++frames;
        double best = 0;
        std::size_t bestLag = shortest;
        for (std::size_t lag = shortest; lag <= longest; ++lag) {
            double cross = 0;
            for (std::size_t i = 0; i < frame; ++i)
                cross += static_cast<double>(samples[at + i]) * samples[at + i + lag];
            const double norm =
                rms(here) * rms(samples.subspan(at + lag, frame)) * static_cast<double>(frame);
            const double similarity = norm > 0 ? cross / norm : 0;
            if (similarity > best + 0.02) { // the shortest of equal periods, not a multiple
                best = similarity;
                bestLag = lag;
            }
        }
        peaks += best;
        if (best > kVoiced)
            pitches.push_back(static_cast<double>(sampleRate) / static_cast<double>(bestLag));
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
