#include "ui/waveform/WaveformPointer.h"

#include "ui/waveform/WaveformView.h"
#include "ui/waveform/WordEdges.h"

#include <QApplication>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QWheelEvent>

#include <chrono>
#include <cmath>

using namespace std::chrono_literals;

namespace comfyvn::ui {

namespace {
constexpr double kZoomStep = 1.25;
constexpr int kEdgeReach = 5; ///< pixels
} // namespace

WaveformPointer::WaveformPointer(WaveformView& view)
    : m_view(view)
{
    m_scroll.setInterval(30ms);
    connect(&m_scroll, &QTimer::timeout, this, &WaveformPointer::scrollWhileDragging);
}

bool WaveformPointer::handle(QEvent& event)
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
        doubleClick(static_cast<QMouseEvent&>(event));
        return true;
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

double WaveformPointer::anchorForEdgeAt(const QPoint& at) const
{
    const auto& selection = m_view.selection();
    const WaveLanes lanes = m_view.lanes();
    if (!selection || !lanes.wave.contains(at))
        return -1;
    if (std::abs(m_view.scale().x(selection->begin) - at.x()) <= kEdgeReach)
        return selection->end;
    if (std::abs(m_view.scale().x(selection->end) - at.x()) <= kEdgeReach)
        return selection->begin;
    return -1;
}

bool WaveformPointer::press(const QMouseEvent& event)
{
    m_pressedAt = m_at = event.position().toPoint();
    if (event.button() == Qt::MiddleButton) {
        m_action = Action::Panning;
        m_view.viewport()->setCursor(Qt::ClosedHandCursor);
        return true;
    }
    if (event.button() != Qt::LeftButton)
        return false;
    const double seconds = m_view.scale().seconds(m_at.x());
    m_anchor = anchorForEdgeAt(m_at);
    if (m_anchor >= 0) {
        m_action = Action::Selecting;
    } else if (event.modifiers() & Qt::ShiftModifier) {
        m_anchor = m_view.selectionAnchor();
        m_action = Action::Selecting;
        select(m_at.x(), event.modifiers());
    } else if (m_view.lanes().ruler.contains(m_at)) {
        m_action = Action::Scrubbing;
        m_view.seek(seconds);
    } else {
        m_anchor = seconds;
        m_action = Action::Pressed;
    }
    return true;
}

void WaveformPointer::move(const QMouseEvent& event)
{
    const QPoint at = event.position().toPoint();
    const QPoint before = std::exchange(m_at, at);
    m_modifiers = event.modifiers();
    if (m_action == Action::Pressed
        && (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        m_action = Action::Selecting;
    switch (m_action) {
    case Action::None:
        showCursor(at);
        break;
    case Action::Pressed:
        break;
    case Action::Selecting:
        select(at.x(), event.modifiers());
        m_scroll.start();
        break;
    case Action::Scrubbing:
        m_view.seek(m_view.scale().seconds(at.x()));
        break;
    case Action::Panning:
        m_view.pan(before.x() - at.x());
        break;
    }
}

void WaveformPointer::select(int x, Qt::KeyboardModifiers modifiers)
{
    const double head = m_view.scale().seconds(x);
    m_view.select(m_view.snapped(m_anchor, modifiers), m_view.snapped(head, modifiers));
}

/// A drag past the side of the view moves the view, the faster the farther.
void WaveformPointer::scrollWhileDragging()
{
    const int past = m_at.x() < 0 ? m_at.x() : std::max(0, m_at.x() - m_view.viewport()->width());
    if (m_action != Action::Selecting || past == 0) {
        m_scroll.stop();
        return;
    }
    m_view.pan(past / 4 + (past > 0 ? 1 : -1));
    select(m_at.x(), m_modifiers);
}

void WaveformPointer::release(const QMouseEvent& event)
{
    const Action action = std::exchange(m_action, Action::None);
    m_scroll.stop();
    showCursor(m_at);
    if (action != Action::Pressed || event.button() != Qt::LeftButton)
        return;
    m_view.clearSelection();
    const auto& words = m_view.line()->alignment.words;
    const int word = m_view.lanes().words.contains(m_pressedAt) ? wordAt(words, m_anchor) : -1;
    if (word < 0) {
        m_view.seek(m_anchor);
        return;
    }
    m_view.setPlayhead(words[word].start);
    m_view.resumeFollowing();
    Q_EMIT m_view.playRequested(words[word].start);
}

void WaveformPointer::doubleClick(const QMouseEvent& event)
{
    if (event.button() == Qt::LeftButton)
        m_view.selectWord(m_view.scale().seconds(event.position().x()));
}

void WaveformPointer::wheel(QWheelEvent& event)
{
    const QPoint turn = event.angleDelta();
    const int delta = std::abs(turn.y()) >= std::abs(turn.x()) ? turn.y() : turn.x();
    if (event.modifiers() & Qt::ControlModifier) {
        m_view.zoom(std::pow(kZoomStep, delta / 120.0), event.position().x());
    } else {
        const QPoint pixels = event.pixelDelta();
        const int fine = std::abs(pixels.y()) >= std::abs(pixels.x()) ? pixels.y() : pixels.x();
        m_view.pan(-(fine != 0 ? fine : delta));
    }
    event.accept();
}

bool WaveformPointer::nativeGesture(const QNativeGestureEvent& event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    m_view.zoom(1 + event.value(), event.position().x());
    return true;
}

bool WaveformPointer::gesture(const QGestureEvent& event)
{
    const auto* pinch = static_cast<QPinchGesture*>(event.gesture(Qt::PinchGesture));
    if (!pinch)
        return false;
    if (pinch->changeFlags() & QPinchGesture::ScaleFactorChanged)
        m_view.zoom(pinch->scaleFactor(), m_view.viewport()->mapFromGlobal(pinch->centerPoint()).x());
    return true;
}

void WaveformPointer::showCursor(const QPoint& at)
{
    const bool onWord = m_view.lanes().words.contains(at)
        && wordAt(m_view.line()->alignment.words, m_view.scale().seconds(at.x())) >= 0;
    const bool onEdge = anchorForEdgeAt(at) >= 0;
    m_view.viewport()->setCursor(onWord ? Qt::PointingHandCursor
                                        : (onEdge ? Qt::SizeHorCursor : Qt::ArrowCursor));
}

} // namespace comfyvn::ui
