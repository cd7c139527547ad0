#pragma once

#include "core/audio/LongSound.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace comfyvn::music {

struct LoopPoints {
    std::uint64_t start = 0; ///< frames
    std::uint64_t length = 0;

    bool operator==(const LoopPoints&) const = default;
};

/// Takes the next bytes of a file; returns whether it wants more.
using ByteSink = std::function<bool(std::string_view)>;

/// A PCM16 WAV piece by piece. A loop is written as a `smpl` chunk, and as LOOPSTART and LOOPLENGTH in the
/// file's comment; samplers read the one, game engines the other. False: the sink did not want all of it.
bool streamLoopedWav(const LongSound& sound, const std::optional<LoopPoints>& loop, const std::string& title,
                     const ByteSink& write);

} // namespace comfyvn::music
