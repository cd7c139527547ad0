#include "core/music/sound/EncodedMusic.h"

#include "core/audio/SoundFields.h"

#include <cmath>
#include <utility>

namespace comfyvn::music {

namespace {

std::uint64_t atRate(std::uint64_t frame, int from, int to)
{
    return static_cast<std::uint64_t>(std::llround(static_cast<double>(frame) * to / from));
}

} // namespace

MusicEncoder::MusicEncoder(std::string path, Piece piece, SoundWriter writer)
    : m_path(std::move(path))
    , m_piece(std::move(piece))
    , m_writer(std::move(writer))
{ }

AudioResult<MusicEncoder> MusicEncoder::create(const std::string& path, const Piece& piece)
{
    const SoundEncoding how { .format = piece.format,
                              .quality = SoundQuality::Best,
                              .tags = { .title = piece.title } };
    auto writer = SoundWriter::create(path, how, piece.channels, piece.sampleRate);
    if (!writer)
        return tl::unexpected(writer.error());
    return MusicEncoder(path, piece, *std::move(writer));
}

AudioResult<EncodedMusic> MusicEncoder::finish()
{
    if (const auto finished = m_writer.finish(); !finished)
        return tl::unexpected(finished.error());
    EncodedMusic music { .sampleRate = m_writer.sampleRate() };
    if (!m_piece.loop)
        return music;
    const std::uint64_t start = atRate(m_piece.loop->start, m_piece.sampleRate, music.sampleRate);
    const std::uint64_t end =
        atRate(m_piece.loop->start + m_piece.loop->length, m_piece.sampleRate, music.sampleRate);
    music.loop = LoopPoints { start, end - start };
    return addFields(
               m_path, m_piece.format,
               { { "LOOPSTART", std::to_string(start) }, { "LOOPLENGTH", std::to_string(end - start) } })
        .map([&music] { return music; });
}

} // namespace comfyvn::music
