#pragma once

#include <QList>
#include <QString>

namespace comfyvn {

/// Some sentences of a text.
struct TextPart {
    QString text {};
    int charStart = 0; ///< code points of the whole text

    bool operator==(const TextPart&) const = default;
};

/// Splits trimmed NFC text of any length at the ends of its sentences into parts of at most `length` code
/// points; a single sentence may be longer, as text::splitSentences allows. A pure function.
[[nodiscard]] QList<TextPart> textParts(const QString& text, int length);

} // namespace comfyvn
