#include "core/music/sound/EncodedMusic.h"

#include "core/audio/SoundFields.h"

#include <cmath>

namespace comfyvn::music {

namespace {

std::uint64_t atRate(std::uint64_t frame, int from, int to)
{
    return static_cast<std::uint64_t>(std::llround(static_cast<double>(frame) * to / from));
}

} // namespace

AudioResult<EncodedMusic> encodedMusic(const AudioBuffer& sound, SoundFormat format,
                                       const std::optional<LoopPoints>& loop, const std::string& title,
                                       const Watch& watch)
{
    EncodedMusic music { .sampleRate = encodedRate(format, sound.sampleRate) };
    SoundFields fields;
    if (loop) {
        const std::uint64_t start = atRate(loop->start, sound.sampleRate, music.sampleRate);
        const std::uint64_t end = atRate(loop->start + loop->length, sound.sampleRate, music.sampleRate);
        music.loop = LoopPoints { start, end - start };
        fields = { { "LOOPSTART", std::to_string(start) }, { "LOOPLENGTH", std::to_string(end - start) } };
    }
    auto file =
        encodeSound(sound, { .format = format, .quality = SoundQuality::Best, .tags = { .title = title } },
                    watch.cancelled);
    if (!file)
        return tl::unexpected(file.error());
    auto tagged = withFields(*file, format, fields);
    if (!tagged)
        return tl::unexpected(tagged.error());
    music.bytes = *std::move(tagged);
    return music;
}

} // namespace comfyvn::music
