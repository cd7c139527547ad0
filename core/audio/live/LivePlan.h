#pragma once

#include "core/audio/mix/MixPlan.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace comfyvn {

/// Meters that a live mix has beside the master's; what would move others moves none.
inline constexpr std::size_t kMostStrips = 256;

/// A mix as it is heard while it is worked on.
struct LivePlan {
    MixPlan mix {}; ///< its sample rate and its target loudness have no influence
    /// Whose meter each track of the mix moves, so that the clips of one row share a meter; empty: each track
    /// its own.
    std::vector<std::uint16_t> strips {};
    /// Of the whole mix before the limiter, as the last render found it (MixReport::loudnessGainDb).
    double gainDb = 0;

    bool operator==(const LivePlan&) const = default;
};

/// Frames of the mix that are played over and over: the last one before `end` is followed by `begin`.
struct LiveLoop {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;

    bool operator==(const LiveLoop&) const = default;
};

/// A frame of the mix. The lap changes whenever playing did not just go on to it.
struct LivePlace {
    std::uint64_t frame = 0;
    std::uint64_t lap = 0;
    std::uint64_t call = 0; ///< the number of the call that had come about

    bool operator==(const LivePlace&) const = default;
};

/// The highest of what was read since they were taken last, as factors of full scale.
struct LiveLevels {
    std::vector<float> strips {}; ///< after gain, fades and ducking
    float left = 0; ///< of the finished mix
    float right = 0;
    float duckingGain = 1; ///< the lowest
    float limiterGain = 1; ///< the lowest
    float truePeak = 0; ///< of the finished mix
    /// The mean square, K-weighted, of each 100 ms that ended meanwhile; see LiveLoudness.
    std::vector<double> loudness {};
    std::uint64_t start = 0; ///< another one whenever sound began after silence
};

/// How a live mix is doing.
struct LiveState {
    std::uint64_t frames = 0; ///< the mix's length
    std::uint64_t done = 0; ///< the number of the latest call that came about
    std::vector<MixFault> faults {}; ///< the tracks that are left out, by why; -1: nothing can be heard
    std::uint64_t dropouts = 0; ///< times that nothing was ready when more was read

    bool operator==(const LiveState&) const = default;
};

} // namespace comfyvn
