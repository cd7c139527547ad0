#include "core/audio/SoundDecoder.h"

#include "core/audio/WavFile.h"

#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <vector>

namespace comfyvn {

namespace {

constexpr int kMaxChannels = 64;
constexpr std::uint64_t kLikeStereo = 2; ///< samples to a frame of what is as long as is accepted
constexpr std::size_t kBlockFrames = 16'384;
constexpr double kShortestSeconds = 0.15;
constexpr float kQuietestPeak = 0.000'316'2F; // -70 dBFS
const char* const kCutOff = "The audio is cut off before its end.";

/// Bytes in memory as libsndfile reads files.
struct Source {
    std::string_view bytes {};
    sf_count_t at = 0;
};

Source& sourceOf(void* data)
{
    return *static_cast<Source*>(data);
}

SF_VIRTUAL_IO virtualFile()
{
    return {
        .get_filelen = [](void* data) { return static_cast<sf_count_t>(sourceOf(data).bytes.size()); },
        .seek =
            [](sf_count_t offset, int whence, void* data) {
                Source& source = sourceOf(data);
                const auto size = static_cast<sf_count_t>(source.bytes.size());
                const sf_count_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? source.at : size;
                source.at = std::clamp<sf_count_t>(from + offset, 0, size);
                return source.at;
            },
        .read =
            [](void* to, sf_count_t count, void* data) {
                Source& source = sourceOf(data);
                const auto left = static_cast<sf_count_t>(source.bytes.size()) - source.at;
                const sf_count_t got = std::clamp<sf_count_t>(count, 0, left);
                std::memcpy(to, source.bytes.data() + source.at, static_cast<std::size_t>(got));
                source.at += got;
                return got;
            },
        .write = [](const void*, sf_count_t, void*) { return sf_count_t { 0 }; },
        .tell = [](void* data) { return sourceOf(data).at; },
    };
}

/// Whether the last page of an Ogg file is whole and the end of its stream (RFC 3533, section 6).
bool endsItsStream(std::string_view ogg)
{
    constexpr unsigned endOfStream = 4;
    constexpr std::size_t headerBytes = 27;
    const std::size_t last = ogg.rfind("OggS");
    if (last == std::string_view::npos || ogg.size() - last < headerBytes)
        return false;
    const auto byte = [page = ogg.substr(last)](std::size_t at) {
        return at < page.size() ? static_cast<unsigned char>(page[at]) : 0U;
    };
    const std::size_t segments = byte(headerBytes - 1);
    std::size_t bytes = headerBytes + segments;
    for (std::size_t i = 0; i < segments; ++i)
        bytes += byte(headerBytes + i);
    return (byte(5) & endOfStream) != 0 && ogg.size() - last >= bytes;
}

bool isCutOff(const SF_INFO& info, std::uint64_t read, std::string_view bytes)
{
    const int container = info.format & SF_FORMAT_TYPEMASK;
    if (container == SF_FORMAT_OGG)
        return !endsItsStream(bytes);
    if (info.frames <= 0 || info.frames == SF_COUNT_MAX)
        return false; // it does not say how long it is
    const auto promised = static_cast<std::uint64_t>(info.frames);
    if (container == SF_FORMAT_MPEG) // encoders pad, and players may leave that out
        return read + 2304 < promised - promised / 50;
    return read < promised;
}

AudioResult<AudioBuffer> decodeByLibrary(std::string_view bytes, std::uint64_t maxFrames)
{
    Source source { .bytes = bytes };
    SF_VIRTUAL_IO io = virtualFile();
    SF_INFO info {};
    const std::unique_ptr<SNDFILE, decltype(&sf_close)> file(sf_open_virtual(&io, SFM_READ, &info, &source),
                                                             &sf_close);
    if (!file)
        return tl::unexpected<std::string>("The file is not audio that the studio can read.");
    if (info.channels < 1 || info.channels > kMaxChannels || info.samplerate < 1)
        return tl::unexpected<std::string>("The audio file's header makes no sense.");
    AudioBuffer buffer;
    buffer.channels = info.channels;
    buffer.sampleRate = info.samplerate;
    const auto channels = static_cast<std::size_t>(info.channels);
    std::vector<float> block(kBlockFrames * channels);
    std::uint64_t frames = 0;
    for (;;) {
        const sf_count_t got =
            sf_readf_float(file.get(), block.data(), static_cast<sf_count_t>(kBlockFrames));
        if (got <= 0)
            break;
        frames += static_cast<std::uint64_t>(got);
        if (frames > maxFrames || frames * channels > kLikeStereo * maxFrames)
            return tl::unexpected<std::string>("The audio is longer than is accepted here.");
        buffer.samples.insert(buffer.samples.end(), block.begin(),
                              block.begin() + got * static_cast<sf_count_t>(channels));
    }
    if (isCutOff(info, frames, bytes))
        return tl::unexpected<std::string>(kCutOff);
    return buffer;
}

} // namespace

AudioResult<AudioBuffer> decodeSound(std::string_view bytes, std::uint64_t maxFrames)
{
    const auto layout = parseWav(bytes);
    if (!layout)
        return decodeByLibrary(bytes, maxFrames);
    if (layout->truncated)
        return tl::unexpected<std::string>(kCutOff);
    if (layout->frames * static_cast<std::uint64_t>(layout->channels) > kLikeStereo * maxFrames)
        return tl::unexpected<std::string>("The audio is longer than is accepted here.");
    return decodeWav(bytes, maxFrames);
}

std::string soundFault(const AudioBuffer& sound)
{
    const double seconds = sound.sampleRate > 0 ? static_cast<double>(sound.frames()) / sound.sampleRate : 0;
    if (seconds < kShortestSeconds)
        return "shorter than 0.15 s";
    float peak = 0;
    for (const float sample : sound.samples)
        peak = std::isfinite(sample) ? std::max(peak, std::abs(sample)) : peak;
    return peak < kQuietestPeak ? "silent" : "";
}

AudioResult<AudioBuffer> receivedSound(std::string_view bytes, const std::string& name,
                                       std::uint64_t maxFrames)
{
    auto decoded = decodeSound(bytes, maxFrames);
    if (!decoded) {
        std::string reason = decoded.error();
        reason.pop_back(); // its full stop
        return tl::unexpected('"' + name + "\" is not usable: " + reason);
    }
    if (const std::string fault = soundFault(*decoded); !fault.empty())
        return tl::unexpected("the sound of \"" + name + "\" is " + fault);
    return decoded;
}

} // namespace comfyvn
