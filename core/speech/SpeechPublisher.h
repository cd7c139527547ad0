#pragma once

#include "core/artifacts/AssetRegistry.h"
#include "core/artifacts/CacheEntry.h"
#include "core/base/WorkspacePaths.h"
#include "core/speech/SpeechPlan.h"
#include "core/speech/SpokenAudio.h"

namespace comfyvn {

/// Writes everything the contract stores of a render: the audio, then its sidecar, alignment and lip-sync, in
/// `data/audio/tts/<key>/` and, audio and sidecar, in `exports/tts/`. Each file appears whole or not at all.
/// A file in the way that is not as `previous`, the index's entry if there is one, has it was damaged or
/// edited: it is kept aside. Returns what the index is to hold. For a pool thread. Error: Storage, with the
/// path.
[[nodiscard]] Result<CacheEntry> publishSpeech(const SpeechPlan& plan, const SpokenAudio& audio,
                                               const WorkspacePaths& paths,
                                               const CacheEntryPtr& previous = {});

/// `lipsync.json`, or `lipsync_<fps>.json` when fps is not 60.
[[nodiscard]] QString lipsyncFileName(int fps);

/// Names the lip-sync file of `fps` in the render.
void addLipsync(SpeechRender& render, int fps);

/// Makes the lip-sync file that the render names from its alignment, when it is not there yet. For a pool
/// thread. Error: Storage; NotFound when the alignment is gone.
[[nodiscard]] Result<void> ensureLipsyncFile(const SpeechRender& render, const WorkspacePaths& paths);

[[nodiscard]] Asset assetOf(const CacheEntry& entry);
[[nodiscard]] Provenance provenanceOf(const CacheEntry& entry, const SpeechPlan& plan);
[[nodiscard]] QJsonObject eventOf(const CacheEntry& entry);

} // namespace comfyvn
