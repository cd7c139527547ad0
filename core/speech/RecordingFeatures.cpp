#include "core/speech/RecordingFeatures.h"

#include "core/audio/MonoReader.h"
#include "core/speech/DtwAligner.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comfyvn {

Result<RecordingFeatures> readRecordingFeatures(const QString& path, const std::atomic_bool& cancelled)
{
    constexpr auto longest = static_cast<std::uint64_t>(kLongestRecording * Mfcc::kRate);
    RecordingFeatures features;
    const auto read =
        streamMono(QFile::encodeName(path).toStdString(), Mfcc::kRate, [&](std::span<const float> samples) {
            features.track.take(samples);
            return features.track.samples() <= longest && !cancelled;
        });
    if (cancelled)
        return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s);
    if (!read) {
        return failure(ErrorKind::InvalidRequest, u"unreadable_audio"_s,
                       u"\"%1\" cannot be used: %2"_s.arg(QFileInfo(path).fileName(),
                                                          QString::fromStdString(read.error())));
    }
    if (features.track.samples() > longest)
        return tl::unexpected(audioTooLong());
    features.track.end();
    features.seconds = *read;
    return features;
}

} // namespace comfyvn
