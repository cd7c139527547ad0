#pragma once

#include "core/music/score/Draft.h"

namespace comfyvn::music {

/// A second tune below the first: guide tones that move against it, and answers where it rests.
[[nodiscard]] std::vector<Note> counterMelody(const Draft& draft, const Part& part,
                                              const std::vector<Note>& lead);

} // namespace comfyvn::music
