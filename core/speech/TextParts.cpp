#include "core/speech/TextParts.h"

#include "core/speech/text/CharKind.h"
#include "core/speech/text/CodePoints.h"
#include "core/speech/text/SentenceSplitter.h"

namespace comfyvn {

QList<TextPart> textParts(const QString& text, int length)
{
    const text::CharText characters = text::readCharacters(text);
    QList<TextPart> parts;
    int begin = 0;
    int end = 0;
    const auto close = [&] {
        if (end > begin)
            parts.append({ text::toQString(characters.slice(begin, end)), begin });
    };
    for (const text::Sentence& sentence : text::splitSentences(characters)) {
        if (end == begin || sentence.end - begin > length) {
            close();
            begin = sentence.begin;
        }
        end = sentence.end;
    }
    close();
    return parts;
}

} // namespace comfyvn
