#pragma once

#include "core/speech/SpokenText.h"
#include "core/speech/text/CharKind.h"
#include "core/speech/text/JapaneseDictionary.h"

namespace comfyvn::text {

/// Reads [begin, end) of the text as Japanese: every word in katakana as it is pronounced, particles and
/// endings joined to the word before them, as the phrasing of the language has it. Kanji without a reading
/// are added to `unspoken` (reason `dictionary`). `pauseAfter` is left at 0; a chunk without words has
/// nothing to say.
[[nodiscard]] SpokenChunk readJapanese(const CharText& text, int begin, int end, const QString& lang,
                                       const JapaneseDictionary& dictionary, QList<UnspokenPiece>& unspoken);

} // namespace comfyvn::text
