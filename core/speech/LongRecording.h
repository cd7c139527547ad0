#pragma once

#include "core/speech/Alignment.h"
#include "core/speech/SpeechRequest.h"

#include <QFuture>

class QThreadPool;

namespace comfyvn {

class SpeechService;

/// The times of a recording, and the voice that they were found with.
struct TimedRecording {
    Alignment alignment {};
    QString voice {};
    QString lang {};
};

/// Times a recording of a text that is too long to be spoken as a line: the local voice says it sentence by
/// sentence, and of neither is more kept than its features. `request` has the text, of any length, and the
/// voice. Studio thread; reading and aligning run on `workers`. Progress is in thousandths, its text names
/// the stage; cancelling the future ends all of it.
///
/// Errors: as of SpeechService::plan() and alignRecordedLine(); InvalidRequest `text_too_long` when the voice
/// would speak for more than a day.
[[nodiscard]] QFuture<Result<TimedRecording>> alignLongRecording(const QString& recording,
                                                                 const SpeechRequest& request,
                                                                 SpeechService& speech, QThreadPool& workers);

} // namespace comfyvn
