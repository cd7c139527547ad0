#include "core/artifacts/AudioCache.h"

#include "core/base/Log.h"
#include "core/base/UtcTime.h"
#include "core/base/WorkspacePaths.h"
#include "core/storage/Database.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// About 1.5 KB each; a chapter's lines stay in memory, a library's do not.
constexpr int kRecentEntries = 2048;

constexpr QStringView kColumns =
    u"key, cache_key, artifact, sidecar, sidecar_bytes, voice, text_hash, provider, fallback, "
    u"fallback_reason, lang, style, scene_id, character_id, model, model_hash, resolution, workflow_hash, "
    u"sample_rate, seed, bytes, sha256, alignment_checksum, created_at, last_access, fallback_failed";

/// The driver describes every column anew at each execution, about a microsecond each, so a row is fetched as
/// one JSON array; the duration stays apart because JSON would round it.
QString selectEntries(QStringView condition)
{
    return u"SELECT CAST(json_array(%1) AS BLOB), duration_seconds FROM audio_cache %2"_s.arg(kColumns,
                                                                                              condition);
}

CacheEntry entryFrom(const Row& row)
{
    const QJsonArray fields = QJsonDocument::fromJson(row.bytes(0)).array();
    return {
        .key = fields[0].toString(),
        .cacheKey = fields[1].toString(),
        .artifact = fields[2].toString(),
        .sidecar = fields[3].toString(),
        .sidecarBytes = fields[4].toInteger(),
        .voice = fields[5].toString(),
        .textHash = fields[6].toString(),
        .provider = fields[7].toString(),
        .fallback = fields[8].toInteger() != 0,
        .fallbackReason = fields[9].toString(),
        .fallbackFailed = fields[25].toInteger() != 0,
        .lang = fields[10].toString(),
        .style = fields[11].toString(),
        .sceneId = fields[12].toString(),
        .characterId = fields[13].toString(),
        .model = fields[14].toString(),
        .modelHash = fields[15].toString(),
        .resolution = fields[16].toString(),
        .workflowHash = fields[17].toString(),
        .durationSeconds = row.real(1),
        .sampleRate = static_cast<int>(fields[18].toInteger()),
        .seed = fields[19].toInteger(),
        .bytes = fields[20].toInteger(),
        .sha256 = fields[21].toString(),
        .alignmentChecksum = fields[22].toString(),
        .createdAt = fields[23].toString(),
        .lastAccess = fields[24].toString(),
    };
}

} // namespace

AudioCache::AudioCache(Database& database)
    : m_find(database, selectEntries(u"WHERE cache_key = ?"))
    , m_store(database,
              u"INSERT OR REPLACE INTO audio_cache (%1, duration_seconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, "
              u"?, ?, ?, ?, ?, ?, "
              u"?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(kColumns))
    , m_remove(database, u"DELETE FROM audio_cache WHERE cache_key = ?"_s)
    , m_count(database, u"SELECT count(*) FROM audio_cache"_s)
    , m_newest(database, u"SELECT created_at FROM audio_cache ORDER BY id DESC LIMIT 1"_s)
    , m_recent(kRecentEntries)
    , m_uses(database, u"audio_cache")
{ }

CacheEntryPtr AudioCache::find(const QString& cacheKey)
{
    if (const CacheEntryPtr* recent = m_recent.object(cacheKey))
        return *recent;
    CacheEntryPtr found;
    auto read = m_find.each(
        { cacheKey }, [&](const Row& row) { found = std::make_shared<const CacheEntry>(entryFrom(row)); });
    if (!read)
        qCWarning(lcPipeline).noquote() << read.error().message;
    if (found)
        m_recent.insert(cacheKey, new CacheEntryPtr(found)); // QCache owns what it holds
    return found;
}

Result<void> AudioCache::store(const CacheEntry& entry)
{
    auto stored = m_store.run({ entry.key,
                                entry.cacheKey,
                                entry.artifact,
                                entry.sidecar,
                                entry.sidecarBytes,
                                entry.voice,
                                entry.textHash,
                                entry.provider,
                                entry.fallback,
                                entry.fallbackReason,
                                entry.lang,
                                entry.style,
                                entry.sceneId,
                                entry.characterId,
                                entry.model,
                                entry.modelHash,
                                entry.resolution,
                                entry.workflowHash,
                                entry.sampleRate,
                                entry.seed,
                                entry.bytes,
                                entry.sha256,
                                entry.alignmentChecksum,
                                entry.createdAt,
                                entry.lastAccess,
                                entry.fallbackFailed,
                                entry.durationSeconds });
    if (!stored)
        return stored;
    m_recent.remove(entry.cacheKey);
    Q_EMIT changed();
    return {};
}

Result<void> AudioCache::remove(const QString& cacheKey)
{
    m_recent.remove(cacheKey);
    m_uses.forget(cacheKey);
    auto removed = m_remove.run({ cacheKey });
    if (removed)
        Q_EMIT changed();
    return removed;
}

Result<qint64> AudioCache::count()
{
    qint64 entries = 0;
    auto read = m_count.each({}, [&](const Row& row) { entries = row.integer(0); });
    if (!read)
        return tl::unexpected(read.error());
    return entries;
}

std::optional<QString> AudioCache::newest()
{
    std::optional<QString> time;
    auto read = m_newest.each({}, [&](const Row& row) { time = row.text(0); });
    if (!read)
        qCWarning(lcPipeline).noquote() << read.error().message;
    return time;
}

QString AudioCache::copyOf(const WorkspacePaths& paths) const
{
    return paths.audioCacheIndex();
}

QString AudioCache::copyQuery() const
{
    // `"<identity>":{...}`, written by SQLite, which takes a tenth of the time.
    return u"SELECT CAST(json_quote(key) || ':' || json_object('key', key, 'cache_key', cache_key, "
           u"'artifact', "
           u"artifact, "
           u"'sidecar', sidecar, 'voice', voice, 'text_hash', text_hash, 'provider', provider, "
           u"'fallback', json(iif(fallback, 'true', 'false')), 'fallback_reason', fallback_reason, "
           u"'workflow_hash', workflow_hash, 'metadata', json_object('lang', lang, 'style', style, "
           u"'scene_id', "
           u"scene_id, "
           u"'character_id', character_id, 'model_hash', model_hash, 'duration_seconds', duration_seconds, "
           u"'seed', "
           u"seed), "
           u"'bytes', bytes, 'sha256', sha256, 'created_at', created_at, 'last_access', last_access) AS "
           u"BLOB) "
           u"FROM audio_cache ORDER BY key"_s;
}

} // namespace comfyvn
