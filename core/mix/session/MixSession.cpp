#include "core/mix/session/MixSession.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

double MixSession::end() const
{
    double end = 0;
    for (const SessionTrack& track : tracks)
        for (const MixClip& clip : track.clips)
            end = std::max(end, clip.end());
    return end;
}

qsizetype MixSession::clipCount() const
{
    qsizetype count = 0;
    for (const SessionTrack& track : tracks)
        count += track.clips.size();
    return count;
}

qsizetype MixSession::trackIndex(qint64 track) const
{
    const auto found = std::ranges::find(tracks, track, &SessionTrack::id);
    return found == tracks.cend() ? -1 : std::distance(tracks.cbegin(), found);
}

qsizetype MixSession::trackOfClip(qint64 clip) const
{
    for (qsizetype i = 0; i < tracks.size(); ++i)
        if (std::ranges::find(tracks[i].clips, clip, &MixClip::id) != tracks[i].clips.cend())
            return i;
    return -1;
}

const MixClip* MixSession::findClip(qint64 clip) const
{
    for (const SessionTrack& track : tracks) {
        const auto found = std::ranges::find(track.clips, clip, &MixClip::id);
        if (found != track.clips.cend())
            return &*found;
    }
    return nullptr;
}

bool MixSession::isHeard(const SessionTrack& track) const
{
    return !track.mute && (track.solo || std::ranges::none_of(tracks, &SessionTrack::solo));
}

double MixSession::playedGainDb() const
{
    return targetLufs && loudnessGain && loudnessGain->targetLufs == *targetLufs ? loudnessGain->db : 0;
}

DuckingPart MixSession::duckingPart(const SessionTrack& track) const
{
    if (!ducking.on)
        return DuckingPart::None;
    if (ducking.triggerRoles.contains(track.role))
        return DuckingPart::Trigger;
    return ducking.targetRoles.contains(track.role) ? DuckingPart::Target : DuckingPart::None;
}

QStringList commonRoles()
{
    return { u"voice"_s, u"bgm"_s, u"music"_s, u"ambience"_s, u"sfx"_s };
}

} // namespace comfyvn
