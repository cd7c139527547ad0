#pragma once

#include <QString>

#include <string>

namespace comfyvn {

/// A character as words are compared: in any case.
[[nodiscard]] char32_t foldedCharacter(char32_t c);
[[nodiscard]] QString foldedWord(const QString& word);

/// Whether a word may begin or end between two characters. Scripts that put no space between words have such
/// a place everywhere, only not before a mark.
[[nodiscard]] bool isWordBoundary(char32_t before, char32_t after);

} // namespace comfyvn
