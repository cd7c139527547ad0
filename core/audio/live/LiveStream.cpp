#include "core/audio/live/LiveStream.h"

#include "core/audio/live/LiveMix.h"

#include <algorithm>
#include <utility>

namespace comfyvn {

namespace {

constexpr std::size_t kPiece = 1024; // frames mixed at once
// Seconds before the first frame from which on everything is mixed. The limiter's gain closes in on what it
// would be by e in each tenth of a second.
constexpr double kFullWarmth = 1.3;
constexpr double kBriefWarmth = 0.03;
// Likewise for what the ducking hears, beyond its own times.
constexpr double kFullHearing = 15;
constexpr double kBriefHearing = 0.5;
constexpr std::uint64_t kLongestLap = 200'000; // frames that are remembered

std::uint64_t framesBefore(std::uint64_t frame, double seconds, int rate)
{
    const auto frames = static_cast<std::uint64_t>(seconds * rate);
    return (frame - std::min(frame, frames)) / kMixHop * kMixHop;
}

double hearingOf(const MixPlan& plan, bool isFull)
{
    if (!plan.ducking)
        return 0;
    const DuckingSettings& ducking = *plan.ducking;
    const double own = ducking.attackMs + ducking.releaseMs + ducking.holdMs + ducking.lookaheadMs;
    return (isFull ? kFullHearing : kBriefHearing) + 2 * own / 1000;
}

} // namespace

LiveStream::LiveStream(LiveTakePtr take, const LiveRoute& route, Warmth warmth, WorkTeam& team,
                       std::uint64_t most)
    : m_take(std::move(take))
    , m_loop(route.loop)
    , m_warmth(warmth)
    , m_team(team)
    , m_left(most)
    , m_frame(route.begin)
{
    startRun();
}

/// The frame before which it goes back or ends.
std::uint64_t LiveStream::stop() const
{
    return m_loop ? m_loop->end : std::max(m_frame, m_take->layout.frames);
}

void LiveStream::startRun()
{
    m_run.reset();
    m_ready = {};
    m_runIsOver = m_frame >= m_take->layout.frames;
    if (m_runIsOver)
        return;
    const bool isFull = m_warmth == Warmth::Full;
    const int rate = m_take->layout.sampleRate;
    const MixPlan& plan = m_take->plan.mix;
    MixRun::Pass pass { .gain = m_take->plan.gainDb == 0.0 ? 1.0 : gainOfDb(m_take->plan.gainDb),
                        .ceiling = gainOfDb(plan.ceilingDbtp),
                        .loudness = false };
    pass.from = framesBefore(m_frame, isFull ? kFullWarmth : kBriefWarmth, rate);
    pass.duckingFrom = framesBefore(pass.from, hearingOf(plan, isFull), rate);
    pass.piece = kPiece;
    pass.mostPieces = 1;
    pass.jump = Jump::Seek;
    m_ready.frame = pass.from;
    m_run.emplace(plan, m_take->layout, pass, m_team);
}

void LiveStream::skipWarmUp()
{
    const auto skipped = static_cast<std::size_t>(
        std::min<std::uint64_t>(m_frame - std::min(m_frame, m_ready.frame), m_ready.frames()));
    m_ready.at += 2 * skipped;
    m_ready.frame += skipped;
}

/// Mixes a piece; false when the mix is over or cannot go on.
bool LiveStream::mixOn()
{
    m_ready.samples.erase(m_ready.samples.begin(),
                          m_ready.samples.begin()
                              + static_cast<std::ptrdiff_t>(std::exchange(m_ready.at, 0)));
    const auto more = m_run->step([this](std::span<const float> stereo) {
        m_ready.samples.insert(m_ready.samples.end(), stereo.begin(), stereo.end());
        return tl::expected<void, std::string>();
    });
    if (more) {
        m_runIsOver = !*more;
        skipWarmUp();
        return true;
    }
    if (more.error().track < 0) {
        m_fault = more.error();
        return false;
    }
    m_take = without(*m_take, more.error());
    startRun();
    return true;
}

void LiveStream::fill(LiveBlock& block, std::size_t frames)
{
    const std::size_t there = std::min(frames, m_ready.frames());
    const float* from = m_ready.samples.data() + m_ready.at;
    std::copy_n(from, 2 * there, block.samples.data());
    std::fill(block.samples.begin() + static_cast<std::ptrdiff_t>(2 * there), block.samples.end(), 0.F);
    m_ready.at += 2 * there;
    m_ready.frame += there;
    block.frames = frames;
    block.strips = 0;
    block.duckingGain = 1;
    block.limiterGain = 1;
    block.peaks.fill(0);
    if (!m_run || there == 0)
        return;
    const MixRun::Levels& levels = m_run->levels();
    block.duckingGain = levels.duckingGain;
    block.limiterGain = levels.limiterGain;
    const auto& tracks = m_take->plan.mix.tracks;
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        const std::size_t strip = m_take->stripOf(i);
        if (strip >= kMostStrips)
            continue;
        const bool isDucked = tracks[i].part == DuckingPart::Target;
        block.strips = std::max(block.strips, strip + 1);
        block.peaks[strip] =
            std::max(block.peaks[strip], levels.peaks[i] * (isDucked ? levels.duckingGain : 1.F));
    }
}

void LiveStream::goBack()
{
    const std::uint64_t length = m_loop->end - m_loop->begin;
    m_frame = m_loop->begin;
    m_lapAt = 0;
    m_lapIsWhole = !m_lap.empty();
    if (m_lapIsWhole)
        return;
    if (length <= kLongestLap)
        m_lap.reserve(static_cast<std::size_t>(length / LiveBlock::kFrames + 1));
    startRun();
}

/// Keeps the blocks of a short loop's first lap, so that the next ones need no warming up.
void LiveStream::remember(const LiveBlock& block)
{
    if (m_lap.capacity() > 0 && !m_lapIsWhole)
        m_lap.push_back(block);
}

/// So that a short piece does not end with a click.
void LiveStream::fadeOut(LiveBlock& block) const
{
    const std::size_t first = m_left > LiveMix::kFade ? static_cast<std::size_t>(m_left - LiveMix::kFade) : 0;
    for (std::size_t i = first; i < block.frames; ++i) {
        const float gain = static_cast<float>(m_left - i - 1) / float { LiveMix::kFade };
        block.samples[2 * i] *= gain;
        block.samples[2 * i + 1] *= gain;
    }
}

LiveStream::Step LiveStream::make(LiveBlock& block)
{
    if (m_frame >= stop()) {
        if (!m_loop || m_left == 0)
            return Step::Over;
        goBack();
        return Step::Busy;
    }
    const auto frames = static_cast<std::size_t>(
        std::min({ m_left, stop() - m_frame, std::uint64_t { LiveBlock::kFrames } }));
    if (frames == 0)
        return Step::Over;
    if (m_lapIsWhole) {
        block = m_lap[m_lapAt++];
    } else {
        if (!m_runIsOver && m_ready.frames() < frames)
            return mixOn() ? Step::Busy : Step::Over;
        fill(block, frames);
        remember(block);
        if (m_left <= LiveMix::kFade + LiveBlock::kFrames)
            fadeOut(block);
    }
    m_frame += frames;
    m_left -= frames;
    return Step::Made;
}

} // namespace comfyvn
