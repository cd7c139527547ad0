#pragma once

#include <QObject>
#include <QPoint>
#include <QTimer>

class QEvent;
class QGestureEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace comfyvn::ui {

class WaveformView;

/// What mouse, wheel and touch do in a waveform: click to seek, a word to play, drag to select, the ends of
/// the selection to move them, the ruler to scrub, the middle button or Shift+wheel to pan, Ctrl+wheel or
/// pinch to zoom.
class WaveformPointer final : public QObject {
    Q_OBJECT

public:
    explicit WaveformPointer(WaveformView& view);

    /// An event of the viewport; true when it needs nobody else.
    [[nodiscard]] bool handle(QEvent& event);

private:
    enum class Action { None, Pressed, Selecting, Scrubbing, Panning };

    bool press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void doubleClick(const QMouseEvent& event);
    void wheel(QWheelEvent& event);
    bool nativeGesture(const QNativeGestureEvent& event);
    bool gesture(const QGestureEvent& event);
    void select(int x, Qt::KeyboardModifiers modifiers);
    void scrollWhileDragging();
    void showCursor(const QPoint& at);
    /// The end of the selection that stays when the one at `at` is dragged; less than 0: none is there.
    [[nodiscard]] double anchorForEdgeAt(const QPoint& at) const;

    WaveformView& m_view;
    Action m_action = Action::None;
    QPoint m_pressedAt {};
    QPoint m_at {};
    Qt::KeyboardModifiers m_modifiers {};
    double m_anchor = 0;
    QTimer m_scroll {};
};

} // namespace comfyvn::ui
