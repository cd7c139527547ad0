#pragma once

#include "core/audio/LongSound.h"
#include "core/music/score/Score.h"
#include "core/music/sound/Watch.h"

#include <vector>

namespace comfyvn::music {

/// Plays parts of a score without a soundfont: simple waves with an envelope for each role, noise for drums.
/// Adds to `sound`, which is stereo and as long as what is to be heard.
void playPlainly(const Score& score, const std::vector<std::size_t>& parts, std::uint64_t musicFrames,
                 LongSound& sound, const Watch& watch);

} // namespace comfyvn::music
