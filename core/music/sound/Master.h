#pragma once

#include "core/audio/AudioBuffer.h"
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
Mastered master(AudioBuffer& sound, Edge edge);

/// Louder or softer than it was mastered; never with peaks above kMusicPeakDbtp.
void amplify(AudioBuffer& sound, Mastered& mastered, double decibels);

/// What still sounds after `loopFrames` is added where the loop begins again, and cut off.
void foldTail(AudioBuffer& sound, std::size_t loopFrames);

/// From full at `from` to silence at the end.
void fadeOut(AudioBuffer& sound, std::size_t from);

} // namespace comfyvn::music
