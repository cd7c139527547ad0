#pragma once

#include "core/speech/Alignment.h"
#include "core/speech/SpeechWire.h"
#include "core/speech/SpokenText.h"

namespace comfyvn {

/// The words and phonemes of one chunk, in seconds of the engine's audio.
struct ChunkTiming {
    QList<AlignedPhoneme> phonemes {}; ///< without pauses, in order; `word` indexes `words`
    QList<AlignedWord> words {}; ///< one per SpokenWord, in order
};

/// Gives every written word of a chunk its time: an engine's mark is snapped to the word whose bytes it names
/// and to the phoneme that begins there; several marks in a word count once; words without a mark (the engine
/// reads "of the" as one) share the phonemes between their neighbours by their lengths, in kana by the number
/// of phonemes they stand for.
[[nodiscard]] ChunkTiming timeWords(const SpokenChunk& chunk, const wire::Speech& speech);

} // namespace comfyvn
