#include "core/audio/mix/MixRun.h"

#include "core/audio/mix/MixKernels.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace comfyvn {

namespace {

constexpr double kMostGroupFrames = 262'144; // of a batch, at a group's rate
constexpr double kMostPreparedFrames = 2'000'000; // of a batch, over all tracks that are decoded first

} // namespace

MixRun::MixRun(const MixPlan& plan, const MixLayout& layout, const Pass& pass, WorkTeam& team)
    : m_plan(plan)
    , m_layout(layout)
    , m_pass(pass)
    , m_gain(static_cast<float>(pass.gain))
    , m_team(team)
    , m_limiter(pass.ceiling, layout.sampleRate, pass.from / kMixHop)
    , m_meters(layout.sampleRate, pass.loudness)
    , m_scratch(team.size())
    , m_next(pass.from)
    , m_measured(pass.from / kMixHop)
    , m_trackPeaks(plan.tracks.size())
    , m_hops((layout.frames + kMixHop - 1) / kMixHop)
{
    for (MixScratch& scratch : m_scratch)
        scratch.peaks.resize(plan.tracks.size());
    for (Levels& levels : m_levels)
        levels.peaks.resize(plan.tracks.size());
    for (Bus& bus : m_buses)
        bus.first = pass.from;
    makeGroups();
    chooseBatch();
    m_ducking.emplace(plan, layout, std::min(pass.duckingFrom / kMixHop, firstHopNeeded()), pass.jump, team);
}

void MixRun::makeGroups()
{
    for (std::size_t i = 0; i < m_plan.tracks.size(); ++i) {
        const MixTrack& track = m_plan.tracks[i];
        const auto& [source, timeline] = m_layout.tracks[i];
        if (timeline.length == 0 || track.isSilent)
            continue;
        groupOf(m_groups, source->sampleRate(), m_layout.sampleRate)
            .add({ .index = i,
                   .ducked = m_plan.ducking && track.part == DuckingPart::Target,
                   .feed = std::make_unique<TrackFeed>(track, source, timeline, m_pass.jump) });
    }
    for (RateGroup& group : m_groups) {
        if (group.isConverted())
            makeConverted(group);
    }
}

/// The converter begins where a frame of the group and one of the mix fall together, so that what comes out
/// lies where it would if it had begun with the mix.
void MixRun::makeConverted(RateGroup& group)
{
    const int shared = std::gcd(group.rate(), m_layout.sampleRate);
    const auto step = static_cast<std::uint64_t>(m_layout.sampleRate / shared);
    const std::uint64_t steps = m_pass.from / step;
    m_converted.push_back({ .group = &group,
                            .sides = { RateConverter(group.rate(), m_layout.sampleRate, steps * step),
                                       RateConverter(group.rate(), m_layout.sampleRate, steps * step) },
                            .pushed = steps * static_cast<std::uint64_t>(group.rate() / shared) });
}

/// As many frames at once as memory allows.
void MixRun::chooseBatch()
{
    double highest = m_layout.sampleRate;
    double prepared = 0; // frames of all such tracks that a frame of the mix needs
    for (RateGroup& group : m_groups) {
        highest = std::max<double>(highest, group.rate());
        for (const GroupTrack& track : group.tracks()) {
            const bool isHeardToo = m_plan.tracks[track.index].part == DuckingPart::Trigger;
            if (track.feed->isPrepared())
                prepared += (isHeardToo ? 2.0 : 1.0) * group.rate() / m_layout.sampleRate;
        }
    }
    double frames = kMostGroupFrames * m_layout.sampleRate / highest;
    if (prepared > 0)
        frames = std::min(frames, kMostPreparedFrames / prepared);
    const auto wish = static_cast<std::size_t>(frames);
    if (wish < m_pass.piece)
        m_pass.piece = std::max<std::size_t>(1, wish / kMixHop) * kMixHop;
    m_batch = m_pass.piece * std::clamp<std::size_t>(wish / m_pass.piece, 1, m_pass.mostPieces);
}

std::uint64_t MixRun::firstHopNeeded() const
{
    std::uint64_t first = m_next;
    for (const Converted& converted : m_converted)
        first = std::min(first,
                         converted.pushed * static_cast<std::uint64_t>(m_layout.sampleRate)
                             / static_cast<std::uint64_t>(converted.group->rate()));
    const std::uint64_t hop = first / kMixHop;
    return hop - std::min<std::uint64_t>(hop, 2);
}

bool MixRun::failed()
{
    if (!m_fault)
        m_fault = faultIn(m_scratch);
    return m_fault.has_value();
}

void MixRun::duckUpTo(std::uint64_t hop)
{
    if (failed())
        return;
    if (const auto heard = m_ducking->listenTo(hop, m_pass.piece / kMixHop); !heard)
        m_fault = heard.error();
}

void MixRun::sumPieces()
{
    struct Task {
        Converted* converted;
        std::size_t piece;
    };
    std::vector<Task> tasks;
    for (Converted& converted : m_converted) {
        const std::uint64_t end = converted.pushed + converted.pieces * m_pass.piece;
        prepareGroup(*converted.group, converted.pushed, end, m_team, m_scratch);
        converted.stereo.assign(2 * converted.pieces * m_pass.piece, 0.F);
        for (std::size_t piece = 0; piece < converted.pieces; ++piece)
            tasks.push_back({ &converted, piece });
        for (auto& side : converted.split)
            side.resize(converted.pieces * m_pass.piece);
    }
    if (failed())
        return;
    m_team.run(tasks.size(), [&](std::size_t index, std::size_t worker) {
        const auto& [converted, piece] = tasks[index];
        const std::size_t at = piece * m_pass.piece;
        float* stereo = converted->stereo.data() + 2 * at;
        converted->group->addTo(stereo, converted->pushed + at, m_pass.piece, m_ducking->curve(),
                                m_scratch[worker]);
        split(stereo, converted->split[0].data() + at, converted->split[1].data() + at, m_pass.piece);
    });
}

void MixRun::convertUpTo(std::uint64_t frame)
{
    while (!failed()) {
        bool behind = false;
        std::uint64_t horizon = 0; // hops
        for (Converted& converted : m_converted) {
            const std::uint64_t produced = converted.sides[0].produced();
            converted.pieces = 0;
            if (produced >= frame)
                continue;
            behind = true;
            const int rate = converted.group->rate();
            converted.pieces =
                static_cast<std::size_t>(pieces(covering(frame - produced, m_layout.sampleRate, rate)));
            const std::uint64_t end = converted.pushed + converted.pieces * m_pass.piece;
            horizon = std::max(horizon, covering(end, rate, m_layout.sampleRate) / kMixHop + 2);
        }
        if (!behind)
            return;
        duckUpTo(horizon);
        if (failed())
            return;
        sumPieces();
        if (failed())
            return;
        m_team.run(2 * m_converted.size(), [&](std::size_t index, std::size_t worker) {
            Converted& converted = m_converted[index / 2];
            const std::size_t frames = converted.pieces * m_pass.piece;
            const auto pushed =
                converted.sides[index % 2].push(std::span(converted.split[index % 2]).first(frames));
            if (!pushed)
                m_scratch[worker].fault = MixFault { .message = pushed.error() };
        });
        for (Converted& converted : m_converted)
            converted.pushed += converted.pieces * m_pass.piece;
    }
}

void MixRun::mixPiece(Bus& bus, std::uint64_t first, std::size_t frames, MixScratch& scratch)
{
    float* to = bus.at(first);
    for (const RateGroup& group : m_groups) {
        if (!group.isConverted())
            group.addTo(to, first, frames, m_ducking->curve(), scratch);
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
    m_team.run(1 + static_cast<std::size_t>(pieces(end - first)), [&](std::size_t task, std::size_t worker) {
        if (task == 0)
            return handOn(before, sink);
        const std::uint64_t at = first + (task - 1) * m_pass.piece;
        const auto frames = static_cast<std::size_t>(std::min<std::uint64_t>(m_pass.piece, end - at));
        mixPiece(bus, at, frames, m_scratch[worker]);
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
    std::uint64_t finished =
        std::max(known - std::min<std::uint64_t>(known, m_limiter.lag()), bus.first / kMixHop);
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
    const std::uint64_t hop = bus.first / kMixHop;
    m_limiter.apply(stereo, bus.finished, hop);
    m_levels[1].limiterGain = 1;
    for (std::uint64_t i = 0; i * kMixHop < bus.finished; ++i)
        m_levels[1].limiterGain = std::min(m_levels[1].limiterGain, m_limiter.gain(hop + i));
    const std::span finished(stereo, 2 * bus.finished);
    m_meters.add(finished);
    if (!sink)
        return;
    if (const auto taken = sink(finished); !taken)
        m_sinkFault = MixFault { .message = taken.error() };
}

/// What was summed for the frames from `first` to `end`.
void MixRun::noteLevels(std::uint64_t first, std::uint64_t end)
{
    m_levels[1].peaks.swap(m_levels[0].peaks);
    m_levels[1].duckingGain = m_levels[0].duckingGain;
    auto& peaks = m_levels[0].peaks;
    std::ranges::fill(peaks, 0.F);
    for (MixScratch& scratch : m_scratch) {
        for (std::size_t i = 0; i < peaks.size(); ++i)
            peaks[i] = std::max(peaks[i], std::exchange(scratch.peaks[i], 0.F));
    }
    for (std::size_t i = 0; i < peaks.size(); ++i)
        m_trackPeaks[i] = std::max(m_trackPeaks[i], peaks[i]);
    m_levels[0].duckingGain = 1;
    for (std::uint64_t hop = first / kMixHop; m_ducking->curve() && hop * kMixHop < end; ++hop)
        m_levels[0].duckingGain = std::min(m_levels[0].duckingGain, m_ducking->curve()->point(hop));
}

MixResult<bool> MixRun::step(const MixSink& sink)
{
    if (m_isOver)
        return false;
    const std::uint64_t first = m_next;
    if (first >= m_layout.frames) { // all is mixed; its end is still to be handed on
        m_isOver = true;
        handOn(m_buses[m_current], sink);
        m_levels[1].peaks.swap(m_levels[0].peaks);
        if (m_sinkFault)
            return tl::unexpected(*m_sinkFault);
        return false;
    }
    const std::uint64_t end = std::min(first + m_batch, m_layout.frames);
    m_ducking->forget(firstHopNeeded());
    convertUpTo(end);
    duckUpTo((end + kMixHop - 1) / kMixHop + 1);
    for (RateGroup& group : m_groups) {
        if (!group.isConverted() && !failed())
            prepareGroup(group, first, end, m_team, m_scratch);
    }
    if (!failed())
        mixBatch(first, end, sink);
    if (m_sinkFault)
        m_fault = m_sinkFault;
    if (failed()) {
        m_isOver = true;
        return tl::unexpected(*m_fault);
    }
    noteLevels(first, end);
    limit(m_buses[m_current], end == m_layout.frames);
    for (Converted& converted : m_converted) {
        for (RateConverter& side : converted.sides)
            side.forget(end);
    }
    m_next = end;
    return true;
}

MixResult<MixReport> MixRun::run(const MixOptions& options, const MixSink& sink)
{
    while (true) {
        const auto more = step(sink);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return report();
        const double fraction = static_cast<double>(m_next) / static_cast<double>(m_layout.frames);
        if (options.progress && !options.progress(fraction))
            return tl::unexpected(cancelledMix());
    }
}

MixReport MixRun::report()
{
    MixReport report { .sampleRate = m_layout.sampleRate, .frames = m_layout.frames };
    m_meters.finish(report);
    report.limiterReductionDb = -20.0 * std::log10(static_cast<double>(m_limiter.lowestGain()));
    report.limitedMs = 1000.0 * static_cast<double>(m_limiter.limitedHops() * kMixHop) / m_layout.sampleRate;
    for (std::size_t i = 0; i < m_layout.tracks.size(); ++i) {
        const auto& [source, timeline] = m_layout.tracks[i];
        if (!source) {
            report.tracks.emplace_back();
            continue;
        }
        // what is played of the source; a loop that wraps plays all of its clip
        const bool wraps = timeline.skipped + timeline.length > timeline.sourceLength;
        const std::uint64_t from = timeline.sourceFrom + (wraps ? 0 : timeline.skipped);
        const std::uint64_t to = wraps ? timeline.sourceFrom + timeline.sourceLength : from + timeline.length;
        TrackReport track { .sampleRate = source->sampleRate(), .channels = source->channels() };
        track.usedFrom = static_cast<double>(from) / source->sampleRate();
        track.usedTo = static_cast<double>(to) / source->sampleRate();
        track.peak = static_cast<double>(m_trackPeaks[i]);
        report.tracks.push_back(track);
    }
    if (m_ducking->curve())
        report.ducking = m_ducking->curve()->report();
    return report;
}

} // namespace comfyvn
