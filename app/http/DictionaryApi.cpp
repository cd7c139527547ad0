#include "app/http/DictionaryApi.h"

#include "app/http/JsonRouter.h"
#include "core/artifacts/EventLog.h"
#include "core/script/ScriptStore.h"
#include "core/speech/dictionary/DictionaryStore.h"
#include "core/speech/dictionary/ScriptPronunciations.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

QJsonArray arrayOf(const QList<DictionaryEntry>& entries)
{
    QJsonArray array;
    for (const DictionaryEntry& entry : entries)
        array << toJson(entry);
    return array;
}

/// The whole dictionary, or a language's, in the order of the words.
QJsonObject listEntries(const DictionaryStore& dictionary, const QString& lang)
{
    const QString wanted = dictionaryLanguage(lang);
    QList<DictionaryEntry> entries;
    for (const DictionaryEntry& entry : dictionary.entries())
        if (wanted.isEmpty() || entry.lang == wanted)
            entries << entry;
    std::ranges::stable_sort(entries, {}, [](const DictionaryEntry& entry) { return dictionaryKey(entry); });
    return { { u"ok"_s, true }, { u"entries"_s, arrayOf(entries) }, { u"count"_s, entries.size() } };
}

/// The entry of a body, or those of its `entries`.
Result<QList<DictionaryEntry>> entriesOf(const QJsonObject& body)
{
    const QJsonValue many = body[u"entries"_s];
    if (many.isUndefined() || many.isNull())
        return dictionaryEntryFromJson(body).map(
            [](const DictionaryEntry& entry) { return QList { entry }; });
    const QJsonArray array = many.toArray();
    if (array.isEmpty() || array.size() > DictionaryStore::kMaxEntries) {
        return failure(
            ErrorKind::InvalidRequest, u"wrong_type"_s,
            u"\"entries\" must be an array of 1 to %1 entries."_s.arg(DictionaryStore::kMaxEntries),
            u"entries"_s);
    }
    QList<DictionaryEntry> entries;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = u"entries[%1]"_s.arg(i);
        if (!array[i].isObject()) {
            return failure(ErrorKind::InvalidRequest, u"wrong_type"_s,
                           u"Each of \"entries\" must be an object."_s, place);
        }
        const auto entry = dictionaryEntryFromJson(array[i].toObject());
        if (!entry) {
            Error error = entry.error();
            error.field = place + u'.' + error.field;
            return tl::unexpected(error);
        }
        entries << *entry;
    }
    return entries;
}

Result<QJsonObject> storeEntries(const DictionaryApiParts& parts, const QJsonObject& body)
{
    const auto entries = entriesOf(body);
    if (!entries)
        return tl::unexpected(entries.error());
    const auto stored = parts.dictionary.apply({ .stored = *entries });
    if (!stored)
        return tl::unexpected(stored.error());
    parts.events.appendSoon(u"dictionary.stored"_s, { { u"count"_s, stored->size() } });
    QJsonObject reply { { u"ok"_s, true },
                        { u"entries"_s, arrayOf(*stored) },
                        { u"count"_s, stored->size() } };
    if (stored->size() == 1)
        reply[u"entry"_s] = toJson(stored->front());
    return reply;
}

Result<QJsonObject> removeEntry(const DictionaryApiParts& parts, const QString& text)
{
    const qint64 id = text.toLongLong(); // what is no number is no entry's id
    const auto removed = parts.dictionary.apply({ .removed = { id } });
    if (!removed)
        return tl::unexpected(removed.error());
    parts.events.appendSoon(u"dictionary.removed"_s, { { u"id"_s, id } });
    return QJsonObject { { u"ok"_s, true }, { u"id"_s, id } };
}

Result<QJsonObject> affected(const DictionaryApiParts& parts, const QJsonObject& body)
{
    const QJsonValue nested = body[u"entry"_s];
    const auto entry = dictionaryEntryFromJson(nested.isObject() ? nested.toObject() : body);
    if (!entry)
        return tl::unexpected(entry.error());
    const auto lines = linesWithPronunciation(*entry, parts.dictionary, parts.script, parts.speech);
    if (!lines)
        return tl::unexpected(lines.error());
    QJsonArray array;
    for (const PronouncedLine& line : *lines) {
        array << QJsonObject { { u"scene_id"_s, line.scene },
                               { u"scene"_s, line.sceneName },
                               { u"line_id"_s, line.line.id },
                               { u"character"_s, line.line.character },
                               { u"text"_s, line.line.text } };
    }
    return QJsonObject { { u"ok"_s, true }, { u"lines"_s, array }, { u"count"_s, array.size() } };
}

QJsonObject field(const QString& type, const QString& description)
{
    return { { u"type"_s, type }, { u"description"_s, description } };
}

QJsonObject entrySchema()
{
    return {
        { u"type"_s, u"object"_s },
        { u"required"_s, QJsonArray { u"word"_s, u"lang"_s, u"value"_s } },
        { u"properties"_s,
          QJsonObject {
              { u"id"_s,
                field(u"integer"_s, u"Of an entry to change; absent: new, or the one for the same word"_s) },
              { u"word"_s, field(u"string"_s, u"A word or several, matched whole and in any case"_s) },
              { u"lang"_s, field(u"string"_s, u"BCP 47; only the primary subtag counts"_s) },
              { u"character"_s, field(u"string"_s, u"Whose lines; empty: everybody's"_s) },
              { u"kind"_s, field(u"string"_s, u"respelling (default) or ipa"_s) },
              { u"value"_s, field(u"string"_s, u"How it is said"_s) },
              { u"note"_s, field(u"string"_s, u"For people"_s) },
          } },
    };
}

QJsonObject entriesSchema()
{
    QJsonObject schema = entrySchema();
    schema.remove(u"required"_s); // of each entry where there are several
    QJsonObject properties = schema[u"properties"_s].toObject();
    properties[u"entries"_s] = QJsonObject { { u"type"_s, u"array"_s }, { u"items"_s, entrySchema() } };
    schema[u"properties"_s] = properties;
    return schema;
}

QJsonObject example()
{
    return {
        { u"word"_s, u"Aoife"_s }, { u"lang"_s, u"en"_s }, { u"kind"_s, u"ipa"_s }, { u"value"_s, u"ˈiːfə"_s }
    };
}

} // namespace

void addDictionaryRoutes(JsonRouter& router, const DictionaryApiParts& parts)
{
    router.get(u"/api/tts/dictionary"_s,
               { .summary = u"How words are pronounced"_s,
                 .query = { { u"lang"_s, QJsonObject { { u"type"_s, u"string"_s } } } } },
               [parts](const Request& request) -> Answer {
                   return Result<QJsonObject>(
                       listEntries(parts.dictionary, request.query.queryItemValue(u"lang"_s)));
               });
    router.post(
        u"/api/tts/dictionary"_s,
        { .summary = u"Stores one entry of the pronunciation dictionary, or all of entries"_s,
          .requestSchema = entriesSchema(),
          .example = example() },
        [parts](const Request&, const QJsonObject& body) -> Answer { return storeEntries(parts, body); });
    router.remove(
        u"/api/tts/dictionary/{id}"_s, { .summary = u"Deletes an entry"_s },
        [parts](const Request& request) -> Answer { return removeEntry(parts, request.captures.value(0)); });
    router.post(u"/api/tts/dictionary/affected"_s,
                { .summary = u"The lines of the script that an entry changes the sound of"_s,
                  .requestSchema = { { u"type"_s, u"object"_s },
                                     { u"properties"_s, QJsonObject { { u"entry"_s, entrySchema() } } } },
                  .example = { { u"entry"_s, example() } } },
                [parts](const Request&, const QJsonObject& body) -> Answer { return affected(parts, body); });
}

} // namespace comfyvn::http
