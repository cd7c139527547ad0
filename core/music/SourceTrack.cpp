#include "core/music/SourceTrack.h"

#include "core/audio/AudioFile.h"
#include "core/audio/StereoSink.h"
#include "core/music/MusicFailure.h"
#include "core/music/sound/ScoreSound.h"

#include <QFile>

#include <cstdint>
#include <span>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr double kLongestSource = 900; ///< seconds
constexpr int kMostChannels = 8;
constexpr int kLowestRate = 4000; ///< Hz
constexpr int kHighestRate = 192'000;

} // namespace

tl::unexpected<Error> unusableSource(const std::string& why)
{
    return failure(ErrorKind::InvalidRequest, u"unreadable_source"_s,
                   u"The source track cannot be remixed: %1"_s.arg(QString::fromStdString(why)),
                   u"source_track"_s);
}

Result<void> checkSourceUnchanged(const RemixPlan& plan)
{
    const auto stamp = fileStamp(plan.request.sourceFile);
    if (stamp && *stamp == plan.sourceStamp)
        return {};
    return failure(ErrorKind::InvalidRequest, u"source_changed"_s,
                   u"The source track changed while it was read; send the request again."_s,
                   u"source_track"_s);
}

Result<LongSound> readSourceTrack(const RemixPlan& plan, const SoundScratchPtr& scratch,
                                  const music::Watch& watch, double firstSeconds)
{
    LongSound source(scratch, 2, music::kMusicRate);
    StereoSink sink(music::kMusicRate, [&source](std::span<const float> stereo) { source.append(stereo); });
    std::uint64_t frames = 0;
    std::string fault;
    const auto read =
        streamAudioFile(QFile::encodeName(plan.request.sourceFile).toStdString(),
                        [&](std::span<const float> samples, int channels, int rate) {
                            frames += samples.size() / static_cast<std::size_t>(channels);
                            if (channels > kMostChannels || rate < kLowestRate || rate > kHighestRate)
                                fault = "its sample rate or its number of channels is out of the ordinary.";
                            else if (static_cast<double>(frames) > kLongestSource * rate)
                                fault = "it is longer than 15 minutes.";
                            const bool enough =
                                firstSeconds > 0 && static_cast<double>(frames) > firstSeconds * rate;
                            return fault.empty() && !watch.isCancelled() && scratch->fault().empty()
                                && sink.take(samples, channels, rate) && !enough;
                        });
    if (watch.isCancelled())
        return musicFailure(music::kCancelled);
    if (const auto whole = checkWhole(*scratch); !whole)
        return tl::unexpected(whole.error());
    if (!fault.empty())
        return unusableSource(fault);
    if (!read)
        return unusableSource(read.error());
    if (const auto ended = sink.end(); !ended)
        return unusableSource(ended.error());
    if (const auto whole = checkWhole(*scratch); !whole) // with what the resampler still held
        return tl::unexpected(whole.error());
    return checkSourceUnchanged(plan).map([&source] { return std::move(source); });
}

} // namespace comfyvn
