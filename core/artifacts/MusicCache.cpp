#include "core/artifacts/MusicCache.h"

#include "core/base/Log.h"
#include "core/base/WorkspacePaths.h"
#include "core/storage/Database.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr QStringView kColumns =
    u"key, cache_key, artifact, sidecar, sidecar_bytes, scene_id, target_style, provider, fallback, "
    u"fallback_reason, info_json, duration_seconds, bytes, sha256, created_at, last_access, fallback_failed, "
    u"workflow_hash, files_json";

using Files = QMap<QString, QList<WrittenFile>>;

QString filesJson(const Files& files)
{
    QJsonObject json;
    for (auto kind = files.begin(); kind != files.end(); ++kind) {
        QJsonArray list;
        for (const WrittenFile& file : kind.value())
            list << QJsonObject { { u"path"_s, file.path },
                                  { u"bytes"_s, file.bytes },
                                  { u"sha256"_s, file.sha256 } };
        json[kind.key()] = list;
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Files filesFrom(const QString& text)
{
    Files files;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto kind = json.begin(); kind != json.end(); ++kind) {
        QList<WrittenFile>& list = files[kind.key()];
        const QJsonArray written = kind.value().toArray();
        for (const QJsonValue& file : written)
            list << WrittenFile { file[u"path"_s].toString(), file[u"bytes"_s].toInteger(),
                                  file[u"sha256"_s].toString() };
    }
    return files;
}

MusicEntry entryFrom(const Row& row)
{
    return {
        .key = row.text(0),
        .cacheKey = row.text(1),
        .artifact = row.text(2),
        .sidecar = row.text(3),
        .sidecarBytes = row.integer(4),
        .sceneId = row.text(5),
        .targetStyle = row.text(6),
        .provider = row.text(7),
        .fallback = row.integer(8) != 0,
        .fallbackReason = row.text(9),
        .fallbackFailed = row.integer(16) != 0,
        .workflowHash = row.text(17),
        .info = QJsonDocument::fromJson(row.text(10).toUtf8()).object(),
        .files = filesFrom(row.text(18)),
        .durationSeconds = row.real(11),
        .bytes = row.integer(12),
        .sha256 = row.text(13),
        .createdAt = row.text(14),
        .lastAccess = row.text(15),
    };
}

void warn(const Result<void>& result)
{
    if (!result)
        qCWarning(lcPipeline).noquote() << result.error().message;
}

} // namespace

MusicCache::MusicCache(Database& database)
    : m_find(database, u"SELECT %1 FROM music_cache WHERE cache_key = ?"_s.arg(kColumns))
    , m_store(database,
              u"INSERT OR REPLACE INTO music_cache (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
              u"?, ?, "
              u"?, ?)"_s.arg(kColumns))
    , m_newest(database, u"SELECT created_at FROM music_cache ORDER BY id DESC LIMIT 1"_s)
    , m_uses(database, u"music_cache")
{ }

std::optional<MusicEntry> MusicCache::find(const QString& cacheKey)
{
    std::optional<MusicEntry> found;
    warn(m_find.each({ cacheKey }, [&](const Row& row) { found = entryFrom(row); }));
    return found;
}

Result<void> MusicCache::store(const MusicEntry& entry)
{
    const QString info = QString::fromUtf8(QJsonDocument(entry.info).toJson(QJsonDocument::Compact));
    auto stored =
        m_store.run({ entry.key, entry.cacheKey, entry.artifact, entry.sidecar, entry.sidecarBytes,
                      entry.sceneId, entry.targetStyle, entry.provider, entry.fallback, entry.fallbackReason,
                      info, entry.durationSeconds, entry.bytes, entry.sha256, entry.createdAt,
                      entry.lastAccess, entry.fallbackFailed, entry.workflowHash, filesJson(entry.files) });
    if (stored)
        Q_EMIT changed();
    return stored;
}

std::optional<QString> MusicCache::newest()
{
    std::optional<QString> time;
    warn(m_newest.each({}, [&](const Row& row) { time = row.text(0); }));
    return time;
}

QString MusicCache::copyOf(const WorkspacePaths& paths) const
{
    return paths.musicCacheIndex();
}

QString MusicCache::copyQuery() const
{
    return u"SELECT CAST(json_quote(key) || ':' || json_object('key', key, 'cache_key', cache_key, "
           u"'artifact', "
           u"artifact, 'sidecar', sidecar, 'scene_id', scene_id, 'target_style', target_style, 'provider', "
           u"provider, 'fallback', json(iif(fallback, 'true', 'false')), 'fallback_reason', fallback_reason, "
           u"'info', json(info_json), 'duration_seconds', duration_seconds, 'bytes', bytes, 'sha256', "
           u"sha256, "
           u"'created_at', created_at, 'last_access', last_access) AS BLOB) FROM music_cache ORDER BY key"_s;
}

} // namespace comfyvn
