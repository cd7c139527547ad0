#pragma once

#include "core/music/score/Draft.h"

namespace comfyvn::music {

/// Moves notes of the lead to other tones of their chords where it would go in fifths or octaves with the
/// bass: wherever both move at once, from strong beat to strong beat, and over the seam of a loop.
void avoidParallels(const Draft& draft, const Part& part, std::vector<Note>& lead,
                    const std::vector<Note>& bass);

} // namespace comfyvn::music
