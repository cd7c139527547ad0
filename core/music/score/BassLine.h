#pragma once

#include "core/music/score/Draft.h"

namespace comfyvn::music {

/// The part's notes below the whole harmony, where it plays.
[[nodiscard]] std::vector<Note> bassLine(const Draft& draft, const Part& part, Pattern pattern);

} // namespace comfyvn::music
