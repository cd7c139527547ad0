#pragma once

#include "core/music/score/Mood.h"
#include "core/music/score/MusicStyle.h"

#include <cstdint>

namespace comfyvn::music {

/// What sounds already and is to be accompanied: a chord for each bar.
struct Backing {
    const MusicStyle* style = nullptr; ///< never null
    Mood mood {};
    int tonic = 0;
    Mode mode = Mode::Major;
    std::vector<Chord> bars {};
    int beatsPerBar = 4; ///< 3 or 4, whatever the style's own is
    double beatSeconds = 0.5;
    bool drums = true; ///< what has no beat of its own is given none
    std::uint64_t seed = 0;
};

/// Drums, bass and a pad in the style, on the beat to the tick, as long as the bars.
[[nodiscard]] Score arrange(const Backing& backing);

} // namespace comfyvn::music
