#pragma once

#include "core/speech/dictionary/DictionaryEntry.h"

#include <QHash>
#include <QList>

#include <vector>

namespace comfyvn {

/// Where an entry's word stands in a text.
struct DictionaryMatch {
    DictionaryEntry entry {};
    int charStart = 0; ///< code points
    int charEnd = 0; ///< exclusive

    bool operator==(const DictionaryMatch&) const = default;
};

/// Finds the words of a dictionary in a text: whole words in any case, the longest first, and of two entries
/// for one word the character's own. In scripts without spaces a word is found wherever it is written.
///
/// A tree of characters for each language, so that a line costs the same among ten entries and ten thousand.
/// Immutable; thread-safe.
class PronunciationIndex final {
public:
    PronunciationIndex() = default;
    explicit PronunciationIndex(const QList<DictionaryEntry>& entries);

    /// In the order of the text, without overlap. `text` is NFC; `lang` is any BCP 47 tag.
    [[nodiscard]] QList<DictionaryMatch> matches(const QString& text, const QString& lang,
                                                 const QString& character) const;

private:
    struct Tree {
        QHash<quint64, int> children {}; ///< node and character -> node
        std::vector<QList<qsizetype>> words { QList<qsizetype>() }; ///< by node, the entries that end there
    };

    void add(qsizetype entry);
    [[nodiscard]] const DictionaryEntry* choose(const QList<qsizetype>& words,
                                                const QString& character) const;

    QList<DictionaryEntry> m_entries;
    QHash<QString, Tree> m_trees; ///< by language
};

} // namespace comfyvn
