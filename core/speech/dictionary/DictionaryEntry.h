#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QString>

namespace comfyvn {

/// How a DictionaryEntry says its word.
enum class PronunciationKind {
    Respelling, ///< written as the language would spell the sound; kana in Japanese
    Ipa,
};

[[nodiscard]] QString pronunciationKindName(PronunciationKind kind);

/// How a word is said, wherever it stands in a line of the language.
struct DictionaryEntry {
    qint64 id = 0; ///< above 0 once stored
    QString word {}; ///< NFC, one space between its words; matched in any case
    QString lang {}; ///< the primary subtag: `en`, `ja`, `zh`
    QString character {}; ///< whose lines; empty: everybody's
    PronunciationKind kind = PronunciationKind::Respelling;
    QString value {}; ///< the respelling, or IPA
    QString note {};

    bool operator==(const DictionaryEntry&) const = default;
};

/// Two entries with equal keys say the same word of the same lines; a workspace holds one of them.
[[nodiscard]] QString dictionaryKey(const DictionaryEntry& entry);

/// The primary subtag of a BCP 47 language, as the dictionary keeps it: `en` of `en-GB`, `zh` of `cmn`.
[[nodiscard]] QString dictionaryLanguage(const QString& lang);

/// The entry as it is stored: trimmed, NFC, its language a primary subtag. Error: InvalidRequest with the
/// field; for IPA the message names the first sign that no engine of the language knows and where it stands.
[[nodiscard]] Result<DictionaryEntry> checkedEntry(DictionaryEntry entry);

/// Reads the fields of the HTTP API and checks them as checkedEntry() does.
[[nodiscard]] Result<DictionaryEntry> dictionaryEntryFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const DictionaryEntry& entry);

inline constexpr qsizetype kMaxDictionaryWord = 200; ///< code points
inline constexpr qsizetype kMaxDictionaryValue = 400; ///< code points
inline constexpr qsizetype kMaxDictionaryNote = 2'000;

} // namespace comfyvn
