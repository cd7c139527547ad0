#include "core/mix/MixRequestPlan.h"

#include "core/audio/mix/DuckingCurve.h"

#include <QFile>

namespace comfyvn {

namespace {
constexpr double kDefaultCeiling = -1; // dBTP
} // namespace

MixPlan mixPlanOf(const MixRequest& request, const QStringList& files)
{
    MixPlan plan;
    plan.sampleRate = request.sampleRate;
    plan.ceilingDbtp = kDefaultCeiling;
    if (request.loudness) {
        plan.ceilingDbtp = request.loudness->truePeakDbtp;
        plan.targetLufs = request.loudness->targetLufs;
    }
    if (request.ducking)
        plan.ducking = request.ducking->settings;
    for (qsizetype i = 0; i < request.tracks.size(); ++i) {
        const MixRequestTrack& wish = request.tracks[i];
        MixTrack track { .path = QFile::encodeName(files[i]).toStdString(),
                         .gain = wish.gain * gainOfDb(wish.gainDb),
                         .pan = wish.pan,
                         .offset = wish.offset,
                         .fadeIn = wish.fadeIn,
                         .fadeOut = wish.fadeOut,
                         .loop = wish.loop };
        if (request.ducking && request.ducking->triggerRoles.contains(wish.role))
            track.part = DuckingPart::Trigger;
        else if (request.ducking && request.ducking->targetRoles.contains(wish.role))
            track.part = DuckingPart::Target;
        plan.tracks.push_back(track);
    }
    return plan;
}

} // namespace comfyvn
