#pragma once

#include "core/music/score/Score.h"

#include <string>

namespace comfyvn::music {

/// A standard MIDI file of format 1: a track for tempo, sections and loop marks, one for each part. Players
/// that know `loopStart` and `loopEnd` repeat what loops.
[[nodiscard]] std::string midiFile(const Score& score);

/// The MIDI channel of each part: drums on 9, the others in order around it.
[[nodiscard]] std::vector<int> channelsOf(const Score& score);

} // namespace comfyvn::music
