#include "core/music/SourceTrack.h"

#include "core/audio/AudioFile.h"

#include <QFile>

#include <span>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr double kLongestSource = 900; ///< seconds; what is made of it holds it several times
constexpr int kMostChannels = 8;

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

Result<AudioBuffer> readSourceTrack(const RemixPlan& plan)
{
    AudioBuffer source;
    std::string fault;
    const auto read =
        streamAudioFile(QFile::encodeName(plan.request.sourceFile).toStdString(),
                        [&](std::span<const float> samples, int channels, int rate) {
                            source.channels = channels;
                            source.sampleRate = rate;
                            if (channels > kMostChannels || rate < 4000 || rate > 192'000)
                                fault = "its sample rate or its number of channels is out of the ordinary.";
                            else if (static_cast<double>(source.frames()) > kLongestSource * rate)
                                fault = "it is longer than 15 minutes.";
                            else
                                source.samples.insert(source.samples.end(), samples.begin(), samples.end());
                            return fault.empty();
                        });
    if (!fault.empty())
        return unusableSource(fault);
    if (!read)
        return unusableSource(read.error());
    return checkSourceUnchanged(plan).map([&source] { return std::move(source); });
}

} // namespace comfyvn
