#pragma once

#include "core/audio/AudioFile.h"
#include "core/audio/mix/StereoFold.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace comfyvn {

/// A sound file as the mixer sees it: a number of stereo frames. Plain WAV is read at any place by several
/// threads at once; everything else is decoded from front to back by a SourceStream.
class TrackSource final {
public:
    /// Reads the header only; what else libsndfile has no length for is decoded once to count it.
    [[nodiscard]] static AudioResult<std::shared_ptr<const TrackSource>> open(const std::string& path);

    [[nodiscard]] int sampleRate() const { return m_sampleRate; }
    [[nodiscard]] int channels() const { return static_cast<int>(m_fold.channels()); }
    [[nodiscard]] std::uint64_t frames() const { return m_frames; }
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] const WavReader* wav() const { return m_wav.get(); }
    [[nodiscard]] const StereoFold& fold() const { return m_fold; }

private:
    TrackSource(std::string path, int sampleRate, std::uint64_t frames, StereoFold fold)
        : m_path(std::move(path))
        , m_sampleRate(sampleRate)
        , m_frames(frames)
        , m_fold(std::move(fold))
    { }

    std::string m_path;
    int m_sampleRate;
    std::uint64_t m_frames;
    StereoFold m_fold;
    std::unique_ptr<WavReader> m_wav {}; ///< null: not plain WAV
};

/// Decodes a source from front to back; opened with its first frame, closed after its last.
class SourceStream final {
public:
    explicit SourceStream(const TrackSource& source);
    ~SourceStream();
    SourceStream(const SourceStream&) = delete;
    SourceStream& operator=(const SourceStream&) = delete;

    /// Writes the stereo frames from `first` on; where the file ends before its header says, silence.
    [[nodiscard]] AudioResult<void> read(std::uint64_t first, std::size_t frames, float* stereo);

private:
    friend class TrackSource;
    class Decoder;

    [[nodiscard]] AudioResult<void> moveTo(std::uint64_t frame);

    const TrackSource& m_source;
    std::unique_ptr<Decoder> m_decoder;
    std::uint64_t m_at = 0; ///< the frame that the decoder gives next
    std::vector<float> m_skipped {};
};

/// Samples that are no numbers become 0, absurd ones 2^24, so that no sum overflows.
void makeSane(float* samples, std::size_t count);

} // namespace comfyvn
