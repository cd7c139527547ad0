#pragma once

#include "core/base/Result.h"
#include "core/speech/SpeechWire.h"
#include "core/speech/SpokenAudio.h"
#include "core/speech/SpokenText.h"
#include "core/voice/Prosody.h"

#include <memory>
#include <vector>

namespace comfyvn {

/// Joins what the engines said of each chunk into one line: trims the engines' own silence, puts the chunks'
/// pauses between them (times `prosody.pauseScale`), applies `prosody.volumeDb` below a ceiling of -1 dBFS,
/// and times every written word.
///
/// `speeches` holds one entry per chunk. The rate of the first chunk with sound is the line's; others are
/// resampled. A chunk the engine was Silent on is reported in `unspoken` (reason `engine`) and has no words
/// in the alignment. The engine's name, version and voice are left to the caller. A pure function.
///
/// Error: ProviderFailed `speech_failed` for a chunk that is Failed, UnknownVoice, or malformed;
/// `silent_speech` when no chunk has sound; Internal when the counts differ.
[[nodiscard]] Result<SpokenAudio>
assembleSpeech(const SpokenText& text, const std::vector<std::shared_ptr<const wire::Speech>>& speeches,
               const Prosody& prosody);

/// Version of what assembleSpeech does, part of every cache key.
inline constexpr int kSpeechAssemblyVersion = 1;

} // namespace comfyvn
