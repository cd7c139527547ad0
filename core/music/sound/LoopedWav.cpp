#include "core/music/sound/LoopedWav.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <vector>

namespace comfyvn::music {

namespace {

constexpr std::size_t kBlockSamples = 65'536;

std::string littleEndian(std::uint64_t value, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(static_cast<unsigned char>((value >> (8 * i)) & 0xFFU));
    return text;
}

std::string chunk(const std::string& name, std::string body)
{
    std::string head = name + littleEndian(body.size(), 4);
    if (body.size() % 2 == 1)
        body += '\0';
    return head + body;
}

std::string samplerChunk(const LoopPoints& loop, int sampleRate)
{
    constexpr std::uint64_t kMiddleC = 60;
    std::string body;
    const auto nanoseconds = static_cast<std::uint64_t>(std::llround(1e9 / sampleRate));
    // Manufacturer, product, period, unity note, fraction, SMPTE format and offset, loops, extra bytes.
    for (const std::uint64_t field :
         std::initializer_list<std::uint64_t> { 0, 0, nanoseconds, kMiddleC, 0, 0, 0, 1, 0 })
        body += littleEndian(field, 4);
    // Of the loop: id, forward, first and last frame, fraction, repeated for ever.
    for (const std::uint64_t field :
         std::initializer_list<std::uint64_t> { 0, 0, loop.start, loop.start + loop.length - 1, 0, 0 })
        body += littleEndian(field, 4);
    return chunk("smpl", body);
}

} // namespace

bool streamLoopedWav(const AudioBuffer& sound, const std::optional<LoopPoints>& loop,
                     const std::string& title, const ByteSink& write)
{
    const auto channels = static_cast<std::uint64_t>(sound.channels);
    const auto rate = static_cast<std::uint64_t>(sound.sampleRate);
    std::string format;
    format += littleEndian(1, 2) + littleEndian(channels, 2) + littleEndian(rate, 4);
    format += littleEndian(rate * channels * 2, 4) + littleEndian(channels * 2, 2) + littleEndian(16, 2);

    std::string info =
        "INFO" + chunk("INAM", title + '\0') + chunk("ISFT", std::string("ComfyVN Studio") + '\0');
    if (loop)
        info += chunk("ICMT",
                      "LOOPSTART=" + std::to_string(loop->start)
                          + "\nLOOPLENGTH=" + std::to_string(loop->length) + '\0');
    const std::string after =
        (loop ? samplerChunk(*loop, sound.sampleRate) : std::string()) + chunk("LIST", info);
    const std::string before = "WAVE" + chunk("fmt ", format);
    const std::uint64_t dataBytes = sound.samples.size() * 2;

    if (!write("RIFF" + littleEndian(before.size() + 8 + dataBytes + after.size(), 4) + before + "data"
               + littleEndian(dataBytes, 4)))
        return false;
    std::string block;
    for (std::size_t from = 0; from < sound.samples.size(); from += kBlockSamples) {
        block.clear();
        const std::size_t end = std::min(sound.samples.size(), from + kBlockSamples);
        for (std::size_t i = from; i < end; ++i) {
            const auto value =
                static_cast<int>(std::lround(std::clamp(sound.samples[i], -1.0F, 1.0F) * 32767.0F));
            block += static_cast<char>(static_cast<unsigned char>(value & 0xFF));
            block += static_cast<char>(static_cast<unsigned char>((value >> 8) & 0xFF));
        }
        if (!write(block))
            return false;
    }
    return write(after);
}

} // namespace comfyvn::music
