#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace comfyvn::ui {

/// The least and the greatest sample of a stretch of sound.
struct PeakPair {
    std::int16_t low = 0;
    std::int16_t high = 0;

    bool operator==(const PeakPair&) const = default;
};

/// Extremes of mono PCM16 at ever coarser steps, so that a stretch of any length is summed up in a few reads.
class WavePyramid final {
public:
    WavePyramid() = default;
    explicit WavePyramid(std::span<const std::int16_t> samples);

    /// The extremes of samples [first, last) of those it was made of. A long stretch is rounded outwards by
    /// less than a quarter of its length; one that is empty or outside is silent.
    [[nodiscard]] PeakPair peaks(std::span<const std::int16_t> samples, std::size_t first,
                                 std::size_t last) const;

private:
    std::vector<std::vector<PeakPair>> m_levels {}; ///< level n: kFirstStep * kFactor^n samples a pair
};

} // namespace comfyvn::ui
