#pragma once

#include "core/audio/AudioBuffer.h"
#include "core/audio/AudioResult.h"
#include "core/audio/WavFile.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace comfyvn {

/// A WAV file that is open for reading, at any place and from several threads at once.
class WavReader final {
public:
    [[nodiscard]] static AudioResult<WavReader> open(const std::string& path);
    ~WavReader();
    WavReader(WavReader&& other) noexcept;
    WavReader& operator=(WavReader&&) = delete;
    WavReader(const WavReader&) = delete;
    WavReader& operator=(const WavReader&) = delete;

    [[nodiscard]] const WavLayout& layout() const { return m_layout; }

    /// Copies up to `frames` frames as they lie in the file, from frame `first`; returns how many there were.
    [[nodiscard]] std::size_t read(std::uint64_t first, std::size_t frames, char* to) const;

private:
    WavReader(int descriptor, const WavLayout& layout);

    int m_descriptor = -1;
    WavLayout m_layout;
};

/// Takes interleaved samples; returns whether it wants more.
using AudioSink = std::function<bool(std::span<const float> samples, int channels, int sampleRate)>;

/// Frames a sink gets at once; fewer only in the last call.
inline constexpr std::size_t kSinkFrames = 16'384;

/// Decodes what libsndfile reads, in memory that does not grow with the file's length. `path` is in the file
/// system's encoding.
[[nodiscard]] AudioResult<void> streamAudioFile(const std::string& path, const AudioSink& sink);

/// Decodes WAV, AIFF, FLAC, Ogg Vorbis, Opus or MP3, chosen by content. Refuses more than `maxFrames` frames
/// before it allocates for them. `path` is in the file system's encoding.
[[nodiscard]] AudioResult<AudioBuffer> readAudioFile(const std::string& path, std::uint64_t maxFrames);

} // namespace comfyvn
