#pragma once

#include "core/base/Result.h"
#include "core/speech/LongRecording.h"
#include "core/speech/SpeechRequest.h"

#include <QJsonObject>

namespace comfyvn {
class WorkspacePaths;
}

namespace comfyvn::http {

/// A recording to be timed by the local voice.
struct AlignedRecording {
    QString file {}; ///< absolute; empty: the local voice itself
    QString field {}; ///< that named it
    bool persist = false;
};

/// What /api/audio/align answers for a recording: the times themselves, or for one over two hours the files
/// that they were written to. For a pool thread.
[[nodiscard]] Result<QJsonObject> recordingReply(const AlignedRecording& recording,
                                                 const SpeechRequest& request, const TimedRecording& timed,
                                                 const WorkspacePaths& paths);

} // namespace comfyvn::http
