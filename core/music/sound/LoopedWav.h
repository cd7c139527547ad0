#pragma once

#include "core/audio/AudioBuffer.h"

#include <cstdint>
#include <optional>
#include <string>

namespace comfyvn::music {

struct LoopPoints {
    std::uint64_t start = 0; ///< frames
    std::uint64_t length = 0;

    bool operator==(const LoopPoints&) const = default;
};

/// A PCM16 WAV in memory. A loop is written as a `smpl` chunk, and as LOOPSTART and LOOPLENGTH in the file's
/// comment; samplers read the one, game engines the other.
[[nodiscard]] std::string loopedWav(const AudioBuffer& sound, const std::optional<LoopPoints>& loop,
                                    const std::string& title);

} // namespace comfyvn::music
