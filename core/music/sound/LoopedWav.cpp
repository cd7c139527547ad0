#include "core/music/sound/LoopedWav.h"

#include "core/audio/WavWriter.h"
#include "core/audio/mix/MixKernels.h"

#include <cmath>
#include <initializer_list>
#include <vector>

namespace comfyvn::music {

namespace {

std::string littleEndian(std::uint64_t value)
{
    std::string text;
    for (int i = 0; i < 4; ++i)
        text += static_cast<char>(static_cast<unsigned char>((value >> (8 * i)) & 0xFFU));
    return text;
}

std::string samplerChunk(const LoopPoints& loop, int sampleRate)
{
    constexpr std::uint64_t kMiddleC = 60;
    std::string body;
    const auto nanoseconds = static_cast<std::uint64_t>(std::llround(1e9 / sampleRate));
    // Manufacturer, product, period, unity note, fraction, SMPTE format and offset, loops, extra bytes.
    for (const std::uint64_t field :
         std::initializer_list<std::uint64_t> { 0, 0, nanoseconds, kMiddleC, 0, 0, 0, 1, 0 })
        body += littleEndian(field);
    // Of the loop: id, forward, first and last frame, fraction, repeated for ever.
    for (const std::uint64_t field :
         std::initializer_list<std::uint64_t> { 0, 0, loop.start, loop.start + loop.length - 1, 0, 0 })
        body += littleEndian(field);
    return "smpl" + littleEndian(body.size()) + body;
}

} // namespace

bool streamLoopedWav(const LongSound& sound, const std::optional<LoopPoints>& loop, const std::string& title,
                     const ByteSink& write)
{
    const std::string comment = loop
        ? "LOOPSTART=" + std::to_string(loop->start) + "\nLOOPLENGTH=" + std::to_string(loop->length)
        : std::string();
    const std::string trailer = (loop ? samplerChunk(*loop, sound.sampleRate()) : std::string())
        + infoChunk(title, "ComfyVN Studio", comment);
    bool wanted = write(
        wavHeader(WavEncoding::Pcm16, sound.frames(), sound.channels(), sound.sampleRate(), trailer.size()));
    std::vector<std::int16_t> shorts;
    sound.each([&](std::span<const float> samples, std::size_t) {
        shorts.resize(samples.size());
        toShorts(samples.data(), shorts.data(), samples.size());
        wanted = wanted && write({ reinterpret_cast<const char*>(shorts.data()), 2 * shorts.size() });
    });
    return wanted && write(trailer);
}

} // namespace comfyvn::music
