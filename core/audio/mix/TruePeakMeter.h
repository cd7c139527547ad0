#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace comfyvn {

/// The highest magnitude of stereo as it goes by, also between its samples; takes no memory once it is made.
class TruePeakMeter final {
public:
    TruePeakMeter();

    /// Stereo, interleaved.
    void add(std::span<const float> stereo);
    /// Nothing comes any more; what follows counts as silence.
    void finish();
    [[nodiscard]] float highest() const { return m_highest; }
    /// Measures anew from what comes next, which goes on from what was.
    void forget() { m_highest = 0; }
    /// The same, and what comes next follows silence.
    void restart();

private:
    void examine(const float* stereo, std::size_t frames);

    float m_highest = 0;
    std::vector<float> m_edge; ///< the last frames, whose points between need what follows
};

} // namespace comfyvn
