#pragma once

#include "core/audio/FeatureTrack.h"
#include "core/base/Result.h"

#include <QString>

#include <atomic>

namespace comfyvn {

/// What a sound file sounds like, and how many seconds it has.
struct RecordingFeatures {
    FeatureTrack track {};
    double seconds = 0;
};

/// Reads a file of any format and up to a day, of which it holds no more than the features. For a pool
/// thread. Errors: InvalidRequest `unreadable_audio` or `audio_too_long`; Cancelled soon after `cancelled`
/// became true.
[[nodiscard]] Result<RecordingFeatures> readRecordingFeatures(const QString& path,
                                                              const std::atomic_bool& cancelled);

} // namespace comfyvn
