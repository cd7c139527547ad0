#include "core/speech/dictionary/ScriptPronunciations.h"

#include "core/script/ScriptStore.h"
#include "core/speech/LineRequest.h"
#include "core/speech/SpeechService.h"
#include "core/speech/dictionary/DictionaryStore.h"

#include <algorithm>

namespace comfyvn {

namespace {

/// The dictionary with the entry in it, in place of the one for the same word.
PronunciationIndex indexWith(const DictionaryEntry& entry, const DictionaryStore& dictionary)
{
    const QString key = dictionaryKey(entry);
    QList<DictionaryEntry> all { entry };
    for (const DictionaryEntry& other : dictionary.entries())
        if (other.id != entry.id && dictionaryKey(other) != key)
            all.append(other);
    return PronunciationIndex(all);
}

PronunciationIndex indexOfWord(DictionaryEntry entry)
{
    entry.character.clear();
    return PronunciationIndex({ entry });
}

} // namespace

Result<QList<PronouncedLine>> linesWithPronunciation(const DictionaryEntry& entry,
                                                     const DictionaryStore& dictionary, ScriptStore& script,
                                                     SpeechService& speech)
{
    const auto scenes = script.scenes();
    if (!scenes)
        return tl::unexpected(scenes.error());
    const QString key = dictionaryKey(entry);
    const PronunciationIndex word = indexOfWord(entry);
    const PronunciationIndex together = indexWith(entry, dictionary);
    QList<PronouncedLine> found;
    for (const SceneInfo& scene : *scenes) {
        const auto lines = script.load(scene.id);
        if (!lines)
            return tl::unexpected(lines.error());
        for (const ScriptLine& line : lines->lines) {
            const QString text = line.text.trimmed().normalized(QString::NormalizationForm_C);
            if (word.matches(text, entry.lang, {}).isEmpty())
                continue;
            const auto plan = speech.plan(lineRequest(line, {}));
            if (!plan)
                continue; // a line that cannot be spoken
            const auto matches = together.matches(plan->text, plan->voice.lang, speakingCharacter(*plan));
            if (std::ranges::any_of(matches, [&key](const DictionaryMatch& match) {
                    return dictionaryKey(match.entry) == key;
                }))
                found.append({ scene.id, scene.name, line });
        }
    }
    return found;
}

} // namespace comfyvn
