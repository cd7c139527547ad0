#pragma once

#include "core/audio/Mfcc.h"

#include <atomic>
#include <cstddef>
#include <optional>
#include <vector>

namespace comfyvn {

/// The frames [first, end) of a recording that a frame of the reference may match.
struct WarpWindow {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// A frame of the reference and one of the recording that match.
struct WarpStep {
    std::size_t reference = 0;
    std::size_t recording = 0;
};

/// How to go from the start of both recordings to their end.
struct WarpPath {
    std::vector<WarpStep> steps {};
    double meanDistance = 0;
};

/// How unlike two frames are.
[[nodiscard]] float frameDistance(const float* a, const float* b);

/// The best path by dynamic time warping; time and memory grow in proportion to the length. None: it was
/// cancelled.
[[nodiscard]] std::optional<WarpPath> findWarpPath(const Mfcc& reference, const Mfcc& recording,
                                                   const std::atomic_bool* cancelled);

/// The best path near `rough`, which was found with `coarseness` frames in one.
[[nodiscard]] std::optional<WarpPath> findWarpPathNear(const std::vector<WarpStep>& rough,
                                                       std::size_t coarseness, const Mfcc& reference,
                                                       const Mfcc& recording,
                                                       const std::atomic_bool* cancelled);

/// Frames of findWarpPath's next coarser level: this many in one.
inline constexpr std::size_t kWarpCoarseness = 4;
[[nodiscard]] Mfcc coarserFrames(const Mfcc& features);

/// Mean distance of frames that have nothing to do with each other.
template <typename Distance>
[[nodiscard]] double chanceDistance(std::size_t referenceFrames, std::size_t recordingFrames,
                                    const Distance& distance)
{
    constexpr std::size_t pairs = 2000;
    double sum = 0;
    for (std::size_t i = 0; i < pairs; ++i)
        sum += static_cast<double>(distance(i * 7919 % referenceFrames, i * 104'729 % recordingFrames));
    return sum / pairs;
}

/// For each of `rows` frames of the reference, the frame of the recording that it matches.
[[nodiscard]] std::vector<double> matchedFrames(const WarpPath& path, std::size_t rows);

/// The steps in which both recordings go on: forced matches stand still a lot.
[[nodiscard]] std::size_t evenSteps(const WarpPath& path);

} // namespace comfyvn
