#pragma once

#include "core/audio/mix/MixKernels.h"

#define STUDIO_CLONES

/// The mixer's loops without a version for AVX2.
namespace comfyvn::plain {

float mixIn(float* to, const float* from, std::size_t count, StereoGain gain);
float mixIn(float* to, const std::int16_t* from, std::size_t count, StereoGain gain);
void shape(float* samples, const float* gains, std::size_t count);
void mixInShaped(float* to, const float* from, const float* gains, std::size_t count);
void ramp(float* gains, std::size_t count, float start, float step);
void mixInSides(float* to, const float* left, const float* right, std::size_t frames);
float highestOf(const float* samples, std::size_t count);
float highestBetweenOf(const float* samples, std::size_t count, const PeakPhases& phases);
void toShorts(const float* from, std::int16_t* to, std::size_t count);
double sumOfSquares(const float* samples, std::size_t count);

} // namespace comfyvn::plain
