#pragma once

#include "ui/music/MusicSound.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace comfyvn::ui {

/// The whole of a piece: its sections, its waveform, what is repeated and where it is heard. A click goes
/// there, a drag marks a region to repeat, a double click marks a section.
class MusicWave final : public QWidget {
    Q_OBJECT

public:
    explicit MusicWave(QWidget* parent = nullptr);

    /// Null: the hint is shown.
    void setSound(const MusicSoundPtr& sound);
    void setHint(const QString& hint);
    void setPlayhead(double seconds);
    [[nodiscard]] double playhead() const { return m_playhead; }
    /// What is repeated; nothing: nothing is.
    void setLoop(const std::optional<PlaySpan>& loop);

    [[nodiscard]] double duration() const { return m_sound ? m_sound->audio->seconds() : 0; }
    [[nodiscard]] double secondsAt(double x) const;
    [[nodiscard]] double xOf(double seconds) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void seekRequested(double seconds);
    /// Nothing: what a game repeats.
    void regionChosen(const std::optional<comfyvn::ui::PlaySpan>& region);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRect sectionLane() const;
    [[nodiscard]] QRect waveLane() const;
    [[nodiscard]] double step() const;
    [[nodiscard]] QString tipAt(double seconds) const;
    void paintContent();
    void paintSections(QPainter& painter) const;
    void paintWave(QPainter& painter) const;
    void paintLoop(QPainter& painter) const;
    void markRegion(double from, double to);

    MusicSoundPtr m_sound {};
    QString m_hint {};
    QImage m_content {}; ///< sections and waveform; null: to be painted
    double m_playhead = 0;
    std::optional<PlaySpan> m_loop {};
    std::optional<double> m_pressed {}; ///< x
    bool m_dragging = false;
};

} // namespace comfyvn::ui
