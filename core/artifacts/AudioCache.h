#pragma once

#include "core/artifacts/CacheEntry.h"
#include "core/artifacts/MirroredIndex.h"
#include "core/storage/Statement.h"

#include <QCache>
#include <QHash>
#include <QTimer>

#include <optional>

namespace comfyvn {

/// The index of rendered lines, in SQLite with the entries used last in memory. Studio thread only.
class AudioCache final : public MirroredIndex {
    Q_OBJECT

public:
    explicit AudioCache(Database& database);
    ~AudioCache() override;

    /// Null when the line was never rendered; also, with a warning in the log, when the index cannot be read.
    /// `lastAccess` of what comes back lags behind touch().
    [[nodiscard]] CacheEntryPtr find(const QString& cacheKey);

    /// Adds the entry or replaces the one with its cache key. Call it inside the transaction that registers
    /// the asset; when that fails, call forget().
    [[nodiscard]] Result<void> store(const CacheEntry& entry);

    /// Drops what is held in memory of an entry, so that the next find() reads what the index holds.
    void forget(const QString& cacheKey) { m_recent.remove(cacheKey); }

    [[nodiscard]] Result<void> remove(const QString& cacheKey);

    /// Notes that the entry was used now; written a few seconds later, so that a hit costs no write.
    void touch(const QString& cacheKey);

    /// Writes the noted times of use; also done by a timer and by the destructor.
    [[nodiscard]] Result<void> flush() override;

    [[nodiscard]] Result<qint64> count();

    [[nodiscard]] std::optional<QString> newest() override;
    [[nodiscard]] QString copyOf(const WorkspacePaths& paths) const override;
    [[nodiscard]] QString copyQuery() const override;

private:
    Database& m_database;
    Statement m_find;
    Statement m_store;
    Statement m_remove;
    Statement m_touch;
    Statement m_count;
    Statement m_newest;
    QCache<QString, CacheEntryPtr> m_recent;
    QHash<QString, qint64> m_touched {}; ///< cache key to milliseconds since the epoch
    QTimer m_flushTimer {};
};

} // namespace comfyvn
