#pragma once

#include "core/audio/AudioBuffer.h"
#include "core/audio/MonoReader.h"
#include "core/base/Result.h"
#include "core/speech/Alignment.h"
#include "core/speech/SpokenAudio.h"

#include <atomic>

namespace comfyvn {

/// The longest recording that alignRecording takes, in seconds.
inline constexpr double kLongestRecording = 2 * 3600;

/// Times the words and phonemes of `recording` by those of `reference`, which says the same text in a local
/// voice: source Aligned, with a confidence. Any rate and number of channels. A pure function for the pool;
/// about 100 times faster than the audio lasts.
///
/// Errors: InvalidRequest `silent_audio` when there is nothing to align, `audio_too_long`; Internal when the
/// reference is not usable.
[[nodiscard]] Result<Alignment> alignRecording(const SpokenAudio& reference, const AudioBuffer& recording);

/// The same for a recording that was read at Mfcc::kRate. Error Cancelled soon after `cancelled` became true.
[[nodiscard]] Result<Alignment> alignMono(const SpokenAudio& reference, const MonoSound& recording,
                                          const std::atomic_bool* cancelled = nullptr);

} // namespace comfyvn
