#pragma once

#include "core/music/score/Draft.h"

namespace comfyvn::music {

/// What a part plays on the harmony: pads, chords, broken chords, ostinati, accents.
[[nodiscard]] std::vector<Note> accompaniment(const Draft& draft, const Part& part, Pattern pattern,
                                              std::size_t number);

} // namespace comfyvn::music
