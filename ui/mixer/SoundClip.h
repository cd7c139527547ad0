#pragma once

#include <QString>

namespace comfyvn::ui {

/// A sound that is to be placed on the timeline, at its playhead.
struct SoundClip {
    QString path {}; ///< absolute
    QString name {}; ///< for people
    QString role { QStringLiteral("music") }; ///< of the track it goes to; see commonRoles()
    double loopBegin = 0; ///< seconds
    double loopEnd = 0; ///< seconds; not above `loopBegin`: it has no loop
};

} // namespace comfyvn::ui
