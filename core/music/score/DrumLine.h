#pragma once

#include "core/music/score/Draft.h"

namespace comfyvn::music {

/// The style's grooves, light or full by intensity, with fills where a section ends and a cymbal where a loud
/// one begins.
[[nodiscard]] std::vector<Note> drumLine(const Draft& draft, const Part& part);

} // namespace comfyvn::music
