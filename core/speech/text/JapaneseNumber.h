#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace comfyvn::text {

/// A number and the counter after it, in katakana; `counter` is empty when the number keeps to itself.
struct NumberReading {
    std::u32string number {};
    std::u32string counter {};
};

/// Reads "2026", "1,000", "3.14", "007" or "三百二十" and the counter that follows it. `counter` is the
/// counter as written, `counterReading` how it is read alone. Nothing when `number` is not a number; digits
/// one by one where there is a leading zero or more than 20 of them.
[[nodiscard]] std::optional<NumberReading> readNumber(std::u32string_view number, std::u32string_view counter,
                                                      std::u32string_view counterReading);

[[nodiscard]] bool isKanjiNumeral(char32_t c);

} // namespace comfyvn::text
