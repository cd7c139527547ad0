#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace comfyvn::music {

/// Mono made wide: copies that waver in pitch against each other, two on each side.
class Chorus final {
public:
    explicit Chorus(int sampleRate);

    /// Adds the copies of `mono`.
    void addTo(float* left, float* right, const float* mono, std::size_t frames);

private:
    int m_sampleRate;
    std::vector<float> m_line; ///< what was heard last, a power of two long
    std::size_t m_at = 0;
    std::array<double, 4> m_turn { 0, 0.25, 0.5, 0.75 }; ///< of each copy's wavering
};

} // namespace comfyvn::music
