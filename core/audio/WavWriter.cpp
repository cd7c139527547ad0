#include "core/audio/WavWriter.h"

#include "core/audio/mix/MixKernels.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <utility>

namespace comfyvn {

namespace {

template <typename T> void append(std::string& to, T value)
{
    char bytes[sizeof(T)];
    std::memcpy(bytes, &value, sizeof value);
    to.append(bytes, sizeof value);
}

void appendPadded(std::string& to, const std::string& text, std::size_t width)
{
    std::string field = text.substr(0, width);
    field.resize(width, '\0');
    to += field;
}

std::string chunkOf(const std::string& id, const std::string& body)
{
    std::string chunk = id;
    append(chunk, static_cast<std::uint32_t>(body.size()));
    chunk += body;
    if (body.size() % 2 != 0)
        chunk += '\0';
    return chunk;
}

std::int16_t hundredths(double value)
{
    return static_cast<std::int16_t>(std::lround(std::clamp(value, -327.0, 327.0) * 100.0));
}

} // namespace

WavWriter::WavWriter(int descriptor, const WavShape& shape, Tap tap)
    : m_descriptor(descriptor)
    , m_shape(shape)
    , m_tap(std::move(tap))
{ }

WavWriter::WavWriter(WavWriter&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_shape(other.m_shape)
    , m_tap(std::move(other.m_tap))
    , m_bytes(std::move(other.m_bytes))
{ }

WavWriter::~WavWriter()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

AudioResult<WavWriter> WavWriter::create(const std::string& path, const WavShape& shape, Tap tap)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return tl::unexpected(path + " cannot be written: " + std::strerror(errno) + '.');
    WavWriter writer(descriptor, shape, std::move(tap));
    const std::string header =
        wavHeader(shape.encoding, shape.frames, shape.channels, shape.sampleRate, shape.trailerBytes);
    if (auto put = writer.put(header); !put)
        return tl::unexpected(put.error());
    return writer;
}

AudioResult<void> WavWriter::put(std::span<const char> bytes)
{
    if (m_tap)
        m_tap(bytes);
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return tl::unexpected(std::string("The file cannot be written: ") + std::strerror(errno) + '.');
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

AudioResult<void> WavWriter::write(std::span<const float> samples)
{
    if (m_shape.encoding == WavEncoding::Float32)
        return put({ reinterpret_cast<const char*>(samples.data()), samples.size_bytes() });
    const std::size_t width = m_shape.encoding == WavEncoding::Pcm24 ? 3 : 2;
    m_bytes.resize(std::max(m_bytes.size(), samples.size() * width));
    if (width == 3)
        to24Bits(samples.data(), m_bytes.data(), samples.size());
    else
        toShorts(samples.data(), reinterpret_cast<std::int16_t*>(m_bytes.data()), samples.size());
    return put(std::span(m_bytes).first(samples.size() * width));
}

AudioResult<void> WavWriter::finish(const std::string& trailer)
{
    const std::uint64_t bytes = m_shape.frames * static_cast<std::uint64_t>(m_shape.channels)
        * (m_shape.encoding == WavEncoding::Pcm24 ? 3 : 2);
    const std::string padding(bytes % 2, '\0');
    if (auto written = put(padding + trailer); !written)
        return written;
    if (::close(std::exchange(m_descriptor, -1)) != 0)
        return tl::unexpected(std::string("The file cannot be written: ") + std::strerror(errno) + '.');
    return {};
}

std::string broadcastChunk(const std::string& description, const std::string& originator,
                           const BroadcastLoudness& loudness)
{
    constexpr std::int16_t unknownRange = 0x7FFF;
    std::string body;
    appendPadded(body, description, 256);
    appendPadded(body, originator, 32);
    appendPadded(body, {}, 32 + 10 + 8); // reference, date and time: the same mix has the same bytes
    append(body, std::uint64_t { 0 });
    append(body, std::uint16_t { 2 });
    appendPadded(body, {}, 64); // UMID
    append(body, hundredths(loudness.integratedLufs));
    append(body, unknownRange);
    append(body, hundredths(loudness.truePeakDbtp));
    append(body, hundredths(loudness.momentaryMaxLufs));
    append(body, hundredths(loudness.shortTermMaxLufs));
    appendPadded(body, {}, 180);
    return chunkOf("bext", body);
}

std::string infoChunk(const std::string& title, const std::string& software, const std::string& comment)
{
    std::string body = "INFO";
    for (const auto& [id, text] :
         { std::pair { "INAM", &title }, std::pair { "ISFT", &software }, std::pair { "ICMT", &comment } }) {
        if (!text->empty())
            body += chunkOf(id, *text + '\0');
    }
    return chunkOf("LIST", body);
}

} // namespace comfyvn
