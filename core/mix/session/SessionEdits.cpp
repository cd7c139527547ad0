#include "core/mix/session/SessionEdits.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace comfyvn {

namespace {

constexpr double kLowestGainDb = -96;
constexpr double kHighestGainDb = 24;

/// Calls `change` for each of the clips, and detaches only the tracks that hold one.
template <typename Change> void forEachClip(MixSession& session, const QSet<qint64>& clips, Change change)
{
    for (qsizetype t = 0; t < session.tracks.size(); ++t) {
        const QList<MixClip>& held = std::as_const(session.tracks)[t].clips;
        if (std::ranges::none_of(held, [&clips](const MixClip& clip) { return clips.contains(clip.id); }))
            continue;
        for (MixClip& clip : session.tracks[t].clips)
            if (clips.contains(clip.id))
                change(clip);
    }
}

void fitFades(MixClip& clip)
{
    clip.fadeIn = std::clamp(clip.fadeIn, 0.0, clip.length);
    clip.fadeOut = std::clamp(clip.fadeOut, 0.0, clip.length - clip.fadeIn);
}

/// How far the source goes on after `from`; unknown sources go on for ever.
double sourceAfter(const MixClip& clip)
{
    return clip.sourceLength > 0 ? std::max(kShortestClip, clip.sourceLength - clip.from)
                                 : std::numeric_limits<double>::infinity();
}

void trimStart(MixClip& clip, double seconds)
{
    // A loop begins elsewhere in time and still with its first sample.
    const double earliest = clip.isLooped() ? 0 : std::max(0.0, clip.start - clip.from);
    const double start = std::clamp(seconds, earliest, std::max(earliest, clip.end() - kShortestClip));
    const double moved = start - clip.start;
    clip.length = std::max(kShortestClip, clip.length - moved);
    clip.start = start;
    if (!clip.isLooped())
        clip.from = std::max(0.0, clip.from + moved);
}

void trimEnd(MixClip& clip, double seconds)
{
    const double most = clip.isLooped() ? kLongestSession : sourceAfter(clip);
    clip.length = std::clamp(seconds - clip.start, kShortestClip,
                             std::max(kShortestClip, std::min(most, kLongestSession - clip.start)));
}

/// The clip from `seconds` on. A loop whose second half begins within a pass plays that pass's rest first,
/// so it is cut where its source is: at the next pass it would sound otherwise.
MixClip restFrom(const MixClip& clip, double seconds)
{
    MixClip rest = clip;
    const double played = seconds - clip.start;
    rest.start = seconds;
    rest.length = std::max(kShortestClip, clip.length - played);
    rest.fadeIn = 0;
    if (!clip.isLooped())
        rest.from += played;
    return rest;
}

/// For a loop, the nearest end of a pass inside it; the time itself for any other clip.
double splitPlace(const MixClip& clip, double seconds)
{
    if (!clip.isLooped())
        return seconds;
    return clip.start + std::round((seconds - clip.start) / clip.loopLength) * clip.loopLength;
}

bool isInside(const MixClip& clip, double seconds)
{
    return seconds > clip.start + kShortestClip && seconds < clip.end() - kShortestClip;
}

} // namespace

MixSession withClipsMoved(const MixSession& session, const QSet<qint64>& clips, double seconds, int rows)
{
    double earliest = kLongestSession;
    double latest = 0;
    qsizetype top = session.tracks.size();
    qsizetype bottom = -1;
    for (qsizetype t = 0; t < session.tracks.size(); ++t) {
        for (const MixClip& clip : session.tracks[t].clips) {
            if (!clips.contains(clip.id))
                continue;
            earliest = std::min(earliest, clip.start);
            latest = std::max(latest, clip.end());
            top = std::min(top, t);
            bottom = std::max(bottom, t);
        }
    }
    if (bottom < 0)
        return session;
    const double by = std::max(-earliest, std::min(seconds, kLongestSession - latest));
    const qsizetype down = std::clamp<qsizetype>(rows, -top, session.tracks.size() - 1 - bottom);
    MixSession moved = session;
    forEachClip(moved, clips, [by](MixClip& clip) { clip.start = std::max(0.0, clip.start + by); });
    if (down == 0)
        return moved;
    for (qsizetype t = top; t <= bottom; ++t)
        moved.tracks[t].clips.removeIf([&clips](const MixClip& clip) { return clips.contains(clip.id); });
    for (qsizetype t = top; t <= bottom; ++t) {
        for (const MixClip& clip : session.tracks[t].clips) {
            if (!clips.contains(clip.id))
                continue;
            MixClip placed = clip;
            placed.start = std::max(0.0, clip.start + by);
            moved.tracks[t + down].clips << placed;
        }
    }
    return moved;
}

MixSession withClipTrimmed(const MixSession& session, qint64 clip, ClipEdge edge, double seconds)
{
    MixSession trimmed = session;
    forEachClip(trimmed, { clip }, [&](MixClip& at) {
        edge == ClipEdge::Start ? trimStart(at, seconds) : trimEnd(at, seconds);
        fitFades(at);
    });
    return trimmed;
}

MixSession withClipsSplit(const MixSession& session, const QSet<qint64>& clips, double seconds)
{
    MixSession split = session;
    for (qsizetype t = 0; t < session.tracks.size(); ++t) {
        for (qsizetype c = 0; c < session.tracks[t].clips.size(); ++c) {
            const MixClip& whole = session.tracks[t].clips[c];
            const double place = splitPlace(whole, seconds);
            if (!clips.contains(whole.id) || !isInside(whole, seconds) || !isInside(whole, place)
                || split.clipCount() >= kMostSessionClips)
                continue;
            MixClip rest = restFrom(whole, place);
            rest.id = split.nextId++;
            MixClip& first = split.tracks[t].clips[c];
            first.length = place - whole.start;
            first.fadeOut = 0;
            fitFades(first);
            fitFades(rest);
            split.tracks[t].clips << rest;
        }
    }
    return split;
}

MixSession withClipsDuplicated(const MixSession& session, const QSet<qint64>& clips, QSet<qint64>* made)
{
    double begin = kLongestSession;
    double end = 0;
    qsizetype count = 0;
    for (const SessionTrack& track : session.tracks) {
        for (const MixClip& clip : track.clips) {
            if (!clips.contains(clip.id))
                continue;
            begin = std::min(begin, clip.start);
            end = std::max(end, clip.end());
            ++count;
        }
    }
    const double by = end - begin;
    if (count == 0 || session.clipCount() + count > kMostSessionClips || end + by > kLongestSession)
        return session;
    MixSession doubled = session;
    for (qsizetype t = 0; t < session.tracks.size(); ++t) {
        for (const MixClip& clip : session.tracks[t].clips) {
            if (!clips.contains(clip.id))
                continue;
            MixClip copy = clip;
            copy.id = doubled.nextId++;
            copy.start += by;
            doubled.tracks[t].clips << copy;
            if (made != nullptr)
                made->insert(copy.id);
        }
    }
    return doubled;
}

MixSession withClipsRemoved(const MixSession& session, const QSet<qint64>& clips, Closing closing)
{
    MixSession rest = session;
    for (qsizetype t = 0; t < session.tracks.size(); ++t) {
        const QList<MixClip>& held = session.tracks[t].clips;
        if (std::ranges::none_of(held, [&clips](const MixClip& clip) { return clips.contains(clip.id); }))
            continue;
        QList<MixClip>& left = rest.tracks[t].clips;
        left.removeIf([&clips](const MixClip& clip) { return clips.contains(clip.id); });
        if (closing == Closing::LeavesGap)
            continue;
        for (MixClip& clip : left) {
            double gone = 0;
            for (const MixClip& removed : held)
                if (clips.contains(removed.id) && removed.start < clip.start)
                    gone += std::min(removed.end(), clip.start) - removed.start;
            clip.start = std::max(0.0, clip.start - gone);
        }
    }
    return rest;
}

MixSession withClipFaded(const MixSession& session, qint64 clip, ClipEdge edge, double seconds)
{
    MixSession faded = session;
    forEachClip(faded, { clip }, [&](MixClip& at) {
        if (edge == ClipEdge::Start)
            at.fadeIn = std::clamp(seconds, 0.0, at.length - at.fadeOut);
        else
            at.fadeOut = std::clamp(seconds, 0.0, at.length - at.fadeIn);
    });
    return faded;
}

MixSession withClipGains(const MixSession& session, const QSet<qint64>& clips, double addedDb)
{
    MixSession louder = session;
    forEachClip(louder, clips, [addedDb](MixClip& clip) {
        clip.gainDb = std::clamp(clip.gainDb + addedDb, kLowestGainDb, kHighestGainDb);
    });
    return louder;
}

MixSession withClipsLooped(const MixSession& session, const QSet<qint64>& clips, bool looped)
{
    MixSession changed = session;
    forEachClip(changed, clips, [looped](MixClip& clip) {
        if (looped == clip.isLooped())
            return;
        if (looped) {
            clip.loopLength = clip.length;
            return;
        }
        clip.length = std::min(clip.length, clip.loopLength);
        clip.loopLength = 0;
        fitFades(clip);
    });
    return changed;
}

MixSession withClipsAdded(const MixSession& session, qint64 track, QList<MixClip> clips, const QString& role,
                          const QString& name, QSet<qint64>* made)
{
    qsizetype at = session.trackIndex(track);
    if (clips.isEmpty() || session.clipCount() + clips.size() > kMostSessionClips
        || (at < 0 && session.tracks.size() >= kMostSessionTracks))
        return session;
    MixSession more = session;
    if (at < 0) {
        more.tracks << SessionTrack { .id = more.nextId++,
                                      .name = name.left(kLongestSessionName),
                                      .role = role.left(kLongestSessionRole) };
        at = more.tracks.size() - 1;
    }
    for (MixClip& clip : clips) {
        clip.id = more.nextId++;
        clip.name.truncate(kLongestSessionName);
        clip.start = std::clamp(clip.start, 0.0, kLongestSession - kShortestClip);
        clip.length = std::clamp(clip.length, kShortestClip, kLongestSession - clip.start);
        fitFades(clip);
        if (made != nullptr)
            made->insert(clip.id);
    }
    more.tracks[at].clips += clips;
    return more;
}

MixSession withTrackAdded(const MixSession& session, const SessionTrack& track, qint64 below)
{
    if (session.tracks.size() >= kMostSessionTracks)
        return session;
    MixSession more = session;
    SessionTrack added = track;
    added.id = more.nextId++;
    more.tracks.insert(session.trackIndex(below) + 1, added);
    return more;
}

MixSession withTrackRemoved(const MixSession& session, qint64 track)
{
    MixSession rest = session;
    rest.tracks.removeIf([track](const SessionTrack& at) { return at.id == track; });
    return rest;
}

MixSession withTrackMoved(const MixSession& session, qint64 track, int rows)
{
    const qsizetype from = session.trackIndex(track);
    const qsizetype to = from + rows;
    if (from < 0 || to < 0 || to >= session.tracks.size())
        return session;
    MixSession moved = session;
    moved.tracks.move(from, to);
    return moved;
}

MixSession withMarkerAdded(const MixSession& session, double seconds, const QString& name)
{
    if (session.markers.size() >= kMostSessionMarkers)
        return session;
    MixSession more = session;
    const SessionMarker marker { .id = more.nextId++,
                                 .seconds = std::clamp(seconds, 0.0, kLongestSession),
                                 .name = name };
    more.markers.insert(std::ranges::upper_bound(more.markers, marker.seconds, {}, &SessionMarker::seconds),
                        marker);
    return more;
}

MixSession withMarkerRemoved(const MixSession& session, qint64 marker)
{
    MixSession rest = session;
    rest.markers.removeIf([marker](const SessionMarker& at) { return at.id == marker; });
    return rest;
}

MixSession withMarkerChanged(const MixSession& session, qint64 marker, double seconds, const QString& name)
{
    MixSession changed = session;
    for (SessionMarker& at : changed.markers) {
        if (at.id != marker)
            continue;
        at.seconds = std::clamp(seconds, 0.0, kLongestSession);
        at.name = name;
    }
    std::ranges::stable_sort(changed.markers, {}, &SessionMarker::seconds);
    return changed;
}

MixSession withVolumePoint(const MixSession& session, qint64 track, double seconds, double gainDb)
{
    return withTrack(session, track, [&](SessionTrack& at) {
        const VolumePoint point { .seconds = std::clamp(seconds, 0.0, kLongestSession),
                                  .gainDb = std::clamp(gainDb, kLowestGainDb, kHighestGainDb) };
        const auto place = std::ranges::lower_bound(at.automation, point.seconds, {}, &VolumePoint::seconds);
        if (place != at.automation.end() && place->seconds == point.seconds)
            *place = point;
        else if (at.automation.size() < kMostVolumePoints)
            at.automation.insert(place, point);
    });
}

MixSession withoutVolumePoint(const MixSession& session, qint64 track, qsizetype point)
{
    return withTrack(session, track, [point](SessionTrack& at) {
        if (point >= 0 && point < at.automation.size())
            at.automation.removeAt(point);
    });
}

} // namespace comfyvn
