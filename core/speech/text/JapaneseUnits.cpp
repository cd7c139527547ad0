#include "core/speech/text/JapaneseUnits.h"

#include "core/speech/text/CodePoints.h"
#include "core/speech/text/Kana.h"

#include <algorithm>

namespace comfyvn::text {

namespace {

/// What the dictionary sees of a pronounced piece: a noun, so that particles are known behind it.
constexpr char32_t kPronounced = U'私';
constexpr int kLongestKanaRun = 30; ///< engines cut longer words

bool isVoicingMark(char32_t c)
{
    return c == 0xFF9E || c == 0xFF9F || c == 0x3099 || c == 0x309A;
}

/// Without a dictionary: runs of kana, numbers, and everything else alone.
std::vector<Morpheme> wordsByScript(const JapaneseUnits& units)
{
    std::vector<Morpheme> words;
    for (int i = 0; i < units.count();) {
        int end = std::max(i + 1, units.endOfNumber(i));
        if (isKana(units.at(i).c))
            while (end < units.count() && isKana(units.at(end).c) && end - i < kLongestKanaRun)
                ++end;
        Morpheme word;
        word.begin = i;
        word.end = end;
        words.push_back(word);
        i = end;
    }
    return words;
}

/// The parts of one written character stay one word.
void append(std::vector<Morpheme>& words, const Morpheme& word, const JapaneseUnits& units)
{
    const bool continues = !words.empty() && words.back().end == word.begin && units.at(word.begin).isWord
        && units.at(word.begin - 1).isWord && units.at(word.begin - 1).begin == units.at(word.begin).begin;
    if (!continues) {
        words.push_back(word);
        return;
    }
    Morpheme& last = words.back();
    last.end = word.end;
    if (last.reading.empty() || word.reading.empty())
        last.reading.clear();
    else
        last.reading += word.reading;
}

/// Parts words from the punctuation that the dictionary lumps them with.
std::vector<Morpheme> wholeWords(const std::vector<Morpheme>& words, const JapaneseUnits& units)
{
    std::vector<Morpheme> result;
    for (const Morpheme& word : words) {
        for (int begin = word.begin; begin < word.end;) {
            int end = begin + 1;
            while (end < word.end && units.at(end).isWord == units.at(begin).isWord)
                ++end;
            Morpheme part = word;
            part.begin = begin;
            part.end = end;
            if (end - begin < word.end - word.begin)
                part.reading.clear();
            append(result, part, units);
            begin = end;
        }
    }
    return result;
}

} // namespace

JapaneseUnits::JapaneseUnits(const CharText& text, int begin, int end)
{
    collect(text, begin, end);
    findNumbers();
}

void JapaneseUnits::collect(const CharText& text, int begin, int end)
{
    for (int i = begin; i < end; ++i) {
        const char32_t c = text.at(i);
        const CharKind kind = text.kind(i);
        if (const auto* piece = text.pronouncedAt(i)) {
            m_units.push_back({ kPronounced, i, piece->said.charEnd, true, piece });
            i = piece->said.charEnd - 1;
            continue;
        }
        if (isUnspoken(kind)) {
            m_units.push_back({ U' ', i, i + 1, false });
            continue;
        }
        if (isVoicingMark(c) && compose(c, i))
            continue;
        if (kind == CharKind::Ignorable || kind == CharKind::Mark) {
            if (!m_units.empty() && m_units.back().end == i)
                m_units.back().end = i + 1;
            continue;
        }
        // A wave after kana draws the vowel out.
        const bool isWave = c == U'~' || c == U'～' || c == U'〜';
        if (isWave && !m_units.empty() && m_units.back().isWord && isKana(m_units.back().c)) {
            m_units.push_back({ U'ー', i, i + 1, true });
            continue;
        }
        const std::u32string parts = foldCompatibility({ &c, 1 });
        for (const char32_t part : parts) {
            const bool isBracket = parts.size() > 1 && !QChar::isLetterOrNumber(part);
            m_units.push_back({ part, i, i + 1, isWordLike(kind) && !isBracket });
        }
    }
}

/// Joins a voicing mark that stands apart to its kana.
bool JapaneseUnits::compose(char32_t mark, int position)
{
    if (m_units.empty() || m_units.back().end != position)
        return false;
    const bool voiced = mark == 0xFF9E || mark == 0x3099;
    const char32_t pair[] = { m_units.back().c, voiced ? char32_t { 0x3099 } : char32_t { 0x309A } };
    const auto joined = codePoints(toQString({ pair, 2 }).normalized(QString::NormalizationForm_C));
    if (joined.size() == 1)
        m_units.back().c = joined.front();
    m_units.back().end = position + 1;
    return true;
}

void JapaneseUnits::findNumbers()
{
    for (int i = 0; i < count();) {
        if (!isAsciiDigit(at(i).c)) {
            ++i;
            continue;
        }
        int end = i + 1;
        bool point = false;
        while (end < count()) {
            const char32_t c = at(end).c;
            const bool inside =
                (c == U',' || (c == U'.' && !point)) && end + 1 < count() && isAsciiDigit(at(end + 1).c);
            if (!isAsciiDigit(c) && !inside)
                break;
            point = point || c == U'.';
            ++end;
        }
        m_numbers.emplace_back(i, end);
        i = end;
    }
}

std::u32string JapaneseUnits::letters(int begin, int end) const
{
    std::u32string word;
    for (int i = begin; i < end; ++i)
        word.push_back(at(i).c);
    return word;
}

std::u32string JapaneseUnits::dictionaryText() const
{
    // MeCab minds no word boundaries behind a space of its own, but the ideographic one is a word to it.
    constexpr char32_t space = 0x3000;
    std::u32string text;
    text.reserve(m_units.size());
    for (const JapaneseUnit& unit : m_units)
        text.push_back(unit.c <= U' ' ? space : unit.c < 0x7F ? unit.c + 0xFEE0 : unit.c);
    return text;
}

int JapaneseUnits::endOfNumber(int begin) const
{
    const auto range = std::lower_bound(m_numbers.begin(), m_numbers.end(), std::pair(begin, 0));
    return range != m_numbers.end() && range->first == begin ? range->second : begin;
}

std::vector<std::pair<int, int>> JapaneseUnits::fixedWords() const
{
    std::vector<std::pair<int, int>> fixed = m_numbers;
    for (int i = 0; i < count(); ++i)
        if (at(i).pronounced)
            fixed.emplace_back(i, i + 1);
    std::ranges::sort(fixed);
    return fixed;
}

std::vector<Morpheme> japaneseWords(const JapaneseUnits& units, const JapaneseDictionary& dictionary)
{
    const std::vector<Morpheme> words = dictionary.analyse(units.dictionaryText(), units.fixedWords());
    return words.empty() ? wordsByScript(units) : wholeWords(words, units);
}

} // namespace comfyvn::text
