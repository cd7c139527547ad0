#pragma once

#include "core/mix/session/SessionEdits.h"
#include "ui/mixer/TimelineGeometry.h"

#include <QObject>
#include <QTimer>

class QEvent;
class QGestureEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace comfyvn::ui {

class TimelineView;

/// What the mouse, the wheel and fingers do to a timeline. Every drag is worked out anew from the session as
/// it was when the button went down, and is one step of the history; it ends when somebody else changes the
/// session meanwhile.
class TimelinePointer final : public QObject {
    Q_OBJECT

public:
    explicit TimelinePointer(TimelineView& view);

    /// An event of the view's viewport; true when that is all there is to do.
    [[nodiscard]] bool handle(QEvent& event);
    /// Takes a drag back; false when there is none.
    bool cancel();
    /// Selects what a menu is asked for.
    void selectForMenu(const QPoint& at);

private:
    enum class Action {
        None,
        Pressed,
        Moving,
        Trimming,
        Fading,
        Volume,
        Loop,
        Marker,
        Scrubbing,
        Banding,
        Panning
    };

    [[nodiscard]] bool press(const QMouseEvent& event);
    void pressClip(const TimelineHit& hit, Qt::KeyboardModifiers modifiers);
    void move(const QMouseEvent& event);
    void drag(const QPoint& at, Qt::KeyboardModifiers modifiers);
    void dragTo(const QPoint& at, Qt::KeyboardModifiers modifiers);
    void dragClips(double seconds, const QPoint& at, Qt::KeyboardModifiers modifiers);
    void dragEdge(double seconds, Qt::KeyboardModifiers modifiers);
    void dragFade(double seconds);
    void dragVolume(const QPoint& at);
    void dragLoop(double seconds, Qt::KeyboardModifiers modifiers);
    void dragMarker(double seconds, Qt::KeyboardModifiers modifiers);
    void dragBand(const QPoint& at);
    void release(const QMouseEvent& event);
    [[nodiscard]] bool doubleClick(const QMouseEvent& event);
    void wheel(QWheelEvent& event);
    [[nodiscard]] bool nativeGesture(const QNativeGestureEvent& event);
    [[nodiscard]] bool gesture(const QGestureEvent& event);
    void scrollWhileDragging();
    void showCursor(const QPoint& at);
    [[nodiscard]] double secondsAt(int x) const;
    [[nodiscard]] double snapped(double seconds, Qt::KeyboardModifiers modifiers,
                                 const QSet<qint64>& moved = {}) const;

    TimelineView& m_view;
    Action m_action = Action::None;
    TimelineHit m_hit {};
    QPoint m_pressedAt {};
    QPoint m_at {};
    Qt::KeyboardModifiers m_modifiers {};
    MixSession m_origin {}; ///< when the button went down
    MixSession m_dragged {}; ///< as the drag left it
    QSet<qint64> m_selected {}; ///< when the button went down
    double m_pressedSeconds = 0;
    int m_gesture = 0;
    bool m_snapped = false; ///< the dragged edge lies at another one
    bool m_unselects = false; ///< a click without a drag takes the clip out of the selection
    QTimer m_scroll;
};

} // namespace comfyvn::ui
