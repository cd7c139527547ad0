#pragma once

#include "core/audio/AudioResult.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace comfyvn {

class WavReader;

/// What one channel does in a stretch of time; full scale at 32768.
struct Peak {
    std::int16_t min = 0;
    std::int16_t max = 0;
    std::uint16_t rms = 0;

    bool operator==(const Peak&) const = default;
};

/// The overview of audio that a waveform is painted from: lowest, highest and effective value of every block,
/// at several block sizes, each 4 times the one below. Equal audio gives equal peaks, however many threads
/// made them.
class PeakPyramid final {
public:
    /// Frames in a block of the finest level. A line of a few seconds wants kFine, hours of music kCoarse.
    static constexpr std::size_t kFine = 16;
    static constexpr std::size_t kCoarse = 256;
    static constexpr std::size_t kStep = 4; ///< blocks of a level in one of the next

    PeakPyramid() = default;

    /// `samples` are interleaved. `blockFrames` is a power of two, 16..4096.
    [[nodiscard]] static PeakPyramid ofSamples(std::span<const std::int16_t> samples, int channels,
                                               int sampleRate, std::size_t blockFrames = kCoarse);

    /// Streams a WAV on `threads` threads, or whatever readAudioFile reads on one. Errors like readAudioFile.
    [[nodiscard]] static AudioResult<PeakPyramid> ofFile(const std::string& path, int threads,
                                                         std::size_t blockFrames = kCoarse);

    [[nodiscard]] int channels() const { return m_channels; }
    [[nodiscard]] int sampleRate() const { return m_sampleRate; }
    [[nodiscard]] std::uint64_t frames() const { return m_frames; }

    [[nodiscard]] std::size_t levelCount() const { return m_levels.size(); }
    [[nodiscard]] std::size_t blockFrames(std::size_t level) const;
    /// The blocks of a level, each with one Peak per channel; the last block may be short.
    [[nodiscard]] std::span<const Peak> level(std::size_t level) const { return m_levels[level]; }
    [[nodiscard]] std::size_t blocks(std::size_t level) const;
    [[nodiscard]] const Peak& peak(std::size_t level, std::size_t block, int channel) const;

    /// The coarsest level whose blocks are no longer than a pixel; 0 when even its blocks are longer (then
    /// the samples themselves are the better source).
    [[nodiscard]] std::size_t levelFor(double framesPerPixel) const;

    /// A channel's peak over the blocks that [firstFrame, endFrame) touches, read from `level`; at least one
    /// block. All zero outside the audio.
    [[nodiscard]] Peak over(std::size_t level, int channel, std::uint64_t firstFrame,
                            std::uint64_t endFrame) const;

private:
    PeakPyramid(int channels, int sampleRate, std::uint64_t frames, std::size_t blockFrames);
    static PeakPyramid ofWav(const WavReader& reader, int threads, std::size_t blockFrames);
    static AudioResult<PeakPyramid> ofStream(const std::string& path, std::size_t blockFrames);
    void buildUpperLevels();

    int m_channels = 0;
    int m_sampleRate = 0;
    std::uint64_t m_frames = 0;
    std::size_t m_blockFrames = kCoarse;
    std::vector<std::vector<Peak>> m_levels {};
};

} // namespace comfyvn
