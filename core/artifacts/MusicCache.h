#pragma once

#include "core/artifacts/MakeWay.h"
#include "core/artifacts/MirroredIndex.h"
#include "core/artifacts/UseTimes.h"
#include "core/storage/Statement.h"

#include <QJsonObject>
#include <QList>
#include <QMap>

namespace comfyvn {

/// What the index knows of rendered music. Paths are relative to the workspace, times ISO 8601 UTC.
struct MusicEntry {
    QString key {}; ///< everything that decides about the sound, as one string
    QString cacheKey {}; ///< SHA-1 hex of `key`
    QString artifact {};
    QString sidecar {};
    qint64 sidecarBytes = 0;
    QString sceneId {};
    QString targetStyle {};
    QString provider {};
    bool fallback = false;
    QString fallbackReason {};
    bool fallbackFailed = false; ///< the provider was there and could not render this
    QString workflowHash {}; ///< of the workflow that rendered it; empty without one
    QJsonObject info {}; ///< what the reply says of it
    /// Files beside the artifact by what they are: `stems`, `midi`, `adaptive`, `flac` …; an empty list: it
    /// was asked for, and there is none of it.
    QMap<QString, QList<WrittenFile>> files {};
    double durationSeconds = 0;
    qint64 bytes = 0; ///< size of the artifact
    QString sha256 {}; ///< of the artifact
    QString createdAt {};
    QString lastAccess {};

    bool operator==(const MusicEntry&) const = default;
};

/// The index of rendered music. Studio thread only.
class MusicCache final : public MirroredIndex {
    Q_OBJECT

public:
    explicit MusicCache(Database& database);

    /// Nothing when it was never rendered; also, with a warning in the log, when the index cannot be read.
    [[nodiscard]] std::optional<MusicEntry> find(const QString& cacheKey);

    /// Adds the entry or replaces the one with its cache key. Call it inside the transaction that registers
    /// the asset.
    [[nodiscard]] Result<void> store(const MusicEntry& entry);

    /// Notes that the entry was used now; written a few seconds later, so that a hit costs no write.
    void touch(const QString& cacheKey) { m_uses.touch(cacheKey); }

    [[nodiscard]] Result<void> flush() override { return m_uses.flush(); }
    [[nodiscard]] std::optional<QString> newest() override;
    [[nodiscard]] QString copyOf(const WorkspacePaths& paths) const override;
    [[nodiscard]] QString copyQuery() const override;

private:
    Statement m_find;
    Statement m_store;
    Statement m_newest;
    UseTimes m_uses;
};

} // namespace comfyvn
