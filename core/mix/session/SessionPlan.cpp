#include "core/mix/session/SessionPlan.h"

#include "core/audio/mix/DuckingCurve.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

std::vector<GainPoint> gainsOf(const QList<VolumePoint>& points)
{
    std::vector<GainPoint> gains;
    gains.reserve(static_cast<std::size_t>(points.size()));
    for (const VolumePoint& point : points)
        gains.push_back({ .seconds = point.seconds, .gain = gainOfDb(point.gainDb) });
    return gains;
}

MixTrack mixTrackOf(const SessionTrack& track, const MixClip& clip, const QString& workspace)
{
    MixTrack made;
    made.path = QFile::encodeName(absolutePath(clip, workspace)).toStdString();
    made.gain = gainOfDb(track.gainDb + clip.gainDb);
    made.pan = track.pan;
    made.offset = clip.start;
    made.clipFrom = clip.from;
    made.clipTo = clip.from + (clip.isLooped() ? clip.loopLength : clip.length);
    made.loop = clip.isLooped();
    if (clip.isLooped())
        made.loopFor = clip.length;
    made.fadeIn = clip.fadeIn;
    made.fadeOut = clip.fadeOut;
    return made;
}

} // namespace

QString absolutePath(const MixClip& clip, const QString& workspace)
{
    return QDir::isAbsolutePath(clip.path) ? clip.path : workspace + u'/' + clip.path;
}

QString clipPath(const QString& absolutePath, const QString& workspace)
{
    const QString clean = QDir::cleanPath(absolutePath);
    const QString prefix = QDir::cleanPath(workspace) + u'/';
    return clean.startsWith(prefix) ? clean.sliced(prefix.size()) : clean;
}

SessionPlan planOf(const MixSession& session, const QString& workspace)
{
    SessionPlan made;
    made.plan.sampleRate = session.sampleRate;
    made.plan.ceilingDbtp = session.ceilingDbtp;
    made.plan.targetLufs = session.targetLufs;
    if (session.ducking.on)
        made.plan.ducking = session.ducking.settings;
    for (qsizetype i = 0; i < session.tracks.size(); ++i) {
        const SessionTrack& track = session.tracks[i];
        if (!session.isHeard(track))
            continue;
        const auto automation = gainsOf(track.automation);
        QList<MixClip> clips = track.clips;
        std::ranges::sort(clips, [](const MixClip& a, const MixClip& b) {
            return a.start != b.start ? a.start < b.start : a.id < b.id;
        });
        for (const MixClip& clip : std::as_const(clips)) {
            MixTrack played = mixTrackOf(track, clip, workspace);
            played.part = session.duckingPart(track);
            played.automation = automation;
            made.plan.tracks.push_back(std::move(played));
            made.clips << clip.id;
            made.tracks << i;
        }
    }
    return made;
}

} // namespace comfyvn
