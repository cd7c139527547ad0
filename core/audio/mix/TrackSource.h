#pragma once

#include "core/audio/AudioFile.h"
#include "core/audio/mix/OpenSources.h"
#include "core/audio/mix/StereoFold.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace comfyvn {

/// A sound file as the mixer sees it: a number of stereo frames. Plain WAV is read at any place by several
/// threads at once, and may be closed in between; everything else is decoded by a SourceStream.
class TrackSource final {
public:
    /// Reads the header only; what else libsndfile has no length for is decoded once to count it. `open` is
    /// who keeps its file open.
    [[nodiscard]] static AudioResult<std::shared_ptr<const TrackSource>>
    open(const std::string& path, const std::shared_ptr<OpenSources>& open);
    ~TrackSource();
    TrackSource(const TrackSource&) = delete;
    TrackSource& operator=(const TrackSource&) = delete;

    [[nodiscard]] int sampleRate() const { return m_sampleRate; }
    [[nodiscard]] int channels() const { return static_cast<int>(m_fold.channels()); }
    [[nodiscard]] std::uint64_t frames() const { return m_frames; }
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] bool isWav() const { return m_isWav; }
    /// Of a plain WAV.
    [[nodiscard]] AudioResult<std::shared_ptr<const WavReader>> wav() const;
    /// True when the file's size and time are those it had when it was opened.
    [[nodiscard]] bool isUnchanged() const;
    [[nodiscard]] const StereoFold& fold() const { return m_fold; }

private:
    /// What a file that is written anew does not keep.
    struct Stamp {
        std::uint64_t device = 0;
        std::uint64_t inode = 0;
        std::int64_t bytes = -1;
        std::int64_t seconds = 0;
        std::int64_t nanoseconds = 0;

        bool operator==(const Stamp&) const = default;
    };

    [[nodiscard]] static Stamp stampOf(const std::string& path);
    TrackSource(std::string path, std::shared_ptr<OpenSources> open, int sampleRate, std::uint64_t frames,
                StereoFold fold)
        : m_path(std::move(path))
        , m_open(std::move(open))
        , m_sampleRate(sampleRate)
        , m_frames(frames)
        , m_fold(std::move(fold))
    { }

    std::string m_path;
    std::shared_ptr<OpenSources> m_open;
    Stamp m_stamp {};
    int m_sampleRate;
    std::uint64_t m_frames;
    StereoFold m_fold;
    bool m_isWav = false;
    WavLayout m_layout {};
    mutable ReopenedWav m_wav {}; ///< m_open's
};

/// How a stream gets to a place further on.
enum class Jump {
    Decode, ///< what lies between is decoded, so that the samples are the same wherever it began
    Seek, ///< at once; where a format does not keep to it, the samples may differ by a little
};

/// Decodes a source from front to back; opened with its first frame, closed after its last.
class SourceStream final {
public:
    explicit SourceStream(const TrackSource& source, Jump jump = Jump::Decode);
    ~SourceStream();
    SourceStream(const SourceStream&) = delete;
    SourceStream& operator=(const SourceStream&) = delete;

    /// Writes the stereo frames from `first` on; where the file ends before its header says, silence.
    [[nodiscard]] AudioResult<void> read(std::uint64_t first, std::size_t frames, float* stereo);
    void close();

private:
    friend class TrackSource;
    class Decoder;

    [[nodiscard]] AudioResult<void> moveTo(std::uint64_t frame);

    const TrackSource& m_source;
    Jump m_jump;
    std::unique_ptr<Decoder> m_decoder;
    std::uint64_t m_at = 0; ///< the frame that the decoder gives next
    std::vector<float> m_skipped {};
};

/// Samples that are no numbers become 0, absurd ones 2^24, so that no sum overflows.
void makeSane(float* samples, std::size_t count);

} // namespace comfyvn
