#include "core/artifacts/CacheMirror.h"

#include "core/artifacts/AudioCache.h"
#include "core/base/Files.h"
#include "core/base/Log.h"
#include "core/base/UtcTime.h"
#include "core/storage/Database.h"
#include "core/storage/Statement.h"

#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <QtConcurrent>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn {

namespace {

constexpr std::chrono::milliseconds kQuiet = 1s;
constexpr int kRestPerWork = 50;
constexpr qsizetype kWriteBytes = 256 << 10;

/// `"<identity>":{...}`, written by SQLite, which takes a tenth of the time.
const QString kMembers =
    u"SELECT CAST(json_quote(key) || ':' || json_object('key', key, 'cache_key', cache_key, 'artifact', "
    u"artifact, "
    u"'sidecar', sidecar, 'voice', voice, 'text_hash', text_hash, 'provider', provider, "
    u"'fallback', json(iif(fallback, 'true', 'false')), 'fallback_reason', fallback_reason, "
    u"'workflow_hash', workflow_hash, 'metadata', json_object('lang', lang, 'style', style, 'scene_id', "
    u"scene_id, "
    u"'character_id', character_id, 'model_hash', model_hash, 'duration_seconds', duration_seconds, 'seed', "
    u"seed), "
    u"'bytes', bytes, 'sha256', sha256, 'created_at', created_at, 'last_access', last_access) AS BLOB) "
    u"FROM audio_cache ORDER BY key"_s;

} // namespace

CacheMirror::CacheMirror(AudioCache& cache, const WorkspacePaths& paths, QThreadPool& workers)
    : m_cache(cache)
    , m_paths(paths)
    , m_workers(workers)
{
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &CacheMirror::begin);
    connect(&m_cache, &AudioCache::changed, this, &CacheMirror::markChanged);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &CacheMirror::finish);
    if (isStale())
        markChanged();
}

CacheMirror::~CacheMirror()
{
    report(flush());
}

bool CacheMirror::isStale() const
{
    const auto newest = m_cache.newest();
    if (!newest)
        return false;
    QFile file(m_paths.audioCacheIndex());
    if (!file.open(QIODevice::ReadOnly))
        return true;
    const bool whole =
        file.size() > 4 && file.read(2) == "{\n" && file.seek(file.size() - 3) && file.readAll() == "\n}\n";
    return !whole || isoTime(QFileInfo(file).lastModified()) < *newest;
}

void CacheMirror::markChanged()
{
    if (!std::exchange(m_changed, true))
        m_waiting.start();
    if (m_writing.isRunning())
        return;
    const auto latest = std::max(kQuiet, kRestPerWork * m_lastDuration);
    const auto left = latest - std::chrono::milliseconds(m_waiting.elapsed());
    m_quiet.start(std::clamp(std::chrono::duration_cast<std::chrono::milliseconds>(left), 0ms, kQuiet));
}

void CacheMirror::begin()
{
    if (auto flushed = m_cache.flush(); !flushed)
        report(flushed);
    m_changed = false;
    m_writing.setFuture(QtConcurrent::task(&CacheMirror::timedWrite)
                            .withArguments(m_paths.database(), m_paths.audioCacheIndex())
                            .onThreadPool(m_workers)
                            .withPriority(-1)
                            .spawn());
}

void CacheMirror::finish()
{
    const Outcome outcome = m_writing.result();
    m_lastDuration = outcome.duration;
    report(outcome.result);
    if (outcome.result)
        Q_EMIT written();
    if (std::exchange(m_changed, false))
        markChanged();
}

Result<void> CacheMirror::flush()
{
    m_quiet.stop();
    if (m_writing.isRunning())
        m_writing.waitForFinished();
    if (!std::exchange(m_changed, false))
        return {};
    if (auto flushed = m_cache.flush(); !flushed)
        return flushed;
    return write(m_paths.database(), m_paths.audioCacheIndex());
}

void CacheMirror::report(const Result<void>& result)
{
    if (!result)
        qCWarning(lcPipeline).noquote() << result.error().message;
}

CacheMirror::Outcome CacheMirror::timedWrite(const QString& databasePath, const QString& indexPath)
{
    QElapsedTimer timer;
    timer.start();
    auto result = write(databasePath, indexPath);
    return { std::move(result), std::chrono::milliseconds(timer.elapsed()) };
}

Result<void> CacheMirror::write(const QString& databasePath, const QString& indexPath)
{
    auto database = Database::openReader(databasePath);
    if (!database)
        return tl::unexpected(database.error());
    if (auto made = makeFolder(QFileInfo(indexPath).path()); !made)
        return made;

    QFile file(indexPath + u".tmp"_s);
    bool sound = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    QByteArray lines = "{";
    bool first = true;
    auto read = Statement(**database, kMembers).each({}, [&](const Row& row) {
        lines += std::exchange(first, false) ? "\n" : ",\n";
        lines += row.bytes(0);
        if (lines.size() < kWriteBytes)
            return;
        sound = sound && file.write(lines) == lines.size();
        lines.clear();
    });
    lines += "\n}\n";
    sound = sound && file.write(lines) == lines.size();
    const QString reason = file.errorString();
    file.close();
    if (read && sound
        && std::rename(QFile::encodeName(file.fileName()).constData(),
                       QFile::encodeName(indexPath).constData())
            == 0)
        return {};
    file.remove();
    if (!read)
        return read;
    return failure(ErrorKind::Storage, u"storage_error"_s,
                   u"Cannot write %1: %2. Check free space and permissions."_s.arg(indexPath, reason));
}

} // namespace comfyvn
