#pragma once

#include "core/base/Result.h"
#include "core/script/Script.h"

#include <QFuture>
#include <QStringList>

namespace comfyvn {

class SpeechService;

/// How a line stands to its chosen take.
enum class LineSound {
    New, ///< never rendered
    Ready, ///< rendered as it is now, or kept by its lock
    Stale, ///< the line, its voice or the pronunciation changed since
    Fallback, ///< ready, but another provider than the active one rendered it
    Failed, ///< the last attempt to render it as it is now failed
};

/// The name of a state as the API writes it.
[[nodiscard]] QString lineSoundName(LineSound sound);

/// `keyNow`: what the line would be rendered under now; empty: it cannot be spoken. Never Failed, which the
/// line itself does not tell.
[[nodiscard]] LineSound lineSound(const ScriptLine& line, const QString& keyNow);

/// The cache key of each line as it would be rendered now, in order; empty where the line cannot be spoken.
/// Planned on the thread of `speech`, a few milliseconds at a time, so that others get their turns; the
/// future may be cancelled.
[[nodiscard]] QFuture<QStringList> lineKeys(SpeechService& speech, const QList<ScriptLine>& lines);

} // namespace comfyvn
