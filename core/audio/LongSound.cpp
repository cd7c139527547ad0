#include "core/audio/LongSound.h"

#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace comfyvn {

LongSound::LongSound(SoundScratchPtr scratch, int channels, int sampleRate)
    : m_scratch(std::move(scratch))
    , m_channels(static_cast<std::size_t>(channels))
    , m_sampleRate(sampleRate)
{ }

LongSound::~LongSound()
{
    if (m_file >= 0)
        ::close(m_file);
}

LongSound::LongSound(LongSound&& other) noexcept
    : m_scratch(other.m_scratch)
    , m_channels(other.m_channels)
    , m_sampleRate(other.m_sampleRate)
    , m_frames(std::exchange(other.m_frames, 0))
    , m_held(std::exchange(other.m_held, {}))
    , m_file(std::exchange(other.m_file, -1))
    , m_before(std::exchange(other.m_before, 0))
{ }

LongSound& LongSound::operator=(LongSound&& other) noexcept
{
    m_scratch = other.m_scratch;
    m_channels = other.m_channels;
    m_sampleRate = other.m_sampleRate;
    std::swap(m_frames, other.m_frames);
    std::swap(m_held, other.m_held);
    std::swap(m_file, other.m_file);
    std::swap(m_before, other.m_before);
    return *this;
}

void LongSound::append(std::span<const float> samples)
{
    const std::size_t bytes = (m_frames * m_channels + samples.size()) * sizeof(float);
    if (m_file < 0 && bytes > kMostHeld && !m_scratch->folder().empty())
        moveToFile();
    if (m_file < 0)
        m_held.insert(m_held.end(), samples.begin(), samples.end());
    else
        writeFile(m_frames, samples);
    m_frames += samples.size() / m_channels;
}

void LongSound::append(const LongSound& from, std::size_t first, std::size_t frames)
{
    for (std::size_t at = 0; at < frames; at += kBlock)
        append(from.part(first + at, std::min(kBlock, frames - at)));
}

void LongSound::resize(std::size_t frames)
{
    if (frames <= m_frames)
        return keep(0, frames);
    const std::vector<float> silence(std::min(kBlock, frames - m_frames) * m_channels);
    while (m_frames < frames)
        append(std::span(silence).first(std::min(kBlock, frames - m_frames) * m_channels));
}

void LongSound::keep(std::size_t first, std::size_t frames)
{
    first = std::min(first, m_frames);
    m_frames = std::min(frames, m_frames - first);
    if (m_file >= 0) {
        m_before += first;
        return;
    }
    const auto begin = m_held.begin() + static_cast<std::ptrdiff_t>(first * m_channels);
    m_held.erase(begin + static_cast<std::ptrdiff_t>(m_frames * m_channels), m_held.end());
    m_held.erase(m_held.begin(), begin);
}

void LongSound::read(std::size_t first, std::span<float> to) const
{
    const std::size_t there = (m_frames - std::min(first, m_frames)) * m_channels;
    const auto sounding = to.first(std::min(to.size(), there));
    if (m_file < 0 && !sounding.empty())
        std::copy_n(m_held.begin() + static_cast<std::ptrdiff_t>(first * m_channels), sounding.size(),
                    sounding.begin());
    else if (!sounding.empty())
        readFile(first, sounding);
    std::ranges::fill(to.subspan(sounding.size()), 0.0F);
}

std::vector<float> LongSound::part(std::size_t first, std::size_t frames) const
{
    std::vector<float> samples(frames * m_channels);
    read(first, samples);
    return samples;
}

AudioBuffer LongSound::whole() &&
{
    AudioBuffer sound { .samples = {}, .channels = channels(), .sampleRate = m_sampleRate };
    sound.samples = m_file < 0 ? std::exchange(m_held, {}) : part(0, m_frames);
    m_frames = 0;
    return sound;
}

std::span<const float> LongSound::view(std::size_t first, std::size_t frames, std::vector<float>& room) const
{
    if (m_file < 0)
        return std::span(m_held).subspan(first * m_channels, frames * m_channels);
    room.resize(frames * m_channels);
    readFile(first, room);
    return room;
}

std::span<float> LongSound::borrow(std::size_t first, std::size_t frames, std::vector<float>& room)
{
    if (m_file < 0)
        return std::span(m_held).subspan(first * m_channels, frames * m_channels);
    room.resize(frames * m_channels);
    readFile(first, room);
    return room;
}

void LongSound::giveBack(std::size_t first, std::span<const float> samples)
{
    if (m_file >= 0)
        writeFile(first, samples);
}

void LongSound::moveToFile()
{
    std::string name = m_scratch->folder() + "/.tmpXXXXXX";
    m_file = ::mkostemp(name.data(), O_CLOEXEC);
    if (m_file < 0)
        return fail("write");
    ::unlink(name.c_str()); // nothing is left over, however this ends
    writeFile(0, std::exchange(m_held, {}));
}

void LongSound::readFile(std::size_t first, std::span<float> to) const
{
    auto* at = reinterpret_cast<char*>(to.data());
    auto place = static_cast<off_t>((m_before + first) * m_channels * sizeof(float));
    for (std::size_t left = to.size_bytes(); left > 0;) {
        const ssize_t got = ::pread(m_file, at, left, place);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            std::memset(at, 0, left);
            return fail("read");
        }
        at += got;
        place += got;
        left -= static_cast<std::size_t>(got);
    }
}

void LongSound::writeFile(std::size_t first, std::span<const float> samples)
{
    const auto* at = reinterpret_cast<const char*>(samples.data());
    auto place = static_cast<off_t>((m_before + first) * m_channels * sizeof(float));
    for (std::size_t left = samples.size_bytes(); left > 0;) {
        const ssize_t put = ::pwrite(m_file, at, left, place);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return fail("write");
        at += put;
        place += put;
        left -= static_cast<std::size_t>(put);
    }
}

void LongSound::fail(const char* what) const
{
    m_scratch->fail(std::string("Cannot ") + what + ' ' + m_scratch->folder() + ": "
                    + std::strerror(errno != 0 ? errno : EIO) + ". Check free space and permissions.");
}

} // namespace comfyvn
