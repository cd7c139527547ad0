#pragma once

#include "core/speech/Lipsync.h"

#include <QList>

namespace comfyvn::ui {

/// How a drawn mouth stands. Lengths are shares of half the mouth's widest width, y points down, and the
/// mouth's middle is where the lips meet when it is closed. Poses can be mixed number by number.
struct MouthPose {
    double width = 0; ///< of half the outer lips
    double rise = 0; ///< of the opening's top above the middle
    double drop = 0; ///< of the opening's bottom below it
    double upperLip = 0; ///< thickness
    double lowerLip = 0;
    double smile = 0; ///< how much the corners are above the middle
    double round = 0; ///< of the corners: 0 pointed, 1 an ellipse
    double upperTeeth = 0; ///< share of the opening that they cover from above
    double lowerTeeth = 0; ///< from below
    double tongue = 0; ///< share of the opening that it fills from below
    double tongueTip = 0; ///< how far its tip is raised towards the upper teeth

    bool operator==(const MouthPose&) const = default;
};

[[nodiscard]] MouthPose mouthPose(MouthShape shape);

/// `share` (0..1) of the way from one pose to another.
[[nodiscard]] MouthPose mixedPose(const MouthPose& from, const MouthPose& to, double share);

/// The shape of the cues at that second; X outside of them.
[[nodiscard]] MouthShape mouthShapeAt(const QList<MouthCue>& cues, double seconds);

/// The pose at that second: the cue's, with a short glide over from its neighbours.
[[nodiscard]] MouthPose mouthPoseAt(const QList<MouthCue>& cues, double seconds);

} // namespace comfyvn::ui
