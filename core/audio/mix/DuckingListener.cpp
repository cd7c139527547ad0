#include "core/audio/mix/DuckingListener.h"

#include "core/audio/mix/MixKernels.h"

#include <algorithm>

namespace comfyvn {

RateGroup& groupOf(std::vector<RateGroup>& groups, int rate, int mixRate)
{
    const auto known =
        std::ranges::find_if(groups, [rate](const RateGroup& group) { return group.rate() == rate; });
    return known != groups.end() ? *known : groups.emplace_back(rate, mixRate);
}

void prepareGroup(RateGroup& group, std::uint64_t first, std::uint64_t end, WorkTeam& team,
                  std::span<MixScratch> scratches)
{
    std::vector<GroupTrack*> prepared;
    for (GroupTrack& track : group.tracks()) {
        if (track.feed->isPrepared())
            prepared.push_back(&track);
    }
    team.run(prepared.size(), [&](std::size_t task, std::size_t worker) {
        const GroupTrack& track = *prepared[task];
        if (const auto ready = track.feed->prepare(first, static_cast<std::size_t>(end - first)); !ready)
            scratches[worker].fault =
                MixFault { .track = static_cast<int>(track.index), .message = ready.error() };
    });
}

std::optional<MixFault> faultIn(std::span<const MixScratch> scratches)
{
    std::optional<MixFault> first;
    for (const MixScratch& scratch : scratches) {
        if (scratch.fault && (!first || scratch.fault->track < first->track))
            first = scratch.fault;
    }
    return first;
}

DuckingListener::DuckingListener(const MixPlan& plan, const MixLayout& layout, std::uint64_t firstHop,
                                 Jump jump, WorkTeam& team)
    : m_rate(layout.sampleRate)
    , m_team(team)
    , m_scratch(team.size())
{
    if (!plan.ducking)
        return;
    bool anyTarget = false;
    for (std::size_t i = 0; i < plan.tracks.size(); ++i) {
        const MixTrack& track = plan.tracks[i];
        const auto& [source, timeline] = layout.tracks[i];
        if (timeline.length == 0)
            continue;
        anyTarget = anyTarget || track.part == DuckingPart::Target;
        if (track.part == DuckingPart::Trigger)
            groupOf(m_groups, source->sampleRate(), m_rate)
                .add({ .index = i, .feed = std::make_unique<TrackFeed>(track, source, timeline, jump) });
    }
    for (MixScratch& scratch : m_scratch)
        scratch.peaks.resize(plan.tracks.size());
    if (anyTarget && !m_groups.empty())
        m_curve.emplace(*plan.ducking, m_rate, (layout.frames + kMixHop - 1) / kMixHop, firstHop);
}

void DuckingListener::hear(std::uint64_t firstHop, std::span<float> levels, MixScratch& scratch) const
{
    for (const RateGroup& group : m_groups) {
        const auto frameOf = [&](std::uint64_t hop) { return covering(hop * kMixHop, m_rate, group.rate()); };
        const std::uint64_t first = frameOf(firstHop);
        const auto frames = static_cast<std::size_t>(frameOf(firstHop + levels.size()) - first);
        scratch.sum.assign(2 * frames, 0.F);
        group.addTo(scratch.sum.data(), first, frames, nullptr, scratch);
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const std::uint64_t from = frameOf(firstHop + i) - first;
            const std::uint64_t to = frameOf(firstHop + i + 1) - first;
            const float level =
                highestOf(scratch.sum.data() + 2 * from, static_cast<std::size_t>(2 * (to - from)));
            levels[i] = std::max(levels[i], level);
        }
    }
}

MixResult<void> DuckingListener::listenTo(std::uint64_t hop, std::size_t piece)
{
    if (!m_curve || m_curve->hopsNeeded(hop) <= m_curve->hopsPushed())
        return {};
    const std::uint64_t pushed = m_curve->hopsPushed();
    const auto pieces = static_cast<std::size_t>((m_curve->hopsNeeded(hop) - pushed + piece - 1) / piece);
    for (RateGroup& group : m_groups) {
        const auto frameOf = [&](std::uint64_t at) { return covering(at * kMixHop, m_rate, group.rate()); };
        prepareGroup(group, frameOf(pushed), frameOf(pushed + pieces * piece), m_team, m_scratch);
    }
    if (const auto fault = faultIn(m_scratch))
        return tl::unexpected(*fault);
    std::vector<float> levels(pieces * piece);
    m_team.run(pieces, [&](std::size_t task, std::size_t worker) {
        hear(pushed + task * piece, std::span(levels).subspan(task * piece, piece), m_scratch[worker]);
    });
    m_curve->push(levels);
    if (const auto fault = faultIn(m_scratch))
        return tl::unexpected(*fault);
    return {};
}

void DuckingListener::forget(std::uint64_t hop)
{
    if (m_curve)
        m_curve->forget(hop);
}

} // namespace comfyvn
