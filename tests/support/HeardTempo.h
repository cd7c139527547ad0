#pragma once

#include <vector>

namespace comfyvn::test {

struct HeardTempo {
    double bpm = 0;
    double strength = 0; ///< 0..1: how much of what is struck falls on the beat
    double halves = 0; ///< 0..1: how much falls on the beat or half-way
    double strokesPerSecond = 0;
};

/// The tempo of mono sound as a tracker hears it that has nothing of the program's own: of 45 to 190 bpm the
/// one whose beats, halves and quarters fit best to what aubio takes for onsets, nearer to 100 where several
/// do.
[[nodiscard]] HeardTempo heardTempo(const std::vector<float>& mono, int sampleRate);

} // namespace comfyvn::test
