#pragma once

#include "core/mix/session/MixSession.h"

#include <QSet>

// Edits of a session: each gives the session as it is afterwards, and changes nothing when it names what is
// not there. Every result is one that sessionFrom() takes.

namespace comfyvn {

enum class ClipEdge { Start, End };

/// Moves clips in time and by rows, as far as the first of them may go to the left and all stay on tracks.
[[nodiscard]] MixSession withClipsMoved(const MixSession& session, const QSet<qint64>& clips, double seconds,
                                        int rows);
/// Moves an edge of a clip to a time, as far as its source reaches; a looped one may get any length.
[[nodiscard]] MixSession withClipTrimmed(const MixSession& session, qint64 clip, ClipEdge edge,
                                         double seconds);
/// Makes two of each of the clips that the time lies inside of; the fades stay at the outer ends.
[[nodiscard]] MixSession withClipsSplit(const MixSession& session, const QSet<qint64>& clips, double seconds);
/// Copies follow their originals: the first copy begins where the last original ends. `made` receives the
/// copies' ids.
[[nodiscard]] MixSession withClipsDuplicated(const MixSession& session, const QSet<qint64>& clips,
                                             QSet<qint64>* made = nullptr);
enum class Closing { LeavesGap, Ripples };
/// Ripples: what follows on each of their tracks moves up by what was removed there.
[[nodiscard]] MixSession withClipsRemoved(const MixSession& session, const QSet<qint64>& clips,
                                          Closing closing = Closing::LeavesGap);
/// The length of a fade, in seconds; the two fades of a clip never overlap.
[[nodiscard]] MixSession withClipFaded(const MixSession& session, qint64 clip, ClipEdge edge, double seconds);
[[nodiscard]] MixSession withClipGains(const MixSession& session, const QSet<qint64>& clips, double addedDb);
/// Repeats what the clips play now for as long as they last, or plays it once again.
[[nodiscard]] MixSession withClipsLooped(const MixSession& session, const QSet<qint64>& clips, bool looped);

/// Puts clips on a track, with new ids; `track` 0 or unknown: on a new one of this role and name below the
/// others. `made` receives the new ids. Nothing when the session would hold too many.
[[nodiscard]] MixSession withClipsAdded(const MixSession& session, qint64 track, QList<MixClip> clips,
                                        const QString& role, const QString& name,
                                        QSet<qint64>* made = nullptr);

/// A new track below `above`; 0: above all.
[[nodiscard]] MixSession withTrackAdded(const MixSession& session, const SessionTrack& track, qint64 below);
[[nodiscard]] MixSession withTrackRemoved(const MixSession& session, qint64 track);
/// One row up (-1) or down (1).
[[nodiscard]] MixSession withTrackMoved(const MixSession& session, qint64 track, int rows);
/// Has `change` edit the track; its id and clips stay.
template <typename Change>
[[nodiscard]] MixSession withTrack(MixSession session, qint64 track, const Change& change)
{
    if (const qsizetype index = session.trackIndex(track); index >= 0)
        change(session.tracks[index]);
    return session;
}

[[nodiscard]] MixSession withMarkerAdded(const MixSession& session, double seconds, const QString& name);
[[nodiscard]] MixSession withMarkerRemoved(const MixSession& session, qint64 marker);
[[nodiscard]] MixSession withMarkerChanged(const MixSession& session, qint64 marker, double seconds,
                                           const QString& name);

/// A point of a track's volume; one at the same time is replaced.
[[nodiscard]] MixSession withVolumePoint(const MixSession& session, qint64 track, double seconds,
                                         double gainDb);
[[nodiscard]] MixSession withoutVolumePoint(const MixSession& session, qint64 track, qsizetype point);

} // namespace comfyvn
