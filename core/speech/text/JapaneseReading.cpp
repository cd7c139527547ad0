#include "core/speech/text/JapaneseReading.h"

#include "core/speech/text/CodePoints.h"
#include "core/speech/text/JapaneseNumber.h"
#include "core/speech/text/JapaneseUnits.h"
#include "core/speech/text/Kana.h"
#include "core/speech/text/SpokenWriter.h"

#include <algorithm>

namespace comfyvn::text {

using namespace Qt::StringLiterals;

namespace {

/// espeak-ng cuts words of more than 160 bytes.
constexpr int kLongestPhrase = 30; ///< kana

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
        , m_units(text, begin, end)
    { }

    SpokenChunk read()
    {
        const std::vector<Morpheme> words = japaneseWords(m_units, m_dictionary);
        bool attachNext = false;
        int last = 0;
        for (std::size_t i = 0; i < words.size();) {
            const Morpheme& word = words[i];
            readBetween(last, word.begin);
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
        readBetween(last, m_units.count());
        return m_writer.take(m_lang);
    }

private:
    [[nodiscard]] const JapaneseUnit& unit(int i) const { return m_units.at(i); }

    void readBetween(int begin, int end)
    {
        if (begin < end)
            readPunctuation(begin, end);
    }

    int readPunctuation(int begin, int end)
    {
        const std::u32string row = m_units.letters(begin, end);
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
        const int digitsEnd = isKanji ? 0 : m_units.endOfNumber(words[i].begin);
        const auto continues = [&](const Morpheme& word) {
            if (!isKanji)
                return word.begin < digitsEnd;
            return word.isNumeral && word.begin == words[last - 1].end && isKanjiNumeral(unit(word.begin).c);
        };
        while (last < words.size() && continues(words[last]))
            ++last;
        const std::u32string number = m_units.letters(words[i].begin, words[last - 1].end);
        const std::u32string counter = counterReading(words, last);
        const bool hasCounter = !counter.empty();
        const auto reading = readNumber(
            number, hasCounter ? m_units.letters(words[last].begin, words[last].end) : std::u32string(),
            counter);
        if (!reading || (!isKanji && words[last - 1].end != digitsEnd))
            return 0;
        say(words[sign].begin, words[last - 1].end, reading->number + std::u32string(unitName), false);
        if (hasCounter)
            say(words[last].begin, words[last].end, reading->counter, true);
        return last - sign + (hasCounter ? 1 : 0);
    }

    /// How the counter at words[i] is read; empty when there is none right behind the number.
    [[nodiscard]] std::u32string counterReading(const std::vector<Morpheme>& words, std::size_t i) const
    {
        if (i >= words.size() || words[i].begin != words[i - 1].end)
            return {};
        if (m_units.letters(words[i].begin, words[i].end) == U"月") // alone it is the moon
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
        if (const PronouncedPiece* piece = unit(word.begin).pronounced) {
            readPronounced(word, *piece);
            return;
        }
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

    /// A respelling in kana is said as it is written; another one as it would be read by itself.
    [[nodiscard]] std::u32string readingOf(const QString& respelling) const
    {
        std::u32string kana;
        for (const char32_t c : codePoints(respelling)) {
            if (isKana(c) || toKatakana(c) == U'ー')
                kana.push_back(toKatakana(c));
            else if (!QChar::isSpace(c) && c != U'・')
                return kanaOf(respelling);
        }
        return kana;
    }

    [[nodiscard]] std::u32string kanaOf(const QString& respelling) const
    {
        const CharText text = readCharacters(respelling);
        QList<UnspokenPiece> unspoken;
        const SpokenChunk chunk = readJapanese(text, 0, text.size(), m_lang, m_dictionary, unspoken);
        return codePoints(QString::fromUtf8(chunk.spoken).remove(u' '));
    }

    void readPronounced(const Morpheme& word, const PronouncedPiece& piece)
    {
        if (!piece.said.isIpa) {
            if (const auto reading = readingOf(piece.said.value); !reading.empty())
                say(word.begin, word.end, reading, false);
            else
                report(word.begin, word.end);
            return;
        }
        m_writer.separate();
        m_writer.addWord(piece.written, piece.said.charStart, piece.said.charEnd, "ア");
        m_writer.sayLastAs(piece.said.value);
        m_writer.separate();
        m_phrase = 0;
        m_lastKana = 0;
        m_lastEnd = piece.said.charEnd;
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
        QByteArray bytes;
        for (const char32_t c : kana)
            appendUtf8(bytes, c);
        const QString written =
            unit(begin).pronounced ? unit(begin).pronounced->written : toQString(m_text.slice(from, to));
        const bool extended = (kana.empty() || drawnOut) && m_writer.extendWord(written, from, to, bytes);
        if (!extended && kana.empty()) {
            report(begin, end);
            return;
        }
        if (!extended)
            m_writer.addWord(written, from, to, bytes);
        m_phrase += static_cast<int>(kana.size());
        if (!kana.empty())
            m_lastKana = kana.back();
        m_lastEnd = to;
    }

    const CharText& m_text;
    const QString& m_lang;
    const JapaneseDictionary& m_dictionary;
    QList<UnspokenPiece>& m_unspoken;
    JapaneseUnits m_units;
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
