#pragma once

#include "core/base/Result.h"
#include "core/script/Script.h"
#include "core/speech/dictionary/DictionaryEntry.h"

#include <QList>

namespace comfyvn {

class DictionaryStore;
class ScriptStore;
class SpeechService;

/// A line that an entry speaks in, and where it is.
struct PronouncedLine {
    qint64 scene = 0;
    QString sceneName {};
    ScriptLine line {};

    bool operator==(const PronouncedLine&) const = default;
};

/// The lines of the whole script that an entry changes the sound of, stored already or not: its word stands
/// in them, for their language and character, and no other entry takes its place.
[[nodiscard]] Result<QList<PronouncedLine>> linesWithPronunciation(const DictionaryEntry& entry,
                                                                   const DictionaryStore& dictionary,
                                                                   ScriptStore& script,
                                                                   SpeechService& speech);

} // namespace comfyvn
