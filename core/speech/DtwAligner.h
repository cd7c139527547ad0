#pragma once

#include "core/audio/AudioBuffer.h"
#include "core/audio/LongWarp.h"
#include "core/base/Result.h"
#include "core/speech/Alignment.h"
#include "core/speech/SpokenAudio.h"

#include <atomic>

namespace comfyvn {

class FeatureTrack;

/// The longest recording that is aligned, and the longest that a local voice may take for a text, in seconds.
inline constexpr double kLongestRecording = 24 * 3600;

/// Times the words and phonemes of `recording` by those of `reference`, which says the same text in a local
/// voice: source Aligned, with a confidence. Any rate and number of channels. A pure function for the pool;
/// about 100 times faster than the audio lasts.
///
/// Errors: InvalidRequest `silent_audio` when there is nothing to align, `audio_too_long`; Internal when the
/// reference is not usable.
[[nodiscard]] Result<Alignment> alignRecording(const SpokenAudio& reference, const AudioBuffer& recording);

/// The same for recordings of any length, of which only the features are left; `times` are those of the
/// reference, `seconds` is how long the recording is. Error Cancelled soon after `cancelled` became true.
[[nodiscard]] Result<Alignment> alignTracks(const Alignment& times, const FeatureTrack& reference,
                                            const FeatureTrack& recording, double seconds,
                                            const std::atomic_bool* cancelled = nullptr,
                                            const WarpLimits& limits = {}, const WarpProgress& progress = {});

/// Error `audio_too_long`.
[[nodiscard]] Error audioTooLong();

} // namespace comfyvn
