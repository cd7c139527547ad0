#include "core/speech/RecordedLine.h"

#include "core/speech/AlignmentJson.h"
#include "core/speech/DtwAligner.h"
#include "core/speech/RecordingFeatures.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

Result<Alignment> alignRecordedLine(const QString& recording, const SpeechRender& reference,
                                    const WorkspacePaths& paths, const std::atomic_bool& cancelled)
{
    const auto times = readAlignment(paths.absolute(reference.alignmentPath));
    if (!times)
        return tl::unexpected(times.error());
    const auto spoken = readRecordingFeatures(paths.absolute(reference.audioPath), cancelled);
    if (!spoken && spoken.error().kind == ErrorKind::Cancelled)
        return tl::unexpected(spoken.error());
    if (!spoken) {
        return failure(
            ErrorKind::Storage, u"storage_error"_s,
            u"%1 is damaged; speak the line again with \"refresh\": true."_s.arg(reference.audioPath));
    }
    return readRecordingFeatures(recording, cancelled)
        .and_then([&](const RecordingFeatures& audio) {
            return alignTracks(*times, spoken->track, audio.track, audio.seconds, &cancelled);
        })
        .map_error([](Error error) {
            if (error.kind == ErrorKind::InvalidRequest)
                error.field = u"path"_s;
            return error;
        });
}

} // namespace comfyvn
