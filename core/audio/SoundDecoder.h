#pragma once

#include "core/audio/AudioBuffer.h"
#include "core/audio/AudioResult.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace comfyvn {

/// Decodes a whole file in memory: WAV, AIFF, FLAC, Ogg Vorbis, Opus or MP3, chosen by content. Refuses more
/// than `maxFrames` frames or as many samples as those have in stereo, and a file that ends before its own
/// header or last page says.
[[nodiscard]] AudioResult<AudioBuffer> decodeSound(std::string_view bytes, std::uint64_t maxFrames);

/// Why decoded audio cannot be the result that a program reported, as a part of a sentence ("the sound is
/// ..."): shorter than 0.15 s, or below -70 dBFS from end to end. Empty: nothing speaks against it.
[[nodiscard]] std::string soundFault(const AudioBuffer& sound);

/// Both for a file `name` that a program reported as its result. The error is a part of a sentence:
/// `"out.mp3" is not usable: ...`, `the sound of "out.wav" is silent`.
[[nodiscard]] AudioResult<AudioBuffer> receivedSound(std::string_view bytes, const std::string& name,
                                                     std::uint64_t maxFrames);

} // namespace comfyvn
