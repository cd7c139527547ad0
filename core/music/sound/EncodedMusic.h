#pragma once

#include "core/audio/AudioResult.h"
#include "core/audio/SoundWriter.h"
#include "core/music/sound/LoopedWav.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace comfyvn::music {

/// What a piece's file has become.
struct EncodedMusic {
    int sampleRate = 0;
    std::optional<LoopPoints> loop {}; ///< in frames of that rate
};

/// Writes a piece as a file of any format but WAV (see streamLoopedWav), at the encoder's best quality, with
/// LOOPSTART and LOOPLENGTH in its comment. An unfinished file stays; the caller removes it.
class MusicEncoder final {
public:
    struct Piece {
        SoundFormat format = SoundFormat::Flac;
        std::string title {};
        std::optional<LoopPoints> loop {}; ///< in its own frames
        int channels = 2;
        int sampleRate = 0;
    };

    /// `path` is in the file system's encoding.
    [[nodiscard]] static AudioResult<MusicEncoder> create(const std::string& path, const Piece& piece);

    /// Interleaved samples.
    [[nodiscard]] AudioResult<void> write(std::span<const float> samples) { return m_writer.write(samples); }
    [[nodiscard]] AudioResult<EncodedMusic> finish();

private:
    MusicEncoder(std::string path, Piece piece, SoundWriter writer);

    std::string m_path;
    Piece m_piece;
    SoundWriter m_writer;
};

} // namespace comfyvn::music
