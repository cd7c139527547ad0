#include "core/speech/dictionary/DictionaryEntry.h"

#include "core/base/JsonReader.h"
#include "core/speech/dictionary/Ipa.h"
#include "core/speech/dictionary/WordForm.h"
#include "core/speech/text/CharKind.h"
#include "core/speech/text/CodePoints.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qsizetype kMaxCharacter = 64;

tl::unexpected<Error> refused(const QString& code, const QString& message, const QString& field)
{
    return failure(ErrorKind::InvalidRequest, code, message, field);
}

qsizetype lengthOf(const QString& text)
{
    return static_cast<qsizetype>(text::codePoints(text).size());
}

Result<void> checkWord(const QString& word)
{
    if (word.isEmpty())
        return refused(u"empty_word"_s, u"The word is empty; write the word that is to be said otherwise."_s,
                       u"word"_s);
    if (lengthOf(word) > kMaxDictionaryWord) {
        return refused(
            u"too_long"_s,
            u"The word has more than %1 characters; write the word alone."_s.arg(kMaxDictionaryWord),
            u"word"_s);
    }
    const auto characters = text::readCharacters(word);
    const bool isSpoken = std::ranges::any_of(characters.kinds, [](text::CharKind kind) {
        return text::isWordLike(kind) || kind == text::CharKind::Emoji || kind == text::CharKind::Mute;
    });
    if (!isSpoken)
        return refused(u"empty_word"_s, u"The word has no letter, digit or sign that could be spoken."_s,
                       u"word"_s);
    if (std::ranges::count(characters.kinds, text::CharKind::Control) > 0)
        return refused(u"invalid_word"_s, u"The word holds a control character; remove it."_s, u"word"_s);
    return {};
}

/// What stays one breath: a sentence mark in it would cut the word in two.
bool belongsInRespelling(char32_t c, text::CharKind kind)
{
    constexpr std::u32string_view kSigns = U"'’-‐‑·・ー";
    return kind == text::CharKind::Letter || kind == text::CharKind::Digit || kind == text::CharKind::Mark
        || kind == text::CharKind::Space || kind == text::CharKind::Ignorable
        || kSigns.find(c) != std::u32string_view::npos;
}

Result<void> checkRespelling(const QString& value)
{
    const auto characters = text::readCharacters(value);
    for (int i = 0; i < characters.size(); ++i) {
        if (belongsInRespelling(characters.at(i), characters.kind(i)))
            continue;
        return refused(
            u"invalid_respelling"_s,
            u"The respelling has the sign \"%1\" at position %2; write it with letters, digits, "
            u"spaces, hyphens and apostrophes alone."_s.arg(text::toQString(characters.slice(i, i + 1)))
                .arg(i + 1),
            u"value"_s);
    }
    const bool isSpoken = std::ranges::any_of(characters.kinds, text::isWordLike);
    return isSpoken
        ? Result<void>()
        : refused(u"empty_value"_s,
                  u"There is nothing to say in the respelling; write how the word sounds."_s, u"value"_s);
}

Result<void> checkIpa(const QString& value, const QString& lang)
{
    if (const auto fault = firstUnknownSign(value, lang)) {
        return refused(u"unknown_ipa"_s,
                       u"No voice of this language knows the sign \"%1\" at position %2 of the IPA; write "
                       u"another sound there."_s.arg(fault->sign)
                           .arg(fault->position + 1),
                       u"value"_s);
    }
    return hasIpaSound(value)
        ? Result<void>()
        : refused(u"empty_value"_s, u"There is no sound in the IPA; write how the word sounds."_s,
                  u"value"_s);
}

Result<void> checkValue(const DictionaryEntry& entry)
{
    if (entry.value.isEmpty()) {
        return refused(u"empty_value"_s,
                       u"There is nothing to say for \"%1\"; write how it sounds."_s.arg(entry.word),
                       u"value"_s);
    }
    if (lengthOf(entry.value) > kMaxDictionaryValue) {
        return refused(
            u"too_long"_s,
            u"The pronunciation has more than %1 signs; write that of one word."_s.arg(kMaxDictionaryValue),
            u"value"_s);
    }
    return entry.kind == PronunciationKind::Ipa ? checkIpa(entry.value, entry.lang)
                                                : checkRespelling(entry.value);
}

QString plainLine(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).simplified();
}

} // namespace

QString pronunciationKindName(PronunciationKind kind)
{
    return kind == PronunciationKind::Ipa ? u"ipa"_s : u"respelling"_s;
}

QString dictionaryLanguage(const QString& lang)
{
    QString tag = lang.trimmed().toLower();
    tag.replace(u'_', u'-');
    const QString primary = tag.section(u'-', 0, 0);
    return primary == u"cmn" || primary == u"cn" ? u"zh"_s
        : primary == u"jp"                       ? u"ja"_s
        : primary == u"kr"                       ? u"ko"_s
                                                 : primary;
}

QString dictionaryKey(const DictionaryEntry& entry)
{
    return QStringList { entry.lang, foldedWord(entry.word), entry.character }.join(u'\n');
}

Result<DictionaryEntry> checkedEntry(DictionaryEntry entry)
{
    entry.word = plainLine(entry.word);
    entry.value = plainLine(entry.value);
    entry.character = entry.character.trimmed().normalized(QString::NormalizationForm_C);
    entry.note = entry.note.trimmed();
    entry.lang = dictionaryLanguage(entry.lang);
    static const QRegularExpression tag(u"^[a-z]{2,8}\\z"_s);
    if (!tag.match(entry.lang).hasMatch() || ipaSigns(entry.lang).isEmpty()) {
        return refused(
            u"unknown_language"_s,
            u"No voice speaks the language \"%1\"; name one as BCP 47 does, like en or ja."_s.arg(entry.lang),
            u"lang"_s);
    }
    if (lengthOf(entry.character) > kMaxCharacter)
        return refused(u"too_long"_s, u"The character's name is longer than 64 characters."_s,
                       u"character"_s);
    if (lengthOf(entry.note) > kMaxDictionaryNote) {
        return refused(u"too_long"_s, u"The note has more than %1 characters."_s.arg(kMaxDictionaryNote),
                       u"note"_s);
    }
    if (const auto word = checkWord(entry.word); !word)
        return tl::unexpected(word.error());
    if (const auto value = checkValue(entry); !value)
        return tl::unexpected(value.error());
    return entry;
}

Result<DictionaryEntry> dictionaryEntryFromJson(const QJsonObject& json)
{
    constexpr qsizetype kUnits = 2; // UTF-16 units of a code point
    JsonReader in(json);
    DictionaryEntry entry;
    entry.id = in.optionalInteger(u"id"_s, 0, (qint64 { 1 } << 53) - 1).value_or(0);
    entry.word = in.requiredString(u"word"_s, kMaxDictionaryWord * kUnits);
    entry.lang = in.requiredString(u"lang"_s, 35);
    entry.character = in.optionalString(u"character"_s, kMaxCharacter * kUnits);
    const QString kind = in.optionalString(u"kind"_s, 16, u"respelling"_s);
    entry.kind = kind == u"ipa" ? PronunciationKind::Ipa : PronunciationKind::Respelling;
    if (kind != pronunciationKindName(entry.kind))
        in.refuse(u"kind"_s, u"out_of_range"_s, u"\"kind\" must be \"respelling\" or \"ipa\"."_s);
    entry.value = in.requiredString(u"value"_s, kMaxDictionaryValue * kUnits);
    entry.note = in.optionalString(u"note"_s, kMaxDictionaryNote * kUnits);
    if (in.error())
        return tl::unexpected(*in.error());
    return checkedEntry(entry);
}

QJsonObject toJson(const DictionaryEntry& entry)
{
    return {
        { u"id"_s, entry.id },
        { u"word"_s, entry.word },
        { u"lang"_s, entry.lang },
        { u"character"_s, entry.character },
        { u"kind"_s, pronunciationKindName(entry.kind) },
        { u"value"_s, entry.value },
        { u"note"_s, entry.note },
    };
}

} // namespace comfyvn
