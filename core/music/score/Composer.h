#pragma once

#include "core/music/score/Mood.h"
#include "core/music/score/MusicStyle.h"

#include <cstdint>
#include <optional>

namespace comfyvn::music {

struct Commission {
    const MusicStyle* style = nullptr; ///< never null
    std::vector<std::string> tags {};
    double seconds = 60; ///< 4..600
    bool loops = true;
    std::uint64_t seed = 0;
    /// One for all sections instead of the form's own: the same piece with fewer or more who play.
    std::optional<double> intensity {};
};

/// A whole piece. The same commission gives the same piece, another seed another one.
[[nodiscard]] Score compose(const Commission& commission);

} // namespace comfyvn::music
