#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace comfyvn::music {

/// Eight delays that feed each other through a Hadamard matrix, each with a damped end.
class Room final {
public:
    /// `seconds` to fall by 60 dB, `damping` 0..1 for the highs.
    Room(int sampleRate, double seconds, double damping);

    /// The room's own sound for an input.
    void pass(const float* in, float* outL, float* outR, std::size_t frames);
    void pass(float l, float r, float& outL, float& outR)
    {
        std::array<float, 8> tap {};
        for (std::size_t i = 0; i < 8; ++i) {
            const float heard = m_lines[kLongest * i + (m_at - m_delays[i]) % kLongest];
            m_low[i] += (1 - m_damp) * (heard - m_low[i]) + 1e-20F; // keeps denormals away
            tap[i] = m_low[i] * m_decay[i];
        }
        outL = tap[0] + tap[2] - tap[4] + tap[6];
        outR = tap[1] - tap[3] + tap[5] + tap[7];
        for (std::size_t step = 1; step < 8; step *= 2) {
            for (std::size_t i = 0; i < 8; i += 2 * step) {
                for (std::size_t k = i; k < i + step; ++k) {
                    const float a = tap[k];
                    const float b = tap[k + step];
                    tap[k] = a + b;
                    tap[k + step] = a - b;
                }
            }
        }
        constexpr float kScale = 0.35355339F; // 1 / sqrt(8)
        for (std::size_t i = 0; i < 8; ++i)
            m_lines[kLongest * i + m_at % kLongest] = tap[i] * kScale + (i % 2 == 0 ? l : r);
        ++m_at;
    }

private:
    static constexpr std::size_t kLongest = 4096; ///< frames; a power of two

    float m_damp;
    std::vector<float> m_lines = std::vector<float>(8 * kLongest); ///< one after the other
    std::size_t m_at = 0;
    std::array<std::size_t, 8> m_delays {};
    std::array<float, 8> m_low {};
    std::array<float, 8> m_decay {};
};

} // namespace comfyvn::music
