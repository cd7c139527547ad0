#pragma once

#include "core/speech/text/CharKind.h"
#include "core/speech/text/JapaneseDictionary.h"

#include <utility>
#include <vector>

namespace comfyvn::text {

/// A character after compatibility folding, and where it stands in the line.
struct JapaneseUnit {
    char32_t c = 0;
    int begin = 0; ///< code points of the line
    int end = 0; ///< exclusive
    bool isWord = false; ///< else punctuation or white space
    const PronouncedPiece* pronounced = nullptr; ///< what stands for it in the line, or null
};

/// A stretch of a line as the characters that the dictionary knows; one written character may be several of
/// them (`㎏`), and several written ones one (half-width kana with its voicing mark).
class JapaneseUnits final {
public:
    JapaneseUnits(const CharText& text, int begin, int end);

    [[nodiscard]] const JapaneseUnit& at(int i) const { return m_units[static_cast<std::size_t>(i)]; }
    [[nodiscard]] int count() const { return static_cast<int>(m_units.size()); }
    [[nodiscard]] std::u32string letters(int begin, int end) const;

    /// As ipadic writes it: digits, Latin letters and spaces in full width.
    [[nodiscard]] std::u32string dictionaryText() const;

    /// The ranges of units that are one number in digits, in order.
    [[nodiscard]] const std::vector<std::pair<int, int>>& numbers() const { return m_numbers; }
    /// The end of the number that begins at the unit; `begin` itself when none does.
    [[nodiscard]] int endOfNumber(int begin) const;
    /// The ranges that are one word each, whatever the dictionary would make of them: numbers and pronounced
    /// pieces, in order.
    [[nodiscard]] std::vector<std::pair<int, int>> fixedWords() const;

private:
    void collect(const CharText& text, int begin, int end);
    bool compose(char32_t mark, int position);
    void findNumbers();

    std::vector<JapaneseUnit> m_units;
    std::vector<std::pair<int, int>> m_numbers;
};

/// The words of the stretch, as ranges of its units, parted from punctuation; without a dictionary runs of
/// kana, and everything else by itself.
[[nodiscard]] std::vector<Morpheme> japaneseWords(const JapaneseUnits& units,
                                                  const JapaneseDictionary& dictionary);

} // namespace comfyvn::text
