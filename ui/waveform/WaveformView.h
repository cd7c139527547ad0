#pragma once

#include "ui/playback/PlaySpan.h"
#include "ui/studio/SpokenLine.h"
#include "ui/waveform/TileCache.h"
#include "ui/waveform/TimeFormat.h"
#include "ui/waveform/TimeScale.h"
#include "ui/waveform/WaveTile.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace comfyvn::ui {

class WaveformPointer;

/// Shows a spoken line: its waveform with lanes for words, phonemes and mouth shapes, the selection and the
/// playhead.
///
/// The content is painted once into tiles; moving the playhead repaints two narrow strips, moving an end of
/// the selection what lies between.
class WaveformView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit WaveformView(QWidget* parent = nullptr);
    ~WaveformView() override;

    void setLine(const SpokenLine& line);
    /// Shows a hint in place of a line.
    void clear(const QString& hint);
    [[nodiscard]] bool isEmpty() const { return !m_line; }
    [[nodiscard]] const std::optional<SpokenLine>& line() const { return m_line; }
    [[nodiscard]] double duration() const { return m_line ? m_line->audio->seconds() : 0; }

    [[nodiscard]] double playhead() const { return m_playhead; }
    void setPlayhead(double seconds);
    /// Moves the playhead at the listener's wish.
    void seek(double seconds);

    /// Turns the page when the playhead is out of view, unless following is off or the listener looks
    /// elsewhere.
    void follow();
    void setFollowing(bool on);
    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// Follows again after the listener looked elsewhere.
    void resumeFollowing() { m_lookingElsewhere = false; }

    /// Never empty when there is one.
    [[nodiscard]] const std::optional<PlaySpan>& selection() const { return m_selection; }
    /// From `anchor`, which stays, to `head`, which extendTo() moves. Less than a sample: nothing is
    /// selected.
    void select(double anchor, double head);
    void extendTo(double head);
    void selectAll() { select(0, duration()); }
    void selectWord(double seconds);
    void clearSelection();
    /// Where extendTo() goes on from.
    [[nodiscard]] double selectionHead() const { return m_selection ? m_head : m_playhead; }
    [[nodiscard]] double selectionAnchor() const { return m_selection ? m_anchor : m_playhead; }
    [[nodiscard]] double selectionStart() const { return m_selection ? m_selection->begin : m_playhead; }

    /// Ends of the selection go to the nearest begin or end of a word.
    void setSnapping(bool on) { m_snapping = on; }
    [[nodiscard]] bool isSnapping() const { return m_snapping; }
    [[nodiscard]] double snapped(double seconds, Qt::KeyboardModifiers modifiers) const;
    /// Marks what is played over and over: the selection, or all.
    void setLooping(bool on);

    void setTimeDisplay(TimeDisplay display);
    [[nodiscard]] const TimeFormat& times() const { return m_times; }

    [[nodiscard]] const TimeScale& scale() const { return m_scale; }
    void zoomIn();
    void zoomOut();
    void zoomToFit();
    void zoomToSelection();
    /// Keeps the time at `x` in place.
    void zoom(double factor, double x);
    /// Moves the content at the listener's wish.
    void pan(int pixels);
    void showTime(double seconds);

    [[nodiscard]] WaveLanes lanes() const;
    /// What is at a place of the viewport, with its exact times.
    [[nodiscard]] QString tipAt(const QPoint& at) const;
    /// What a screen reader says: the time, the word there, and what is selected.
    [[nodiscard]] QString spokenValue() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The listener wants to be at this time, playing or not as before.
    void seekRequested(double seconds);
    /// The listener wants to hear from this time on.
    void playRequested(double seconds);
    void playSelectionRequested();
    void selectionChanged();
    /// Another page or zoom is shown.
    void scaleChanged();

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRect wordRect(int word) const;
    [[nodiscard]] QRect playheadStrip() const;
    [[nodiscard]] QRect selectionRect() const;
    void setScale(const TimeScale& scale);
    void repaintBetween(const std::optional<PlaySpan>& before);
    void paintTiles(QPainter& painter, const QRect& dirty);
    void paintSelection(QPainter& painter) const;
    void paintPlayhead(QPainter& painter) const;
    void paintHint(QPainter& painter) const;
    void stepBy(int direction, Qt::KeyboardModifiers modifiers);
    void goTo(double seconds, Qt::KeyboardModifiers modifiers);
    void describe();
    void announce();

    std::optional<SpokenLine> m_line {};
    QString m_hint {};
    TimeScale m_scale {};
    TimeFormat m_times {};
    bool m_fitted = true; ///< stays fitted when the window is resized
    double m_playhead = 0;
    int m_activeWord = -1;
    std::optional<PlaySpan> m_selection {};
    double m_anchor = 0;
    double m_head = 0;
    bool m_snapping = false;
    bool m_looping = false;
    bool m_following = true;
    bool m_lookingElsewhere = false;
    TileCache m_tiles {};
    QWidget* m_names;
    std::unique_ptr<WaveformPointer> m_pointer;
};

} // namespace comfyvn::ui
