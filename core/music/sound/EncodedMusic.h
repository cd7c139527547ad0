#pragma once

#include "core/audio/AudioBuffer.h"
#include "core/audio/AudioResult.h"
#include "core/audio/SoundEncoder.h"
#include "core/music/sound/LoopedWav.h"
#include "core/music/sound/Watch.h"

namespace comfyvn::music {

/// A piece as a file in memory. Its loop counts in frames of its own rate.
struct EncodedMusic {
    std::string bytes {};
    int sampleRate = 0;
    std::optional<LoopPoints> loop {};
};

/// In any format but WAV (see streamLoopedWav), at the encoder's best quality, with LOOPSTART and LOOPLENGTH
/// in its comment. Error: also kCancelled.
[[nodiscard]] AudioResult<EncodedMusic> encodedMusic(const AudioBuffer& sound, SoundFormat format,
                                                     const std::optional<LoopPoints>& loop,
                                                     const std::string& title, const Watch& watch = {});

} // namespace comfyvn::music
