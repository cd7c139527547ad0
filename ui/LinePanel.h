#pragma once

#include "ui/studio/SpokenLine.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QToolButton;

namespace comfyvn::ui {

class LineListModel;
class LineSpeaker;
class LineTitle;
class Player;
class WaveformView;

/// What is known of one line: who says it, its waveform with lanes, the time, and why it failed if it did.
class LinePanel final : public QFrame {
    Q_OBJECT

public:
    LinePanel(LineListModel& model, LineSpeaker& speaker, Player& player, QWidget* parent);

    [[nodiscard]] WaveformView& waveform() { return *m_waveform; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(qint64 id, const SpokenLine& spoken);
    void refresh();
    [[nodiscard]] QString hint(int row) const;
    void showTime();
    void seek(double seconds);

    LineListModel& m_model;
    LineSpeaker& m_speaker;
    Player& m_player;
    QToolButton* m_play;
    LineTitle* m_title;
    QLabel* m_time;
    QFrame* m_failure;
    QLabel* m_failureIcon;
    QLabel* m_failureText;
    WaveformView* m_waveform;
    QList<QToolButton*> m_zoomButtons {};
    QTimer m_frames {};
};

} // namespace comfyvn::ui
