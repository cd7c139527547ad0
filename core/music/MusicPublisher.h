#pragma once

#include "core/artifacts/AssetRegistry.h"
#include "core/artifacts/MusicCache.h"
#include "core/base/WorkspacePaths.h"
#include "core/music/MusicEngine.h"

namespace comfyvn {

/// Writes artifact, sidecar and what else the plan wants below exports/music and tells what the index is to
/// say; `previous` is what it says so far. For a pool thread. Errors: Storage, with the path;
/// ProviderFailed `music_failed`; Cancelled, before anything in place was changed but formats.
[[nodiscard]] Result<MusicEntry> publishMusic(const RemixPlan& plan, const MusicMade& made,
                                              const WorkspacePaths& paths,
                                              const std::optional<MusicEntry>& previous,
                                              const music::Watch& watch = {});

/// What a reply says of who asked and how: two who share a piece may have named it differently.
void addWish(QJsonObject& info, const RemixRequest& request);

[[nodiscard]] Asset assetOf(const MusicEntry& entry);
[[nodiscard]] Provenance provenanceOf(const MusicEntry& entry, const RemixPlan& plan);
[[nodiscard]] QJsonObject eventOf(const MusicEntry& entry);

} // namespace comfyvn
