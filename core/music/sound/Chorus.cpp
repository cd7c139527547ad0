#include "core/music/sound/Chorus.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace comfyvn::music {

namespace {

constexpr std::array<double, 4> kHertz { 0.31, 0.43, 0.37, 0.29 };
constexpr double kDelay = 0.014; ///< seconds
constexpr double kDepth = 0.004;
constexpr float kLevel = 0.6F;
/// Frames between which a delay moves evenly.
constexpr std::size_t kControl = 64;

} // namespace

Chorus::Chorus(int sampleRate)
    : m_sampleRate(sampleRate)
{
    std::size_t size = 1;
    while (static_cast<double>(size) < (kDelay + kDepth) * sampleRate + kControl + 4)
        size *= 2;
    m_line.assign(size, 0.0F);
}

void Chorus::addTo(float* left, float* right, const float* mono, std::size_t frames)
{
    const std::size_t mask = m_line.size() - 1;
    const auto delayAt = [this](double turn) {
        return (kDelay + kDepth * std::sin(2 * std::numbers::pi * turn)) * m_sampleRate;
    };
    for (std::size_t from = 0; from < frames; from += kControl) {
        const std::size_t count = std::min(kControl, frames - from);
        for (std::size_t i = 0; i < count; ++i)
            m_line[(m_at + i) & mask] = mono[from + i];
        for (std::size_t copy = 0; copy < m_turn.size(); ++copy) {
            float* side = (copy % 2 == 0 ? left : right) + from;
            const double before = delayAt(m_turn[copy]);
            m_turn[copy] += kHertz[copy] * static_cast<double>(count) / m_sampleRate;
            m_turn[copy] -= std::floor(m_turn[copy]);
            const double slope = (delayAt(m_turn[copy]) - before) / static_cast<double>(count);
            for (std::size_t i = 0; i < count; ++i) {
                const double delay = before + slope * static_cast<double>(i);
                const auto whole = static_cast<std::size_t>(delay);
                const auto part = static_cast<float>(delay - static_cast<double>(whole));
                const float a = m_line[(m_at + i - whole) & mask];
                const float b = m_line[(m_at + i - whole - 1) & mask];
                side[i] += kLevel * (a + part * (b - a));
            }
        }
        m_at = (m_at + count) & mask;
    }
}

} // namespace comfyvn::music
