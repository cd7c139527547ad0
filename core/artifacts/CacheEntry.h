#pragma once

#include <QString>

#include <memory>

namespace comfyvn {

/// What the index knows of a rendered line. Paths are relative to the workspace, times ISO 8601 UTC.
struct CacheEntry {
    QString key {}; ///< the identity
    QString cacheKey {}; ///< SHA-1 hex of `key`
    QString artifact {};
    QString sidecar {};
    qint64 sidecarBytes = 0;
    QString voice {};
    QString textHash {};
    QString provider {};
    bool fallback = false;
    QString fallbackReason {};
    bool fallbackFailed = false; ///< the provider was there and could not render this line
    QString lang {};
    QString style {};
    QString sceneId {};
    QString characterId {};
    QString model {};
    QString modelHash {};
    QString resolution {}; ///< how the voice was found: `profile`, `engine_voice` or `cast`
    QString workflowHash {}; ///< of the workflow that rendered it; empty without one
    double durationSeconds = 0;
    int sampleRate = 0;
    qint64 seed = 0; ///< the seed used
    qint64 bytes = 0; ///< size of the artifact
    QString sha256 {}; ///< of the artifact
    QString alignmentChecksum {};
    QString createdAt {};
    QString lastAccess {};

    bool operator==(const CacheEntry&) const = default;
};

using CacheEntryPtr = std::shared_ptr<const CacheEntry>;

} // namespace comfyvn
