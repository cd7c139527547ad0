#pragma once

#include "core/music/sound/Metre.h"
#include "core/music/sound/MonoView.h"

#include <vector>

namespace comfyvn::music {

/// Where the beats of a recording lie.
struct BeatGrid {
    double bpm = 0; ///< 0: no beat was found
    double confidence = 0; ///< 0..1; see kTrustedBeat
    std::vector<double> beats {}; ///< seconds, from the first to the last that sounds
    bool steady = false; ///< the beats are evenly spaced to within a few milliseconds
    Metre metre {};
};

/// With less confidence there is no beat to follow.
inline constexpr double kTrustedBeat = 0.25;

/// Finds a tempo of 55 to 190 a minute by the autocorrelation of onsets, follows the beats by dynamic
/// programming (Ellis 2007) and, where they are even, lays the grid through all of them at once.
[[nodiscard]] BeatGrid trackBeats(MonoView mono, int sampleRate);

} // namespace comfyvn::music
