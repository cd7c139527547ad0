#include "core/speech/text/JapaneseReading.h"

#include "core/speech/text/CodePoints.h"
#include "core/speech/text/JapaneseNumber.h"
#include "core/speech/text/Kana.h"
#include "core/speech/text/SpokenWriter.h"

#include <algorithm>

namespace comfyvn::text {

using namespace Qt::StringLiterals;

namespace {

/// espeak-ng cuts words of more than 160 bytes.
constexpr int kLongestPhrase = 30; ///< kana

/// A character after compatibility folding, and where it stands in the line.
struct Unit {
    char32_t c = 0;
    int begin = 0;
    int end = 0;
    bool isWord = false; ///< else punctuation or white space
};

bool isVoicingMark(char32_t c)
{
    return c == 0xFF9E || c == 0xFF9F || c == 0x3099 || c == 0x309A;
}

/// The signs of a text in Japanese, spoken by name.
std::u32string_view signName(char32_t c)
{
    struct Name {
        char32_t sign;
        std::u32string_view name;
    };
    static constexpr Name names[] = {
        { U'%', U"パーセント" },     { U'&', U"アンド" },         { U'@', U"アットマーク" },
        { U'#', U"シャープ" },       { U'+', U"プラス" },         { U'=', U"イコール" },
        { U'/', U"スラッシュ" },     { U'$', U"ドル" },           { U'€', U"ユーロ" },
        { U'£', U"ポンド" },         { U'¥', U"エン" },           { U'°', U"ド" },
        { U'×', U"カケル" },         { U'÷', U"ワル" },           { U'−', U"マイナス" },
        { U'±', U"プラスマイナス" }, { U'√', U"ルート" },         { U'∞', U"ムゲンダイ" },
        { U'№', U"ナンバー" },       { U'½', U"ニブンノイチ" },   { U'²', U"ノニジョウ" },
        { U'³', U"ノサンジョウ" },   { U'≠', U"ノットイコール" },
    };
    for (const Name& name : names)
        if (name.sign == c)
            return name.name;
    return {};
}

class Reader final {
public:
    Reader(const CharText& text, int begin, int end, const QString& lang,
           const JapaneseDictionary& dictionary, QList<UnspokenPiece>& unspoken)
        : m_text(text)
        , m_lang(lang)
        , m_dictionary(dictionary)
        , m_unspoken(unspoken)
    {
        collectUnits(begin, end);
    }

    SpokenChunk read()
    {
        m_numbers = numberRanges();
        std::vector<Morpheme> words = m_dictionary.analyse(forDictionary(), m_numbers);
        words = words.empty() ? wordsByScript() : wholeWords(words);
        bool attachNext = false;
        int last = 0;
        for (std::size_t i = 0; i < words.size();) {
            const Morpheme& word = words[i];
            readBetween(last, word.begin);
            last = word.begin;
            if (!unit(word.begin).isWord) {
                last = readPunctuation(word.begin, word.end);
                attachNext = false;
                ++i;
                continue;
            }
            const std::size_t used = readNumberAt(words, i);
            if (used > 0) {
                i += used;
                attachNext = false;
            } else {
                readWord(word, word.isAttached || attachNext);
                attachNext = word.isPrefix;
                ++i;
            }
            last = words[i - 1].end;
        }
        readBetween(last, static_cast<int>(m_units.size()));
        return m_writer.take(m_lang);
    }

private:
    const Unit& unit(int i) const { return m_units[static_cast<std::size_t>(i)]; }
    int count() const { return static_cast<int>(m_units.size()); }

    void collectUnits(int begin, int end)
    {
        for (int i = begin; i < end; ++i) {
            const CharKind kind = m_text.kind(i);
            if (isUnspoken(kind)) {
                m_units.push_back({ U' ', i, i + 1, false });
                continue;
            }
            if (isVoicingMark(m_text.at(i)) && compose(i))
                continue;
            if (kind == CharKind::Ignorable || kind == CharKind::Mark) {
                if (!m_units.empty() && m_units.back().end == i)
                    m_units.back().end = i + 1;
                continue;
            }
            // A wave after kana draws the vowel out.
            const char32_t c = m_text.at(i);
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

    /// Joins a voicing mark that stands apart (half-width kana) to its kana.
    bool compose(int i)
    {
        if (m_units.empty() || m_units.back().end != i)
            return false;
        const bool voiced = m_text.at(i) == 0xFF9E || m_text.at(i) == 0x3099;
        const char32_t pair[] = { m_units.back().c, voiced ? char32_t { 0x3099 } : char32_t { 0x309A } };
        const auto joined = codePoints(toQString({ pair, 2 }).normalized(QString::NormalizationForm_C));
        if (joined.size() == 1)
            m_units.back().c = joined.front();
        m_units.back().end = i + 1;
        return true;
    }

    /// ipadic knows its digits and Latin letters in full width.
    std::u32string forDictionary() const
    {
        std::u32string text;
        text.reserve(m_units.size());
        for (const Unit& u : m_units)
            text.push_back(u.c > U' ' && u.c < 0x7F ? u.c + 0xFEE0 : u.c);
        return text;
    }

    std::vector<std::pair<int, int>> numberRanges() const
    {
        std::vector<std::pair<int, int>> ranges;
        for (int i = 0; i < count();) {
            if (!isAsciiDigit(unit(i).c)) {
                ++i;
                continue;
            }
            int end = i + 1;
            bool point = false;
            while (end < count()) {
                const char32_t c = unit(end).c;
                const bool inside = (c == U',' || (c == U'.' && !point)) && end + 1 < count()
                    && isAsciiDigit(unit(end + 1).c);
                if (!isAsciiDigit(c) && !inside)
                    break;
                point = point || c == U'.';
                ++end;
            }
            ranges.emplace_back(i, end);
            i = end;
        }
        return ranges;
    }

    /// Without a dictionary: runs of kana, and everything else alone.
    std::vector<Morpheme> wordsByScript() const
    {
        std::vector<Morpheme> words;
        auto number = m_numbers.begin();
        for (int i = 0; i < count();) {
            int end = i + 1;
            if (number != m_numbers.end() && number->first == i) {
                end = number->second;
                ++number;
            } else if (isKana(unit(i).c)) {
                while (end < count() && isKana(unit(end).c) && end - i < kLongestPhrase)
                    ++end;
            }
            Morpheme word;
            word.begin = i;
            word.end = end;
            words.push_back(word);
            i = end;
        }
        return words;
    }

    /// Words part from the punctuation that the dictionary lumps them with; the parts of one written
    /// character stay one word.
    [[nodiscard]] std::vector<Morpheme> wholeWords(const std::vector<Morpheme>& words) const
    {
        std::vector<Morpheme> result;
        for (const Morpheme& word : words) {
            for (int begin = word.begin; begin < word.end;) {
                int end = begin + 1;
                while (end < word.end && unit(end).isWord == unit(begin).isWord)
                    ++end;
                Morpheme part = word;
                part.begin = begin;
                part.end = end;
                if (end - begin < word.end - word.begin)
                    part.reading.clear();
                append(result, part);
                begin = end;
            }
        }
        return result;
    }

    void append(std::vector<Morpheme>& words, const Morpheme& word) const
    {
        const bool continues = !words.empty() && words.back().end == word.begin && unit(word.begin).isWord
            && unit(word.begin - 1).isWord && unit(word.begin - 1).begin == unit(word.begin).begin;
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

    void readBetween(int begin, int end)
    {
        if (begin < end)
            readPunctuation(begin, end);
    }

    int readPunctuation(int begin, int end)
    {
        std::u32string row;
        for (int i = begin; i < end; ++i)
            row.push_back(unit(i).c);
        m_writer.separate();
        m_phrase = 0;
        // 10〜20 is read "from 10 to 20".
        const bool isRange = row.find_first_of(U"~～〜") != std::u32string::npos;
        if (isRange && begin > 0 && isAsciiDigit(unit(begin - 1).c))
            say(begin, end, U"カラ", true);
        else
            m_writer.punctuate(clauseMark(row, false, m_lang));
        return end;
    }

    std::u32string letters(int begin, int end) const
    {
        std::u32string word;
        for (int i = begin; i < end; ++i)
            word.push_back(unit(i).c);
        return word;
    }

    /// Reads the number that begins at words[i], with its counter. Returns how many words that took.
    std::size_t readNumberAt(const std::vector<Morpheme>& words, std::size_t i)
    {
        // ¥100 is read "100 yen".
        const std::size_t sign = i;
        const std::u32string_view unitName = currencyBefore(words, i);
        if (!unitName.empty())
            ++i;
        const char32_t first = unit(words[i].begin).c;
        const bool isKanji = isKanjiNumeral(first) && words[i].isNumeral;
        if (!isAsciiDigit(first) && !isKanji)
            return 0;
        std::size_t last = i + 1;
        const int digitsEnd = isKanji ? 0 : endOfNumber(words[i].begin);
        const auto continues = [&](const Morpheme& word) {
            if (!isKanji)
                return word.begin < digitsEnd;
            return word.isNumeral && word.begin == words[last - 1].end && isKanjiNumeral(unit(word.begin).c);
        };
        while (last < words.size() && continues(words[last]))
            ++last;
        const std::u32string number = letters(words[i].begin, words[last - 1].end);
        const std::u32string counter = counterReading(words, last);
        const bool hasCounter = !counter.empty();
        const auto reading = readNumber(
            number, hasCounter ? letters(words[last].begin, words[last].end) : std::u32string(), counter);
        if (!reading || (!isKanji && words[last - 1].end != digitsEnd))
            return 0;
        say(words[sign].begin, words[last - 1].end, reading->number + std::u32string(unitName), false);
        if (hasCounter)
            say(words[last].begin, words[last].end, reading->counter, true);
        return last - sign + (hasCounter ? 1 : 0);
    }

    [[nodiscard]] int endOfNumber(int begin) const
    {
        const auto range = std::lower_bound(m_numbers.begin(), m_numbers.end(), std::pair(begin, 0));
        return range != m_numbers.end() && range->first == begin ? range->second : begin;
    }

    /// How the counter at words[i] is read; empty when there is none right behind the number.
    [[nodiscard]] std::u32string counterReading(const std::vector<Morpheme>& words, std::size_t i) const
    {
        if (i >= words.size() || words[i].begin != words[i - 1].end)
            return {};
        if (letters(words[i].begin, words[i].end) == U"月") // alone it is the moon
            return U"ガツ";
        return words[i].isAttached ? words[i].reading : std::u32string();
    }

    /// The name of the currency sign at words[i] when a number follows it at once.
    std::u32string_view currencyBefore(const std::vector<Morpheme>& words, std::size_t i) const
    {
        const Morpheme& sign = words[i];
        const bool isSign = sign.end - sign.begin == 1
            && std::u32string_view(U"¥$€£").find(unit(sign.begin).c) != std::u32string_view::npos;
        const bool numberFollows =
            i + 1 < words.size() && words[i + 1].begin == sign.end && isAsciiDigit(unit(sign.end).c);
        return isSign && numberFollows ? signName(unit(sign.begin).c) : std::u32string_view();
    }

    void readWord(const Morpheme& word, bool attached)
    {
        if (!word.reading.empty()) {
            say(word.begin, word.end, word.reading, attached);
            return;
        }
        // Unknown to the dictionary: what can be read as written is; the rest kanji by kanji.
        for (int i = word.begin; i < word.end;) {
            int end = i;
            std::u32string reading;
            while (end < word.end) {
                const std::u32string_view name = nameOf(unit(end).c);
                if (name.empty() && !isKana(unit(end).c))
                    break;
                if (name.empty())
                    reading.push_back(unit(end).c);
                else
                    reading += name;
                ++end;
            }
            if (end > i) {
                say(i, end, reading, attached);
                i = end;
            } else {
                readKanji(i, word);
                ++i;
            }
        }
    }

    static std::u32string_view nameOf(char32_t c)
    {
        const std::u32string_view letter = letterName(c);
        return letter.empty() ? signName(c) : letter;
    }

    void readKanji(int i, const Morpheme& word)
    {
        if (word.end - word.begin > 1) {
            const auto alone = m_dictionary.analyse(std::u32string(1, unit(i).c), {});
            if (alone.size() == 1 && !alone.front().reading.empty()) {
                say(i, i + 1, alone.front().reading, i > word.begin);
                return;
            }
        }
        report(i, i + 1);
    }

    void report(int begin, int end)
    {
        const int from = unit(begin).begin;
        const int to = unit(end - 1).end;
        const bool isHan = QChar::script(unit(begin).c) == QChar::Script_Han;
        m_unspoken.append(
            { toQString(m_text.slice(from, to)), from, to, isHan ? u"dictionary"_s : u"symbol"_s });
        m_writer.separate();
        m_phrase = 0;
    }

    void say(int begin, int end, std::u32string_view reading, bool attached)
    {
        const int from = std::max(unit(begin).begin, m_lastEnd);
        const int to = unit(end - 1).end;
        if (from >= to)
            return;
        // A drawn-out vowel that the dictionary set apart still follows its kana.
        const bool drawnOut = m_lastEnd == from && toKatakana(reading.front()) == U'ー';
        const auto length = static_cast<int>(reading.size());
        const bool joins = m_phrase > 0 && (attached || drawnOut) && m_phrase + length <= kLongestPhrase;
        if (!joins) {
            m_writer.separate();
            m_phrase = 0;
            m_lastKana = 0;
        }
        const std::u32string kana = engineKana(reading, m_lastKana);
        if (kana.empty()) {
            if (m_writer.extendWord(from, to, toQString(m_text.slice(from, to))))
                m_lastEnd = to;
            else
                report(begin, end);
            return;
        }
        QByteArray bytes;
        for (const char32_t c : kana)
            appendUtf8(bytes, c);
        m_writer.addWord(toQString(m_text.slice(from, to)), from, to, bytes);
        m_phrase += static_cast<int>(kana.size());
        m_lastKana = kana.back();
        m_lastEnd = to;
    }

    const CharText& m_text;
    const QString& m_lang;
    const JapaneseDictionary& m_dictionary;
    QList<UnspokenPiece>& m_unspoken;
    std::vector<Unit> m_units;
    std::vector<std::pair<int, int>> m_numbers; ///< of units that are one number
    SpokenWriter m_writer;
    int m_phrase = 0; ///< kana since the last space
    int m_lastEnd = -1; ///< end of the last word in the line
    char32_t m_lastKana = 0;
};

} // namespace

SpokenChunk readJapanese(const CharText& text, int begin, int end, const QString& lang,
                         const JapaneseDictionary& dictionary, QList<UnspokenPiece>& unspoken)
{
    return Reader(text, begin, end, lang, dictionary, unspoken).read();
}

} // namespace comfyvn::text
