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

constexpr int kMaxChannels = 64;

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
    std::string bytes(kSinkFrames * layout.frameBytes(), '\0');
    std::size_t done = 0;
    while (done < layout.frames) {
        const auto wanted =
            static_cast<std::size_t>(std::min<std::uint64_t>(kSinkFrames, layout.frames - done));
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

AudioResult<AudioBuffer> readByStream(const std::string& path, std::uint64_t maxFrames)
{
    AudioBuffer buffer;
    const auto collect = [&](std::span<const float> samples, int channels, int sampleRate) {
        buffer.channels = channels;
        buffer.sampleRate = sampleRate;
        buffer.samples.insert(buffer.samples.end(), samples.begin(), samples.end());
        return buffer.frames() <= maxFrames; // a header's count may lie in either direction
    };
    const auto read = streamAudioFile(path, collect);
    if (!read)
        return tl::unexpected(read.error());
    if (buffer.frames() > maxFrames)
        return tl::unexpected<std::string>("The audio file is longer than is accepted here.");
    return buffer;
}

bool isRegularFile(const std::string& path)
{
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
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

AudioResult<void> streamAudioFile(const std::string& path, const AudioSink& sink)
{
    if (!isRegularFile(path))
        return tl::unexpected<std::string>("The path does not name a regular file.");
    SF_INFO info {};
    const std::unique_ptr<SNDFILE, decltype(&sf_close)> file(sf_open(path.c_str(), SFM_READ, &info),
                                                             &sf_close);
    if (!file)
        return tl::unexpected<std::string>("The file is not audio that the studio can read.");
    if (info.channels < 1 || info.channels > kMaxChannels || info.samplerate < 1)
        return tl::unexpected<std::string>("The audio file's header makes no sense.");
    const auto channels = static_cast<std::size_t>(info.channels);
    std::vector<float> samples(kSinkFrames * channels);
    for (bool more = true; more;) {
        std::size_t frames = 0;
        while (frames < kSinkFrames) {
            const sf_count_t got = sf_readf_float(file.get(), samples.data() + frames * channels,
                                                  static_cast<sf_count_t>(kSinkFrames - frames));
            if (got <= 0)
                break;
            frames += static_cast<std::size_t>(got);
        }
        more = frames == kSinkFrames;
        if (!sink(std::span(samples).first(frames * channels), info.channels, info.samplerate))
            break;
    }
    return {};
}

AudioResult<AudioBuffer> readAudioFile(const std::string& path, std::uint64_t maxFrames)
{
    const auto reader = WavReader::open(path);
    return reader ? readWav(*reader, maxFrames) : readByStream(path, maxFrames);
}

} // namespace comfyvn
