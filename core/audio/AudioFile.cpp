#include "core/audio/AudioFile.h"

#include <fcntl.h>
#include <sndfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

namespace comfyvn {

namespace {

constexpr std::size_t kChunkFrames = 16'384;

std::size_t readAt(int descriptor, std::uint64_t offset, char* to, std::size_t bytes)
{
    std::size_t done = 0;
    while (done < bytes) {
        const ssize_t got = ::pread(descriptor, to + done, bytes - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

AudioResult<AudioBuffer> readWav(const WavReader& reader, std::uint64_t maxFrames)
{
    const WavLayout& layout = reader.layout();
    if (layout.frames > maxFrames)
        return tl::unexpected<std::string>("The audio file is longer than is accepted here.");
    const auto channels = static_cast<std::size_t>(layout.channels);
    AudioBuffer buffer;
    buffer.channels = layout.channels;
    buffer.sampleRate = layout.sampleRate;
    buffer.samples.resize(static_cast<std::size_t>(layout.frames) * channels);
    std::string bytes(kChunkFrames * layout.frameBytes(), '\0');
    std::size_t done = 0;
    while (done < layout.frames) {
        const auto wanted =
            static_cast<std::size_t>(std::min<std::uint64_t>(kChunkFrames, layout.frames - done));
        const std::size_t got = reader.read(done, wanted, bytes.data());
        decodeSamples(layout.encoding, bytes,
                      std::span(buffer.samples).subspan(done * channels, got * channels));
        done += got;
        if (got < wanted)
            break;
    }
    buffer.samples.resize(done * channels);
    return buffer;
}

/// Reads chunk by chunk, because a header's frame count may lie in either direction.
AudioResult<AudioBuffer> readBySndfile(const std::string& path, std::uint64_t maxFrames)
{
    SF_INFO info {};
    const std::unique_ptr<SNDFILE, decltype(&sf_close)> file(sf_open(path.c_str(), SFM_READ, &info),
                                                             &sf_close);
    if (!file)
        return tl::unexpected<std::string>("The file is not audio that the studio can read.");
    if (info.channels < 1 || info.channels > 64 || info.samplerate < 1)
        return tl::unexpected<std::string>("The audio file's header makes no sense.");
    AudioBuffer buffer;
    buffer.channels = info.channels;
    buffer.sampleRate = info.samplerate;
    const auto channels = static_cast<std::size_t>(info.channels);
    for (;;) {
        const std::size_t before = buffer.samples.size();
        buffer.samples.resize(before + kChunkFrames * channels);
        const sf_count_t got = sf_readf_float(file.get(), buffer.samples.data() + before, kChunkFrames);
        buffer.samples.resize(before + static_cast<std::size_t>(std::max<sf_count_t>(got, 0)) * channels);
        if (buffer.frames() > maxFrames)
            return tl::unexpected<std::string>("The audio file is longer than is accepted here.");
        if (got <= 0)
            return buffer;
    }
}

} // namespace

WavReader::WavReader(int descriptor, const WavLayout& layout)
    : m_descriptor(descriptor)
    , m_layout(layout)
{ }

WavReader::WavReader(WavReader&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_layout(other.m_layout)
{ }

WavReader::~WavReader()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

AudioResult<WavReader> WavReader::open(const std::string& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return tl::unexpected(std::string("The file cannot be opened: ") + std::strerror(errno) + '.');
    WavReader reader(descriptor, {});
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return tl::unexpected<std::string>("The path does not name a regular file.");
    const ByteSource source = [descriptor](std::uint64_t offset, char* to, std::size_t bytes) {
        return readAt(descriptor, offset, to, bytes);
    };
    const auto layout = parseWav(source, static_cast<std::uint64_t>(status.st_size));
    if (!layout)
        return tl::unexpected(layout.error());
    reader.m_layout = *layout;
    return reader;
}

std::size_t WavReader::read(std::uint64_t first, std::size_t frames, char* to) const
{
    if (first >= m_layout.frames)
        return 0;
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(frames, m_layout.frames - first));
    const std::size_t frameBytes = m_layout.frameBytes();
    return readAt(m_descriptor, m_layout.dataOffset + first * frameBytes, to, wanted * frameBytes)
        / frameBytes;
}

AudioResult<AudioBuffer> readAudioFile(const std::string& path, std::uint64_t maxFrames)
{
    const auto reader = WavReader::open(path);
    if (reader)
        return readWav(*reader, maxFrames);
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return tl::unexpected(reader.error());
    return readBySndfile(path, maxFrames);
}

} // namespace comfyvn
