#pragma once

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>

namespace comfyvn::text {

/// The text's code points; an unpaired surrogate becomes U+FFFD, so that there is one element per code point.
[[nodiscard]] std::u32string codePoints(const QString& text);
[[nodiscard]] QString toQString(std::u32string_view points);

/// `point` is no surrogate.
void appendUtf8(QByteArray& bytes, char32_t point);

/// Compatibility forms (full width, ligatures, circled and Roman numerals, styled letters) as plain
/// characters; what engines read by itself (fractions, superscripts) stays.
[[nodiscard]] std::u32string foldCompatibility(std::u32string_view points);

[[nodiscard]] constexpr bool isAsciiDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}
[[nodiscard]] constexpr bool isAsciiUpper(char32_t c)
{
    return c >= U'A' && c <= U'Z';
}
[[nodiscard]] constexpr bool isAsciiLetter(char32_t c)
{
    return isAsciiUpper(c) || (c >= U'a' && c <= U'z');
}

} // namespace comfyvn::text
