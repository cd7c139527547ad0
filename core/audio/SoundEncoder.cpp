#include "core/audio/SoundEncoder.h"

#include "core/audio/OggSerial.h"
#include "core/audio/Resample.h"
#include "core/audio/SoundLibrary.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

namespace comfyvn {

namespace {

constexpr std::size_t kFramesAtOnce = 65'536;

/// A file that libsndfile writes into.
struct Memory {
    std::string bytes {};
    sf_count_t at = 0;
};

sf_count_t lengthOf(void* user)
{
    return static_cast<sf_count_t>(static_cast<Memory*>(user)->bytes.size());
}

sf_count_t seekTo(sf_count_t offset, int whence, void* user)
{
    auto& memory = *static_cast<Memory*>(user);
    const sf_count_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? memory.at : lengthOf(user);
    memory.at = std::max<sf_count_t>(0, base + offset);
    return memory.at;
}

sf_count_t readFrom(void* to, sf_count_t count, void* user)
{
    auto& memory = *static_cast<Memory*>(user);
    const sf_count_t there = std::clamp<sf_count_t>(lengthOf(user) - memory.at, 0, count);
    std::memcpy(to, memory.bytes.data() + memory.at, static_cast<std::size_t>(there));
    memory.at += there;
    return there;
}

sf_count_t writeTo(const void* from, sf_count_t count, void* user)
{
    auto& memory = *static_cast<Memory*>(user);
    const auto end = static_cast<std::size_t>(memory.at + count);
    if (end > memory.bytes.size())
        memory.bytes.resize(end);
    std::memcpy(memory.bytes.data() + memory.at, from, static_cast<std::size_t>(count));
    memory.at += count;
    return count;
}

sf_count_t tell(void* user)
{
    return static_cast<Memory*>(user)->at;
}

std::span<const int> ratesOf(SoundFormat format)
{
    static constexpr std::array opus { 8000, 12000, 16000, 24000, 48000 };
    static constexpr std::array mp3 { 8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000 };
    switch (format) {
    case SoundFormat::Opus:
        return opus;
    case SoundFormat::Mp3:
        return mp3;
    case SoundFormat::Wav:
    case SoundFormat::Flac:
    case SoundFormat::Vorbis:
        return {};
    }
    return {};
}

AudioResult<AudioBuffer> atRate(const AudioBuffer& sound, int rate)
{
    if (sound.sampleRate == rate)
        return sound;
    const auto channels = static_cast<std::size_t>(sound.channels);
    AudioBuffer out;
    out.channels = sound.channels;
    out.sampleRate = rate;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        std::vector<float> samples(sound.frames());
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = sound.samples[i * channels + channel];
        const auto resampled = resampleMono(samples, sound.sampleRate, rate);
        if (!resampled)
            return tl::unexpected(resampled.error());
        out.samples.resize(resampled->size() * channels);
        for (std::size_t i = 0; i < resampled->size(); ++i)
            out.samples[i * channels + channel] = (*resampled)[i];
    }
    return out;
}

/// What went wrong; empty: nothing.
std::string writeAll(SNDFILE* file, const AudioBuffer& sound, SoundFormat format,
                     const std::function<bool()>& cancelled)
{
    const auto channels = static_cast<std::size_t>(sound.channels);
    const std::size_t block = kFramesAtOnce * channels;
    for (std::span<const float> rest = sound.samples; !rest.empty();) {
        if (cancelled && cancelled())
            return kEncodingCancelled;
        const auto now = rest.first(std::min(block, rest.size()));
        if (!writeSamples(file, format, now, channels))
            return "The sound could not be encoded.";
        rest = rest.subspan(now.size());
    }
    return {};
}

} // namespace

std::string_view soundSuffix(SoundFormat format)
{
    switch (format) {
    case SoundFormat::Wav:
        return "wav";
    case SoundFormat::Flac:
        return "flac";
    case SoundFormat::Opus:
        return "opus";
    case SoundFormat::Vorbis:
        return "ogg";
    case SoundFormat::Mp3:
        return "mp3";
    }
    return {};
}

int encodedRate(SoundFormat format, int sampleRate)
{
    const auto rates = ratesOf(format);
    if (rates.empty())
        return sampleRate;
    const auto next = std::ranges::lower_bound(rates, sampleRate);
    return next == rates.end() ? rates.back() : *next;
}

AudioResult<std::string> encodeSound(const AudioBuffer& source, const SoundEncoding& how,
                                     const std::function<bool()>& cancelled)
{
    if (source.samples.empty() || source.channels < 1 || source.sampleRate < 1)
        return tl::unexpected<std::string>("There is no sound to write.");
    const int wish = how.sampleRate > 0 ? how.sampleRate : source.sampleRate;
    const auto sound = atRate(source, encodedRate(how.format, wish));
    if (!sound)
        return tl::unexpected(sound.error());

    Memory memory;
    SF_VIRTUAL_IO access { lengthOf, seekTo, readFrom, writeTo, tell };
    SF_INFO info {};
    info.samplerate = sound->sampleRate;
    info.channels = sound->channels;
    info.format = libraryFormat(how.format);
    std::unique_ptr<SNDFILE, decltype(&sf_close)> file(sf_open_virtual(&access, SFM_WRITE, &info, &memory),
                                                       &sf_close);
    if (!file)
        return tl::unexpected(std::string("The sound cannot be written in this format: ")
                              + sf_strerror(nullptr));
    setUp(file.get(), how);
    const std::string fault = writeAll(file.get(), *sound, how.format, cancelled);
    const bool closed = sf_close(file.release()) == 0;
    if (!fault.empty())
        return tl::unexpected(fault);
    if (!closed)
        return tl::unexpected<std::string>("The sound could not be encoded.");
    if (how.format == SoundFormat::Opus || how.format == SoundFormat::Vorbis)
        makeOggSteady(memory.bytes);
    return std::move(memory.bytes);
}

} // namespace comfyvn
