#include "core/audio/mix/MixLayout.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace comfyvn {

namespace {

constexpr int kLowestSourceRate = 1000;
constexpr int kLowestRate = 8000;
constexpr int kHighestRate = 192'000;
constexpr int kUsualRate = 48'000; // of a mix without a source

tl::unexpected<MixFault> fault(std::string message, std::size_t track)
{
    return tl::unexpected<MixFault>(
        MixFault { .track = static_cast<int>(track), .message = std::move(message) });
}

tl::unexpected<MixFault> fault(std::string message)
{
    return tl::unexpected<MixFault>(MixFault { .message = std::move(message) });
}

AudioResult<std::shared_ptr<const TrackSource>> usableSource(SourceLibrary& library, const std::string& path)
{
    auto source = library.source(path);
    if (source && (*source)->sampleRate() < kLowestSourceRate)
        return tl::unexpected<std::string>("The audio file's sample rate is below 1000 Hz.");
    if (source && (*source)->frames() == 0)
        return tl::unexpected<std::string>("The audio file holds no samples.");
    return source;
}

MixResult<std::vector<MixLayout::Track>> openTracks(const MixPlan& plan, SourceLibrary& library,
                                                    const GoOn& goOn, std::vector<MixFault>* leftOut)
{
    // one file may be in several tracks
    std::unordered_map<std::string, AudioResult<std::shared_ptr<const TrackSource>>> sources;
    std::vector<MixLayout::Track> tracks;
    tracks.reserve(plan.tracks.size());
    for (std::size_t i = 0; i < plan.tracks.size(); ++i) {
        const std::string& path = plan.tracks[i].path;
        auto known = sources.find(path);
        if (known == sources.end() && goOn && !goOn())
            return tl::unexpected(cancelledMix());
        if (known == sources.end())
            known = sources.emplace(path, usableSource(library, path)).first;
        const auto& source = known->second;
        if (source) {
            tracks.push_back({ *source, timelineOf(plan.tracks[i], **source) });
            continue;
        }
        if (leftOut == nullptr)
            return fault(source.error(), i);
        leftOut->push_back({ .track = static_cast<int>(i), .message = source.error() });
        tracks.emplace_back();
    }
    return tracks;
}

int rateOf(const MixPlan& plan, const MixLayout& layout)
{
    if (plan.sampleRate > 0)
        return plan.sampleRate;
    const auto first =
        std::ranges::find_if(layout.tracks, [](const auto& track) { return track.source != nullptr; });
    return first == layout.tracks.end() ? kUsualRate
                                        : std::clamp(first->source->sampleRate(), kLowestRate, kHighestRate);
}

} // namespace

std::uint64_t covering(std::uint64_t frames, int fromRate, int toRate)
{
    const auto from = static_cast<std::uint64_t>(fromRate);
    const auto to = static_cast<std::uint64_t>(toRate);
    return frames / from * to + (frames % from * to + from - 1) / from;
}

MixFault cancelledMix()
{
    return { .message = "The mix was cancelled.", .cancelled = true };
}

MixResult<MixLayout> layOut(const MixPlan& plan, const GoOn& goOn)
{
    SourceLibrary library;
    return layOut(plan, library, goOn);
}

MixResult<MixLayout> layOut(const MixPlan& plan, SourceLibrary& library, const GoOn& goOn,
                            std::vector<MixFault>* leftOut)
{
    if (plan.tracks.empty())
        return fault("There is no track to mix.");
    auto tracks = openTracks(plan, library, goOn, leftOut);
    if (!tracks)
        return tl::unexpected(tracks.error());
    MixLayout layout;
    layout.tracks = *std::move(tracks);
    layout.sampleRate = rateOf(plan, layout);
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

MixResult<MixShape> shapeOfMix(const MixPlan& plan, const GoOn& goOn)
{
    return layOut(plan, goOn).map([](const MixLayout& layout) {
        return MixShape { layout.sampleRate, layout.frames };
    });
}

} // namespace comfyvn
