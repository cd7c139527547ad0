#pragma once

#include "core/speech/Alignment.h"
#include "ui/playback/PlaySpan.h"

namespace comfyvn::ui {

/// Index of the word that is said at that second; -1: none.
[[nodiscard]] int wordAt(const QList<AlignedWord>& words, double seconds);

/// The begin or end of a word that is nearest; `seconds` itself where there are no words.
[[nodiscard]] double nearestWordEdge(const QList<AlignedWord>& words, double seconds);

/// The next word that begins after (`direction` > 0) or the last one that begins before `seconds`; else
/// `otherwise`.
[[nodiscard]] double wordStartBeside(const QList<AlignedWord>& words, double seconds, int direction,
                                     double otherwise);

} // namespace comfyvn::ui
