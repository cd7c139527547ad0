#pragma once

#include "ui/studio/SpokenLine.h"
#include "ui/waveform/TimeScale.h"
#include "ui/waveform/WaveTile.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

#include <optional>

namespace comfyvn::ui {

/// Shows a spoken line: its waveform with lanes for words, phonemes and mouth shapes, and the playhead.
///
/// The content is painted once into tiles; moving the playhead repaints two narrow strips.
class WaveformView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit WaveformView(QWidget* parent = nullptr);

    void setLine(const SpokenLine& line);
    /// Shows a hint in place of a line.
    void clear(const QString& hint);
    [[nodiscard]] bool isEmpty() const { return !m_line; }

    [[nodiscard]] double playhead() const { return m_playhead; }
    void setPlayhead(double seconds);
    /// Turns the page when the playhead is out of view.
    void follow();

    [[nodiscard]] const TimeScale& scale() const { return m_scale; }
    void zoomIn();
    void zoomOut();
    void zoomToFit();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The listener wants to be at this time, playing or not as before.
    void seekRequested(double seconds);
    /// The listener wants to hear from this time on.
    void playRequested(double seconds);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] double duration() const { return m_line ? m_line->audio->seconds() : 0; }
    [[nodiscard]] WaveLanes lanes() const;
    [[nodiscard]] int wordAt(double seconds) const; ///< -1: none
    [[nodiscard]] QRect wordRect(int word) const;
    [[nodiscard]] QRect playheadStrip() const;
    void setScale(const TimeScale& scale);
    void zoom(double factor, double x);
    void seek(double seconds);
    void stepWord(int direction);
    void paintTiles(QPainter& painter, const QRect& dirty);
    void paintPlayhead(QPainter& painter) const;
    void describe();

    std::optional<SpokenLine> m_line {};
    QString m_hint {};
    TimeScale m_scale {};
    bool m_fitted = true; ///< stays fitted when the window is resized
    double m_playhead = 0;
    int m_activeWord = -1;
    QCache<int, QPixmap> m_tiles { 96 };
    QWidget* m_names;
};

} // namespace comfyvn::ui
