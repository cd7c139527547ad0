#pragma once

#include "core/audio/AudioBuffer.h"
#include "core/audio/AudioResult.h"

#include <functional>
#include <string>
#include <string_view>

namespace comfyvn {

/// The kinds of files a line's sound can be written as.
enum class SoundFormat {
    Wav, ///< PCM16
    Flac, ///< 16 bits, without loss
    Opus, ///< at 8, 12, 16, 24 or 48 kHz, whatever the source
    Vorbis,
    Mp3, ///< with the encoder's delay in its header, so that players give every sample back
};

/// For the formats with loss, about 24, 48 and 96 kbit/s of speech; for FLAC how hard it tries.
enum class SoundQuality { Small, Standard, Best };

/// UTF-8; what is empty is not written.
struct SoundTags {
    std::string title {};
    std::string artist {};
    std::string comment {};

    bool operator==(const SoundTags&) const = default;
};

struct SoundEncoding {
    SoundFormat format = SoundFormat::Wav;
    SoundQuality quality = SoundQuality::Standard;
    int sampleRate = 0; ///< Hz; 0: the source's, or the next that the format has
    SoundTags tags {};

    bool operator==(const SoundEncoding&) const = default;
};

/// What a file's name ends with, without a dot: `wav`, `flac`, `opus`, `ogg`, `mp3`.
[[nodiscard]] std::string_view soundSuffix(SoundFormat format);

/// The rate that a source of `sampleRate` has in that format.
[[nodiscard]] int encodedRate(SoundFormat format, int sampleRate);

/// A whole file in memory. Equal input gives equal bytes. A source of 16 bits comes back bit by bit from
/// WAV and FLAC at its own rate. `cancelled` may be empty and is asked now and then; the error is then
/// kEncodingCancelled.
[[nodiscard]] AudioResult<std::string> encodeSound(const AudioBuffer& sound, const SoundEncoding& how,
                                                   const std::function<bool()>& cancelled = {});

inline constexpr const char* kEncodingCancelled = "cancelled";

} // namespace comfyvn
