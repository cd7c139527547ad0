#pragma once

#include "core/music/score/Scale.h"
#include "core/music/sound/MonoView.h"

#include <array>
#include <vector>

namespace comfyvn::music {

/// How much of each pitch class sounds, C first.
using Chroma = std::array<double, 12>;

struct FoundKey {
    int tonic = 0;
    Mode mode = Mode::Major; ///< Major or Minor, whichever the mode is nearer to
    double confidence = 0; ///< 0..1: how far ahead of the next best; see kTrustedKey
};

/// With less confidence there is no key to add to.
inline constexpr double kTrustedKey = 0.08;

/// The chroma of a stretch of mono sound, from 60 to 2000 Hz, tuned to 440 Hz; what is a harmonic of
/// something lower counts less.
[[nodiscard]] Chroma chromaOf(MonoView mono, int sampleRate);

/// By correlation with the profiles of Temperley (Music and Probability, 2007), turned for the modes, and by
/// what the bass rests on and the music begins with: modes of the same notes differ in little else.
[[nodiscard]] FoundKey findKey(MonoView mono, int sampleRate);

} // namespace comfyvn::music
