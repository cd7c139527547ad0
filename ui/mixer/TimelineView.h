#pragma once

#include "ui/mixer/MixDesk.h"
#include "ui/mixer/RowTileCache.h"
#include "ui/mixer/TimelineGeometry.h"
#include "ui/waveform/TimeFormat.h"

#include <QAbstractScrollArea>

#include <memory>

namespace comfyvn::ui {

class TimelinePointer;

/// Shows a session: its tracks' clips over time, the ruler with loop and markers, the playhead.
///
/// The rows are painted into tiles, which are kept while nothing in them changes; moving the playhead
/// repaints two narrow strips.
class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    TimelineView(MixDesk& desk, QWidget* parent);
    ~TimelineView() override;

    [[nodiscard]] MixDesk& desk() { return m_desk; }
    [[nodiscard]] SessionModel& model() { return m_model; }
    [[nodiscard]] const TimelineGeometry& geometryNow() const { return m_geometry; }
    /// What the content is long: the session, and room to place things after it.
    [[nodiscard]] double duration() const;

    void setSnapping(bool on) { m_snapping = on; }
    /// Within this, in seconds, edges are drawn to others; 0: not at all.
    [[nodiscard]] double snapReach(Qt::KeyboardModifiers modifiers) const;
    /// The distance of the ruler's ticks, in seconds.
    [[nodiscard]] double gridSeconds() const;
    void setVolumeShown(bool on);
    [[nodiscard]] VolumeLine volumeLine() const
    {
        return m_volumeShown ? VolumeLine::Shown : VolumeLine::Hidden;
    }
    void setFollowing(bool on) { m_following = on; }
    void follow(); ///< turns the page when the playhead is out of view, unless following is off
    void setTimeDisplay(TimeDisplay display);
    [[nodiscard]] TimeFormat times() const;

    /// Keeps the time at `x` in place.
    void zoom(double factor, double x);
    void zoomIn();
    void zoomOut();
    void zoomToFit();
    void zoomTo(double begin, double end);
    void setRowHeight(int height);
    void pan(int pixels);
    void panRows(int pixels);
    void showTime(double seconds);
    void showRow(qsizetype row);

    /// The rectangle that is being drawn to select what it touches; empty: none.
    void setRubberBand(const QRect& box);
    /// Where something that is dragged over the view would be put; none: nothing is.
    void setDropPlace(const std::optional<std::pair<double, qsizetype>>& place);
    /// The listener moves the playhead.
    void seek(double seconds);
    /// The same, and hears what is there.
    void scrub(double seconds);

    /// What is at a place, for a tip.
    [[nodiscard]] QString tipAt(const QPoint& at) const;
    /// What a screen reader says.
    [[nodiscard]] QString spokenValue() const;
    /// The same of a clip, after its name.
    [[nodiscard]] QString spokenClip(const MixClip& clip) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void seekRequested(double seconds);
    void scrubRequested(double seconds);
    /// Zoom, page or row height changed.
    void geometryChanged();
    void menuRequested(const QPoint& globalPosition);
    void markerEditRequested(qint64 marker);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setGeometryNow(const TimelineGeometry& geometry);
    void updateScrollBars();
    void noteChange(const MixSession& before);
    void noteOverview(const QString& path);
    void repaintRow(qint64 track);
    void repaintSelection();
    [[nodiscard]] QRect playheadStrip(double seconds) const;
    [[nodiscard]] RowLook lookOf(const SessionTrack& track) const;
    void paintRows(QPainter& painter, const QRect& dirty);
    void paintLanes(QPainter& painter, const QRect& dirty) const;
    void paintOver(QPainter& painter) const;
    void paintHint(QPainter& painter) const;
    void describe();

    MixDesk& m_desk;
    SessionModel& m_model;
    TimelineGeometry m_geometry {};
    RowTileCache m_tiles {};
    QSet<qint64> m_shownSelection {};
    qint64 m_shownTrack = 0; ///< the current one, as it is painted
    bool m_fitted = true; ///< stays fitted until the listener zooms
    bool m_snapping = true;
    bool m_volumeShown = false;
    bool m_following = true;
    TimeDisplay m_display = TimeDisplay::Clock;
    QRect m_rubberBand {};
    std::optional<std::pair<double, qsizetype>> m_dropPlace {};
    std::unique_ptr<TimelinePointer> m_pointer;
};

/// The colour of a track: its own, or one that follows from its name and role.
[[nodiscard]] QColor trackColour(const SessionTrack& track, const QPalette& palette);

} // namespace comfyvn::ui
