#pragma once

#include "core/music/score/Dice.h"
#include "core/music/score/MusicStyle.h"

namespace comfyvn::music {

/// The chords of a form: each material keeps its own phrases, phrases end in cadences, what loops leads back
/// to its beginning, what ends ends on the tonic.
[[nodiscard]] std::vector<ChordSpan> harmonise(const std::vector<Section>& form, const MusicStyle& style,
                                               int tonic, Mode mode, int totalBeats, bool loops,
                                               std::uint64_t seed);

/// The voicing of a chord that follows `before` most smoothly: `voices` pitches in `low`..`high`, ascending.
/// Thirds and sevenths are never left out; fifths and octaves do not move in parallel where that can be
/// helped.
[[nodiscard]] std::vector<int> voiced(const Chord& chord, const std::vector<int>& before, int voices, int low,
                                      int high);

} // namespace comfyvn::music
