#pragma once

#include "core/audio/live/LivePlan.h"

#include <optional>

namespace comfyvn {

/// The way through a mix that playing takes from a frame on.
struct LiveRoute {
    std::uint64_t begin = 0;
    std::optional<LiveLoop> loop {}; ///< ends after `begin`

    /// The frame that is `played` frames further on.
    [[nodiscard]] LivePlace at(std::uint64_t played) const
    {
        const std::uint64_t frame = begin + played;
        if (!loop || frame < loop->end)
            return { .frame = frame };
        const std::uint64_t length = loop->end - loop->begin;
        const std::uint64_t beyond = frame - loop->end;
        return { .frame = loop->begin + beyond % length, .lap = 1 + beyond / length };
    }

    bool operator==(const LiveRoute&) const = default;
};

} // namespace comfyvn
