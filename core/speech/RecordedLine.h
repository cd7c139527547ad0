#pragma once

#include "core/base/Result.h"
#include "core/base/WorkspacePaths.h"
#include "core/speech/Alignment.h"
#include "core/speech/SpeechRequest.h"

#include <atomic>

namespace comfyvn {

/// The times of a recording that says what `reference` says: the local render of the text, whose own times
/// are known, is laid over the file at `recording`. For a pool thread; of the file it holds no more than its
/// features. Errors: InvalidRequest `unreadable_audio`, `silent_audio`, `audio_too_long` with the
/// field `path`; Storage when the reference is damaged; Cancelled soon after `cancelled` became true.
[[nodiscard]] Result<Alignment> alignRecordedLine(const QString& recording, const SpeechRender& reference,
                                                  const WorkspacePaths& paths,
                                                  const std::atomic_bool& cancelled);

} // namespace comfyvn
