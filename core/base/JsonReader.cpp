#include "core/base/JsonReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>
#include <QSet>

#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kMaxDepth = 64;

tl::unexpected<Error> malformed(const QString& reason)
{
    return failure(ErrorKind::InvalidRequest, u"malformed_json"_s,
                   u"The body is not a JSON object: %1."_s.arg(reason));
}

/// The key between its quotes as the reader will see it: `t\u006fken` is `token`.
QByteArray unescaped(QByteArrayView key)
{
    if (!key.contains('\\'))
        return QByteArray::fromRawData(key.data(), key.size());
    return QJsonDocument::fromJson("[\"" + key.toByteArray() + "\"]").array().first().toString().toUtf8();
}

/// QJsonDocument nests up to 1,024 deep and keeps the last of two equal keys; other readers keep the first,
/// so that two tools could see two requests in one text. One pass over the bytes finds both, before anything
/// is parsed.
std::optional<QString> structuralFault(QByteArrayView bytes)
{
    struct Level {
        bool object = false;
        bool expectKey = false;
        QSet<QByteArray> keys {};
    };
    std::vector<Level> levels;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '{' || c == '[') {
            if (levels.size() >= kMaxDepth)
                return u"it is nested deeper than %1"_s.arg(kMaxDepth);
            levels.push_back({ .object = c == '{', .expectKey = c == '{' });
        } else if (c == '}' || c == ']') {
            if (levels.empty())
                return u"a bracket is closed that was never opened"_s;
            levels.pop_back();
        } else if (c == ',') {
            if (!levels.empty())
                levels.back().expectKey = levels.back().object;
        } else if (c == '"') {
            const qsizetype begin = i + 1;
            for (++i; i < bytes.size() && bytes[i] != '"'; ++i)
                i += bytes[i] == '\\' ? 1 : 0;
            if (i >= bytes.size())
                return u"a string is not closed"_s;
            if (levels.empty() || !levels.back().expectKey)
                continue;
            levels.back().expectKey = false;
            const QByteArrayView key = bytes.sliced(begin, i - begin);
            const auto before = levels.back().keys.size();
            levels.back().keys.insert(unescaped(key));
            if (levels.back().keys.size() == before)
                return u"the key \"%1\" stands twice in one object"_s.arg(
                    QString::fromUtf8(key.first(qMin<qsizetype>(key.size(), 64))));
        }
    }
    return std::nullopt;
}

QString typeName(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"a boolean"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"a string"_s;
    case QJsonValue::Array:
        return u"an array"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

bool isWellFormed(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isNull() || c.isLowSurrogate())
            return false;
        if (c.isHighSurrogate() && (++i >= text.size() || !text[i].isLowSurrogate()))
            return false;
    }
    return true;
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray& bytes)
{
    if (bytes.trimmed().isEmpty())
        return malformed(u"it is empty"_s);
    if (const auto fault = structuralFault(bytes))
        return malformed(*fault);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return malformed(u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return malformed(u"it is an array or a bare value"_s);
    return document.object();
}

JsonReader::JsonReader(const QJsonObject& object, QString path)
    : m_object(object)
    , m_path(std::move(path))
{ }

QJsonValue JsonReader::value(const QString& key) const
{
    const QJsonValue found = m_object.value(key);
    return found.isNull() ? QJsonValue(QJsonValue::Undefined) : found;
}

void JsonReader::refuse(const QString& key, const QString& code, const QString& message)
{
    if (!m_error)
        m_error =
            Error { ErrorKind::InvalidRequest, code, message, m_path.isEmpty() ? key : m_path + u'.' + key };
}

void JsonReader::refuse(const Error& error)
{
    if (!m_error)
        m_error = error;
}

QString JsonReader::checkedString(const QString& key, const QJsonValue& value, qsizetype maxLength)
{
    if (!value.isString()) {
        refuse(key, u"wrong_type"_s, u"\"%1\" must be a string, not %2."_s.arg(key, typeName(value.type())));
        return {};
    }
    QString text = value.toString();
    if (text.size() > maxLength)
        refuse(
            key, u"too_long"_s,
            u"\"%1\" has %2 characters; at most %3 are accepted."_s.arg(key).arg(text.size()).arg(maxLength));
    else if (!isWellFormed(text))
        refuse(key, u"invalid_text"_s,
               u"\"%1\" holds a NUL or half a character; send well-formed text."_s.arg(key));
    return text;
}

QString JsonReader::requiredString(const QString& key, qsizetype maxLength)
{
    const auto found = value(key);
    if (found.isUndefined()) {
        refuse(key, u"missing_field"_s, u"\"%1\" is missing; send it as a string."_s.arg(key));
        return {};
    }
    return checkedString(key, found, maxLength);
}

QString JsonReader::optionalString(const QString& key, qsizetype maxLength, const QString& fallback)
{
    const auto found = value(key);
    return found.isUndefined() ? fallback : checkedString(key, found, maxLength);
}

std::optional<bool> JsonReader::optionalBool(const QString& key)
{
    const auto found = value(key);
    if (found.isUndefined())
        return std::nullopt;
    if (!found.isBool())
        refuse(key, u"wrong_type"_s,
               u"\"%1\" must be true or false, not %2."_s.arg(key, typeName(found.type())));
    return found.toBool();
}

std::optional<double> JsonReader::optionalNumber(const QString& key, double minimum, double maximum)
{
    const auto found = value(key);
    if (found.isUndefined())
        return std::nullopt;
    const double number = found.toDouble();
    if (!found.isDouble())
        refuse(key, u"wrong_type"_s, u"\"%1\" must be a number, not %2."_s.arg(key, typeName(found.type())));
    else if (!std::isfinite(number) || number < minimum || number > maximum)
        refuse(key, u"out_of_range"_s,
               u"\"%1\" must lie between %2 and %3."_s.arg(key).arg(minimum).arg(maximum));
    return number;
}

std::optional<qint64> JsonReader::optionalInteger(const QString& key, qint64 minimum, qint64 maximum)
{
    const auto number = optionalNumber(key, static_cast<double>(minimum), static_cast<double>(maximum));
    if (!number || m_error)
        return std::nullopt;
    if (std::floor(*number) != *number)
        refuse(key, u"wrong_type"_s, u"\"%1\" must be a whole number."_s.arg(key));
    return static_cast<qint64>(*number);
}

QStringList JsonReader::optionalStrings(const QString& key, qsizetype maxCount, qsizetype maxLength)
{
    const auto found = value(key);
    if (found.isUndefined())
        return {};
    if (!found.isArray()) {
        refuse(key, u"wrong_type"_s,
               u"\"%1\" must be an array of strings, not %2."_s.arg(key, typeName(found.type())));
        return {};
    }
    const auto array = found.toArray();
    if (array.size() > maxCount) {
        refuse(key, u"too_long"_s,
               u"\"%1\" has %2 entries; at most %3 are accepted."_s.arg(key).arg(array.size()).arg(maxCount));
        return {};
    }
    QStringList strings;
    for (qsizetype i = 0; i < array.size(); ++i)
        strings << checkedString(u"%1[%2]"_s.arg(key).arg(i), array[i], maxLength);
    return strings;
}

QJsonObject JsonReader::optionalObject(const QString& key, qsizetype maxBytes)
{
    const auto found = value(key);
    if (found.isUndefined())
        return {};
    if (!found.isObject()) {
        refuse(key, u"wrong_type"_s, u"\"%1\" must be an object, not %2."_s.arg(key, typeName(found.type())));
        return {};
    }
    const auto object = found.toObject();
    if (QJsonDocument(object).toJson(QJsonDocument::Compact).size() > maxBytes)
        refuse(key, u"too_long"_s, u"\"%1\" is larger than %2 bytes."_s.arg(key).arg(maxBytes));
    return object;
}

} // namespace comfyvn
