#pragma once

#include "core/audio/mix/MixPlan.h"

#include <tl/expected.hpp>

#include <functional>
#include <span>
#include <vector>

namespace comfyvn {

template <typename T> using MixResult = tl::expected<T, MixFault>;

/// Takes the finished stereo samples in order, in pieces of at most about a quarter of a million frames, by
/// one thread at a time; what it says is wrong ends the mix.
using MixSink = std::function<tl::expected<void, std::string>(std::span<const float> stereo)>;

struct MixOptions {
    int threads = 1; ///< does not change a bit of the result
    bool loudness = true; ///< whether the report has it; a target measures it anyway
    /// Told how far the mix is, 0..1; returns whether to go on.
    std::function<bool(double fraction)> progress {};
};

/// The longest mix, in seconds.
inline constexpr double kLongestMix = 6 * 3600;

/// What a mix would be.
struct MixShape {
    int sampleRate = 0;
    std::uint64_t frames = 0;
};

/// Whether to go on, asked between sources; without one it goes on.
using GoOn = std::function<bool()>;
[[nodiscard]] MixFault cancelledMix();

/// Opens every source and finds rate and length. Faults: a source that cannot be read or is empty; nothing to
/// hear; only loops; too long; cancelled.
[[nodiscard]] MixResult<MixShape> shapeOfMix(const MixPlan& plan, const GoOn& goOn = {});

/// Renders the plan. Tracks of one rate are summed before they are resampled; the sum is ducked, limited and
/// handed on, in memory that does not grow with the length.
[[nodiscard]] MixResult<MixReport> renderMix(const MixPlan& plan, const MixOptions& options,
                                             const MixSink& sink);

/// The gain of the tracks that are lowered, at the start of each hop of kMixHop frames; hears the triggers
/// alone. Empty: nothing is lowered.
[[nodiscard]] MixResult<std::vector<float>> duckingGains(const MixPlan& plan, const MixOptions& options);

} // namespace comfyvn
