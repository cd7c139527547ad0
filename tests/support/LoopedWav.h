#pragma once

#include "core/music/sound/LoopedWav.h"
#include "tests/support/LongSounds.h"

#include <string>

namespace comfyvn::test {

/// What streamLoopedWav() writes.
[[nodiscard]] inline std::string
loopedWav(const AudioBuffer& sound, const std::optional<music::LoopPoints>& loop, const std::string& title)
{
    std::string wav;
    (void)music::streamLoopedWav(longSound(sound), loop, title, [&wav](std::string_view bytes) {
        wav += bytes;
        return true;
    });
    return wav;
}

} // namespace comfyvn::test
