#pragma once

#include "core/artifacts/CacheEntry.h"
#include "core/artifacts/MirroredIndex.h"
#include "core/artifacts/UseTimes.h"
#include "core/storage/Statement.h"

#include <QCache>

#include <optional>

namespace comfyvn {

/// The index of rendered lines, in SQLite with the entries used last in memory. Studio thread only.
class AudioCache final : public MirroredIndex {
    Q_OBJECT

public:
    explicit AudioCache(Database& database);

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
    void touch(const QString& cacheKey) { m_uses.touch(cacheKey); }

    [[nodiscard]] Result<void> flush() override { return m_uses.flush(); }

    [[nodiscard]] Result<qint64> count();

    [[nodiscard]] std::optional<QString> newest() override;
    [[nodiscard]] QString copyOf(const WorkspacePaths& paths) const override;
    [[nodiscard]] QString copyQuery() const override;

private:
    Statement m_find;
    Statement m_store;
    Statement m_remove;
    Statement m_count;
    Statement m_newest;
    QCache<QString, CacheEntryPtr> m_recent;
    UseTimes m_uses;
};

} // namespace comfyvn
