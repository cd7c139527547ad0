#include "core/speech/text/SentenceSplitter.h"

#include "core/speech/text/Abbreviations.h"
#include "core/speech/text/CodePoints.h"

#include <QChar>

#include <algorithm>

namespace comfyvn::text {

namespace {

constexpr int kLongestSentence = 400; ///< code points; engines slow down and lose their breath beyond
constexpr int kShortestClause = 60; ///< a split before this leaves a stub

constexpr double kSentencePause = 0.35;
constexpr double kEllipsisPause = 0.45;
constexpr double kParagraphPause = 0.6;
constexpr double kClausePause = 0.15;
constexpr double kBreathPause = 0.08; ///< inside a clause that is too long for one breath

bool contains(std::u32string_view set, char32_t c)
{
    return set.find(c) != std::u32string_view::npos;
}

/// Ends a sentence whatever follows, because its scripts put no space after it.
bool isFullStop(char32_t c)
{
    return contains(U"。｡！？।॥۔؟።፧។៕‼⁉⁇⁈", c);
}

bool isTerminator(char32_t c)
{
    return contains(U".!?…．", c) || isFullStop(c);
}

bool isCloser(char32_t c)
{
    return contains(U"\"'”’»›)]}」』）］｝】〉》〕", c);
}

bool isClauseMark(char32_t c)
{
    return contains(U",;:、，；：،؛—–", c);
}

bool opensSentence(char32_t c)
{
    const auto category = QChar::category(c);
    return category != QChar::Letter_Lowercase;
}

/// The letters that stand right before `dot`.
std::u32string_view wordBefore(const CharText& text, int begin, int dot)
{
    int start = dot;
    while (start > begin && dot - start < 8 && text.kind(start - 1) == CharKind::Letter)
        --start;
    return text.slice(start, dot);
}

/// Whether the marks in [first, last) end the sentence that began at `begin`; `next` is the first character
/// after them and their closing quotes that is not blank.
bool endsSentence(const CharText& text, int begin, int first, int last, int next, bool spaceFollows)
{
    bool strong = false;
    bool ellipsis = last - first > 1;
    for (int i = first; i < last; ++i) {
        if (isFullStop(text.at(i)))
            return true;
        strong = strong || text.at(i) == U'!' || text.at(i) == U'?';
        ellipsis = ellipsis || text.at(i) == U'…';
    }
    if (next >= text.size())
        return true;
    if (!spaceFollows)
        return strong && text.kind(next) == CharKind::Letter && isAsciiUpper(text.at(next));
    if (strong)
        return opensSentence(text.at(next));
    if (!opensSentence(text.at(next)) || (ellipsis && text.kind(next) != CharKind::Letter))
        return false;
    if (ellipsis)
        return true;

    const std::u32string_view word = wordBefore(text, begin, first);
    const bool numbered = word == U"No" && text.kind(next) == CharKind::Digit;
    const bool initial = word.size() == 1 && QChar::isUpper(word.front());
    return !initial && !numbered && !isTitle(word);
}

double pauseAfterMarks(const CharText& text, int first, int last)
{
    int dots = 0;
    for (int i = first; i < last; ++i) {
        if (text.at(i) == U'…')
            return kEllipsisPause;
        dots += text.at(i) == U'.' ? 1 : 0;
    }
    return dots >= 2 ? kEllipsisPause : kSentencePause;
}

/// Where to cut a sentence that is too long: behind the last clause mark in reach, else the last space, else
/// anywhere but before a combining mark.
Sentence cutLong(const CharText& text, int begin, int end)
{
    const int limit = begin + kLongestSentence;
    for (int i = limit; i > begin + kShortestClause; --i)
        if (isClauseMark(text.at(i - 1)) && text.kind(i) != CharKind::Digit)
            return { begin, i, kClausePause };
    for (int i = limit; i > begin + kShortestClause; --i)
        if (isBlank(text.kind(i)))
            return { begin, i, kBreathPause };
    int cut = limit;
    const auto continues = [&text](int i) {
        const CharKind kind = text.kind(i);
        return kind == CharKind::Mark || kind == CharKind::Ignorable || kind == CharKind::Emoji;
    };
    while (cut > begin + kShortestClause && continues(cut))
        --cut;
    return { begin, continues(cut) ? std::min(limit, end) : cut, 0 };
}

void append(std::vector<Sentence>& sentences, const CharText& text, int begin, int end, double pause)
{
    while (begin < end && isBlank(text.kind(begin)))
        ++begin;
    while (end > begin && isBlank(text.kind(end - 1)))
        --end;
    while (end - begin > kLongestSentence) {
        const Sentence part = cutLong(text, begin, end);
        sentences.push_back(part);
        begin = part.end;
        while (begin < end && isBlank(text.kind(begin)))
            ++begin;
    }
    if (begin < end)
        sentences.push_back({ begin, end, pause });
    else if (!sentences.empty())
        sentences.back().pauseAfter = std::max(sentences.back().pauseAfter, pause);
}

} // namespace

std::vector<Sentence> splitSentences(const CharText& text)
{
    std::vector<Sentence> sentences;
    int begin = 0;
    for (int i = 0; i < text.size();) {
        if (text.kind(i) == CharKind::Newline) {
            append(sentences, text, begin, i, kParagraphPause);
            begin = ++i;
            continue;
        }
        if (!isTerminator(text.at(i))) {
            ++i;
            continue;
        }
        const int first = i;
        while (i < text.size() && isTerminator(text.at(i)))
            ++i;
        const int last = i;
        while (i < text.size() && isCloser(text.at(i)))
            ++i;
        int next = i;
        while (next < text.size() && text.kind(next) == CharKind::Space)
            ++next;
        if (!endsSentence(text, begin, first, last, next, next > i || text.kind(i) == CharKind::Newline))
            continue;
        append(sentences, text, begin, i, pauseAfterMarks(text, first, last));
        begin = next;
        i = next;
    }
    append(sentences, text, begin, text.size(), kSentencePause);
    return sentences;
}

} // namespace comfyvn::text
