#pragma once

#include "core/audio/AudioBuffer.h"
#include "core/audio/AudioResult.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace comfyvn {

enum class WavEncoding { Pcm8, Pcm16, Pcm24, Pcm32, Float32, Float64 };

/// Where a WAV's samples lie and what they are; always within the bytes that are there.
struct WavLayout {
    WavEncoding encoding = WavEncoding::Pcm16;
    int channels = 0; ///< 1..64
    int sampleRate = 0; ///< Hz, 1..768000
    std::uint32_t channelMask = 0; ///< speakers by bit, as EXTENSIBLE names them; 0: it does not say
    std::uint64_t dataOffset = 0; ///< bytes from the start of the file
    std::uint64_t frames = 0;
    bool truncated = false; ///< the header promises more than the file holds

    [[nodiscard]] std::size_t frameBytes() const;

    bool operator==(const WavLayout&) const = default;
};

/// Copies up to `bytes` bytes at `offset` to `to` and says how many there were.
using ByteSource = std::function<std::size_t(std::uint64_t offset, char* to, std::size_t bytes)>;

/// Finds format and samples in a RIFF or RF64 WAV. Needs no more than the chunk headers; whatever the bytes
/// hold, it allocates nothing and ends. A truncated file is read as far as it goes.
[[nodiscard]] AudioResult<WavLayout> parseWav(const ByteSource& source, std::uint64_t size);
[[nodiscard]] AudioResult<WavLayout> parseWav(std::string_view bytes);

/// The bytes that stand before `frames` frames and, after these, `trailingBytes` of further chunks: 44 of
/// RIFF for PCM, 58 for float, and 36 more of RF64 when the file passes 4 GiB.
[[nodiscard]] std::string wavHeader(WavEncoding encoding, std::uint64_t frames, int channels, int sampleRate,
                                    std::uint64_t trailingBytes = 0);
/// The same for PCM16 with nothing after it.
[[nodiscard]] std::string wavHeader(std::uint64_t frames, int channels, int sampleRate);

/// A whole PCM16 WAV in memory; `samples` are interleaved.
[[nodiscard]] std::string encodeWav(std::span<const std::int16_t> samples, int channels, int sampleRate);

/// Full scale of every encoding becomes +-1; floats that are not finite become 0. `bytes` holds
/// out.size() samples.
void decodeSamples(WavEncoding encoding, std::string_view bytes, std::span<float> out);
/// Likewise to 16 bits: integers keep their upper bits, floats are rounded and clipped.
void decodeSamples(WavEncoding encoding, std::string_view bytes, std::span<std::int16_t> out);

/// Decodes a WAV in memory. Refuses more than `maxFrames`.
[[nodiscard]] AudioResult<AudioBuffer> decodeWav(std::string_view bytes, std::uint64_t maxFrames);

} // namespace comfyvn
