#pragma once

#include <string>
#include <string_view>

namespace comfyvn::text {

/// A word as an English engine that reads only ASCII needs it: accents and ligatures undone, signs as words.
/// Empty when nothing of it is left.
[[nodiscard]] std::string toAsciiWord(std::u32string_view word);

} // namespace comfyvn::text
