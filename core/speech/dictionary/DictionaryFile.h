#pragma once

#include "core/speech/dictionary/DictionaryEntry.h"

#include <QList>

namespace comfyvn {

/// Reads a dictionary from a file's bytes: tab- or comma-separated UTF-8 whose header names the columns
/// `word`, `lang`, `kind`, `value`, `character`, `note` in any order (`word` and `value` are required; `kind`
/// defaults to respelling, `lang` to `defaultLang`), a JSON array of entries as the HTTP API has them, or
/// VOICEVOX's user dictionary, whose words become Japanese respellings. Error: InvalidRequest
/// `malformed_dictionary`, or an entry's own, with the line or number in its message.
[[nodiscard]] Result<QList<DictionaryEntry>> parseDictionary(const QByteArray& bytes,
                                                             const QString& defaultLang);

/// The tab-separated form, which parseDictionary() reads back; in the order given.
[[nodiscard]] QByteArray dictionaryAsTsv(const QList<DictionaryEntry>& entries);
/// The comma-separated form.
[[nodiscard]] QByteArray dictionaryAsCsv(const QList<DictionaryEntry>& entries);

inline constexpr qint64 kMaxDictionaryFile = 16 << 20;

} // namespace comfyvn
