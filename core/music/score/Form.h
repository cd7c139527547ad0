#pragma once

#include "core/music/score/Score.h"

#include <cstdint>
#include <vector>

namespace comfyvn::music {

/// How long a piece is in bars and seconds.
struct Length {
    int beats = 4; ///< whole bars, but for pieces of a few seconds, whose last bar may be shorter
    int bars = 1; ///< begun bars
    double musicSeconds = 0;
};

/// As many bars as make `seconds` of music at a tempo near `bpm`; the tempo gives way, not the length. What
/// does not loop keeps some seconds for its last chord to ring.
[[nodiscard]] Length fitLength(double seconds, double bpm, int beatsPerBar, bool loops);

/// Intro, A, A', B … loop or ending, over `bars`, with how many play in each. `arc` stretches the
/// differences, `fullness` moves all.
[[nodiscard]] std::vector<Section> formOf(int bars, bool loops, double arc, double fullness,
                                          std::uint64_t seed);

} // namespace comfyvn::music
