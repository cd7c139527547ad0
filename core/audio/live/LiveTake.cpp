#include "core/audio/live/LiveTake.h"

namespace comfyvn {

MixResult<LiveTakePtr> takeOf(LivePlan plan, int sampleRate, SourceLibrary& library, const GoOn& goOn)
{
    auto take = std::make_shared<LiveTake>();
    take->plan = std::move(plan);
    take->plan.mix.sampleRate = sampleRate;
    auto layout = layOut(take->plan.mix, library, goOn, &take->faults);
    if (!layout)
        return tl::unexpected(layout.error());
    take->layout = *std::move(layout);
    return take;
}

LiveTakePtr without(const LiveTake& take, const MixFault& fault)
{
    auto rest = std::make_shared<LiveTake>(take);
    rest->layout.tracks[static_cast<std::size_t>(fault.track)] = {};
    rest->faults.push_back(fault);
    return rest;
}

} // namespace comfyvn
