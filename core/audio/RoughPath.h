#pragma once

#include "core/audio/WarpPath.h"

#include <array>
#include <atomic>
#include <optional>
#include <vector>

namespace comfyvn {

/// A stretch of sound as one vector, zeros behind its Mfcc::kDimensions values.
using RoughFrame = std::array<float, 32>;

/// A path through two long sequences, found in one go with a fixed reach: at each frame of the reference only
/// what lies within `reach` frames of the best match so far is looked at. What one of both holds and the
/// other does not is stepped over at a small cost, so that the rest is not bent by it. Every frame of the
/// reference has a step, in order, neighbours at most one apart in both. Time grows with the length, memory
/// only by the path. None: it was cancelled.
[[nodiscard]] std::optional<std::vector<WarpStep>> findRoughPath(const std::vector<RoughFrame>& reference,
                                                                 const std::vector<RoughFrame>& recording,
                                                                 std::size_t reach,
                                                                 const std::atomic_bool* cancelled);

} // namespace comfyvn
