#include "core/speech/text/WordReader.h"

#include "core/speech/dictionary/Ipa.h"
#include "core/speech/text/Abbreviations.h"
#include "core/speech/text/AsciiText.h"
#include "core/speech/text/CodePoints.h"
#include "core/speech/text/ScriptRuns.h"
#include "core/speech/text/SpokenWriter.h"

#include <QTextBoundaryFinder>

namespace comfyvn::text {

using namespace Qt::StringLiterals;

namespace {

bool contains(std::u32string_view set, char32_t c)
{
    return set.find(c) != std::u32string_view::npos;
}

bool isWordPart(const CharText& text, int i)
{
    return isWordLike(text.kind(i)) || text.kind(i) == CharKind::Mark || text.kind(i) == CharKind::Ignorable;
}

/// Punctuation that holds a word together: it's, well-known, 3.50, 1,000, 10:30, example.com.
bool joinsWord(const CharText& text, int i)
{
    const char32_t c = text.at(i);
    if (!isWordLike(text.kind(i + 1)))
        return false;
    if (contains(U"'’‘ʼ-‐‑.·・_", c))
        return c != U'・';
    return contains(U",:٫٬", c) && text.kind(i - 1) == CharKind::Digit && text.kind(i + 1) == CharKind::Digit;
}

/// The dots of "U.S.A." and "e.g.": the last one belongs to the word.
bool isInitialism(const CharText& text, int begin, int end)
{
    if (end - begin < 3 || text.at(end) != U'.' || text.at(end + 1) == U'.')
        return false;
    for (int i = begin; i < end; ++i)
        if (((i - begin) % 2 == 0) != (text.kind(i) == CharKind::Letter)
            || ((i - begin) % 2 && text.at(i) != U'.'))
            return false;
    return (end - begin) % 2 == 1;
}

int wordEnd(const CharText& text, int begin, int limit)
{
    int end = begin;
    while (end < limit && (isWordPart(text, end) || (end > begin && joinsWord(text, end))))
        ++end;
    while (end > begin && text.kind(end - 1) == CharKind::Ignorable)
        --end;
    return end < limit && isInitialism(text, begin, end) ? end + 1 : end;
}

bool isBrahmicOrArabic(QChar::Script script)
{
    return script == QChar::Script_Arabic
        || (script >= QChar::Script_Devanagari && script <= QChar::Script_Tibetan);
}

/// What the engine is given for the characters of a word.
QByteArray unicodeWord(std::u32string_view word)
{
    QByteArray bytes;
    char32_t previous = 0;
    for (const char32_t c : foldCompatibility(word)) {
        const auto category = QChar::category(c);
        const bool isJoiner = c == 0x200C || c == 0x200D;
        const bool isSelector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        const bool isHebrewPoint = c >= 0x0591 && c <= 0x05C7 && category == QChar::Mark_NonSpacing;
        // Engines spell Hebrew points out and have no use for invisible characters, but a joiner shapes
        // Persian and Indic words.
        if (isHebrewPoint || isSelector
            || (category == QChar::Other_Format && !(isJoiner && isBrahmicOrArabic(QChar::script(previous)))))
            continue;
        if (c == U'’' || c == U'‘' || c == U'ʼ')
            appendUtf8(bytes, U'\'');
        else if (c == U'‐' || c == U'‑')
            appendUtf8(bytes, U'-');
        else
            appendUtf8(bytes, c);
        previous = c;
    }
    return bytes;
}

/// "50%" as the voice reads it: it would say "percent" in English.
std::u32string withChinesePercent(std::u32string_view word)
{
    const bool isPercent = word.size() > 1 && (word.back() == U'%' || word.back() == U'％')
        && QChar::isDigit(word[word.size() - 2]);
    return isPercent ? U"百分之" + std::u32string(word.substr(0, word.size() - 1)) : std::u32string(word);
}

bool isSpaceless(QChar::Script script)
{
    return script == QChar::Script_Thai || script == QChar::Script_Lao || script == QChar::Script_Khmer
        || script == QChar::Script_Myanmar;
}

class Reader final {
public:
    Reader(const CharText& text, const QString& lang, Spelling spelling, QList<UnspokenPiece>& unspoken)
        : m_text(text)
        , m_lang(lang)
        , m_spelling(spelling)
        , m_unspoken(unspoken)
    { }

    SpokenChunk read(int begin, int end)
    {
        for (int i = begin; i < end;) {
            if (isWordLike(m_text.kind(i)) || isMinusSign(i)) {
                const int from = i;
                const int stop = wordEnd(m_text, isMinusSign(i) ? i + 1 : i, end);
                readToken(from, stop);
                i = stop;
                continue;
            }
            if (m_text.kind(i) == CharKind::Punctuation)
                i = readPunctuation(i, end);
            else
                ++i;
            m_writer.separate();
        }
        return m_writer.take(m_lang);
    }

private:
    bool isMinusSign(int i) const
    {
        return m_text.at(i) == U'-' && m_text.kind(i + 1) == CharKind::Digit && !isWordPart(m_text, i - 1);
    }

    bool isAbbreviationDot(int i, int stop) const
    {
        if (stop - i != 1 || m_text.at(i) != U'.')
            return false;
        int start = i;
        while (i - start < 8 && m_text.kind(start - 1) == CharKind::Letter)
            --start;
        return isAbbreviation(m_text.slice(start, i));
    }

    int readPunctuation(int i, int end)
    {
        int stop = i + 1;
        while (stop < end && m_text.kind(stop) == CharKind::Punctuation)
            ++stop;
        if (stop == end || !isAbbreviationDot(i, stop))
            m_writer.punctuate(clauseMark(m_text.slice(i, stop),
                                          isBlank(m_text.kind(i - 1)) && isBlank(m_text.kind(stop)), m_lang));
        return stop;
    }

    /// A token of a script without spaces holds several words.
    void readToken(int begin, int end)
    {
        int from = begin;
        for (int i = begin; i < end;) {
            const auto script = QChar::script(m_text.at(i));
            if (const auto* piece = m_text.pronouncedAt(i)) {
                addWord(from, i);
                from = i = addPronounced(*piece, end);
            } else if (script == QChar::Script_Han) {
                addWord(from, i);
                int stop = i + 1;
                while (stop < end && !isWordLike(m_text.kind(stop))
                       && m_text.kind(stop) != CharKind::Punctuation)
                    ++stop;
                addWord(i, stop);
                from = i = stop;
            } else if (isSpaceless(script)) {
                addWord(from, i);
                int stop = i + 1;
                while (
                    stop < end
                    && (isSpaceless(QChar::script(m_text.at(stop))) || m_text.kind(stop) == CharKind::Mark))
                    ++stop;
                addBoundedWords(i, stop);
                from = i = stop;
            } else {
                ++i;
            }
        }
        addWord(from, end);
    }

    [[nodiscard]] QByteArray bytesOf(std::u32string_view word) const
    {
        return m_spelling == Spelling::Ascii
            ? QByteArray::fromStdString(toAsciiWord(foldCompatibility(word)))
            : unicodeWord(isChinese(m_lang) ? withChinesePercent(word) : std::u32string(word));
    }

    /// Where the "'s" ends that follows at `i` in English; `i` when none does.
    [[nodiscard]] int endOfPossessive(int i, int end) const
    {
        const bool isThere = m_lang.startsWith(u"en"_s) && i + 2 <= end && contains(U"'’ʼ", m_text.at(i))
            && contains(U"sS", m_text.at(i + 1)) && (i + 2 == end || !isWordPart(m_text, i + 2));
        return isThere ? i + 2 : i;
    }

    /// One word of the line, however many its respelling has. Returns where the rest of the token begins.
    int addPronounced(const PronouncedPiece& piece, int end)
    {
        const int begin = piece.said.charStart;
        const int stop = endOfPossessive(piece.said.charEnd, end);
        const bool isPossessive = stop > piece.said.charEnd;
        QByteArray bytes;
        const QString read = piece.said.isIpa ? piece.written : piece.said.value;
        for (const QString& word : read.split(u' ', Qt::SkipEmptyParts)) {
            const QByteArray part = bytesOf(codePoints(word));
            bytes += bytes.isEmpty() || part.isEmpty() ? part : ' ' + part;
        }
        if (bytes.isEmpty() && piece.said.isIpa)
            bytes = "a"; // only marks the place: no engine could read what is written
        const QString written = isPossessive ? piece.written + u"'s"_s : piece.written;
        if (bytes.isEmpty()) {
            m_unspoken.append({ written, begin, stop, u"symbol"_s });
        } else {
            m_writer.addWord(written, begin, stop, isPossessive && !piece.said.isIpa ? bytes + "'s" : bytes);
            if (piece.said.isIpa)
                m_writer.sayLastAs(isPossessive ? withPossessive(piece.said.value) : piece.said.value);
        }
        int rest = std::max(stop, piece.said.charEnd);
        while (rest < end && !isWordPart(m_text, rest)) // the hyphen of "Aoife-like"
            ++rest;
        if (rest > stop)
            m_writer.separate();
        return rest;
    }

    void addBoundedWords(int begin, int end)
    {
        const QString run = toQString(m_text.slice(begin, end));
        QTextBoundaryFinder finder(QTextBoundaryFinder::Word, run);
        qsizetype last = 0;
        int from = begin;
        while (finder.toNextBoundary() >= 0) {
            const int count =
                static_cast<int>(QStringView(run).mid(last, finder.position() - last).toUcs4().size());
            addWord(from, from + count);
            from += count;
            last = finder.position();
        }
        addWord(from, end);
    }

    void addWord(int begin, int end)
    {
        if (begin >= end)
            return;
        const std::u32string_view word = m_text.slice(begin, end);
        if (word.size() == 1 && QChar::script(word.front()) == QChar::Script_Han && word.front() > 0xFFFF) {
            report(begin, end, u"dictionary"_s);
            return;
        }
        const QByteArray bytes = bytesOf(word);
        if (bytes.isEmpty())
            report(begin, end, u"symbol"_s);
        else
            m_writer.addWord(toQString(word), begin, end, bytes);
    }

    void report(int begin, int end, const QString& reason)
    {
        m_unspoken.append({ toQString(m_text.slice(begin, end)), begin, end, reason });
    }

    const CharText& m_text;
    const QString& m_lang;
    Spelling m_spelling;
    QList<UnspokenPiece>& m_unspoken;
    SpokenWriter m_writer;
};

} // namespace

SpokenChunk readWords(const CharText& text, int begin, int end, const QString& lang, Spelling spelling,
                      QList<UnspokenPiece>& unspoken)
{
    return Reader(text, lang, spelling, unspoken).read(begin, end);
}

} // namespace comfyvn::text
