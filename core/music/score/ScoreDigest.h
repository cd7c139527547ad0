#pragma once

#include "core/music/score/Score.h"

namespace comfyvn::music {

/// Bars from all over a piece, one after the other, about so many seconds of them: played, as loud as the
/// piece.
[[nodiscard]] Score digestOf(const Score& score, double seconds);

} // namespace comfyvn::music
