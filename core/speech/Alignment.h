#pragma once

#include <QList>
#include <QString>

namespace comfyvn {

/// Where the times came from, best first.
enum class AlignmentSource { Engine, Aligned, Estimated };

/// A phoneme in time; times are seconds from the start of the audio, start <= end, in order and without
/// overlap.
struct AlignedPhoneme {
    QString ipa {}; ///< empty for a pause
    QString arpabet {}; ///< upper case, without stress digit; empty where there is none
    double start = 0;
    double end = 0;
    int word = -1; ///< index into Alignment::words, -1 in a pause

    bool operator==(const AlignedPhoneme&) const = default;
};

/// A written word in time; charStart and charEnd are code points of the trimmed NFC text, end exclusive.
struct AlignedWord {
    QString word {};
    double start = 0;
    double end = 0;
    int charStart = 0;
    int charEnd = 0;

    bool operator==(const AlignedWord&) const = default;
};

struct Alignment {
    QList<AlignedPhoneme> phonemes {}; ///< tile [0, duration], pauses included
    QList<AlignedWord> words {}; ///< in written order; times monotone
    AlignmentSource source = AlignmentSource::Engine;
    double confidence = 1; ///< 0..1
    double duration = 0; ///< seconds

    bool operator==(const Alignment&) const = default;
};

} // namespace comfyvn
