#include "core/speech/dictionary/WordForm.h"

#include "core/speech/text/CodePoints.h"

#include <QChar>

namespace comfyvn {

namespace {

bool isSpaceless(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return c == U'ー' || c == U'々';
    }
}

} // namespace

char32_t foldedCharacter(char32_t c)
{
    return QChar::toCaseFolded(c);
}

QString foldedWord(const QString& word)
{
    std::u32string points = text::codePoints(word);
    for (char32_t& c : points)
        c = foldedCharacter(c);
    return text::toQString(points);
}

bool isWordBoundary(char32_t before, char32_t after)
{
    if (after != 0 && QChar::isMark(after))
        return false;
    const bool inWord = before != 0 && after != 0
        && (QChar::isLetterOrNumber(before) || QChar::isMark(before)) && QChar::isLetterOrNumber(after);
    return !inWord || isSpaceless(before) || isSpaceless(after);
}

} // namespace comfyvn
