#pragma once

#include <span>

namespace comfyvn::test {

struct HeardKey {
    int tonic = 0; ///< pitch class
    bool minor = false;
    double minorness = 0; ///< -1..1: the minor third above the tonic beside the major one
};

/// The key of mono sound as a finder hears it that has nothing of the program's own: a chroma of the peaks
/// from 130 to 1000 Hz that sound on for a while, and the profiles of Bellman (2005, after Budge's counts of
/// chords).
[[nodiscard]] HeardKey heardKey(std::span<const float> mono, int sampleRate);

/// The same of the thirds above a tonic that is known.
[[nodiscard]] double heardMinorness(std::span<const float> mono, int sampleRate, int tonic);

} // namespace comfyvn::test
