#include "core/audio/mix/MixRun.h"

#include "core/audio/mix/MixKernels.h"

#include <algorithm>
#include <cmath>

namespace comfyvn {

namespace {

constexpr std::size_t kChunkHops = kMixChunk / kMixHop;
constexpr std::size_t kMostChunks = 16; // of a batch
constexpr double kMostGroupFrames = 262'144; // of a batch, at a group's rate
constexpr double kMostStreamedFrames =
    2'000'000; // of a batch, over all tracks that are decoded from front to back

std::uint64_t chunksFor(std::uint64_t frames)
{
    return (frames + kMixChunk - 1) / kMixChunk;
}

} // namespace

MixRun::MixRun(const MixPlan& plan, const MixLayout& layout, const MixOptions& options, const Pass& pass,
               WorkTeam& team)
    : m_plan(plan)
    , m_layout(layout)
    , m_options(options)
    , m_gain(static_cast<float>(pass.gain))
    , m_team(team)
    , m_limiter(pass.ceiling, layout.sampleRate)
    , m_meters(layout.sampleRate, pass.loudness)
    , m_scratch(team.size())
    , m_hops((layout.frames + kMixHop - 1) / kMixHop)
{
    for (MixScratch& scratch : m_scratch)
        scratch.peaks.resize(plan.tracks.size());
    makeGroups();
}

void MixRun::makeGroups()
{
    const auto groupOf = [this](std::vector<RateGroup>& groups, int rate) -> RateGroup& {
        const auto known =
            std::ranges::find_if(groups, [rate](const RateGroup& group) { return group.rate() == rate; });
        return known != groups.end() ? *known : groups.emplace_back(rate, m_layout.sampleRate);
    };
    bool anyTarget = false;
    for (std::size_t i = 0; i < m_plan.tracks.size(); ++i) {
        const MixTrack& track = m_plan.tracks[i];
        const MixLayout::Track& placed = m_layout.tracks[i];
        if (placed.timeline.length == 0)
            continue;
        const auto feed = [&] { return std::make_unique<TrackFeed>(track, placed.source, placed.timeline); };
        const bool ducked = m_plan.ducking && track.part == DuckingPart::Target;
        anyTarget = anyTarget || ducked;
        groupOf(m_groups, placed.source->sampleRate()).add({ .index = i, .ducked = ducked, .feed = feed() });
        if (m_plan.ducking && track.part == DuckingPart::Trigger)
            groupOf(m_triggers, placed.source->sampleRate())
                .add({ .index = i, .ducked = false, .feed = feed() });
    }
    if (anyTarget && !m_triggers.empty())
        m_ducking.emplace(*m_plan.ducking, m_layout.sampleRate, m_hops);
    for (RateGroup& group : m_groups) {
        if (!group.isConverted())
            continue;
        m_converted.push_back({ .group = &group,
                                .sides = { RateConverter(group.rate(), m_layout.sampleRate),
                                           RateConverter(group.rate(), m_layout.sampleRate) } });
    }
}

std::size_t MixRun::batchFrames()
{
    double highest = m_layout.sampleRate;
    double streamed = 0; // frames of all such tracks that a frame of the mix needs
    for (auto* groups : { &m_groups, &m_triggers }) {
        for (RateGroup& group : *groups) {
            highest = std::max<double>(highest, group.rate());
            for (const GroupTrack& track : group.tracks())
                streamed +=
                    track.feed->isStreamed() ? static_cast<double>(group.rate()) / m_layout.sampleRate : 0;
        }
    }
    double frames = kMostGroupFrames * m_layout.sampleRate / highest;
    if (streamed > 0)
        frames = std::min(frames, kMostStreamedFrames / streamed);
    return kMixChunk * std::clamp<std::size_t>(static_cast<std::size_t>(frames) / kMixChunk, 1, kMostChunks);
}

bool MixRun::failed()
{
    for (MixScratch& scratch : m_scratch) {
        if (scratch.fault && (!m_fault || scratch.fault->track < m_fault->track))
            m_fault = scratch.fault;
    }
    return m_fault.has_value();
}

void MixRun::prepare(RateGroup& group, std::uint64_t first, std::uint64_t end)
{
    std::vector<GroupTrack*> streamed;
    for (GroupTrack& track : group.tracks()) {
        if (track.feed->isStreamed())
            streamed.push_back(&track);
    }
    m_team.run(streamed.size(), [&](std::size_t task, std::size_t worker) {
        const GroupTrack& track = *streamed[task];
        if (const auto ready = track.feed->prepare(first, static_cast<std::size_t>(end - first)); !ready)
            m_scratch[worker].fault =
                MixFault { .track = static_cast<int>(track.index), .message = ready.error() };
    });
}

void MixRun::listen(std::uint64_t firstHop, std::span<float> levels, MixScratch& scratch)
{
    for (const RateGroup& group : m_triggers) {
        const auto frameOf = [&](std::uint64_t hop) {
            return covering(hop * kMixHop, m_layout.sampleRate, group.rate());
        };
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

void MixRun::duckUpTo(std::uint64_t hop)
{
    const std::uint64_t pushed = m_ducking ? m_ducking->hopsPushed() : 0;
    if (!m_ducking || m_ducking->hopsNeeded(hop) <= pushed || failed())
        return;
    const auto chunks =
        static_cast<std::size_t>((m_ducking->hopsNeeded(hop) - pushed + kChunkHops - 1) / kChunkHops);
    for (RateGroup& group : m_triggers) {
        const auto frameOf = [&](std::uint64_t at) {
            return covering(at * kMixHop, m_layout.sampleRate, group.rate());
        };
        prepare(group, frameOf(pushed), frameOf(pushed + chunks * kChunkHops));
    }
    if (failed())
        return;
    std::vector<float> levels(chunks * kChunkHops);
    m_team.run(chunks, [&](std::size_t task, std::size_t worker) {
        listen(pushed + task * kChunkHops, std::span(levels).subspan(task * kChunkHops, kChunkHops),
               m_scratch[worker]);
    });
    m_ducking->push(levels);
}

void MixRun::sumChunks()
{
    struct Task {
        Converted* converted;
        std::size_t chunk;
    };
    std::vector<Task> tasks;
    for (Converted& converted : m_converted) {
        const std::uint64_t end = converted.pushed + converted.chunks * kMixChunk;
        prepare(*converted.group, converted.pushed, end);
        converted.stereo.assign(2 * converted.chunks * kMixChunk, 0.F);
        for (std::size_t chunk = 0; chunk < converted.chunks; ++chunk)
            tasks.push_back({ &converted, chunk });
        for (auto& side : converted.split)
            side.resize(converted.chunks * kMixChunk);
    }
    if (failed())
        return;
    const DuckingCurve* curve = m_ducking ? &*m_ducking : nullptr;
    m_team.run(tasks.size(), [&](std::size_t index, std::size_t worker) {
        const auto& [converted, chunk] = tasks[index];
        const std::size_t at = chunk * kMixChunk;
        float* stereo = converted->stereo.data() + 2 * at;
        converted->group->addTo(stereo, converted->pushed + at, kMixChunk, curve, m_scratch[worker]);
        split(stereo, converted->split[0].data() + at, converted->split[1].data() + at, kMixChunk);
    });
}

void MixRun::convertUpTo(std::uint64_t frame)
{
    while (!failed()) {
        bool behind = false;
        std::uint64_t horizon = 0; // hops
        for (Converted& converted : m_converted) {
            const std::uint64_t produced = converted.sides[0].produced();
            converted.chunks = 0;
            if (produced >= frame)
                continue;
            behind = true;
            const int rate = converted.group->rate();
            converted.chunks =
                static_cast<std::size_t>(chunksFor(covering(frame - produced, m_layout.sampleRate, rate)));
            const std::uint64_t end = converted.pushed + converted.chunks * kMixChunk;
            horizon = std::max(horizon, covering(end, rate, m_layout.sampleRate) / kMixHop + 2);
        }
        if (!behind)
            return;
        duckUpTo(horizon);
        sumChunks();
        if (failed())
            return;
        m_team.run(2 * m_converted.size(), [&](std::size_t index, std::size_t worker) {
            Converted& converted = m_converted[index / 2];
            const std::size_t frames = converted.chunks * kMixChunk;
            const auto pushed =
                converted.sides[index % 2].push(std::span(converted.split[index % 2]).first(frames));
            if (!pushed)
                m_scratch[worker].fault = MixFault { .message = pushed.error() };
        });
        for (Converted& converted : m_converted)
            converted.pushed += converted.chunks * kMixChunk;
    }
}

void MixRun::mixChunk(Bus& bus, std::uint64_t first, std::size_t frames, MixScratch& scratch)
{
    const DuckingCurve* curve = m_ducking ? &*m_ducking : nullptr;
    float* to = bus.at(first);
    for (const RateGroup& group : m_groups) {
        if (!group.isConverted())
            group.addTo(to, first, frames, curve, scratch);
    }
    for (const Converted& converted : m_converted)
        mixInSides(to, converted.sides[0].at(first), converted.sides[1].at(first), frames);
    if (m_gain != 1.F)
        scale(to, 2 * frames, m_gain);
}

void MixRun::mixBatch(std::uint64_t first, std::uint64_t end, const MixSink& sink)
{
    Bus& before = m_buses[m_current];
    m_current = 1 - m_current;
    Bus& bus = m_buses[m_current];
    bus.first = before.first + before.finished;
    bus.frames = static_cast<std::size_t>(end - bus.first);
    bus.finished = 0;
    bus.samples.assign(2 * (bus.frames + 2 * Bus::kMargin), 0.F);
    if (!before.samples.empty()) { // what is not handed on yet, and the frames before it
        const float* kept = before.at(bus.first) - 2 * Bus::kMargin;
        std::copy_n(kept, 2 * (first - bus.first + Bus::kMargin), bus.samples.data());
    }
    const auto chunks = static_cast<std::size_t>(chunksFor(end - first));
    m_team.run(1 + chunks, [&](std::size_t task, std::size_t worker) {
        if (task == 0)
            return handOn(before, sink);
        const std::uint64_t at = first + (task - 1) * kMixChunk;
        const auto frames = static_cast<std::size_t>(std::min<std::uint64_t>(kMixChunk, end - at));
        mixChunk(bus, at, frames, m_scratch[worker]);
    });
}

void MixRun::limit(Bus& bus, bool last)
{
    const std::uint64_t end = bus.first + bus.frames;
    const std::uint64_t known = last ? m_hops : end / kMixHop - 1;
    m_peaks.resize(static_cast<std::size_t>(known - m_measured));
    m_limiter.measure(bus.at(m_measured * kMixHop), m_peaks, m_team);
    m_limiter.push(m_peaks);
    m_measured = known;
    std::uint64_t finished = known - std::min<std::uint64_t>(known, m_limiter.lag());
    if (last) {
        m_limiter.push(std::vector<float>(m_limiter.lag() + 1));
        finished = m_hops;
    }
    m_limiter.forget(bus.first / kMixHop);
    bus.finished = static_cast<std::size_t>(std::min(finished * kMixHop, m_layout.frames) - bus.first);
}

void MixRun::handOn(Bus& bus, const MixSink& sink)
{
    if (bus.finished == 0)
        return;
    float* stereo = bus.at(bus.first);
    m_limiter.apply(stereo, bus.finished, bus.first / kMixHop);
    const std::span finished(stereo, 2 * bus.finished);
    m_meters.add(finished);
    if (!sink)
        return;
    if (const auto taken = sink(finished); !taken)
        m_sinkFault = MixFault { .message = taken.error() };
}

MixResult<MixReport> MixRun::run(const MixSink& sink)
{
    const std::uint64_t batch = batchFrames();
    for (std::uint64_t first = 0; first < m_layout.frames; first += batch) {
        const std::uint64_t end = std::min(first + batch, m_layout.frames);
        if (m_ducking)
            m_ducking->forget(first / kMixHop - std::min<std::uint64_t>(first / kMixHop, 2));
        convertUpTo(end);
        duckUpTo((end + kMixHop - 1) / kMixHop + 1);
        for (RateGroup& group : m_groups) {
            if (!group.isConverted())
                prepare(group, first, end);
        }
        if (failed())
            break;
        mixBatch(first, end, sink);
        if (m_sinkFault)
            m_fault = m_sinkFault;
        if (failed())
            break;
        limit(m_buses[m_current], end == m_layout.frames);
        for (Converted& converted : m_converted) {
            for (RateConverter& side : converted.sides)
                side.forget(end);
        }
        const double fraction = static_cast<double>(end) / static_cast<double>(m_layout.frames);
        if (m_options.progress && !m_options.progress(fraction))
            return tl::unexpected(MixFault { .message = "The mix was cancelled.", .cancelled = true });
    }
    if (!m_fault)
        handOn(m_buses[m_current], sink);
    if (m_sinkFault)
        m_fault = m_sinkFault;
    if (m_fault)
        return tl::unexpected(*m_fault);
    return report();
}

MixReport MixRun::report()
{
    MixReport report { .sampleRate = m_layout.sampleRate, .frames = m_layout.frames };
    m_meters.finish(report);
    report.limiterReductionDb = -20.0 * std::log10(static_cast<double>(m_limiter.lowestGain()));
    report.limitedMs = 1000.0 * static_cast<double>(m_limiter.limitedHops() * kMixHop) / m_layout.sampleRate;
    for (std::size_t i = 0; i < m_layout.tracks.size(); ++i) {
        const auto& [source, timeline] = m_layout.tracks[i];
        const std::uint64_t from = timeline.sourceFrom + (m_plan.tracks[i].loop ? 0 : timeline.skipped);
        const std::uint64_t to = timeline.sourceFrom + timeline.sourceLength;
        TrackReport track { .sampleRate = source->sampleRate(), .channels = source->channels() };
        track.usedFrom = static_cast<double>(from) / source->sampleRate();
        track.usedTo = static_cast<double>(std::max(from, to)) / source->sampleRate();
        for (const MixScratch& scratch : m_scratch)
            track.peak = std::max(track.peak, static_cast<double>(scratch.peaks[i]));
        report.tracks.push_back(track);
    }
    if (m_ducking)
        report.ducking = m_ducking->report();
    return report;
}

} // namespace comfyvn
