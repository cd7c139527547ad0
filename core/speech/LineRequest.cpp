#include "core/speech/LineRequest.h"

namespace comfyvn {

SpeechRequest lineRequest(const ScriptLine& line, const QString& source)
{
    return { .text = line.text,
             .voice = line.voice,
             .character = line.character,
             .lang = line.lang,
             .style = line.style,
             .seed = soundOf(line).seed,
             .lineId = QString::number(line.id),
             .source = source };
}

const QString& speakerOf(const ScriptLine& line)
{
    return line.voice.isEmpty() ? line.character : line.voice;
}

void noteRender(Take& take, const QString& fingerprint, const SpeechRender& render)
{
    take.cacheKey = render.cacheKey;
    take.renderedFrom = fingerprint;
    take.durationSeconds = render.durationSeconds;
    take.fallbackReason = render.fallback ? render.fallbackReason : QString();
}

} // namespace comfyvn
