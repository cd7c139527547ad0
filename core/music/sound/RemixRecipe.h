#pragma once

#include "core/music/score/MusicStyle.h"
#include "core/music/sound/EffectChain.h"

#include <string>
#include <string_view>

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
    EffectChain chain {};
};

/// The recipe for a wish: 8-bit, underwater, radio, cathedral, nightcore, slowed, orchestral swell, or one of
/// the composer's styles, each of which has its own.
[[nodiscard]] RemixRecipe findRecipe(std::string_view wish);

} // namespace comfyvn::music
