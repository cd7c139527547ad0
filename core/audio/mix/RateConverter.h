#pragma once

#include "core/audio/AudioResult.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace comfyvn {

/// One side of the mix at another rate, as a stream (soxr HQ): the first frame out belongs to the first in.
class RateConverter final {
public:
    /// `first`: the number of the first frame that comes out.
    RateConverter(int fromRate, int toRate, std::uint64_t first = 0);
    ~RateConverter();
    RateConverter(RateConverter&&) noexcept;
    RateConverter& operator=(RateConverter&&) = delete;
    RateConverter(const RateConverter&) = delete;
    RateConverter& operator=(const RateConverter&) = delete;

    [[nodiscard]] AudioResult<void> push(std::span<const float> samples);
    /// Frames that came out so far, of which the last ones wait.
    [[nodiscard]] std::uint64_t produced() const { return m_first + m_waiting.size(); }
    /// What came out from `first` on; not yet taken.
    [[nodiscard]] const float* at(std::uint64_t first) const
    {
        return m_waiting.data() + static_cast<std::size_t>(first - m_first);
    }
    /// Lets go of what came out before `first`.
    void forget(std::uint64_t first);

private:
    struct Engine;

    std::unique_ptr<Engine> m_engine;
    std::vector<float> m_waiting {};
    std::uint64_t m_first;
};

} // namespace comfyvn
