#pragma once

#include "ui/mixer/SessionPlayback.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace comfyvn::ui {

class MeterBar;

/// How loud the whole mix is now and was since it began, and what ducking and limiter do to it. The lamp
/// stays lit until it is pressed; the loudness is measured anew when it is.
class MasterStrip final : public QWidget {
    Q_OBJECT

public:
    explicit MasterStrip(SessionPlayback& playback, QWidget* parent);

private:
    void setLevels(const SessionPlayback::Levels& levels);
    void showLoudness();
    void rest();
    void setLamp(bool lit);

    SessionPlayback& m_playback;

    MeterBar* m_left;
    MeterBar* m_right;
    QLabel* m_reduction;
    QToolButton* m_loudness;
    QToolButton* m_lamp;
    double m_reductionDb = 0; ///< of the limiter, the most since it began
};

} // namespace comfyvn::ui
