#include "core/speech/text/CharKind.h"

#include "core/speech/text/CodePoints.h"

#include <QChar>

namespace comfyvn::text {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kKeycap = 0x20E3;

bool isVariationSelector(char32_t c)
{
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool isTag(char32_t c)
{
    return c >= 0xE0020 && c <= 0xE007F;
}

bool isSkinTone(char32_t c)
{
    return c >= 0x1F3FB && c <= 0x1F3FF;
}

// The blocks of the emoji data file, without the stars and notes that are plain text in every font.
bool isEmoji(char32_t c)
{
    if (c >= 0x1F000 && c <= 0x1FAFF)
        return true;
    if (c == 0x2605 || c == 0x2606 || (c >= 0x2669 && c <= 0x266F))
        return false;
    return (c >= 0x2600 && c <= 0x27BF) || c == 0x231A || c == 0x231B || c == 0x2328 || c == 0x23CF
        || (c >= 0x23E9 && c <= 0x23FA) || c == 0x2934 || c == 0x2935 || (c >= 0x2B05 && c <= 0x2B07)
        || c == 0x2B1B || c == 0x2B1C || c == 0x2B50 || c == 0x2B55;
}

CharKind asciiKind(char32_t c)
{
    if (c == U'\n' || c == U'\r' || c == U'\v' || c == U'\f')
        return CharKind::Newline;
    if (c == U' ' || c == U'\t')
        return CharKind::Space;
    if (c < 0x20 || c == 0x7F)
        return CharKind::Control;
    if (isAsciiDigit(c))
        return CharKind::Digit;
    if (isAsciiLetter(c))
        return CharKind::Letter;
    return std::u32string_view(U"&%@#$+=/").find(c) != std::u32string_view::npos ? CharKind::Symbol
                                                                                 : CharKind::Punctuation;
}

CharKind symbolKind(char32_t c)
{
    // Comparison signs are brackets and arrows in dialogue; the other signs have names engines know.
    constexpr std::u32string_view spoken = U"±×÷−√∞≠≤≥≈°©®™№§＋＝";
    constexpr std::u32string_view quiet = U"<>|~^`´¨¯¸˜～｀＾＜＞｜￣〜";
    if (spoken.find(c) != std::u32string_view::npos)
        return CharKind::Symbol;
    return quiet.find(c) != std::u32string_view::npos ? CharKind::Punctuation : CharKind::Mute;
}

CharKind kindOf(char32_t c)
{
    if (c < 0x80)
        return asciiKind(c);
    if (c == 0x85 || c == 0x2028 || c == 0x2029)
        return CharKind::Newline;
    if (c == 0x200B)
        return CharKind::Space;
    if (isVariationSelector(c) || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0)
        return CharKind::Ignorable;
    if (isEmoji(c))
        return CharKind::Emoji;
    if (c == 0xFFFD)
        return CharKind::Control;

    if (c >= 0x3200 && c <= 0x33FF) // enclosed and squared words
        return CharKind::Letter;

    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return CharKind::Mark;
    case QChar::Number_DecimalDigit:
        return CharKind::Digit;
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
        return CharKind::Letter;
    case QChar::Separator_Space:
        return CharKind::Space;
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return CharKind::Newline;
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
        return CharKind::Control;
    case QChar::Other_Format:
        return CharKind::Ignorable;
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return CharKind::Mute;
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
        return CharKind::Punctuation;
    case QChar::Punctuation_Other:
        if (std::u32string_view(U"＆％＠＃／٪").find(c) != std::u32string_view::npos || c == U'§')
            return CharKind::Symbol;
        return CharKind::Punctuation;
    case QChar::Symbol_Currency:
        return CharKind::Symbol;
    case QChar::Symbol_Math:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other:
        return symbolKind(c);
    }
    return CharKind::Mute;
}

/// Joiners, selectors, skin tones and tags belong to the emoji before them; a keycap takes its digit along.
void markEmojiSequences(CharText& text)
{
    const auto mark = [&text](int i) { text.kinds[static_cast<std::size_t>(i)] = CharKind::Emoji; };
    for (int i = 0; i < text.size(); ++i) {
        const char32_t c = text.at(i);
        if (c == kKeycap) {
            int base = i - 1;
            while (base >= 0 && isVariationSelector(text.at(base)))
                --base;
            if (isAsciiDigit(text.at(base)) || text.at(base) == U'#' || text.at(base) == U'*')
                for (int k = base; k < i; ++k)
                    mark(k);
            mark(i);
            continue;
        }
        // A symbol with the emoji selector is drawn, not read.
        if (text.at(i + 1) == 0xFE0F && text.kind(i) == CharKind::Mute)
            mark(i);
        if (i == 0 || text.kind(i - 1) != CharKind::Emoji)
            continue;
        const bool joinsEmoji = c == kJoiner && isEmoji(text.at(i + 1));
        if (isVariationSelector(c) || isSkinTone(c) || isTag(c) || joinsEmoji)
            mark(i);
    }
}

/// What shows nothing to read in its place: a mark on nothing, a slash that divides nothing.
void settleByNeighbours(CharText& text)
{
    for (int i = 0; i < text.size(); ++i) {
        const CharKind before = text.kind(i - 1);
        auto& kind = text.kinds[static_cast<std::size_t>(i)];
        const bool onWord = isWordLike(before) || before == CharKind::Mark || before == CharKind::Ignorable;
        if (kind == CharKind::Mark && !onWord)
            kind = CharKind::Mute;
        if (text.at(i) == U'/' && !(onWord && isWordLike(text.kind(i + 1))))
            kind = CharKind::Punctuation;
    }
}

/// A row of the same sign is a drawing ("====="), not words.
void muteDecoration(CharText& text)
{
    for (int i = 0; i < text.size();) {
        int end = i + 1;
        while (end < text.size() && text.at(end) == text.at(i))
            ++end;
        if (end - i >= 3 && text.kind(i) == CharKind::Symbol)
            for (int k = i; k < end; ++k)
                text.kinds[static_cast<std::size_t>(k)] = CharKind::Mute;
        i = end;
    }
}

} // namespace

QString unspokenReason(CharKind kind)
{
    switch (kind) {
    case CharKind::Emoji:
        return u"emoji"_s;
    case CharKind::Control:
        return u"control"_s;
    case CharKind::Mute:
    case CharKind::Space:
    case CharKind::Newline:
    case CharKind::Ignorable:
    case CharKind::Punctuation:
    case CharKind::Symbol:
    case CharKind::Digit:
    case CharKind::Letter:
    case CharKind::Mark:
        break;
    }
    return u"symbol"_s;
}

void CharText::pronounce(const Pronunciation& pronunciation)
{
    constexpr char32_t kPiece = 0xF0000; // private use: of no script
    constexpr char32_t kRest = 0x2060; // word joiner
    const int begin = pronunciation.charStart;
    const int end = pronunciation.charEnd;
    if (begin < 0 || begin >= end || end > size())
        return;
    pronounced.push_back({ pronunciation, toQString(slice(begin, end)) });
    for (int i = begin; i < end; ++i) {
        points[static_cast<std::size_t>(i)] = i == begin ? kPiece : kRest;
        kinds[static_cast<std::size_t>(i)] = i == begin ? CharKind::Letter : CharKind::Ignorable;
    }
}

const PronouncedPiece* CharText::pronouncedAt(int i) const
{
    const auto piece = std::ranges::lower_bound(
        pronounced, i, {}, [](const PronouncedPiece& each) { return each.said.charStart; });
    return piece != pronounced.end() && piece->said.charStart == i ? &*piece : nullptr;
}

CharText readCharacters(const QString& text)
{
    CharText result;
    result.points = codePoints(text);
    result.kinds.reserve(result.points.size());
    for (const char32_t c : result.points)
        result.kinds.push_back(kindOf(c));
    markEmojiSequences(result);
    muteDecoration(result);
    settleByNeighbours(result);
    return result;
}

} // namespace comfyvn::text
