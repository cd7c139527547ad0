#include "app/http/RecordingReply.h"

#include "core/base/Files.h"
#include "core/base/WorkspacePaths.h"
#include "core/speech/AlignmentJson.h"
#include "core/speech/Lipsync.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr double kLongestReply = 2 * 3600; // seconds of a recording whose times are in the reply itself

/// Where the times of a recording are kept: by its name and what they are.
QString keptPath(const AlignedRecording& recording, const QByteArray& times, const QString& what)
{
    return u"data/audio/align/%1_%2%3.json"_s.arg(safeName(QFileInfo(recording.file).completeBaseName()),
                                                  alignmentChecksum(times).left(12), what);
}

/// Mouth shapes as the reply has them; a long recording's as cues alone, in a file.
Result<void> addMouth(QJsonObject& data, const AlignedRecording& recording, const QByteArray& times,
                      const Alignment& alignment, int fps, const WorkspacePaths& paths)
{
    if (alignment.duration <= kLongestReply) {
        data[u"lipsync"_s] = QJsonDocument::fromJson(lipsyncJson(makeLipsync(alignment, fps))).object();
        return {};
    }
    const QString path = keptPath(recording, times, u"_lipsync"_s);
    const Lipsync lipsync { .fps = fps, .duration = alignment.duration, .cues = mouthCues(alignment) };
    data[u"lipsync_path"_s] = path;
    return writeArtifact(paths.absolute(path), lipsyncJson(lipsync), paths.scratch());
}

} // namespace

Result<QJsonObject> recordingReply(const AlignedRecording& recording, const SpeechRequest& request,
                                   const TimedRecording& timed, const WorkspacePaths& paths)
{
    const Alignment& alignment = timed.alignment;
    const QByteArray json = alignmentJson(alignment);
    const bool isLong = alignment.duration > kLongestReply;
    QJsonObject data;
    if (isLong) {
        data[u"source"_s] = alignmentSourceName(alignment.source);
        data[u"confidence"_s] = alignment.confidence;
        data[u"duration"_s] = alignment.duration;
    } else {
        data = QJsonDocument::fromJson(json).object();
    }
    data[u"alignment_checksum"_s] = alignmentChecksum(alignmentArrayJson(alignment));
    data[u"voice"_s] = timed.voice;
    data[u"lang"_s] = timed.lang;
    if (request.lipsyncFps) {
        const auto added = addMouth(data, recording, json, alignment, *request.lipsyncFps, paths);
        if (!added)
            return tl::unexpected(added.error());
    }
    if (recording.persist || isLong) {
        const QString path = keptPath(recording, json, {});
        if (const auto written = writeArtifact(paths.absolute(path), json, paths.scratch()); !written)
            return tl::unexpected(written.error());
        data[u"alignment_path"_s] = path;
    }
    return QJsonObject { { u"ok"_s, true }, { u"data"_s, data } };
}

} // namespace comfyvn::http
