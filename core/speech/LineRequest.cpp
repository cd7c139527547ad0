#include "core/speech/LineRequest.h"

namespace comfyvn {

SpeechRequest lineRequest(const ScriptLine& line, const QString& source)
{
    return { .text = line.text,
             .voice = line.voice,
             .character = line.character,
             .lang = line.lang,
             .style = line.style,
             .lineId = QString::number(line.id),
             .source = source };
}

} // namespace comfyvn
