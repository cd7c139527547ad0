#pragma once

#include "core/speech/SpokenText.h"
#include "core/speech/text/CharKind.h"

namespace comfyvn::text {

/// How the words of a run are written down for the engine.
enum class Spelling { Unicode, Ascii };

/// Reads [begin, end) of the text as words of `lang`; all but Japanese. `pauseAfter` is left at 0; a chunk
/// without words has nothing to say. Words that come to nothing in ASCII are added to `unspoken`.
[[nodiscard]] SpokenChunk readWords(const CharText& text, int begin, int end, const QString& lang,
                                    Spelling spelling, QList<UnspokenPiece>& unspoken);

} // namespace comfyvn::text
