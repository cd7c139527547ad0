#include "core/audio/mix/TrackFeed.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace comfyvn {

namespace {

std::uint64_t framesIn(double seconds, int sampleRate)
{
    return seconds > 0 ? static_cast<std::uint64_t>(std::llround(seconds * sampleRate)) : 0;
}

/// Frames; a loop that is shorter is held in memory, repeated until it is that long.
constexpr std::size_t kShortLoop = 16'384;

/// The run of frames that two ranges share.
struct Overlap {
    std::uint64_t from = 0;
    std::uint64_t to = 0;

    [[nodiscard]] bool isEmpty() const { return to <= from; }
};

Overlap overlap(const TrackTimeline& timeline, std::uint64_t first, std::size_t frames)
{
    return { std::max(first, timeline.start), std::min(first + frames, timeline.end()) };
}

/// Calls `take(place, clipFrame, count)` for each run that `count` frames of the clip from `clipFrame` on are
/// made of, where what is repeated is `length` frames long; stops at the first fault.
template <typename Take>
AudioResult<void> forEachRun(const TrackTimeline& timeline, std::uint64_t length, std::uint64_t clipFrame,
                             std::uint64_t count, const Take& take)
{
    while (count > 0) {
        const std::uint64_t place = (clipFrame + timeline.skipped) % length;
        const std::uint64_t run = std::min(count, length - place);
        if (auto taken = take(place, clipFrame, static_cast<std::size_t>(run)); !taken)
            return taken;
        clipFrame += run;
        count -= run;
    }
    return {};
}

} // namespace

TrackTimeline timelineOf(const MixTrack& track, const TrackSource& source)
{
    const int rate = source.sampleRate();
    TrackTimeline timeline;
    timeline.sourceFrom = std::min(framesIn(track.clipFrom, rate), source.frames());
    const std::uint64_t end =
        track.clipTo ? std::min(framesIn(*track.clipTo, rate), source.frames()) : source.frames();
    timeline.sourceLength = end > timeline.sourceFrom ? end - timeline.sourceFrom : 0;
    timeline.start = framesIn(track.offset, rate);
    timeline.skipped = framesIn(-track.offset, rate);
    if (track.loop && timeline.sourceLength > 0)
        timeline.skipped %= timeline.sourceLength;
    timeline.skipped = std::min(timeline.skipped, timeline.sourceLength);
    timeline.length = timeline.sourceLength - timeline.skipped;
    if (track.loop && track.loopFor && timeline.sourceLength > 0) {
        const std::uint64_t whole = framesIn(*track.loopFor, rate);
        timeline.length = whole - std::min(whole, framesIn(-track.offset, rate));
    }
    timeline.fadeIn = framesIn(track.fadeIn, rate);
    timeline.fadeOut = framesIn(track.fadeOut, rate);
    return timeline;
}

TrackFeed::TrackFeed(const MixTrack& track, std::shared_ptr<const TrackSource> source,
                     const TrackTimeline& timeline, Jump jump)
    : m_track(track)
    , m_source(std::move(source))
    , m_timeline(timeline)
    , m_isTiled(track.loop && timeline.sourceLength < kShortLoop)
{
    m_gain.left = static_cast<float>(track.gain * std::min(1.0, 1.0 - track.pan));
    m_gain.right = static_cast<float>(track.gain * std::min(1.0, 1.0 + track.pan));
    if (!m_source->isWav())
        m_stream = std::make_unique<SourceStream>(*m_source, jump);
}

std::uint64_t TrackFeed::runLength() const
{
    return m_isTiled ? m_tile.size() / 2 : m_timeline.sourceLength;
}

AudioResult<void> TrackFeed::prepareTile()
{
    if (!m_tile.empty())
        return {};
    const auto length = static_cast<std::size_t>(m_timeline.sourceLength);
    const std::size_t repeats = (kShortLoop + length - 1) / length;
    std::vector<float> once(2 * length);
    if (m_stream) {
        if (auto read = m_stream->read(m_timeline.sourceFrom, length, once.data()); !read)
            return read;
        m_stream->close();
    } else {
        TrackScratch scratch;
        if (auto read = readBytes(m_timeline.sourceFrom, length, scratch); !read)
            return read;
        std::copy_n(decodeBytes(length, scratch), 2 * length, once.data());
    }
    m_tile.reserve(repeats * once.size());
    for (std::size_t i = 0; i < repeats; ++i)
        m_tile.insert(m_tile.end(), once.begin(), once.end());
    return {};
}

AudioResult<void> TrackFeed::prepare(std::uint64_t first, std::size_t frames)
{
    const Overlap span = overlap(m_timeline, first, frames);
    m_prepared.clear();
    if (!isPrepared() || span.isEmpty())
        return {};
    if (m_isTiled)
        return prepareTile();
    m_preparedFrom = span.from;
    m_prepared.resize(static_cast<std::size_t>(2 * (span.to - span.from)));
    const std::uint64_t clipFrom = span.from - m_timeline.start;
    auto read = forEachRun(m_timeline, runLength(), clipFrom, span.to - span.from,
                           [&](std::uint64_t place, std::uint64_t clip, std::size_t count) {
                               return m_stream->read(m_timeline.sourceFrom + place, count,
                                                     m_prepared.data() + 2 * (clip - clipFrom));
                           });
    if (span.to == m_timeline.end())
        m_stream->close();
    return read;
}

AudioResult<float> TrackFeed::addTo(float* to, std::uint64_t first, std::size_t frames,
                                    TrackScratch& scratch) const
{
    const Overlap span = overlap(m_timeline, first, frames);
    if (span.isEmpty())
        return 0.F;
    float peak = 0;
    const std::uint64_t clipFrom = span.from - m_timeline.start;
    float* start = to + 2 * (span.from - first);
    const auto added =
        forEachRun(m_timeline, runLength(), clipFrom, span.to - span.from,
                   [&](std::uint64_t place, std::uint64_t clip, std::size_t count) {
                       return addPiece(start + 2 * (clip - clipFrom), place, clip, count, scratch)
                           .map([&peak](float highest) { peak = std::max(peak, highest); });
                   });
    if (!added)
        return tl::unexpected(added.error());
    return peak;
}

AudioResult<void> TrackFeed::readBytes(std::uint64_t sourceFrame, std::size_t frames,
                                       TrackScratch& scratch) const
{
    const auto wav = m_source->wav();
    if (!wav)
        return tl::unexpected(wav.error());
    const std::size_t bytes = frames * (*wav)->layout().frameBytes();
    scratch.bytes.resize(std::max(scratch.bytes.size(), bytes));
    scratch.encoding = (*wav)->layout().encoding;
    if ((*wav)->read(sourceFrame, frames, scratch.bytes.data()) != frames)
        return tl::unexpected<std::string>("The audio file changed while it was read.");
    return {};
}

const float* TrackFeed::decodeBytes(std::size_t frames, TrackScratch& scratch) const
{
    const StereoFold& fold = m_source->fold();
    const std::size_t samples = frames * fold.channels();
    scratch.samples.resize(std::max(scratch.samples.size(), samples));
    const std::span decoded = std::span(scratch.samples).first(samples);
    decodeSamples(scratch.encoding, { scratch.bytes.data(), scratch.bytes.size() }, decoded);
    if (scratch.encoding == WavEncoding::Float32 || scratch.encoding == WavEncoding::Float64)
        makeSane(decoded.data(), samples);
    if (fold.isStereo())
        return decoded.data();
    scratch.stereo.resize(std::max(scratch.stereo.size(), 2 * frames));
    fold.apply(decoded.data(), frames, scratch.stereo.data());
    return scratch.stereo.data();
}

AudioResult<float> TrackFeed::addPiece(float* to, std::uint64_t place, std::uint64_t clipFrame,
                                       std::size_t frames, TrackScratch& scratch) const
{
    const bool shaped = isShaped(clipFrame, frames);
    const float* stereo = nullptr;
    if (m_isTiled) {
        stereo = m_tile.data() + 2 * place;
    } else if (m_stream) {
        stereo = m_prepared.data() + 2 * (m_timeline.start + clipFrame - m_preparedFrom);
    } else {
        if (auto read = readBytes(m_timeline.sourceFrom + place, frames, scratch); !read)
            return tl::unexpected(read.error());
        if (scratch.encoding == WavEncoding::Pcm16 && m_source->fold().isStereo() && !shaped)
            return mixIn(to, reinterpret_cast<const std::int16_t*>(scratch.bytes.data()), 2 * frames, m_gain);
        stereo = decodeBytes(frames, scratch);
    }
    if (!shaped)
        return mixIn(to, stereo, 2 * frames, m_gain);
    scratch.gains.resize(std::max(scratch.gains.size(), frames));
    gainsAt(clipFrame, frames, scratch.gains.data());
    scratch.stereo.resize(std::max(scratch.stereo.size(), 2 * frames));
    if (stereo != scratch.stereo.data())
        std::copy_n(stereo, 2 * frames, scratch.stereo.data());
    shape(scratch.stereo.data(), scratch.gains.data(), 2 * frames);
    return mixIn(to, scratch.stereo.data(), 2 * frames, m_gain);
}

bool TrackFeed::isShaped(std::uint64_t clipFrame, std::size_t frames) const
{
    return clipFrame < m_timeline.fadeIn || clipFrame + frames + m_timeline.fadeOut > m_timeline.length
        || !m_track.automation.empty();
}

void TrackFeed::gainsAt(std::uint64_t clipFrame, std::size_t frames, float* gains) const
{
    const std::uint64_t length = m_timeline.length;
    for (std::size_t i = 0; i < frames; ++i) {
        const std::uint64_t frame = clipFrame + i;
        double gain = 1;
        if (frame < m_timeline.fadeIn)
            gain = static_cast<double>(frame) / static_cast<double>(m_timeline.fadeIn);
        if (const std::uint64_t left = length - 1 - frame; left < m_timeline.fadeOut)
            gain *= static_cast<double>(left) / static_cast<double>(m_timeline.fadeOut);
        if (!m_track.automation.empty())
            gain *= gainAt(m_track.automation,
                           static_cast<double>(m_timeline.start + frame) / m_source->sampleRate());
        gains[i] = static_cast<float>(gain);
    }
}

double gainAt(const std::vector<GainPoint>& points, double seconds)
{
    if (points.empty())
        return 1;
    const auto next = std::ranges::upper_bound(points, seconds, {}, &GainPoint::seconds);
    if (next == points.begin())
        return next->gain;
    const GainPoint& before = *std::prev(next);
    if (next == points.end())
        return before.gain;
    return before.gain
        + (next->gain - before.gain) * (seconds - before.seconds) / (next->seconds - before.seconds);
}

} // namespace comfyvn
