#pragma once

#include <string>
#include <string_view>

namespace comfyvn::text {

[[nodiscard]] bool isKana(char32_t c);

/// Hiragana as katakana; everything else as it is.
[[nodiscard]] char32_t toKatakana(char32_t c);

/// Katakana that espeak-ng's Japanese voice reads as it is meant. The voice spells some kana as "Japanese
/// letter" (a long mark with nothing to lengthen, small vowels outside the usual pairs) and reads ryu and ryo
/// as rya-u and rya-o; these are rewritten. `before` is the kana just before, or 0.
[[nodiscard]] std::u32string engineKana(std::u32string_view kana, char32_t before);

/// The names of Latin letters in Japanese; empty for anything else.
[[nodiscard]] std::u32string_view letterName(char32_t letter);

} // namespace comfyvn::text
