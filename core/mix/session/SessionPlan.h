#pragma once

#include "core/mix/session/MixSession.h"

namespace comfyvn {

/// What the mixer is to play of a session, and whose each of its tracks is.
struct SessionPlan {
    MixPlan plan {};
    QList<qint64> clips {}; ///< of each track of the plan
    QList<qsizetype> tracks {}; ///< likewise: the index of the session's track
};

/// Every clip of the tracks that are heard becomes a track of the plan; the order is that of the session and,
/// in a track, that of time, so that equal sessions sum alike. `workspace`: its folder, absolute.
[[nodiscard]] SessionPlan planOf(const MixSession& session, const QString& workspace);

/// The clip's file, absolute.
[[nodiscard]] QString absolutePath(const MixClip& clip, const QString& workspace);
/// A file's path as clips name it.
[[nodiscard]] QString clipPath(const QString& absolutePath, const QString& workspace);

} // namespace comfyvn
