#pragma once

#include "core/audio/LongSound.h"
#include "core/music/sound/BeatTracker.h"

#include <optional>

namespace comfyvn::music {

/// A piece that repeats, all of it.
struct LoopCut {
    LongSound sound;
    double stretch = 1; ///< how much longer than it was
};

/// Cuts stereo that ends, at kMusicRate or another, so that it repeats: silence and fades at both ends are
/// left out, what follows its end is faded into its beginning, and where it has a beat it is whole bars.
/// `seconds` is how long it is to be, 0 for as long as it can: exactly that where it is long enough and a
/// stretch of a few percent reaches it. Nothing when too little of it would be left.
[[nodiscard]] std::optional<LoopCut> cutLoop(const LongSound& stereo, const BeatGrid& beats, double seconds);

} // namespace comfyvn::music
