#include "core/audio/mix/RateGroup.h"

#include "core/audio/mix/MixKernels.h"

#include <algorithm>

namespace comfyvn {

void RateGroup::addTo(float* to, std::uint64_t first, std::size_t frames, const DuckingCurve* curve,
                      MixScratch& scratch) const
{
    bool lowered = false;
    for (const GroupTrack& track : m_tracks) {
        const TrackTimeline& timeline = track.feed->timeline();
        if (timeline.start >= first + frames || timeline.end() <= first)
            continue;
        const bool ducked = curve != nullptr && track.ducked;
        if (ducked && !lowered) {
            scratch.lowered.assign(2 * frames, 0.F);
            lowered = true;
        }
        const auto added =
            track.feed->addTo(ducked ? scratch.lowered.data() : to, first, frames, scratch.track);
        if (!added) {
            scratch.fault = MixFault { .track = static_cast<int>(track.index), .message = added.error() };
            return;
        }
        scratch.peaks[track.index] = std::max(scratch.peaks[track.index], *added);
    }
    if (!lowered)
        return;
    if (!isConverted()) {
        const auto gain = curve->steadyGain(first / kMixHop, (first + frames + kMixHop - 1) / kMixHop);
        if (gain) {
            mixIn(to, scratch.lowered.data(), 2 * frames, { *gain, *gain });
            return;
        }
    }
    scratch.gains.resize(frames);
    if (isConverted())
        curve->gainsAtRate(first, m_rate, scratch.gains);
    else
        curve->gains(first, scratch.gains);
    mixInShaped(to, scratch.lowered.data(), scratch.gains.data(), 2 * frames);
}

} // namespace comfyvn
