#pragma once

#include "core/artifacts/AssetRegistry.h"
#include "core/artifacts/MusicCache.h"
#include "core/base/WorkspacePaths.h"
#include "core/music/MusicMaker.h"

namespace comfyvn {

/// Who was to make it, who made it, and why not the same.
struct MusicProvider {
    QString name = QStringLiteral("local");
    bool fallback = false;
    QString fallbackReason {};
};

/// Writes artifact, stems, MIDI and sidecar below exports/music and tells what the index is to say. For a
/// pool thread. Error: Storage, with the path.
[[nodiscard]] Result<MusicEntry> publishMusic(const RemixPlan& plan, const MadeMusic& made,
                                              const MusicProvider& provider, const WorkspacePaths& paths);

[[nodiscard]] Asset assetOf(const MusicEntry& entry);
[[nodiscard]] Provenance provenanceOf(const MusicEntry& entry, const RemixPlan& plan);
[[nodiscard]] QJsonObject eventOf(const MusicEntry& entry);

} // namespace comfyvn
