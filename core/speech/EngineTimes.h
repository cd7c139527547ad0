#pragma once

#include "core/speech/Alignment.h"
#include "core/speech/SpokenAudio.h"

#include <optional>

namespace comfyvn {

/// A piece of speech in time, in seconds of the sound it belongs to.
struct TimedPiece {
    QString text {};
    double start = 0;
    double end = 0;

    bool operator==(const TimedPiece&) const = default;
};

/// What an engine elsewhere says of its own times: of the text's characters, or of its phonemes.
struct EngineTimes {
    QList<TimedPiece> characters {}; ///< of the text that was sent, in order
    QList<int> origins {}; ///< see SentText
    QList<TimedPiece> phonemes {}; ///< IPA, in order; empty texts are pauses

    bool operator==(const EngineTimes&) const = default;
};

/// The times of a sound that lasts `duration` by what its engine says. `reference` is the alignment of the
/// same line in a local voice: it has the words, and the phonemes where the engine names none. Nothing when
/// the times cannot be true: all zero, backwards, beyond the sound, of another text.
[[nodiscard]] std::optional<Alignment> timedAlignment(const EngineTimes& times, const Alignment& reference,
                                                      double duration);

} // namespace comfyvn
