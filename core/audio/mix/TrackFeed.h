#pragma once

#include "core/audio/mix/MixKernels.h"
#include "core/audio/mix/MixPlan.h"
#include "core/audio/mix/TrackSource.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace comfyvn {

/// Where a track plays, in frames of its own rate.
struct TrackTimeline {
    std::uint64_t start = 0; ///< from the mix's start
    std::uint64_t length = 0; ///< played; a loop's is set when the others are known
    std::uint64_t sourceFrom = 0;
    std::uint64_t sourceLength = 0; ///< of the clip, which a loop repeats
    std::uint64_t skipped = 0; ///< of the clip's first pass
    std::uint64_t fadeIn = 0;
    std::uint64_t fadeOut = 0;

    [[nodiscard]] std::uint64_t end() const { return start + length; }
};

[[nodiscard]] TrackTimeline timelineOf(const MixTrack& track, const TrackSource& source);

/// Straight between the points, and as at the outer ones beyond them; 1 without points.
[[nodiscard]] double gainAt(const std::vector<GainPoint>& points, double seconds);

/// What a thread needs to read tracks; reused from call to call.
struct TrackScratch {
    std::vector<char> bytes {};
    WavEncoding encoding = WavEncoding::Pcm16; ///< of the bytes
    std::vector<float> samples {};
    std::vector<float> stereo {};
    std::vector<float> gains {};
};

/// A track's samples at their place in the mix, with its gain, balance, fades and automation.
class TrackFeed final {
public:
    /// `track` outlives it.
    TrackFeed(const MixTrack& track, std::shared_ptr<const TrackSource> source, const TrackTimeline& timeline,
              Jump jump = Jump::Decode);

    [[nodiscard]] const TrackTimeline& timeline() const { return m_timeline; }
    /// Whether prepare() has something to do.
    [[nodiscard]] bool isPrepared() const { return m_stream != nullptr || m_isTiled; }

    /// Must be called before frames from `first` on are added when isPrepared(); by one thread, forwards.
    [[nodiscard]] AudioResult<void> prepare(std::uint64_t first, std::size_t frames);

    /// Adds what sounds of the track in the mix's frames (of the track's rate) from `first` on to `to`.
    /// Returns the highest magnitude added. Several threads may do so.
    [[nodiscard]] AudioResult<float> addTo(float* to, std::uint64_t first, std::size_t frames,
                                           TrackScratch& scratch) const;

private:
    [[nodiscard]] AudioResult<void> prepareTile();
    /// Reads the WAV's frames into the scratch's bytes.
    [[nodiscard]] AudioResult<void> readBytes(std::uint64_t sourceFrame, std::size_t frames,
                                              TrackScratch& scratch) const;
    /// What readBytes() read, as stereo.
    [[nodiscard]] const float* decodeBytes(std::size_t frames, TrackScratch& scratch) const;
    [[nodiscard]] AudioResult<float> addPiece(float* to, std::uint64_t place, std::uint64_t clipFrame,
                                              std::size_t frames, TrackScratch& scratch) const;
    [[nodiscard]] std::uint64_t runLength() const;
    [[nodiscard]] bool isShaped(std::uint64_t clipFrame, std::size_t frames) const;
    void gainsAt(std::uint64_t clipFrame, std::size_t frames, float* gains) const;

    const MixTrack& m_track;
    std::shared_ptr<const TrackSource> m_source;
    TrackTimeline m_timeline;
    StereoGain m_gain {};
    std::unique_ptr<SourceStream> m_stream {};
    bool m_isTiled; ///< a short loop, which is held repeated
    std::vector<float> m_tile {}; ///< stereo
    std::vector<float> m_prepared {}; ///< stereo
    std::uint64_t m_preparedFrom = 0; ///< in the mix
};

} // namespace comfyvn
