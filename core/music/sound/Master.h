#pragma once

#include "core/music/sound/Effects.h"

namespace comfyvn::music {

inline constexpr double kMusicLufs = -16;
inline constexpr double kMusicPeakDbtp = -1;

/// What mastering did and what came out.
struct Mastered {
    double gainDb = 0;
    double limitedDb = 0; ///< the most that the limiter took away
    double integratedLufs = 0;
    double truePeakDbtp = 0;
};

/// Brings stereo to kMusicLufs and holds its true peaks at kMusicPeakDbtp; silence stays silence. A loop is
/// limited across its seam.
Mastered master(LongSound& sound, Edge edge);

/// Louder or softer.
void amplify(LongSound& sound, double decibels);
/// Louder or softer than it was mastered; never with peaks above kMusicPeakDbtp.
void amplify(LongSound& sound, Mastered& mastered, double decibels);

/// From full at `from` to silence at the end.
void fadeOut(LongSound& sound, std::size_t from);

} // namespace comfyvn::music
