#include "core/artifacts/AssetRegistry.h"

#include "core/base/UtcTime.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <optional>

using namespace Qt::StringLiterals;

namespace comfyvn {

QString assetUid(const QString& type, const QString& cacheKey)
{
    const QByteArray name = (type + u'|' + cacheKey).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex().first(16));
}

AssetRegistry::AssetRegistry(Database& database)
    : m_record(
        database,
        u"INSERT INTO assets_registry (uid, type, path, sidecar, sha256, bytes, created_at, meta_json) "
        u"VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(uid) DO UPDATE SET path = excluded.path, "
        u"sidecar = excluded.sidecar, sha256 = excluded.sha256, bytes = excluded.bytes, "
        u"created_at = excluded.created_at, meta_json = excluded.meta_json RETURNING id"_s)
    , m_provenance(database,
                   u"INSERT INTO provenance (asset_id, source, tool_version, provider, workflow_hash, "
                   u"inputs_json, user_id, licence, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
    , m_describe(database,
                 u"SELECT id, type, path, sidecar, sha256, bytes, created_at, meta_json FROM assets_registry "
                 u"WHERE uid = ?"_s)
    , m_history(
          database,
          u"SELECT * FROM (SELECT id, source, tool_version, provider, workflow_hash, inputs_json, "
          u"user_id, licence, created_at FROM provenance WHERE asset_id = ? ORDER BY id DESC LIMIT 100) "
          u"ORDER BY id"_s)
{ }

Result<QString> AssetRegistry::record(const Asset& asset, const Provenance& provenance)
{
    const QString uid = assetUid(asset.type, asset.cacheKey);
    const QString now = isoNow();
    qint64 id = 0;
    auto recorded = m_record.each({ uid, asset.type, asset.path, asset.sidecar, asset.sha256, asset.bytes,
                                    now, compactJson(asset.meta) },
                                  [&](const Row& row) { id = row.integer(0); });
    if (!recorded)
        return tl::unexpected(recorded.error());
    auto appended = m_provenance.run({ id, provenance.source, provenance.toolVersion, provenance.provider,
                                       provenance.workflowHash, compactJson(provenance.inputs),
                                       provenance.userId, provenance.licence, now });
    if (!appended)
        return tl::unexpected(appended.error());
    return uid;
}

Result<QJsonObject> AssetRegistry::describe(const QString& uid)
{
    std::optional<qint64> id;
    QJsonObject asset;
    auto read = m_describe.each({ uid }, [&](const Row& row) {
        id = row.integer(0);
        asset = {
            { u"uid"_s, uid },
            { u"type"_s, row.text(1) },
            { u"path"_s, row.text(2) },
            { u"sidecar"_s, row.text(3) },
            { u"sha256"_s, row.text(4) },
            { u"bytes"_s, row.integer(5) },
            { u"created_at"_s, row.text(6) },
            { u"meta"_s, row.object(7) },
        };
    });
    if (!read)
        return tl::unexpected(read.error());
    if (!id)
        return failure(ErrorKind::NotFound, u"asset_not_found"_s,
                       u"No asset has the uid \"%1\"; synthesize answers one as asset_id."_s.arg(uid));
    QJsonArray history;
    read = m_history.each({ *id }, [&](const Row& row) {
        history << QJsonObject {
            { u"source"_s, row.text(1) },   { u"tool_version"_s, row.text(2) },
            { u"provider"_s, row.text(3) }, { u"workflow_hash"_s, row.text(4) },
            { u"inputs"_s, row.object(5) }, { u"user_id"_s, row.text(6) },
            { u"licence"_s, row.text(7) },  { u"created_at"_s, row.text(8) },
        };
    });
    if (!read)
        return tl::unexpected(read.error());
    asset[u"provenance"_s] = history;
    return asset;
}

} // namespace comfyvn
