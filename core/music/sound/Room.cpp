#include "core/music/sound/Room.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::music {

namespace {

/// Frames that are worked at as one: less than the shortest delay, so that what a delay gives back within
/// them was put into it before.
constexpr std::size_t kStretch = 64;
using Stretch = std::array<float, kStretch>;

void sumAndDifference(Stretch& __restrict a, Stretch& __restrict b)
{
    for (std::size_t n = 0; n < kStretch; ++n) {
        const float sum = a[n] + b[n];
        b[n] = a[n] - b[n];
        a[n] = sum;
    }
}

} // namespace

Room::Room(int sampleRate, double seconds, double damping)
    : m_damp(static_cast<float>(damping))
{
    static constexpr std::array<double, 8> kMilliseconds { 29.7, 37.1, 41.1, 43.7, 53.3, 61.7, 71.9, 83.1 };
    for (std::size_t i = 0; i < 8; ++i) {
        const auto frames = static_cast<std::size_t>(kMilliseconds[i] / 1000 * sampleRate);
        m_delays[i] = std::clamp<std::size_t>(frames, 1, kLongest);
        m_decay[i] = static_cast<float>(std::pow(10.0, -3 * kMilliseconds[i] / 1000 / seconds));
    }
}

void Room::pass(const float* in, float* outL, float* outR, std::size_t frames)
{
    constexpr float kScale = 0.35355339F; // 1 / sqrt(8)
    std::array<Stretch, 8> taps {};
    std::array<float, 8> low = m_low;
    const float follow = 1 - m_damp;
    for (std::size_t from = 0; from < frames; from += kStretch) {
        const std::size_t count = std::min(kStretch, frames - from);
        for (std::size_t i = 0; i < 8; ++i) {
            const float* line = m_lines.data() + kLongest * i;
            const std::size_t start = (m_at - m_delays[i]) % kLongest;
            const std::size_t first = std::min(count, kLongest - start);
            std::copy_n(line + start, first, taps[i].data());
            std::copy_n(line, count - first, taps[i].data() + first);
        }
        for (std::size_t n = 0; n < count; ++n) {
            for (std::size_t i = 0; i < 8; ++i) {
                low[i] += follow * (taps[i][n] - low[i]) + 1e-20F; // keeps denormals away
                taps[i][n] = low[i];
            }
        }
        for (std::size_t i = 0; i < 8; ++i) {
            for (float& tap : taps[i])
                tap *= m_decay[i];
        }
        for (std::size_t n = 0; n < count; ++n) {
            outL[from + n] = taps[0][n] + taps[2][n] - taps[4][n] + taps[6][n];
            outR[from + n] = taps[1][n] - taps[3][n] + taps[5][n] + taps[7][n];
        }
        for (std::size_t step = 1; step < 8; step *= 2) {
            for (std::size_t i = 0; i < 8; ++i) {
                if (i / step % 2 == 0)
                    sumAndDifference(taps[i], taps[i + step]);
            }
        }
        const std::size_t start = m_at % kLongest;
        const std::size_t first = std::min(count, kLongest - start);
        for (std::size_t i = 0; i < 8; ++i) {
            for (std::size_t n = 0; n < count; ++n)
                taps[i][n] = taps[i][n] * kScale + in[from + n];
            float* line = m_lines.data() + kLongest * i;
            std::copy_n(taps[i].data(), first, line + start);
            std::copy_n(taps[i].data() + first, count - first, line);
        }
        m_at += count;
    }
    m_low = low;
}

} // namespace comfyvn::music
