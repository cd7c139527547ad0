#include "ui/mixer/TimelineGeometry.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace comfyvn::ui {

namespace {

constexpr double kEdgeReach = 5; // pixels
constexpr double kHandleSize = 9;
constexpr double kLineReach = 4;
constexpr double kRoomForHandles = 28; ///< a clip narrower than this has none
constexpr double kHighestDb = 12; ///< at a row's top
constexpr double kLowestDb = -60; ///< at its bottom

bool near(double a, double b, double reach)
{
    return std::fabs(a - b) <= reach;
}

TimelineHit hitInLane(const TimelineGeometry& geometry, const MixSession& session, QPoint at)
{
    using Part = TimelineHit::Part;
    const double x = at.x();
    if (at.y() < geometry.loopLane && !session.loop.isEmpty()) {
        if (near(geometry.time.x(session.loop.begin), x, kEdgeReach))
            return { .part = Part::LoopBegin };
        if (near(geometry.time.x(session.loop.end), x, kEdgeReach))
            return { .part = Part::LoopEnd };
    }
    for (const SessionMarker& marker : session.markers)
        if (near(geometry.time.x(marker.seconds), x, kEdgeReach) && at.y() >= geometry.loopLane)
            return { .part = Part::Marker, .id = marker.id };
    return { .part = at.y() < geometry.loopLane ? Part::LoopLane : Part::Ruler };
}

std::optional<TimelineHit> hitInVolume(const TimelineGeometry& geometry, const SessionTrack& track,
                                       qsizetype row, QPoint at)
{
    for (qsizetype i = 0; i < track.automation.size(); ++i) {
        const VolumePoint& point = track.automation[i];
        if (near(geometry.time.x(point.seconds), at.x(), kEdgeReach + 1)
            && near(geometry.volumeY(point.gainDb, row), at.y(), kEdgeReach + 1))
            return TimelineHit { .part = TimelineHit::Part::VolumePoint, .row = row, .point = i };
    }
    const double y = geometry.volumeY(volumeAt(track, geometry.time.seconds(at.x())), row);
    if (near(y, at.y(), kLineReach))
        return TimelineHit { .part = TimelineHit::Part::Volume, .row = row };
    return std::nullopt;
}

TimelineHit::Part partOf(const TimelineGeometry& geometry, const MixClip& clip, const QRectF& box, QPoint at)
{
    using Part = TimelineHit::Part;
    const double x = at.x();
    const bool upper = at.y() < box.top() + kHandleSize + 2;
    if (box.width() >= kRoomForHandles && upper) {
        if (near(geometry.time.x(clip.start + clip.fadeIn) + kHandleSize / 2, x, kHandleSize / 2 + 1))
            return Part::FadeIn;
        if (near(geometry.time.x(clip.end() - clip.fadeOut) - kHandleSize / 2, x, kHandleSize / 2 + 1))
            return Part::FadeOut;
    }
    const double reach = std::min(kEdgeReach, box.width() / 4);
    if (x - box.left() <= reach)
        return Part::ClipStart;
    return box.right() - x <= reach ? Part::ClipEnd : Part::Clip;
}

bool liesAbove(const MixClip& a, const MixClip& b)
{
    return a.start != b.start ? a.start > b.start : a.id > b.id;
}

} // namespace

QRectF TimelineGeometry::clip(const MixClip& clip, qsizetype row) const
{
    const QRect box = this->row(row);
    const double left = time.x(clip.start);
    return { left, box.top() + 1.0, std::max(1.0, time.x(clip.end()) - left), rowHeight - 3.0 };
}

double TimelineGeometry::volumeY(double gainDb, qsizetype row) const
{
    const double share = (kHighestDb - std::clamp(gainDb, kLowestDb, kHighestDb)) / (kHighestDb - kLowestDb);
    // A square root gives the levels that are worked with most of the room.
    return this->row(row).top() + 2 + std::sqrt(share) * (rowHeight - 6);
}

double TimelineGeometry::gainDbAt(double y, qsizetype row) const
{
    const double share = std::clamp((y - this->row(row).top() - 2) / (rowHeight - 6), 0.0, 1.0);
    return kHighestDb - share * share * (kHighestDb - kLowestDb);
}

TimelineHit hitAt(const TimelineGeometry& geometry, const MixSession& session, QPoint at, VolumeLine volume)
{
    if (at.y() < geometry.top())
        return hitInLane(geometry, session, at);
    const qsizetype row = geometry.rowAt(at.y());
    if (row < 0 || row >= session.tracks.size())
        return {};
    const SessionTrack& track = session.tracks[row];
    if (volume == VolumeLine::Shown)
        if (const auto hit = hitInVolume(geometry, track, row, at))
            return *hit;
    const MixClip* top = nullptr;
    for (const MixClip& clip : track.clips) {
        const QRectF box = geometry.clip(clip, row);
        if (at.x() >= box.left() - 1 && at.x() <= box.right() + 1
            && (top == nullptr || liesAbove(clip, *top)))
            top = &clip;
    }
    if (top == nullptr)
        return { .part = TimelineHit::Part::Row, .row = row };
    return { .part = partOf(geometry, *top, geometry.clip(*top, row), at), .row = row, .id = top->id };
}

QSet<qint64> clipsIn(const TimelineGeometry& geometry, const MixSession& session, const QRect& box)
{
    QSet<qint64> clips;
    for (qsizetype row = 0; row < session.tracks.size(); ++row) {
        if (!geometry.row(row).intersects(box))
            continue;
        for (const MixClip& clip : session.tracks[row].clips)
            if (geometry.clip(clip, row).intersects(QRectF(box)))
                clips.insert(clip.id);
    }
    return clips;
}

double volumeAt(const SessionTrack& track, double seconds)
{
    const auto& points = track.automation;
    if (points.isEmpty())
        return 0;
    const auto next = std::ranges::upper_bound(points, seconds, {}, &VolumePoint::seconds);
    if (next == points.cbegin())
        return next->gainDb;
    const VolumePoint& before = *std::prev(next);
    if (next == points.cend())
        return before.gainDb;
    const double share = (seconds - before.seconds) / (next->seconds - before.seconds);
    const double from = std::pow(10, before.gainDb / 20);
    const double to = std::pow(10, next->gainDb / 20);
    return 20 * std::log10(std::max(1e-6, from + (to - from) * share));
}

} // namespace comfyvn::ui
