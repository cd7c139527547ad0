#pragma once

#include "core/speech/dictionary/DictionaryEntry.h"

#include <QList>

namespace comfyvn {

/// A change of the dictionary, made as a whole or not at all; what is removed goes first.
struct DictionaryEdit {
    QList<qint64> removed {};
    QList<DictionaryEntry> stored {}; ///< an id of 0 is new, or replaces the entry with the same key

    bool operator==(const DictionaryEdit&) const = default;
};

} // namespace comfyvn
