#pragma once

#include "core/audio/AudioResult.h"
#include "core/audio/LongSound.h"
#include "core/music/sound/Watch.h"

#include <cmath>
#include <cstddef>
#include <map>
#include <string>

namespace comfyvn::music {

struct Stretching {
    double ratio = 1; ///< how much longer it becomes
    double semitones = 0;
    /// Frames of the source that are to lie at frames of the result, ascending; may be empty.
    std::map<std::size_t, std::size_t> places {};

    [[nodiscard]] bool changesNothing() const
    {
        return std::abs(ratio - 1) < 1e-6 && std::abs(semitones) < 1e-6 && places.empty();
    }
};

/// The sound at another speed and pitch, independently (Rubber Band, R2 engine, one thread). As long as the
/// ratio says, to the frame. The same input gives the same bytes. Error: kCancelled.
[[nodiscard]] AudioResult<LongSound> stretched(const LongSound& stereo, const Stretching& how,
                                               const Watch& watch);

/// The version of the library, because it decides about the bytes.
[[nodiscard]] std::string rubberBandVersion();

} // namespace comfyvn::music
