#include "core/settings/SettingsMirror.h"

#include "core/settings/JsonMerge.h"
#include "core/storage/Statement.h"
#include "core/storage/Transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

// QJsonDocument writes only objects and arrays, so a value travels as an array's one element.
QString toJsonText(const QJsonValue& value)
{
    const QByteArray array = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

QJsonValue fromJsonText(const QString& text)
{
    return QJsonDocument::fromJson('[' + text.toUtf8() + ']').array().first();
}

QMap<QString, QString> rowsOf(const QJsonObject& settings)
{
    QMap<QString, QString> rows;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (it.key() != u"audio"_s || !it.value().isObject()) {
            rows[it.key()] = toJsonText(it.value());
            continue;
        }
        const QJsonObject audio = it.value().toObject();
        for (auto part = audio.begin(); part != audio.end(); ++part)
            rows[u"audio."_s + part.key()] = toJsonText(part.value());
    }
    return rows;
}

} // namespace

Result<void> mirrorSettings(Database& database, const QJsonObject& settings)
{
    Transaction transaction(database);
    const auto rows = rowsOf(settings);
    QStringList gone;
    auto read = Statement(database, u"SELECT key FROM settings"_s).each({}, [&](const Row& row) {
        if (!rows.contains(row.text(0)))
            gone << row.text(0);
    });
    if (!read)
        return read;
    Statement remove(database, u"DELETE FROM settings WHERE key = ?"_s);
    for (const QString& key : gone) {
        if (auto done = remove.run({ key }); !done)
            return done;
    }
    Statement upsert(database,
                     u"INSERT INTO settings (key, value_json, revision) VALUES (?, ?, 1) ON CONFLICT(key) DO "
                     u"UPDATE SET value_json = excluded.value_json, revision = revision + 1 "
                     u"WHERE value_json <> excluded.value_json"_s);
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        if (auto done = upsert.run({ it.key(), it.value() }); !done)
            return done;
    }
    return transaction.commit();
}

Result<QJsonObject> mirroredSettings(Database& database)
{
    QJsonObject settings;
    auto read = Statement(database, u"SELECT key, value_json FROM settings"_s).each({}, [&](const Row& row) {
        const QString key = row.text(0);
        const QJsonValue value = fromJsonText(row.text(1));
        if (key.startsWith(u"audio."_s))
            settings = withValueAt(settings, key, value);
        else
            settings[key] = value;
    });
    if (!read)
        return tl::unexpected(read.error());
    return settings;
}

} // namespace comfyvn
