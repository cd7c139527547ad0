#pragma once

#include "core/music/sound/MonoView.h"

#include <string>
#include <vector>

namespace comfyvn::music {

/// A stretch of a recording between two bar lines in which about as much is played throughout.
struct HeardSection {
    std::string name {}; ///< `A`, `B` …; what sounds alike has the same
    double begin = 0; ///< seconds
    double end = 0;
    int bars = 0;
    double intensity = 0; ///< 0..1 of the fullest; 30 dB below it is 0

    bool operator==(const HeardSection&) const = default;
};

/// Divides mono sound where its level or its colour changes by more than a few dB from one bar to the next,
/// four bars at least apart. The first section has what lies before `firstBar` too, the last one what lies
/// after the last bar line.
[[nodiscard]] std::vector<HeardSection> sectionsIn(MonoView mono, int sampleRate, double firstBar,
                                                   double barSeconds);

} // namespace comfyvn::music
