#pragma once

#include "ui/playback/SoundLevels.h"
#include "ui/studio/SpokenLine.h"

#include <QElapsedTimer>
#include <QWidget>

namespace comfyvn::ui {

/// How loud the line is, in figures, and a meter that shows what is heard of it now.
class LevelStrip final : public QWidget {
    Q_OBJECT

public:
    explicit LevelStrip(QWidget* parent);

    /// Null: there is no line.
    void setAudio(const SpeechSamplesPtr& audio);
    /// What is heard at that second; falls slowly, as meters do.
    void showMoment(double seconds);
    /// Nothing is heard any more.
    void rest();
    /// dBFS of the bar.
    [[nodiscard]] double level() const { return m_level; }
    [[nodiscard]] double peak() const { return m_peak; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect meter() const;
    [[nodiscard]] QStringList texts() const; ///< the longest first
    void setLevel(double level);
    void describe();

    SpeechSamplesPtr m_audio {};
    double m_level = kSilenceDb;
    double m_peak = kSilenceDb; ///< the highest since it began to play
    QElapsedTimer m_since {};
};

} // namespace comfyvn::ui
