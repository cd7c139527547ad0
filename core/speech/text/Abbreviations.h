#pragma once

#include <string_view>

namespace comfyvn::text {

/// Stands before a name (Mr, Dr, St): no sentence ends at its dot, whatever follows.
[[nodiscard]] bool isTitle(std::u32string_view word);

/// Its dot is part of the spelling and no pause (titles, single capitals, etc, vs).
[[nodiscard]] bool isAbbreviation(std::u32string_view word);

} // namespace comfyvn::text
