#pragma once

#include "core/speech/SpokenAudio.h"
#include "core/speech/dictionary/DictionaryEdit.h"
#include "core/speech/dictionary/ScriptPronunciations.h"

#include <QFuture>

#include <functional>

class QObject;

namespace comfyvn::ui {

/// A word as its letters would be read, or as an entry says it.
enum class Hearing { AsWritten, AsSaid };

/// What the studio does for the pronunciation panel. Called on the studio thread and only there.
struct DictionaryCalls {
    std::function<Result<QList<DictionaryEntry>>()> load {};
    std::function<Result<QList<DictionaryEntry>>(const DictionaryEdit&)> apply {};
    /// The lines of the script whose sound the entry changes.
    std::function<Result<QList<PronouncedLine>>(const DictionaryEntry&)> affected {};
    /// The entry's word alone; nothing is stored.
    std::function<QFuture<Result<SpokenAudioPtr>>(const DictionaryEntry&, Hearing)> hear {};
    /// From now on `changed` is called, on the thread of `context`, whenever somebody changed the dictionary.
    std::function<void(QObject* context, const std::function<void()>& changed)> watch {};
};

} // namespace comfyvn::ui
