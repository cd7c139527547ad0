#include "core/speech/dictionary/DictionaryFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

const QStringList& columns()
{
    static const QStringList names { u"word"_s, u"lang"_s, u"kind"_s, u"value"_s, u"character"_s, u"note"_s };
    return names;
}

tl::unexpected<Error> malformed(const QString& message)
{
    return failure(ErrorKind::InvalidRequest, u"malformed_dictionary"_s, message);
}

Error placed(Error error, const QString& place)
{
    error.message = place + u": "_s + error.message;
    return error;
}

struct Record {
    int line = 1; ///< of its beginning
    QStringList fields {};
};

/// The records of RFC 4180 with any separator; quotes count only at the beginning of a field.
QList<Record> recordsOf(const QString& text, QChar separator)
{
    QList<Record> records;
    Record record;
    QString field;
    bool quoted = false;
    bool begun = false;
    int line = 1;
    const auto endField = [&] {
        record.fields << field;
        field.clear();
        begun = false;
    };
    const auto endRecord = [&] {
        endField();
        if (record.fields != QStringList { QString() })
            records << record;
        record = { .line = line };
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        line += c == u'\n' ? 1 : 0;
        if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            field += c;
            ++i;
        } else if (c == u'"' && (quoted || !begun)) {
            quoted = !quoted;
            begun = true;
        } else if (!quoted && c == separator) {
            endField();
        } else if (!quoted && c == u'\n') {
            endRecord();
        } else if (quoted || c != u'\r') {
            field += c;
            begun = true;
        }
    }
    endRecord();
    return records;
}

Result<DictionaryEntry> entryOf(const QHash<QString, QString>& fields, const QString& defaultLang)
{
    const QString kind = fields.value(u"kind"_s).trimmed().toLower();
    if (!kind.isEmpty() && kind != u"ipa" && kind != u"respelling")
        return malformed(u"the kind \"%1\" is neither respelling nor ipa."_s.arg(kind));
    const QString lang = fields.value(u"lang"_s).trimmed();
    return checkedEntry({ .word = fields.value(u"word"_s),
                          .lang = lang.isEmpty() ? defaultLang : lang,
                          .character = fields.value(u"character"_s),
                          .kind = kind == u"ipa" ? PronunciationKind::Ipa : PronunciationKind::Respelling,
                          .value = fields.value(u"value"_s),
                          .note = fields.value(u"note"_s) });
}

Result<QList<DictionaryEntry>> parseTable(const QString& text, const QString& defaultLang)
{
    const QString firstLine = text.section(u'\n', 0, 0);
    const QList<Record> records = recordsOf(text, firstLine.contains(u'\t') ? u'\t' : u',');
    QStringList header;
    for (const QString& name : records.isEmpty() ? QStringList() : records.front().fields)
        header << name.trimmed().toLower();
    if (!header.contains(u"word"_s) || !header.contains(u"value"_s)) {
        return malformed(u"The first line must name the columns: word and value, and as you like lang, kind "
                         u"(respelling or ipa), character and note."_s);
    }
    QList<DictionaryEntry> entries;
    for (const Record& record : records.mid(1)) {
        if (record.fields.front().startsWith(u'#'))
            continue;
        QHash<QString, QString> fields;
        for (qsizetype i = 0; i < std::min(header.size(), record.fields.size()); ++i)
            fields.insert(header[i], record.fields[i]);
        const auto entry = entryOf(fields, defaultLang);
        if (!entry)
            return tl::unexpected(placed(entry.error(), u"Line %1"_s.arg(record.line)));
        entries << *entry;
    }
    return entries;
}

Result<QList<DictionaryEntry>> parseArray(const QJsonArray& array)
{
    QList<DictionaryEntry> entries;
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto entry = dictionaryEntryFromJson(array[i].toObject());
        if (!entry)
            return tl::unexpected(placed(entry.error(), u"Entry %1"_s.arg(i + 1)));
        entry->id = 0; // another workspace's
        entries << *entry;
    }
    return entries;
}

/// VOICEVOX: an object of words by uuid, with `surface` (in full width) and `pronunciation` in katakana.
Result<QList<DictionaryEntry>> parseUserDictionary(const QJsonObject& object)
{
    QList<DictionaryEntry> entries;
    for (const auto value : object) {
        const QString surface = value[u"surface"_s].toString().normalized(QString::NormalizationForm_KC);
        const auto entry =
            checkedEntry({ .word = surface, .lang = u"ja"_s, .value = value[u"pronunciation"_s].toString() });
        if (!entry)
            return tl::unexpected(placed(entry.error(), u"\"%1\""_s.arg(surface)));
        entries << *entry;
    }
    return entries;
}

Result<QList<DictionaryEntry>> parseJson(const QJsonDocument& json)
{
    if (json.isArray())
        return parseArray(json.array());
    const QJsonObject object = json.object();
    if (object[u"entries"_s].isArray())
        return parseArray(object[u"entries"_s].toArray());
    return parseUserDictionary(object);
}

QString quoted(const QString& field, QChar separator)
{
    if (!field.contains(separator) && !field.contains(u'"') && !field.contains(u'\n'))
        return field;
    return u'"' + QString(field).replace(u'"', u"\"\""_s) + u'"';
}

QByteArray asTable(const QList<DictionaryEntry>& entries, QChar separator)
{
    QStringList lines { columns().join(separator) };
    for (const DictionaryEntry& entry : entries) {
        QStringList fields;
        for (const QString& field : { entry.word, entry.lang, pronunciationKindName(entry.kind), entry.value,
                                      entry.character, entry.note })
            fields << quoted(field, separator);
        lines << fields.join(separator);
    }
    return (lines.join(u'\n') + u'\n').toUtf8();
}

} // namespace

Result<QList<DictionaryEntry>> parseDictionary(const QByteArray& bytes, const QString& defaultLang)
{
    if (bytes.size() > kMaxDictionaryFile)
        return malformed(u"The file is larger than 16 MiB; split it."_s);
    QJsonParseError fault;
    const auto json = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error == QJsonParseError::NoError)
        return parseJson(json);
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (decode.hasError() || text.contains(QChar(0)))
        return malformed(u"The file is not UTF-8 text; save it as UTF-8."_s);
    return parseTable(text, defaultLang);
}

QByteArray dictionaryAsTsv(const QList<DictionaryEntry>& entries)
{
    return asTable(entries, u'\t');
}

QByteArray dictionaryAsCsv(const QList<DictionaryEntry>& entries)
{
    return asTable(entries, u',');
}

} // namespace comfyvn
