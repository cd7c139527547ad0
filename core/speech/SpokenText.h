#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace comfyvn {

/// A written word and the bytes of SpokenChunk::spoken that voice it, never none; ranges of a chunk's words
/// increase and do not overlap.
struct SpokenWord {
    QString word {}; ///< as written, without the punctuation around it
    int charStart = 0; ///< code points of the whole trimmed NFC text
    int charEnd = 0; ///< exclusive
    int spokenBegin = 0; ///< bytes of the chunk's UTF-8 `spoken`
    int spokenEnd = 0; ///< exclusive

    bool operator==(const SpokenWord&) const = default;
};

/// Bytes of SpokenChunk::spoken that are said as IPA says.
struct SpokenPhones {
    int spokenBegin = 0;
    int spokenEnd = 0; ///< exclusive
    QString ipa {};

    bool operator==(const SpokenPhones&) const = default;
};

/// A sentence, or a run of another script inside one: what one call of an engine says.
struct SpokenChunk {
    QByteArray spoken {}; ///< UTF-8, ready for the engine
    QString lang {}; ///< BCP 47, of this run; may differ from the line's in mixed text
    QList<SpokenWord> words {}; ///< never empty
    QList<SpokenPhones> phones {}; ///< in order, each of a whole word
    double pauseAfter = 0; ///< seconds of silence to the next chunk at neutral pace; 0 after the last

    bool operator==(const SpokenChunk&) const = default;
};

/// A piece of the text that no engine reads, with the reason: `emoji`, `control`, `symbol`, `script` (no
/// voice for it), `dictionary` (kanji without a reading) or `engine` (an engine made no sound of it).
struct UnspokenPiece {
    QString text {};
    int charStart = 0;
    int charEnd = 0;
    QString reason {};

    bool operator==(const UnspokenPiece&) const = default;
};

struct SpokenText {
    QList<SpokenChunk> chunks {}; ///< empty when there is nothing to say
    QList<UnspokenPiece> unspoken {};

    bool operator==(const SpokenText&) const = default;
};

/// A piece of the text that is said otherwise than it is written.
struct Pronunciation {
    int charStart = 0; ///< code points of the text
    int charEnd = 0; ///< exclusive; not empty
    bool isIpa = false; ///< else a respelling in the line's language
    QString value {};

    bool operator==(const Pronunciation&) const = default;
};

/// Prepares a line for the speech engines: splits it into chunks, chooses each run's language by its script,
/// gives Japanese its readings, and keeps the way back from spoken bytes to written words.
///
/// `text` is trimmed NFC. `lang` is the line's BCP 47 language (empty: English). With `asciiOnly` the chunks
/// in that language hold only what an ASCII engine (flite) reads. Each of `pronunciations`, in order and
/// without overlap, becomes one word that is said in the line's language. A pure function; thread-safe; any
/// QString is accepted.
[[nodiscard]] SpokenText prepareSpokenText(const QString& text, const QString& lang, bool asciiOnly,
                                           const QList<Pronunciation>& pronunciations = {});

/// Version of what prepareSpokenText does, part of every cache key.
inline constexpr int kSpokenTextVersion = 1;

} // namespace comfyvn
