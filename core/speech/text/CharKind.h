#pragma once

#include "core/speech/SpokenText.h"

#include <QString>

#include <string>
#include <vector>

namespace comfyvn::text {

/// What a character means to a reader aloud.
enum class CharKind : unsigned char {
    Space,
    Newline,
    Ignorable, ///< invisible typography: joiners, bidi marks, variation selectors, soft hyphens
    Punctuation, ///< shapes the delivery, is not a word
    Symbol, ///< engines read its name: & % @ + $
    Digit,
    Letter,
    Mark, ///< belongs to the character before it
    Emoji, ///< from here on: not spoken, and reported
    Control,
    Mute, ///< a symbol no engine reads, private use, unassigned
};

[[nodiscard]] constexpr bool isUnspoken(CharKind kind)
{
    return kind >= CharKind::Emoji;
}
[[nodiscard]] constexpr bool isBlank(CharKind kind)
{
    return kind == CharKind::Space || kind == CharKind::Newline;
}
[[nodiscard]] constexpr bool isWordLike(CharKind kind)
{
    return kind == CharKind::Symbol || kind == CharKind::Digit || kind == CharKind::Letter;
}
/// The `reason` of an unspoken kind.
[[nodiscard]] QString unspokenReason(CharKind kind);

/// A Pronunciation with what is written there.
struct PronouncedPiece {
    Pronunciation said {};
    QString written {};
};

/// A line as code points with the kind of each; emoji sequences (joined, flags, keycaps) are Emoji
/// throughout.
///
/// A pronounced piece is one Letter outside every script, and then Ignorable, so that it is one word to
/// whoever splits or reads the line.
struct CharText {
    std::u32string points {};
    std::vector<CharKind> kinds {};
    std::vector<PronouncedPiece> pronounced {}; ///< in order

    [[nodiscard]] int size() const { return static_cast<int>(points.size()); }
    [[nodiscard]] char32_t at(int i) const
    {
        return i >= 0 && i < size() ? points[static_cast<std::size_t>(i)] : char32_t { 0 };
    }
    /// Space before the beginning and after the end.
    [[nodiscard]] CharKind kind(int i) const
    {
        return i >= 0 && i < size() ? kinds[static_cast<std::size_t>(i)] : CharKind::Space;
    }
    [[nodiscard]] std::u32string_view slice(int begin, int end) const
    {
        return std::u32string_view(points).substr(static_cast<std::size_t>(begin),
                                                  static_cast<std::size_t>(end - begin));
    }

    void pronounce(const Pronunciation& pronunciation);
    /// The piece that begins at `i`; null when none does.
    [[nodiscard]] const PronouncedPiece* pronouncedAt(int i) const;
};

[[nodiscard]] CharText readCharacters(const QString& text);

} // namespace comfyvn::text
