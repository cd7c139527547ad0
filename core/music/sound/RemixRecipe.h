#pragma once

#include "core/audio/AudioBuffer.h"
#include "core/music/score/MusicStyle.h"
#include "core/music/sound/Effects.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace comfyvn::music {

/// What a style does to a source.
struct RemixRecipe {
    std::string name {}; ///< of the treatment or the style that was found
    bool exact = false; ///< it was asked for by this name, not by a word near it
    const MusicStyle* style = nullptr; ///< what is added is played in it; never null
    double speed = 0; ///< factor of the tempo; 0: towards the style's own
    int shift = 0; ///< semitones
    double added = -7; ///< dB of what is added, against the source
    bool swells = false; ///< what is added grows over eight bars
    std::string effect {}; ///< which chain
};

/// The recipe for a wish: 8-bit, underwater, radio, cathedral, nightcore, orchestral swell, or one of the
/// composer's styles.
[[nodiscard]] RemixRecipe findRecipe(std::string_view wish);

/// Applies a recipe's chain and says what it did. `gentle` spares what voices need.
std::vector<std::string> applyEffect(const RemixRecipe& recipe, AudioBuffer& sound, Edge edge, bool gentle,
                                     std::uint64_t seed);

} // namespace comfyvn::music
