#pragma once

#include <span>

namespace comfyvn::test {

/// Where a sound was found in another, and how alike the two are there.
struct SoundMatch {
    std::ptrdiff_t offset = -1; ///< samples; -1: nowhere
    double likeness = 0; ///< correlation of the least alike 50 ms, -1..1
    double leastGain = 0; ///< of any 50 ms that are not silent
    double mostGain = 0;
};

/// Finds where `sound` begins in `heard` by the correlation of its loudest moment; both mono at 48 kHz.
[[nodiscard]] SoundMatch findSound(std::span<const float> heard, std::span<const float> sound);

/// The largest magnitude.
[[nodiscard]] float peakOf(std::span<const float> samples);

} // namespace comfyvn::test
