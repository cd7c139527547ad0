#include "core/audio/mix/StereoFold.h"

#include <array>
#include <bit>

namespace comfyvn {

namespace {

constexpr float kHalfPower = 0.70710678F;

// Speakers in the order of their bits in a channel mask.
enum Speaker {
    FrontLeft,
    FrontRight,
    FrontCentre,
    LowFrequency,
    BackLeft,
    BackRight,
    FrontLeftOfCentre,
    FrontRightOfCentre,
    BackCentre,
    SideLeft,
    SideRight,
    TopCentre,
    TopFrontLeft,
    TopFrontCentre,
    TopFrontRight,
    TopBackLeft,
    TopBackCentre,
    TopBackRight,
    SpeakerCount
};

constexpr std::uint32_t maskOf(std::initializer_list<Speaker> speakers)
{
    std::uint32_t mask = 0;
    for (const Speaker speaker : speakers)
        mask |= 1U << speaker;
    return mask;
}

/// By number of channels; more are taken for these eight and others that are left out.
constexpr std::array kUsual {
    maskOf({}),
    maskOf({ FrontCentre }),
    maskOf({ FrontLeft, FrontRight }),
    maskOf({ FrontLeft, FrontRight, FrontCentre }),
    maskOf({ FrontLeft, FrontRight, BackLeft, BackRight }),
    maskOf({ FrontLeft, FrontRight, FrontCentre, BackLeft, BackRight }),
    maskOf({ FrontLeft, FrontRight, FrontCentre, LowFrequency, BackLeft, BackRight }),
    maskOf({ FrontLeft, FrontRight, FrontCentre, LowFrequency, BackCentre, SideLeft, SideRight }),
    maskOf({ FrontLeft, FrontRight, FrontCentre, LowFrequency, BackLeft, BackRight, SideLeft, SideRight }),
};

struct Weights {
    float left = 0;
    float right = 0;
};

Weights weightsOf(int speaker)
{
    switch (speaker) {
    case FrontLeft:
    case FrontLeftOfCentre:
        return { 1, 0 };
    case FrontRight:
    case FrontRightOfCentre:
        return { 0, 1 };
    case FrontCentre:
    case TopCentre:
    case TopFrontCentre:
        return { kHalfPower, kHalfPower };
    case BackLeft:
    case SideLeft:
    case TopFrontLeft:
    case TopBackLeft:
        return { kHalfPower, 0 };
    case BackRight:
    case SideRight:
    case TopFrontRight:
    case TopBackRight:
        return { 0, kHalfPower };
    case BackCentre:
    case TopBackCentre:
        return { 0.5F, 0.5F };
    default:
        return {};
    }
}

} // namespace

StereoFold::StereoFold(int channels, std::uint32_t mask)
    : m_left(static_cast<std::size_t>(channels))
    , m_right(static_cast<std::size_t>(channels))
{
    if (channels == 1) {
        m_left[0] = m_right[0] = 1;
        return;
    }
    const auto count = static_cast<std::size_t>(channels);
    std::uint32_t speakers =
        static_cast<std::size_t>(std::popcount(mask)) == count && (mask >> SpeakerCount) == 0
        ? mask
        : kUsual[count < kUsual.size() ? count : kUsual.size() - 1];
    m_plain = speakers == kUsual[2];
    for (std::size_t channel = 0; channel < count && speakers != 0; ++channel) {
        const Weights weights = weightsOf(std::countr_zero(speakers));
        speakers &= speakers - 1;
        m_left[channel] = weights.left;
        m_right[channel] = weights.right;
    }
}

void StereoFold::apply(const float* from, std::size_t frames, float* stereo) const
{
    const std::size_t width = channels();
    if (width == 1) {
        for (std::size_t frame = 0; frame < frames; ++frame)
            stereo[2 * frame] = stereo[2 * frame + 1] = from[frame];
        return;
    }
    for (std::size_t frame = 0; frame < frames; ++frame) {
        const float* samples = from + frame * width;
        float left = 0;
        float right = 0;
        for (std::size_t channel = 0; channel < width; ++channel) {
            left += samples[channel] * m_left[channel];
            right += samples[channel] * m_right[channel];
        }
        stereo[2 * frame] = left;
        stereo[2 * frame + 1] = right;
    }
}

} // namespace comfyvn
