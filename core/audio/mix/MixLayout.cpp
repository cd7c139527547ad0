#include "core/audio/mix/MixLayout.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace comfyvn {

namespace {

constexpr int kLowestSourceRate = 1000;
constexpr int kLowestRate = 8000;
constexpr int kHighestRate = 192'000;

tl::unexpected<MixFault> fault(std::string message, std::size_t track)
{
    return tl::unexpected<MixFault>(
        MixFault { .track = static_cast<int>(track), .message = std::move(message) });
}

tl::unexpected<MixFault> fault(std::string message)
{
    return tl::unexpected<MixFault>(MixFault { .message = std::move(message) });
}

MixResult<std::vector<MixLayout::Track>> openTracks(const MixPlan& plan)
{
    std::map<std::string, std::shared_ptr<const TrackSource>> sources; // one file may be in several tracks
    std::vector<MixLayout::Track> tracks;
    for (std::size_t i = 0; i < plan.tracks.size(); ++i) {
        auto& source = sources[plan.tracks[i].path];
        if (!source) {
            auto opened = TrackSource::open(plan.tracks[i].path);
            if (!opened)
                return fault(opened.error(), i);
            source = *std::move(opened);
        }
        if (source->sampleRate() < kLowestSourceRate)
            return fault("The audio file's sample rate is below 1000 Hz.", i);
        if (source->frames() == 0)
            return fault("The audio file holds no samples.", i);
        tracks.push_back({ source, timelineOf(plan.tracks[i], *source) });
    }
    return tracks;
}

} // namespace

std::uint64_t covering(std::uint64_t frames, int fromRate, int toRate)
{
    const auto from = static_cast<std::uint64_t>(fromRate);
    const auto to = static_cast<std::uint64_t>(toRate);
    return frames / from * to + (frames % from * to + from - 1) / from;
}

MixResult<MixLayout> layOut(const MixPlan& plan)
{
    if (plan.tracks.empty())
        return fault("There is no track to mix.");
    auto tracks = openTracks(plan);
    if (!tracks)
        return tl::unexpected(tracks.error());
    MixLayout layout;
    layout.tracks = *std::move(tracks);
    layout.sampleRate = plan.sampleRate > 0
        ? plan.sampleRate
        : std::clamp(layout.tracks.front().source->sampleRate(), kLowestRate, kHighestRate);
    const auto isEndless = [&plan](std::size_t i) { return plan.tracks[i].loop && !plan.tracks[i].loopFor; };
    bool onlyLoops = true;
    for (std::size_t i = 0; i < layout.tracks.size(); ++i) {
        if (isEndless(i))
            continue;
        onlyLoops = false;
        const auto& [source, timeline] = layout.tracks[i];
        if (timeline.length > 0)
            layout.frames =
                std::max(layout.frames, covering(timeline.end(), source->sampleRate(), layout.sampleRate));
    }
    if (onlyLoops)
        return fault("Every track loops, so the mix would never end; let one of them play once.");
    if (layout.frames == 0)
        return fault("The offsets cut off everything there is to hear.");
    if (static_cast<double>(layout.frames) > kLongestMix * layout.sampleRate)
        return fault("The mix would be longer than 6 hours.");
    for (std::size_t i = 0; i < layout.tracks.size(); ++i) {
        auto& [source, timeline] = layout.tracks[i];
        if (!isEndless(i) || timeline.sourceLength == 0)
            continue;
        const std::uint64_t end = covering(layout.frames, layout.sampleRate, source->sampleRate());
        timeline.length = end - std::min(end, timeline.start);
    }
    return layout;
}

MixResult<MixShape> shapeOfMix(const MixPlan& plan)
{
    return layOut(plan).map([](const MixLayout& layout) {
        return MixShape { layout.sampleRate, layout.frames };
    });
}

} // namespace comfyvn
