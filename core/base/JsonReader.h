#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace comfyvn {

/// A JSON object from outside. Refuses invalid UTF-8, nesting over 64, duplicate keys in one object, anything
/// but an object. Error: InvalidRequest `malformed_json`.
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray& bytes);

/// Reads the typed fields of a request and remembers the first that is wrong, so that a decoder stays a plain
/// list:
///
///     JsonReader in(body);
///     request.text = in.requiredString(u"text"_s, 20000);
///     request.seed = in.optionalInteger(u"seed"_s, 0, kMaxSeed);
///     return in.finish(request);
///
/// A null counts as absent; a known field of another type is an error, never coerced; unknown fields are
/// ignored.
class JsonReader final {
public:
    explicit JsonReader(const QJsonObject& object, QString path = {});

    /// Bounded in UTF-16 units; NUL and lone surrogates are refused.
    QString requiredString(const QString& key, qsizetype maxLength);
    QString optionalString(const QString& key, qsizetype maxLength, const QString& fallback = {});
    std::optional<bool> optionalBool(const QString& key);
    std::optional<double> optionalNumber(const QString& key, double minimum, double maximum);
    std::optional<qint64> optionalInteger(const QString& key, qint64 minimum, qint64 maximum);
    QStringList optionalStrings(const QString& key, qsizetype maxCount, qsizetype maxLength);
    /// Kept as it is; at most `maxBytes` when written compactly.
    QJsonObject optionalObject(const QString& key, qsizetype maxBytes);

    /// Names a fault that the typed readers cannot see. Only the first fault is kept.
    void refuse(const QString& key, const QString& code, const QString& message);

    /// Takes over the fault of a reader of a nested object.
    void refuse(const Error& error);

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    template <typename T> [[nodiscard]] Result<T> finish(T value) const
    {
        if (m_error)
            return tl::unexpected(*m_error);
        return value;
    }

private:
    [[nodiscard]] QJsonValue value(const QString& key) const;
    QString checkedString(const QString& key, const QJsonValue& value, qsizetype maxLength);

    const QJsonObject& m_object;
    QString m_path;
    std::optional<Error> m_error;
};

} // namespace comfyvn
