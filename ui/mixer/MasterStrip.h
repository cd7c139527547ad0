#pragma once

#include "ui/mixer/SessionPlayback.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace comfyvn::ui {

class MeterBar;

/// How loud the whole mix is now, and what ducking and limiter do to it. The lamp stays lit until it is
/// pressed.
class MasterStrip final : public QWidget {
    Q_OBJECT

public:
    explicit MasterStrip(QWidget* parent);

    void setLevels(const SessionPlayback::Levels& levels);
    void rest();

private:
    void setLamp(bool lit);

    MeterBar* m_left;
    MeterBar* m_right;
    QLabel* m_reduction;
    QToolButton* m_lamp;
    double m_reductionDb = 0; ///< of the limiter, the most since it began
};

} // namespace comfyvn::ui
