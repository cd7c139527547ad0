#pragma once

#include "core/audio/AudioBuffer.h"
#include "core/base/Result.h"
#include "core/comfy/ComfyJob.h"

#include <cstdint>

namespace comfyvn {

/// A success that is none, because `what`, and what the workflow's message node says: ProviderFailed
/// `comfy_no_sound`.
[[nodiscard]] Error noSoundIn(const ComfyRender& render, const QString& what);

/// The sound of a render, decoded and looked at: a success may be none. For a pool thread. Error: as of
/// noSoundIn().
[[nodiscard]] Result<AudioBuffer> soundOf(const ComfyRender& render, std::uint64_t maxFrames);

} // namespace comfyvn
