#include "ui/mouth/MouthPose.h"

#include <algorithm>

namespace comfyvn::ui {

namespace {
constexpr double kGlide = 0.05; ///< seconds around the moment when one cue follows another

/// Index of the cue at that second; -1: none.
qsizetype cueAt(const QList<MouthCue>& cues, double seconds)
{
    const auto after = std::ranges::upper_bound(cues, seconds, {}, &MouthCue::start);
    if (after == cues.begin() || seconds >= (after - 1)->end)
        return -1;
    return after - cues.begin() - 1;
}

MouthShape shapeOf(const QList<MouthCue>& cues, qsizetype cue)
{
    return cue >= 0 && cue < cues.size() ? cues[cue].shape : MouthShape::X;
}
} // namespace

MouthPose mouthPose(MouthShape shape)
{
    switch (shape) {
    case MouthShape::A:
        return { .width = 0.66, .upperLip = 0.075, .lowerLip = 0.095, .smile = 0.01, .round = 0.1 };
    case MouthShape::B:
        return { .width = 0.80,
                 .rise = 0.12,
                 .drop = 0.13,
                 .upperLip = 0.11,
                 .lowerLip = 0.14,
                 .smile = 0.09,
                 .round = 0.35,
                 .upperTeeth = 0.56,
                 .lowerTeeth = 0.40 };
    case MouthShape::C:
        return { .width = 0.76,
                 .rise = 0.17,
                 .drop = 0.33,
                 .upperLip = 0.115,
                 .lowerLip = 0.15,
                 .smile = 0.08,
                 .round = 0.45,
                 .upperTeeth = 0.26,
                 .tongue = 0.42 };
    case MouthShape::D:
        return { .width = 0.78,
                 .rise = 0.24,
                 .drop = 0.66,
                 .upperLip = 0.115,
                 .lowerLip = 0.16,
                 .smile = 0.06,
                 .round = 0.65,
                 .upperTeeth = 0.17,
                 .lowerTeeth = 0.07,
                 .tongue = 0.40 };
    case MouthShape::E:
        return { .width = 0.56,
                 .rise = 0.20,
                 .drop = 0.36,
                 .upperLip = 0.13,
                 .lowerLip = 0.17,
                 .smile = 0.0,
                 .round = 1.0,
                 .upperTeeth = 0.16,
                 .tongue = 0.34 };
    case MouthShape::F:
        return { .width = 0.37,
                 .rise = 0.10,
                 .drop = 0.15,
                 .upperLip = 0.16,
                 .lowerLip = 0.19,
                 .smile = -0.01,
                 .round = 1.0 };
    case MouthShape::G:
        return { .width = 0.70,
                 .rise = 0.15,
                 .drop = 0.03,
                 .upperLip = 0.11,
                 .lowerLip = 0.12,
                 .smile = 0.03,
                 .round = 0.3,
                 .upperTeeth = 1.0 };
    case MouthShape::H:
        return { .width = 0.72,
                 .rise = 0.18,
                 .drop = 0.36,
                 .upperLip = 0.115,
                 .lowerLip = 0.15,
                 .smile = 0.06,
                 .round = 0.55,
                 .upperTeeth = 0.22,
                 .tongue = 0.40,
                 .tongueTip = 1.0 };
    case MouthShape::X:
        return { .width = 0.60, .upperLip = 0.11, .lowerLip = 0.15, .smile = 0.045, .round = 0.15 };
    }
    return {};
}

MouthPose mixedPose(const MouthPose& from, const MouthPose& to, double share)
{
    MouthPose mixed;
    for (const auto part :
         { &MouthPose::width, &MouthPose::rise, &MouthPose::drop, &MouthPose::upperLip, &MouthPose::lowerLip,
           &MouthPose::smile, &MouthPose::round, &MouthPose::upperTeeth, &MouthPose::lowerTeeth,
           &MouthPose::tongue, &MouthPose::tongueTip })
        mixed.*part = from.*part + (to.*part - from.*part) * share;
    return mixed;
}

MouthShape mouthShapeAt(const QList<MouthCue>& cues, double seconds)
{
    return shapeOf(cues, cueAt(cues, seconds));
}

MouthPose mouthPoseAt(const QList<MouthCue>& cues, double seconds)
{
    const qsizetype cue = cueAt(cues, seconds);
    const MouthPose pose = mouthPose(shapeOf(cues, cue));
    if (cue < 0)
        return pose;
    // Both cues give half of the glide, so that the mouth is halfway when one follows the other.
    const auto towards = [&](qsizetype neighbour, double distance) {
        const double share = std::clamp(0.5 - distance / kGlide, 0.0, 0.5);
        const double eased = share * share * (3 - 2 * share);
        return mixedPose(pose, mouthPose(shapeOf(cues, neighbour)), eased);
    };
    const double sinceStart = seconds - cues[cue].start;
    const double untilEnd = cues[cue].end - seconds;
    return sinceStart < untilEnd ? towards(cue - 1, sinceStart) : towards(cue + 1, untilEnd);
}

} // namespace comfyvn::ui
