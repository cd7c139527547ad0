#pragma once

#include "core/audio/mix/DuckingCurve.h"
#include "core/audio/mix/RateConverter.h"
#include "core/audio/mix/TrackFeed.h"

#include <array>
#include <optional>

namespace comfyvn {

/// Frames that one task sums.
inline constexpr std::size_t kMixChunk = 8192;

/// The place of a track in the plan, and its samples.
struct GroupTrack {
    std::size_t index = 0;
    bool ducked = false;
    std::unique_ptr<TrackFeed> feed {};
};

/// What a thread needs to sum a chunk, and what it found.
struct MixScratch {
    TrackScratch track {};
    std::vector<float> sum {};
    std::vector<float> lowered {}; ///< the sum of the tracks that are ducked
    std::vector<float> gains {};
    std::vector<float> peaks {}; ///< of each track of the plan
    std::optional<MixFault> fault {};
};

/// The tracks of one sample rate, summed at that rate.
class RateGroup final {
public:
    RateGroup(int rate, int mixRate)
        : m_rate(rate)
        , m_mixRate(mixRate)
    { }

    void add(GroupTrack track) { m_tracks.push_back(std::move(track)); }

    [[nodiscard]] int rate() const { return m_rate; }
    [[nodiscard]] bool isConverted() const { return m_rate != m_mixRate; }
    [[nodiscard]] std::vector<GroupTrack>& tracks() { return m_tracks; }

    /// Adds the group's frames from `first` on to `to`, ducked by `curve` when there is one.
    void addTo(float* to, std::uint64_t first, std::size_t frames, const DuckingCurve* curve,
               MixScratch& scratch) const;

private:
    int m_rate;
    int m_mixRate;
    std::vector<GroupTrack> m_tracks {};
};

} // namespace comfyvn
