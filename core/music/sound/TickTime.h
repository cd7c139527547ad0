#pragma once

#include <algorithm>
#include <cstdint>

namespace comfyvn::music {

/// The frame of a tick in a piece whose `ticks` last `frames`; exact at its end, and beyond it.
[[nodiscard]] constexpr std::uint64_t frameOfTick(int tick, int ticks, std::uint64_t frames)
{
    return static_cast<std::uint64_t>(std::max(0, tick)) * frames / static_cast<std::uint64_t>(ticks);
}

} // namespace comfyvn::music
