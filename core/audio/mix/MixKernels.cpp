#include "core/audio/mix/MixKernels.h"

#include <algorithm>
#include <cmath>
#include <cstring>

// A test compiles this file once more without the clones to compare them.
#ifndef STUDIO_CLONES
#define STUDIO_CLONES [[gnu::target_clones("avx2", "default")]]
#endif

namespace comfyvn {

namespace {

constexpr std::size_t kLanes = 16;

using Lanes = std::array<float, kLanes>;

// Eight at a time; the compiler halves them where the processor is narrower.
using Floats = float __attribute__((vector_size(32)));
using Integers = std::int32_t __attribute__((vector_size(32)));
using Shorts = std::int16_t __attribute__((vector_size(16)));

constexpr std::size_t kWide = 8;

template <typename Vector, typename T> [[gnu::always_inline]] inline void load(Vector& to, const T* from)
{
    std::memcpy(&to, from, sizeof to);
}

template <typename Vector, typename T> [[gnu::always_inline]] inline void store(T* to, const Vector& from)
{
    std::memcpy(to, &from, sizeof from);
}

Lanes alternating(StereoGain gain)
{
    Lanes lanes {};
    for (std::size_t lane = 0; lane < kLanes; ++lane)
        lanes[lane] = lane % 2 == 0 ? gain.left : gain.right;
    return lanes;
}

float highestLane(const Lanes& lanes)
{
    return *std::max_element(lanes.begin(), lanes.end());
}

float mixInRest(float* to, const float* from, std::size_t count, const Lanes& gains)
{
    float highest = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const float value = from[i] * gains[i % 2];
        to[i] += value;
        highest = std::max(highest, std::fabs(value));
    }
    return highest;
}

STUDIO_CLONES float mixInFloats(float* to, const float* from, std::size_t count, const Lanes& gains)
{
    Floats gain;
    load(gain, gains.data());
    Floats highest {};
    std::size_t i = 0;
    for (; i + kWide <= count; i += kWide) {
        Floats value;
        Floats sum;
        load(value, from + i);
        load(sum, to + i);
        value *= gain;
        sum += value;
        store(to + i, sum);
        value = value < 0.F ? -value : value;
        highest = highest < value ? value : highest;
    }
    Lanes lanes {};
    store(lanes.data(), highest);
    return std::max(highestLane(lanes), mixInRest(to + i, from + i, count - i, gains));
}

STUDIO_CLONES float mixInShorts(float* to, const std::int16_t* from, std::size_t count, const Lanes& gains)
{
    Floats gain;
    load(gain, gains.data());
    Shorts lowest {};
    Shorts highest {};
    std::size_t i = 0;
    for (; i + kWide <= count; i += kWide) {
        Shorts samples;
        Floats sum;
        load(samples, from + i);
        load(sum, to + i);
        lowest = samples < lowest ? samples : lowest;
        highest = samples > highest ? samples : highest;
        sum += __builtin_convertvector(__builtin_convertvector(samples, Integers), Floats) * gain;
        store(to + i, sum);
    }
    float peak = 0;
    for (std::size_t lane = 0; lane < kWide; ++lane) {
        const int magnitude = std::max<int>(highest[lane], -static_cast<int>(lowest[lane]));
        peak = std::max(peak, std::fabs(static_cast<float>(magnitude) * gains[lane]));
    }
    std::array<float, kWide> rest {};
    for (std::size_t k = i; k < count; ++k)
        rest[k - i] = static_cast<float>(from[k]);
    return std::max(peak, mixInRest(to + i, rest.data(), count - i, gains));
}

/// Adding and taking away 1.5 x 2^23 rounds to the nearest integer, ties to even, up to 2^22.
constexpr float kRounding = 12582912.F;

template <std::size_t size> constexpr std::array<float, size> makeSteps()
{
    std::array<float, size> steps {};
    for (std::size_t i = 0; i < size; ++i)
        steps[i] = static_cast<float>(i);
    return steps;
}

constexpr std::size_t kLongestRamp = 64;
constexpr auto kSteps = makeSteps<kLongestRamp>();

} // namespace

float mixIn(float* to, const float* from, std::size_t count, StereoGain gain)
{
    return mixInFloats(to, from, count, alternating(gain));
}

float mixIn(float* to, const std::int16_t* from, std::size_t count, StereoGain gain)
{
    return mixInShorts(to, from, count, alternating({ gain.left / 32768.F, gain.right / 32768.F }));
}

STUDIO_CLONES void shape(float* samples, const float* gains, std::size_t count)
{
    for (std::size_t frame = 0; frame < count / 2; ++frame) {
        samples[2 * frame] *= gains[frame];
        samples[2 * frame + 1] *= gains[frame];
    }
}

STUDIO_CLONES void mixInShaped(float* __restrict to, const float* __restrict from,
                               const float* __restrict gains, std::size_t count)
{
    for (std::size_t frame = 0; frame < count / 2; ++frame) {
        to[2 * frame] += from[2 * frame] * gains[frame];
        to[2 * frame + 1] += from[2 * frame + 1] * gains[frame];
    }
}

STUDIO_CLONES void ramp(float* gains, std::size_t count, float start, float step)
{
    for (std::size_t i = 0; i < count; ++i)
        gains[i] = start + step * kSteps[i];
}

STUDIO_CLONES void scale(float* samples, std::size_t count, float gain)
{
    for (std::size_t i = 0; i < count; ++i)
        samples[i] *= gain;
}

STUDIO_CLONES void split(const float* __restrict stereo, float* __restrict left, float* __restrict right,
                         std::size_t frames)
{
    for (std::size_t frame = 0; frame < frames; ++frame) {
        left[frame] = stereo[2 * frame];
        right[frame] = stereo[2 * frame + 1];
    }
}

STUDIO_CLONES void mixInSides(float* __restrict to, const float* __restrict left,
                              const float* __restrict right, std::size_t frames)
{
    for (std::size_t frame = 0; frame < frames; ++frame) {
        to[2 * frame] += left[frame];
        to[2 * frame + 1] += right[frame];
    }
}

STUDIO_CLONES float highestOf(const float* samples, std::size_t count)
{
    Lanes highest {};
    std::size_t i = 0;
    for (; i + kLanes <= count; i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const float magnitude = std::fabs(samples[i + lane]);
            highest[lane] = highest[lane] < magnitude ? magnitude : highest[lane];
        }
    float rest = 0;
    for (; i < count; ++i)
        rest = std::max(rest, std::fabs(samples[i]));
    return std::max(rest, highestLane(highest));
}

namespace {

template <std::size_t taps>
[[gnu::always_inline]] inline float highestPoint(const float* first, std::size_t count, const float* weights)
{
    std::size_t i = 0;
    Lanes peaks {};
    for (; i + kLanes <= count; i += kLanes) {
        Lanes points {};
        for (std::size_t tap = 0; tap < taps; ++tap)
            for (std::size_t lane = 0; lane < kLanes; ++lane)
                points[lane] += weights[tap] * first[i + lane + 2 * tap];
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const float magnitude = std::fabs(points[lane]);
            peaks[lane] = peaks[lane] < magnitude ? magnitude : peaks[lane];
        }
    }
    float highest = highestLane(peaks);
    for (; i < count; ++i) {
        float point = 0;
        for (std::size_t tap = 0; tap < taps; ++tap)
            point += weights[tap] * first[i + 2 * tap];
        highest = std::max(highest, std::fabs(point));
    }
    return highest;
}

} // namespace

STUDIO_CLONES float highestBetweenOf(const float* samples, std::size_t count, const PeakPhases& phases)
{
    constexpr std::size_t unused = (kPeakTaps - kShortPeakTaps) / 2;
    const float* first = samples - 2 * (kPeakReach - 1);
    float highest = 0;
    for (const auto& phase : phases.longOnes)
        highest = std::max(highest, highestPoint<kPeakTaps>(first, count, phase.data()));
    for (const auto& phase : phases.shortOnes)
        highest =
            std::max(highest, highestPoint<kShortPeakTaps>(first + 2 * unused, count, phase.data() + unused));
    return highest;
}

STUDIO_CLONES void toShorts(const float* from, std::int16_t* to, std::size_t count)
{
    std::size_t i = 0;
    for (; i + kWide <= count; i += kWide) {
        Floats value;
        load(value, from + i);
        value *= 32768.F;
        value = value > 32767.F ? 32767.F - Floats {} : value;
        value = value < -32768.F ? -32768.F - Floats {} : value;
        value = (value + kRounding) - kRounding;
        store(to + i, __builtin_convertvector(__builtin_convertvector(value, Integers), Shorts));
    }
    for (; i < count; ++i) {
        const float value = std::clamp(from[i] * 32768.F, -32768.F, 32767.F);
        to[i] = static_cast<std::int16_t>(static_cast<int>((value + kRounding) - kRounding));
    }
}

void to24Bits(const float* from, char* to, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        constexpr double magic = 6755399441055744.0; // 1.5 x 2^52
        const double value = std::clamp(static_cast<double>(from[i]) * 8388608.0, -8388608.0, 8388607.0);
        const auto integer = static_cast<std::int32_t>((value + magic) - magic);
        to[3 * i] = static_cast<char>(integer & 0xFF);
        to[3 * i + 1] = static_cast<char>((integer >> 8) & 0xFF);
        to[3 * i + 2] = static_cast<char>((integer >> 16) & 0xFF);
    }
}

STUDIO_CLONES double sumOfSquares(const float* samples, std::size_t count)
{
    std::array<double, 8> sums {};
    std::size_t i = 0;
    for (; i + sums.size() <= count; i += sums.size())
        for (std::size_t lane = 0; lane < sums.size(); ++lane) {
            const double value = static_cast<double>(samples[i + lane]);
            sums[lane] += value * value;
        }
    double sum = ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7]));
    for (; i < count; ++i)
        sum += static_cast<double>(samples[i]) * static_cast<double>(samples[i]);
    return sum;
}

} // namespace comfyvn
