#include "core/audio/SoundLibrary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace comfyvn {

int libraryFormat(SoundFormat format)
{
    switch (format) {
    case SoundFormat::Wav:
        return SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    case SoundFormat::Flac:
        return SF_FORMAT_FLAC | SF_FORMAT_PCM_16;
    case SoundFormat::Opus:
        return SF_FORMAT_OGG | SF_FORMAT_OPUS;
    case SoundFormat::Vorbis:
        return SF_FORMAT_OGG | SF_FORMAT_VORBIS;
    case SoundFormat::Mp3:
        return SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III;
    }
    return 0;
}

namespace {

struct Setting {
    int command = 0; ///< 0: the format has no quality
    double value = 0;
};

Setting qualityOf(SoundFormat format, SoundQuality quality)
{
    const auto choice = static_cast<std::size_t>(quality);
    switch (format) {
    case SoundFormat::Wav:
        return {};
    case SoundFormat::Flac: // every level gives the same sound
        return { SFC_SET_COMPRESSION_LEVEL, std::array { 1.0, 0.625, 0.625 }[choice] };
    case SoundFormat::Opus: // 6 kbit/s at 1, 256 kbit/s at 0
        return { SFC_SET_COMPRESSION_LEVEL, std::array { 0.928, 0.832, 0.64 }[choice] };
    case SoundFormat::Vorbis:
        return { SFC_SET_VBR_ENCODING_QUALITY, std::array { 0.1, 0.4, 0.8 }[choice] };
    case SoundFormat::Mp3:
        return { SFC_SET_VBR_ENCODING_QUALITY, std::array { 0.1, 0.5, 0.9 }[choice] };
    }
    return {};
}

void writeTags(SNDFILE* file, const SoundTags& tags)
{
    for (const auto& [key, value] :
         { std::pair { SF_STR_TITLE, &tags.title }, std::pair { SF_STR_ARTIST, &tags.artist },
           std::pair { SF_STR_COMMENT, &tags.comment } }) {
        if (!value->empty())
            sf_set_string(file, key, value->c_str());
    }
}

} // namespace

void setUp(SNDFILE* file, const SoundEncoding& how)
{
    const Setting quality = qualityOf(how.format, how.quality);
    if (double value = quality.value; quality.command != 0)
        sf_command(file, quality.command, &value, sizeof value);
    writeTags(file, how.tags);
}

bool writeSamples(SNDFILE* file, SoundFormat format, std::span<const float> samples, std::size_t channels)
{
    const auto frames = static_cast<sf_count_t>(samples.size() / channels);
    if (format != SoundFormat::Wav && format != SoundFormat::Flac)
        return sf_writef_float(file, samples.data(), frames) == frames;
    std::vector<std::int16_t> integers(samples.size());
    std::ranges::transform(samples, integers.begin(), [](float sample) {
        const float scaled = std::isfinite(sample) ? sample * 32768.0F : 0.0F;
        return static_cast<std::int16_t>(std::lrint(std::clamp(scaled, -32768.0F, 32767.0F)));
    });
    return sf_writef_short(file, integers.data(), frames) == frames;
}

} // namespace comfyvn
