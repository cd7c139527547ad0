#include "ui/mixer/TimelinePointer.h"

#include "ui/mixer/Snapping.h"
#include "ui/mixer/TimelineView.h"

#include <QApplication>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
constexpr double kZoomStep = 1.25;
}

TimelinePointer::TimelinePointer(TimelineView& view)
    : m_view(view)
{
    m_scroll.setInterval(30ms);
    connect(&m_scroll, &QTimer::timeout, this, &TimelinePointer::scrollWhileDragging);
}

bool TimelinePointer::handle(QEvent& event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
        return press(static_cast<QMouseEvent&>(event));
    case QEvent::MouseMove:
        move(static_cast<QMouseEvent&>(event));
        return true;
    case QEvent::MouseButtonRelease:
        release(static_cast<QMouseEvent&>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        return doubleClick(static_cast<QMouseEvent&>(event));
    case QEvent::Wheel:
        wheel(static_cast<QWheelEvent&>(event));
        return true;
    case QEvent::NativeGesture:
        return nativeGesture(static_cast<QNativeGestureEvent&>(event));
    case QEvent::Gesture:
        return gesture(static_cast<QGestureEvent&>(event));
    default:
        return false;
    }
}

double TimelinePointer::secondsAt(int x) const
{
    return std::clamp(m_view.geometryNow().time.seconds(x), 0.0, kLongestSession);
}

double TimelinePointer::snapped(double seconds, Qt::KeyboardModifiers modifiers,
                                const QSet<qint64>& moved) const
{
    const double reach = m_view.snapReach(modifiers);
    if (reach <= 0)
        return seconds;
    const Snapping snapping(m_origin, moved, m_view.desk().playhead(), m_view.gridSeconds());
    return std::max(0.0, snapping.snapped(seconds, reach));
}

bool TimelinePointer::press(const QMouseEvent& event)
{
    using Part = TimelineHit::Part;
    m_pressedAt = m_at = event.position().toPoint();
    if (event.button() == Qt::MiddleButton) {
        m_action = Action::Panning;
        m_view.viewport()->setCursor(Qt::ClosedHandCursor);
        return true;
    }
    if (event.button() != Qt::LeftButton)
        return false;
    SessionModel& model = m_view.model();
    m_hit = hitAt(m_view.geometryNow(), model.session(), m_at, m_view.volumeLine());
    m_origin = m_dragged = model.session();
    m_selected = model.selection();
    m_pressedSeconds = secondsAt(m_at.x());
    m_gesture = model.newGesture();
    m_unselects = false;
    m_snapped = true; // until it is dragged
    if (m_hit.row >= 0)
        model.setCurrentTrack(m_origin.tracks[m_hit.row].id);
    switch (m_hit.part) {
    case Part::Ruler:
        m_action = Action::Scrubbing;
        m_view.seek(m_pressedSeconds);
        break;
    case Part::LoopLane:
    case Part::LoopBegin:
    case Part::LoopEnd:
        m_action = Action::Loop;
        break;
    case Part::Marker:
        m_action = Action::Marker;
        break;
    case Part::Volume:
        m_action = Action::Volume;
        dragVolume(m_at);
        break;
    case Part::VolumePoint:
        m_action = Action::Volume;
        break;
    case Part::Clip:
    case Part::ClipStart:
    case Part::ClipEnd:
    case Part::FadeIn:
    case Part::FadeOut:
        pressClip(m_hit, event.modifiers());
        break;
    case Part::Nothing:
    case Part::Row:
        if (!(event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
            model.select({});
        m_action = Action::Pressed;
    }
    return true;
}

void TimelinePointer::pressClip(const TimelineHit& hit, Qt::KeyboardModifiers modifiers)
{
    using Part = TimelineHit::Part;
    SessionModel& model = m_view.model();
    QSet<qint64> selection = model.selection();
    if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) {
        m_unselects = selection.contains(hit.id);
        selection.insert(hit.id);
    } else if (!selection.contains(hit.id)) {
        selection = { hit.id };
    }
    model.select(selection);
    const bool edge = hit.part == Part::ClipStart || hit.part == Part::ClipEnd;
    const bool fade = hit.part == Part::FadeIn || hit.part == Part::FadeOut;
    m_action = edge ? Action::Trimming : fade ? Action::Fading : Action::Pressed;
}

void TimelinePointer::move(const QMouseEvent& event)
{
    const QPoint at = event.position().toPoint();
    const QPoint before = std::exchange(m_at, at);
    m_modifiers = event.modifiers();
    if (m_action == Action::Pressed
        && (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        m_action = m_hit.part == TimelineHit::Part::Clip ? Action::Moving : Action::Banding;
    if (m_action == Action::None) {
        showCursor(at);
    } else if (m_action == Action::Panning) {
        m_view.pan(before.x() - at.x());
        m_view.panRows(before.y() - at.y());
    } else if (m_action != Action::Pressed) {
        drag(at, event.modifiers());
        m_scroll.start();
    }
}

void TimelinePointer::drag(const QPoint& at, Qt::KeyboardModifiers modifiers)
{
    if (m_view.model().session() != m_dragged) { // what came in meanwhile would be lost
        m_action = Action::None;
        m_scroll.stop();
        m_view.setRubberBand({});
        return;
    }
    dragTo(at, modifiers);
    m_dragged = m_view.model().session();
}

void TimelinePointer::dragTo(const QPoint& at, Qt::KeyboardModifiers modifiers)
{
    const double seconds = secondsAt(at.x());
    switch (m_action) {
    case Action::Moving:
        return dragClips(seconds, at, modifiers);
    case Action::Trimming:
        return dragEdge(seconds, modifiers);
    case Action::Fading:
        return dragFade(seconds);
    case Action::Volume:
        return dragVolume(at);
    case Action::Loop:
        return dragLoop(seconds, modifiers);
    case Action::Marker:
        return dragMarker(seconds, modifiers);
    case Action::Scrubbing:
        return m_view.scrub(seconds);
    case Action::Banding:
        return dragBand(at);
    case Action::None:
    case Action::Pressed:
    case Action::Panning:
        break;
    }
}

void TimelinePointer::dragClips(double seconds, const QPoint& at, Qt::KeyboardModifiers modifiers)
{
    SessionModel& model = m_view.model();
    const MixClip* grabbed = m_origin.findClip(m_hit.id);
    if (grabbed == nullptr)
        return;
    double by = seconds - m_pressedSeconds;
    const QSet<qint64> clips = model.selection();
    if (const double reach = m_view.snapReach(modifiers); reach > 0) {
        const Snapping snapping(m_origin, clips, m_view.desk().playhead(), m_view.gridSeconds());
        by = snapping.snappedMove(grabbed->start, grabbed->end(), by, reach);
    }
    const qsizetype row = std::clamp<qsizetype>(m_view.geometryNow().rowAt(at.y()), 0,
                                                std::max<qsizetype>(0, m_origin.tracks.size() - 1));
    const int rows = static_cast<int>(row - m_hit.row);
    model.edit(TimelineView::tr("Move %n clip(s)", nullptr, static_cast<int>(clips.size())),
               withClipsMoved(m_origin, clips, by, rows), m_gesture);
}

void TimelinePointer::dragEdge(double seconds, Qt::KeyboardModifiers modifiers)
{
    const ClipEdge edge = m_hit.part == TimelineHit::Part::ClipStart ? ClipEdge::Start : ClipEdge::End;
    const double at = snapped(seconds, modifiers, { m_hit.id });
    m_snapped = at != seconds;
    m_view.model().edit(TimelineView::tr("Trim a clip"), withClipTrimmed(m_origin, m_hit.id, edge, at),
                        m_gesture);
}

void TimelinePointer::dragFade(double seconds)
{
    const MixClip* clip = m_origin.findClip(m_hit.id);
    if (clip == nullptr)
        return;
    const bool in = m_hit.part == TimelineHit::Part::FadeIn;
    const double length =
        in ? clip->fadeIn + seconds - m_pressedSeconds : clip->fadeOut - seconds + m_pressedSeconds;
    m_view.model().edit(TimelineView::tr("Fade a clip"),
                        withClipFaded(m_origin, clip->id, in ? ClipEdge::Start : ClipEdge::End, length),
                        m_gesture);
}

void TimelinePointer::dragVolume(const QPoint& at)
{
    const SessionTrack& track = m_origin.tracks[m_hit.row];
    const double gainDb = m_view.geometryNow().gainDbAt(at.y(), m_hit.row);
    const MixSession without =
        m_hit.point >= 0 ? withoutVolumePoint(m_origin, track.id, m_hit.point) : m_origin;
    m_view.model().edit(TimelineView::tr("Change the volume of “%1”").arg(track.name),
                        withVolumePoint(without, track.id, secondsAt(at.x()), std::round(gainDb * 10) / 10),
                        m_gesture);
}

void TimelinePointer::dragLoop(double seconds, Qt::KeyboardModifiers modifiers)
{
    using Part = TimelineHit::Part;
    const double at = snapped(seconds, modifiers);
    double anchor = snapped(m_pressedSeconds, modifiers);
    if (m_hit.part == Part::LoopBegin)
        anchor = m_origin.loop.end;
    else if (m_hit.part == Part::LoopEnd)
        anchor = m_origin.loop.begin;
    MixSession after = m_origin;
    after.loop = { .begin = std::min(anchor, at), .end = std::max(anchor, at), .on = true };
    m_view.model().edit(TimelineView::tr("Set the loop"), after, m_gesture);
}

void TimelinePointer::dragMarker(double seconds, Qt::KeyboardModifiers modifiers)
{
    const auto marker = std::ranges::find(m_origin.markers, m_hit.id, &SessionMarker::id);
    if (marker == m_origin.markers.cend())
        return;
    m_view.model().edit(TimelineView::tr("Move a marker"),
                        withMarkerChanged(m_origin, marker->id, snapped(seconds, modifiers), marker->name),
                        m_gesture);
}

void TimelinePointer::dragBand(const QPoint& at)
{
    const QRect box = QRect(m_pressedAt, at).normalized();
    m_view.setRubberBand(box);
    QSet<qint64> clips = clipsIn(m_view.geometryNow(), m_view.model().session(), box);
    if (m_modifiers & (Qt::ControlModifier | Qt::ShiftModifier))
        clips.unite(m_selected);
    m_view.model().select(clips);
}

/// A drag past the side of the view moves the view, the faster the farther.
void TimelinePointer::scrollWhileDragging()
{
    const QSize size = m_view.viewport()->size();
    const int past = m_at.x() < 0 ? m_at.x() : std::max(0, m_at.x() - size.width());
    const int below = m_at.y() < m_view.geometryNow().top() && m_pressedAt.y() >= m_view.geometryNow().top()
        ? m_at.y() - m_view.geometryNow().top()
        : std::max(0, m_at.y() - size.height());
    if (m_action == Action::None || m_action == Action::Panning || (past == 0 && below == 0)) {
        m_scroll.stop();
        return;
    }
    if (past != 0)
        m_view.pan(past / 4 + (past > 0 ? 1 : -1));
    if (below != 0 && (m_action == Action::Moving || m_action == Action::Banding))
        m_view.panRows(below / 4 + (below > 0 ? 1 : -1));
    drag(m_at, m_modifiers);
}

void TimelinePointer::release(const QMouseEvent& event)
{
    const Action action = std::exchange(m_action, Action::None);
    m_scroll.stop();
    m_view.setRubberBand({});
    showCursor(event.position().toPoint());
    m_origin = m_dragged = {};
    if (event.button() != Qt::LeftButton)
        return;
    if (action == Action::Trimming && m_view.snapReach(event.modifiers()) > 0 && !m_snapped) {
        const bool start = m_hit.part == TimelineHit::Part::ClipStart;
        m_view.desk().toZeroCrossings({ m_hit.id }, start ? MixDesk::Edges::Start : MixDesk::Edges::End,
                                      TimelineView::tr("Trim a clip"), m_gesture);
    }
    if (action == Action::Pressed && m_hit.id != 0) {
        if (m_unselects) {
            QSet<qint64> selection = m_view.model().selection();
            selection.remove(m_hit.id);
            m_view.model().select(selection);
        } else if (!(event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))) {
            m_view.model().select({ m_hit.id });
        }
    }
    if (action == Action::Pressed)
        m_view.seek(m_pressedSeconds);
    if (action == Action::Marker
        && (m_at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        for (const SessionMarker& marker : m_view.model().session().markers)
            if (marker.id == m_hit.id)
                m_view.seek(marker.seconds);
}

bool TimelinePointer::cancel()
{
    if (m_action == Action::None)
        return false;
    const Action action = std::exchange(m_action, Action::None);
    m_scroll.stop();
    m_view.setRubberBand({});
    if (action == Action::Banding)
        m_view.model().select(m_selected);
    else if (action != Action::Panning && action != Action::Scrubbing && action != Action::Pressed
             && m_view.model().session() == m_dragged)
        m_view.model().edit({}, m_origin, m_gesture);
    return true;
}

void TimelinePointer::selectForMenu(const QPoint& at)
{
    SessionModel& model = m_view.model();
    const TimelineHit hit = hitAt(m_view.geometryNow(), model.session(), at, VolumeLine::Hidden);
    if (hit.row >= 0)
        model.setCurrentTrack(model.session().tracks[hit.row].id);
    if (hit.row >= 0 && hit.id != 0 && !model.selection().contains(hit.id))
        model.select({ hit.id });
}

bool TimelinePointer::doubleClick(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    SessionModel& model = m_view.model();
    const TimelineHit hit =
        hitAt(m_view.geometryNow(), model.session(), event.position().toPoint(), m_view.volumeLine());
    using Part = TimelineHit::Part;
    if (hit.part == Part::VolumePoint) {
        model.edit(TimelineView::tr("Remove a point of the volume"),
                   withoutVolumePoint(model.session(), model.session().tracks[hit.row].id, hit.point));
    } else if (hit.part == Part::Marker) {
        Q_EMIT m_view.markerEditRequested(hit.id);
    } else if (hit.part == Part::FadeIn || hit.part == Part::FadeOut) {
        model.edit(TimelineView::tr("Fade a clip"),
                   withClipFaded(model.session(), hit.id,
                                 hit.part == Part::FadeIn ? ClipEdge::Start : ClipEdge::End, 0));
    } else if (hit.part == Part::LoopLane && !model.session().loop.isEmpty()) {
        MixSession after = model.session();
        after.loop.on = !after.loop.on;
        model.edit(TimelineView::tr("Switch the loop"), after);
    } else {
        return false;
    }
    m_action = Action::None;
    return true;
}

void TimelinePointer::wheel(QWheelEvent& event)
{
    const QPoint turn = event.angleDelta();
    const int delta = std::abs(turn.y()) >= std::abs(turn.x()) ? turn.y() : turn.x();
    const QPoint pixels = event.pixelDelta();
    const auto modifiers = event.modifiers();
    if ((modifiers & Qt::ControlModifier) && (modifiers & Qt::ShiftModifier)) {
        m_view.setRowHeight(m_view.geometryNow().rowHeight + delta / 15);
    } else if (modifiers & Qt::ControlModifier) {
        m_view.zoom(std::pow(kZoomStep, delta / 120.0), event.position().x());
    } else if ((modifiers & (Qt::ShiftModifier | Qt::AltModifier)) || std::abs(turn.x()) > std::abs(turn.y())
               || m_view.verticalScrollBar()->maximum() == 0) {
        const int fine = std::abs(pixels.x()) > std::abs(pixels.y()) ? pixels.x() : pixels.y();
        m_view.pan(-(fine != 0 ? fine : delta));
    } else {
        m_view.panRows(-(pixels.y() != 0 ? pixels.y() : delta / 2));
    }
    event.accept();
}

bool TimelinePointer::nativeGesture(const QNativeGestureEvent& event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    m_view.zoom(1 + event.value(), event.position().x());
    return true;
}

bool TimelinePointer::gesture(const QGestureEvent& event)
{
    const auto* pinch = static_cast<QPinchGesture*>(event.gesture(Qt::PinchGesture));
    if (!pinch)
        return false;
    if (pinch->changeFlags() & QPinchGesture::ScaleFactorChanged)
        m_view.zoom(pinch->scaleFactor(), m_view.viewport()->mapFromGlobal(pinch->centerPoint()).x());
    return true;
}

void TimelinePointer::showCursor(const QPoint& at)
{
    using Part = TimelineHit::Part;
    const TimelineHit hit = hitAt(m_view.geometryNow(), m_view.model().session(), at, m_view.volumeLine());
    switch (hit.part) {
    case Part::ClipStart:
    case Part::ClipEnd:
    case Part::LoopBegin:
    case Part::LoopEnd:
        return m_view.viewport()->setCursor(Qt::SizeHorCursor);
    case Part::FadeIn:
    case Part::FadeOut:
    case Part::Volume:
    case Part::VolumePoint:
    case Part::Marker:
        return m_view.viewport()->setCursor(Qt::PointingHandCursor);
    case Part::Nothing:
    case Part::LoopLane:
    case Part::Ruler:
    case Part::Row:
    case Part::Clip:
        return m_view.viewport()->setCursor(Qt::ArrowCursor);
    }
}

} // namespace comfyvn::ui
