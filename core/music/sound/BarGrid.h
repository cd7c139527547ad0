#pragma once

#include "core/audio/LongSound.h"
#include "core/music/score/MusicStyle.h"
#include "core/music/sound/Metre.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace comfyvn::music {

/// Where beats and bar lines lie in a sound.
struct BarGrid {
    std::vector<double> beats {}; ///< seconds, even; empty: it has none
    double period = 0; ///< seconds from beat to beat
    std::size_t downbeat = 0; ///< of `beats`, which begins a bar
    int beatsPerBar = 4;

    [[nodiscard]] double bar() const { return beatsPerBar * period; }
    /// Seconds to the first bar line.
    [[nodiscard]] double start() const { return downbeat < beats.size() ? beats[downbeat] : 0; }
};

/// The beats that the style's own tempo would count, of those that were found: all, or in four every second
/// one.
[[nodiscard]] BarGrid gridFor(const std::vector<double>& beats, const Metre& metre, const MusicStyle& style);

/// A stretch of sound that is repeated, in seconds.
struct Repeat {
    double from = 0;
    double period = 0;
    double fade = 0; ///< of a join
};

/// The whole bars of a sound; nothing when there is none. A join needs sound before the stretch to fade in,
/// or after it to fade out.
[[nodiscard]] std::optional<Repeat> wholeBars(double seconds, const BarGrid& grid);
/// All of a sound but what a long fade needs.
[[nodiscard]] Repeat allButAFade(double seconds);

/// Repeats stereo until it is long enough. Each repetition begins at the frame that exact time gives it.
void lengthen(LongSound& sound, std::size_t frames, const Repeat& repeat);

/// Keeps what is repeated alone, from its first frame to its last, so that the end leads into the beginning.
void cutToLoop(LongSound& sound, const Repeat& repeat);

} // namespace comfyvn::music
