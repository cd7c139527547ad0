#pragma once

#include "core/music/score/Composer.h"

#include <algorithm>
#include <string>
#include <vector>

namespace comfyvn::test {

inline music::Score piece(std::string_view style, std::uint64_t seed, double seconds = 60, bool loops = true,
                          std::vector<std::string> tags = {})
{
    return music::compose({ music::findStyle(style).style, std::move(tags), seconds, loops, seed });
}

inline const music::Part* partOf(const music::Score& score, music::Role role)
{
    const auto part = std::find_if(score.parts.begin(), score.parts.end(),
                                   [role](const music::Part& each) { return each.role == role; });
    return part == score.parts.end() ? nullptr : &*part;
}

} // namespace comfyvn::test
