#pragma once

#include "core/mix/session/MixSession.h"
#include "ui/waveform/TimeScale.h"

#include <QPoint>
#include <QRect>

namespace comfyvn::ui {

/// Where tracks and times stand in the timeline's viewport: arithmetic without a window. Pixels are logical.
struct TimelineGeometry {
    TimeScale time {};
    int width = 0;
    int height = 0;
    int loopLane = 16; ///< at the top: the loop and the markers
    int ruler = 22; ///< below it
    int rowHeight = 72;
    int scroll = 0; ///< pixels of the rows above the view

    [[nodiscard]] int top() const { return loopLane + ruler; } ///< of the rows
    [[nodiscard]] QRect row(qsizetype index) const
    {
        return { 0, top() + static_cast<int>(index) * rowHeight - scroll, width, rowHeight };
    }
    /// -1 above the rows; may be past the last track.
    [[nodiscard]] qsizetype rowAt(int y) const { return y < top() ? -1 : (y - top() + scroll) / rowHeight; }
    [[nodiscard]] QRectF clip(const MixClip& clip, qsizetype row) const;
    /// Where a level stands in a row: 0 dB at two thirds of its height.
    [[nodiscard]] double volumeY(double gainDb, qsizetype row) const;
    [[nodiscard]] double gainDbAt(double y, qsizetype row) const;

    static constexpr int kShortestRow = 36;
    static constexpr int kTallestRow = 220;

    bool operator==(const TimelineGeometry&) const = default;
};

/// What is at a place of the timeline.
struct TimelineHit {
    enum class Part {
        Nothing,
        LoopLane,
        LoopBegin,
        LoopEnd,
        Marker,
        Ruler,
        Row, ///< a track where it has no clip
        Clip,
        ClipStart,
        ClipEnd,
        FadeIn,
        FadeOut,
        Volume, ///< the line, between points
        VolumePoint,
    };

    Part part = Part::Nothing;
    qsizetype row = -1;
    qint64 id = 0; ///< of the clip or marker
    qsizetype point = -1; ///< of the track's volume

    bool operator==(const TimelineHit&) const = default;
};

enum class VolumeLine { Hidden, Shown };

/// Where clips overlap, the one that begins last lies on top.
[[nodiscard]] TimelineHit hitAt(const TimelineGeometry& geometry, const MixSession& session, QPoint at,
                                VolumeLine volume);

/// The clips that a rectangle of the viewport touches.
[[nodiscard]] QSet<qint64> clipsIn(const TimelineGeometry& geometry, const MixSession& session,
                                   const QRect& box);

/// A track's gain at a time by its volume alone, in dB.
[[nodiscard]] double volumeAt(const SessionTrack& track, double seconds);

} // namespace comfyvn::ui
