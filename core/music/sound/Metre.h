#pragma once

#include "core/music/sound/MonoView.h"

#include <cstddef>
#include <vector>

namespace comfyvn::music {

/// How beats are grouped into bars.
struct Metre {
    int beatsPerBar = 4;
    std::size_t downbeat = 0; ///< which of the first bar's beats begins one
    double confidence = 0; ///< 0..1; see kSureMetre
};

/// With less confidence it may be three as well as four.
inline constexpr double kSureMetre = 0.1;

/// Three or four beats to a bar: after as many what is played comes again, and with a bar the harmony changes
/// and the bass is heaviest. `beats` in seconds.
[[nodiscard]] Metre metreOf(MonoView mono, int sampleRate, const std::vector<double>& beats);

} // namespace comfyvn::music
