#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace comfyvn {

class FeatureTrack;

/// How much is matched at once, in frames of 10 ms.
struct WarpLimits {
    std::size_t whole = 60'000; ///< recordings up to here are one window
    std::size_t window = 60'000; ///< of the reference
    std::size_t overlap = 1'000; ///< of a window with each of its neighbours
};

/// Told how much of a long match is done, 0..1; on the thread that matches.
using WarpProgress = std::function<void(double part)>;

/// Where the frames of the reference's sound lie in the recording's, both counted from their first sound.
struct LongWarp {
    std::vector<double> frames {};
    double meanDistance = 0; ///< of what was matched
    double chance = 0; ///< distance of frames that have nothing to do with each other
    double evenShare = 0; ///< of the steps, in which both go on
};

/// Matches two recordings that have a sound. Longer ones than `limits.whole`: pauses of the recording over
/// two seconds are shortened; a rough path is found in which what only one of both holds is stepped over;
/// along it the windows are matched finely, each a little beyond its borders, and joined where neighbours
/// agree. None: it was cancelled.
[[nodiscard]] std::optional<LongWarp> findLongWarp(const FeatureTrack& reference,
                                                   const FeatureTrack& recording, const WarpLimits& limits,
                                                   const std::atomic_bool* cancelled,
                                                   const WarpProgress& progress = {});

} // namespace comfyvn
