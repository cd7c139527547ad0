#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

// The loops of the mixer over interleaved stereo. `count` is in samples and even. Every sample is computed
// alike whatever the vector width, so the result does not depend on the processor.

namespace comfyvn {

/// What a track's samples are multiplied with, left and right.
struct StereoGain {
    float left = 1;
    float right = 1;
};

/// Adds `from` times `gain` to `to`; returns the highest magnitude added.
float mixIn(float* to, const float* from, std::size_t count, StereoGain gain);
/// The same from 16 bits; full scale is 32768.
float mixIn(float* to, const std::int16_t* from, std::size_t count, StereoGain gain);

/// Multiplies each frame with its gain, of which there are count / 2.
void shape(float* samples, const float* gains, std::size_t count);
/// Adds each frame of `from` times its gain, of which there are count / 2, to `to`.
void mixInShaped(float* to, const float* from, const float* gains, std::size_t count);

/// Gains from `start` on, `step` apart; at most 64.
void ramp(float* gains, std::size_t count, float start, float step);
void scale(float* samples, std::size_t count, float gain);

/// Splits stereo into its sides, and joins them again while adding to `to`.
void split(const float* stereo, float* left, float* right, std::size_t frames);
void mixInSides(float* to, const float* left, const float* right, std::size_t frames);

[[nodiscard]] float highestOf(const float* samples, std::size_t count);

/// The points at 1/4, 2/4 and 3/4 between two samples by two interpolators: a long one, which is close to the
/// truth, and the short one of common meters. Tap k weighs the sample k - kPeakReach + 1 after the one that
/// the points follow.
inline constexpr std::size_t kPeakTaps = 24;
inline constexpr std::size_t kShortPeakTaps = 12; ///< in the middle of the others, which are 0
inline constexpr std::size_t kPeakReach = kPeakTaps / 2; ///< frames needed on either side
struct PeakPhases {
    std::array<std::array<float, kPeakTaps>, 3> longOnes {};
    std::array<std::array<float, kPeakTaps>, 3> shortOnes {};
};

/// The highest magnitude of the points between the samples from `samples` on; kPeakReach frames before and
/// after the `count` samples are read too. `count` is at most 128.
[[nodiscard]] float highestBetweenOf(const float* samples, std::size_t count, const PeakPhases& phases);

/// To integers of 16 bits, rounded to the nearest and clipped.
void toShorts(const float* from, std::int16_t* to, std::size_t count);
/// Likewise to 24 bits, three bytes each.
void to24Bits(const float* from, char* to, std::size_t count);

[[nodiscard]] double sumOfSquares(const float* samples, std::size_t count);

} // namespace comfyvn
