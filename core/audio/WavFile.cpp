#include "core/audio/WavFile.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>
#include <type_traits>

namespace comfyvn {

static_assert(std::endian::native == std::endian::little, "samples are copied as they lie in the file");

namespace {

constexpr int kMaxChannels = 64;
constexpr std::uint32_t kMaxSampleRate = 768'000;
constexpr int kMaxChunks = 4096; // far beyond real files; bounds the walk through hostile ones

constexpr double kFloatLimit = static_cast<double>(std::numeric_limits<float>::max());

constexpr std::uint16_t kTagPcm = 1;
constexpr std::uint16_t kTagFloat = 3;
constexpr std::uint16_t kTagExtensible = 0xFFFE;

template <typename T> T littleEndian(const char* bytes)
{
    T value {};
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

template <typename T> void append(std::string& to, T value)
{
    std::array<char, sizeof(T)> bytes {};
    std::memcpy(bytes.data(), &value, sizeof value);
    to.append(bytes.data(), bytes.size());
}

tl::unexpected<std::string> fault(const char* message)
{
    return tl::unexpected<std::string>(message);
}

std::size_t sampleBytes(WavEncoding encoding)
{
    switch (encoding) {
    case WavEncoding::Pcm8:
        return 1;
    case WavEncoding::Pcm16:
        return 2;
    case WavEncoding::Pcm24:
        return 3;
    case WavEncoding::Pcm32:
    case WavEncoding::Float32:
        return 4;
    case WavEncoding::Float64:
        return 8;
    }
    return 0;
}

std::optional<WavEncoding> encodingOf(std::uint16_t tag, std::uint16_t bits)
{
    if (tag == kTagFloat && bits == 32)
        return WavEncoding::Float32;
    if (tag == kTagFloat && bits == 64)
        return WavEncoding::Float64;
    if (tag != kTagPcm)
        return std::nullopt;
    switch (bits) {
    case 8:
        return WavEncoding::Pcm8;
    case 16:
        return WavEncoding::Pcm16;
    case 24:
        return WavEncoding::Pcm24;
    case 32:
        return WavEncoding::Pcm32;
    default:
        return std::nullopt;
    }
}

/// Fills everything but the place of the samples from a `fmt ` chunk of `bytes` bytes.
AudioResult<WavLayout> parseFormat(const char* chunk, std::size_t bytes)
{
    if (bytes < 16)
        return fault("The WAV file's format chunk is too short.");
    auto tag = littleEndian<std::uint16_t>(chunk);
    std::uint32_t channelMask = 0;
    const auto channels = littleEndian<std::uint16_t>(chunk + 2);
    const auto rate = littleEndian<std::uint32_t>(chunk + 4);
    const auto blockAlign = littleEndian<std::uint16_t>(chunk + 12);
    const auto bits = littleEndian<std::uint16_t>(chunk + 14);
    if (tag == kTagExtensible) {
        if (bytes < 26)
            return fault("The WAV file's extensible format chunk is too short.");
        channelMask = littleEndian<std::uint32_t>(chunk + 20);
        tag = littleEndian<std::uint16_t>(chunk + 24); // the first two bytes of the sub-format's GUID
    }
    const auto encoding = encodingOf(tag, bits);
    if (!encoding)
        return fault("The WAV file holds an encoding other than PCM of 8, 16, 24 or 32 bits or float.");
    if (channels < 1 || channels > kMaxChannels)
        return fault("The WAV file's number of channels is not within 1..64.");
    if (rate < 1 || rate > kMaxSampleRate)
        return fault("The WAV file's sample rate is not within 1..768000 Hz.");
    WavLayout layout;
    layout.encoding = *encoding;
    layout.channels = channels;
    layout.sampleRate = static_cast<int>(rate);
    layout.channelMask = channelMask;
    if (blockAlign != layout.frameBytes())
        return fault("The WAV file's frame size contradicts its channels and bits.");
    return layout;
}

float finiteOrZero(double value)
{
    return std::isfinite(value) ? static_cast<float>(value) : 0.F;
}

std::int16_t rounded16(float value)
{
    return static_cast<std::int16_t>(std::lrint(std::clamp(value * 32768.F, -32768.F, 32767.F)));
}

template <WavEncoding encoding> float toFloat(const char* at)
{
    if constexpr (encoding == WavEncoding::Pcm8)
        return static_cast<float>(littleEndian<std::uint8_t>(at) - 128) / 128.F;
    else if constexpr (encoding == WavEncoding::Pcm16)
        return static_cast<float>(littleEndian<std::int16_t>(at)) / 32768.F;
    else if constexpr (encoding == WavEncoding::Pcm24)
        return static_cast<float>(littleEndian<std::uint16_t>(at) + 65536 * littleEndian<std::int8_t>(at + 2))
            / 8388608.F;
    else if constexpr (encoding == WavEncoding::Pcm32)
        return static_cast<float>(littleEndian<std::int32_t>(at)) / 2147483648.F;
    else if constexpr (encoding == WavEncoding::Float32)
        return finiteOrZero(static_cast<double>(littleEndian<float>(at)));
    else
        return finiteOrZero(std::clamp(littleEndian<double>(at), -kFloatLimit, kFloatLimit));
}

template <WavEncoding encoding> std::int16_t toInt16(const char* at)
{
    if constexpr (encoding == WavEncoding::Pcm8)
        return static_cast<std::int16_t>((littleEndian<std::uint8_t>(at) - 128) * 256);
    else if constexpr (encoding == WavEncoding::Pcm16)
        return littleEndian<std::int16_t>(at);
    else if constexpr (encoding == WavEncoding::Pcm24)
        return littleEndian<std::int16_t>(at + 1);
    else if constexpr (encoding == WavEncoding::Pcm32)
        return littleEndian<std::int16_t>(at + 2);
    else
        return rounded16(toFloat<encoding>(at));
}

template <WavEncoding encoding, typename T> void decodeAll(const char* from, std::span<T> out)
{
    const std::size_t step = sampleBytes(encoding);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if constexpr (std::is_same_v<T, float>)
            out[i] = toFloat<encoding>(from + i * step);
        else
            out[i] = toInt16<encoding>(from + i * step);
    }
}

template <typename T> void decodeAs(WavEncoding encoding, const char* from, std::span<T> out)
{
    switch (encoding) {
    case WavEncoding::Pcm8:
        return decodeAll<WavEncoding::Pcm8>(from, out);
    case WavEncoding::Pcm16:
        return decodeAll<WavEncoding::Pcm16>(from, out);
    case WavEncoding::Pcm24:
        return decodeAll<WavEncoding::Pcm24>(from, out);
    case WavEncoding::Pcm32:
        return decodeAll<WavEncoding::Pcm32>(from, out);
    case WavEncoding::Float32:
        return decodeAll<WavEncoding::Float32>(from, out);
    case WavEncoding::Float64:
        return decodeAll<WavEncoding::Float64>(from, out);
    }
}

} // namespace

std::size_t WavLayout::frameBytes() const
{
    return sampleBytes(encoding) * static_cast<std::size_t>(channels);
}

AudioResult<WavLayout> parseWav(const ByteSource& source, std::uint64_t size)
{
    std::array<char, 40> buffer {};
    if (source(0, buffer.data(), 12) != 12)
        return fault("The file is too short to be a WAV file.");
    const std::string_view head(buffer.data(), 12);
    const bool rf64 = head.starts_with("RF64") || head.starts_with("BW64");
    if ((!rf64 && !head.starts_with("RIFF")) || head.substr(8) != "WAVE")
        return fault("The file is not a WAV file.");

    std::optional<WavLayout> format;
    std::optional<std::uint64_t> longDataSize;
    std::uint64_t at = 12;
    for (int chunk = 0; chunk < kMaxChunks; ++chunk) {
        if (at > size || source(at, buffer.data(), 8) != 8)
            return fault("The WAV file ends before its samples.");
        const std::string id(buffer.data(), 4);
        const auto shortSize = littleEndian<std::uint32_t>(buffer.data() + 4);
        const std::uint64_t body = at + 8;
        if (id == "data") {
            if (!format)
                return fault("The WAV file has samples before their format.");
            const std::uint64_t promised =
                rf64 && shortSize == UINT32_MAX && longDataSize ? *longDataSize : shortSize;
            const std::uint64_t present = std::min(promised, size - std::min(size, body));
            format->dataOffset = body;
            format->frames = present / format->frameBytes();
            format->truncated = present < promised;
            return *format;
        }
        if (id == "ds64" && rf64 && source(body, buffer.data(), 16) == 16)
            longDataSize = littleEndian<std::uint64_t>(buffer.data() + 8);
        if (id == "fmt " && !format) {
            const std::size_t wanted = std::min<std::size_t>(shortSize, buffer.size());
            const std::size_t got = source(body, buffer.data(), wanted);
            const auto parsed = parseFormat(buffer.data(), got);
            if (!parsed)
                return parsed;
            format = *parsed;
        }
        at = body + shortSize + (shortSize & 1U);
    }
    return fault("The WAV file has too many chunks before its samples.");
}

AudioResult<WavLayout> parseWav(std::string_view bytes)
{
    const ByteSource source = [bytes](std::uint64_t offset, char* to, std::size_t count) {
        if (offset >= bytes.size())
            return std::size_t { 0 };
        return bytes.copy(to, count, static_cast<std::size_t>(offset));
    };
    return parseWav(source, bytes.size());
}

std::string wavHeader(WavEncoding encoding, std::uint64_t frames, int channels, int sampleRate,
                      std::uint64_t trailingBytes)
{
    const bool isFloat = encoding == WavEncoding::Float32 || encoding == WavEncoding::Float64;
    const auto frameBytes =
        static_cast<std::uint16_t>(sampleBytes(encoding) * static_cast<std::size_t>(channels));
    const std::uint64_t dataBytes = frames * frameBytes;
    // "WAVE", format, for float also "fact", and the head of the data
    const std::uint64_t overhead = isFloat ? 50 : 36;
    const std::uint64_t paddedBytes = dataBytes + (dataBytes & 1U) + trailingBytes;
    const bool rf64 = paddedBytes > UINT32_MAX - overhead;

    std::string header;
    header.reserve(96);
    header += rf64 ? "RF64" : "RIFF";
    append(header, rf64 ? UINT32_MAX : static_cast<std::uint32_t>(overhead + paddedBytes));
    header += "WAVE";
    if (rf64) {
        header += "ds64";
        append(header, std::uint32_t { 28 });
        append(header, std::uint64_t { overhead + 36 + paddedBytes });
        append(header, dataBytes);
        append(header, frames);
        append(header, std::uint32_t { 0 });
    }
    header += "fmt ";
    append(header, isFloat ? std::uint32_t { 18 } : std::uint32_t { 16 });
    append(header, isFloat ? kTagFloat : kTagPcm);
    append(header, static_cast<std::uint16_t>(channels));
    append(header, static_cast<std::uint32_t>(sampleRate));
    append(header, static_cast<std::uint32_t>(sampleRate) * frameBytes);
    append(header, frameBytes);
    append(header, static_cast<std::uint16_t>(8 * sampleBytes(encoding)));
    if (isFloat) { // the standard asks for both beside anything but PCM
        append(header, std::uint16_t { 0 });
        header += "fact";
        append(header, std::uint32_t { 4 });
        append(header, static_cast<std::uint32_t>(std::min<std::uint64_t>(frames, UINT32_MAX)));
    }
    header += "data";
    append(header, rf64 ? UINT32_MAX : static_cast<std::uint32_t>(dataBytes));
    return header;
}

std::string wavHeader(std::uint64_t frames, int channels, int sampleRate)
{
    return wavHeader(WavEncoding::Pcm16, frames, channels, sampleRate);
}

std::string encodeWav(std::span<const std::int16_t> samples, int channels, int sampleRate)
{
    const std::string header =
        wavHeader(samples.size() / static_cast<std::size_t>(channels), channels, sampleRate);
    std::string wav(header.size() + samples.size_bytes(), '\0');
    header.copy(wav.data(), header.size());
    if (!samples.empty())
        std::memcpy(wav.data() + header.size(), samples.data(), samples.size_bytes());
    return wav;
}

void decodeSamples(WavEncoding encoding, std::string_view bytes, std::span<float> out)
{
    decodeAs(encoding, bytes.data(), out);
}

void decodeSamples(WavEncoding encoding, std::string_view bytes, std::span<std::int16_t> out)
{
    decodeAs(encoding, bytes.data(), out);
}

AudioResult<AudioBuffer> decodeWav(std::string_view bytes, std::uint64_t maxFrames)
{
    const auto layout = parseWav(bytes);
    if (!layout)
        return tl::unexpected(layout.error());
    if (layout->frames > maxFrames)
        return fault("The WAV file is longer than is accepted here.");
    AudioBuffer buffer;
    buffer.channels = layout->channels;
    buffer.sampleRate = layout->sampleRate;
    buffer.samples.resize(static_cast<std::size_t>(layout->frames)
                          * static_cast<std::size_t>(layout->channels));
    decodeSamples(layout->encoding, bytes.substr(static_cast<std::size_t>(layout->dataOffset)),
                  buffer.samples);
    return buffer;
}

} // namespace comfyvn
