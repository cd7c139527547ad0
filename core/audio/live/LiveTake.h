#pragma once

#include "core/audio/live/LivePlan.h"
#include "core/audio/mix/MixLayout.h"

#include <memory>

namespace comfyvn {

/// A plan with its sources found: what streams are made of. Does not change.
struct LiveTake {
    LivePlan plan {};
    MixLayout layout {};
    std::vector<MixFault> faults {}; ///< of tracks that are left out

    [[nodiscard]] std::size_t stripOf(std::size_t track) const
    {
        return track < plan.strips.size() ? plan.strips[track] : plan.strips.empty() ? track : kMostStrips;
    }
};

using LiveTakePtr = std::shared_ptr<const LiveTake>;

/// Finds the sources of a plan. A fault is that nothing can be heard.
[[nodiscard]] MixResult<LiveTakePtr> takeOf(LivePlan plan, int sampleRate, SourceLibrary& library,
                                            const GoOn& goOn);
/// The same without one of its tracks.
[[nodiscard]] LiveTakePtr without(const LiveTake& take, const MixFault& fault);

} // namespace comfyvn
