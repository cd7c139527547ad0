#pragma once

#include "ui/studio/SpokenLine.h"
#include "ui/waveform/WaveCommands.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace comfyvn::ui {

class Commands;
class Desk;
class LevelStrip;
class LineListModel;
class LineSpeaker;
class LineTitle;
class MouthPanel;
class Player;
class SelectionBar;
class WaveformView;

/// What is known of one line: who says it, its waveform with lanes, a mouth that speaks it, its times and
/// levels, and why it failed if it did.
class LinePanel final : public QFrame {
    Q_OBJECT

public:
    LinePanel(Desk& desk, Commands& commands, QWidget* parent);

    [[nodiscard]] WaveformView& waveform() { return *m_waveform; }
    [[nodiscard]] MouthPanel& mouth() { return *m_mouth; }

protected:
    void changeEvent(QEvent* event) override;

private:
    QHBoxLayout* makeHead();
    void makeFailure();
    void connectSound();
    void connectCommands();

    void show(qint64 id, const SpokenLine& spoken);
    void refresh();
    void refreshFailure(int row);
    void tryAgain();
    [[nodiscard]] QString hint(int row) const;
    /// True when what plays is the line that is shown.
    [[nodiscard]] bool isHeard() const;
    void showTime();
    [[nodiscard]] QString timesText(double seconds) const;
    void reserveTime();
    void seek(double seconds);
    void playSelection();
    void applyLoop();
    void applyOptions();
    void keepOption(const QString& name, const QJsonValue& value);

    /// Has the line's sound written to a file and hands its path on.
    void makeSoundFile(const std::function<void(const QString& path)>& use);
    void copySound();
    void copyTimes();
    void exportTimes();
    void say(const QString& text);

    Desk& m_desk;
    LineListModel& m_model;
    LineSpeaker& m_speaker;
    Player& m_player;
    QToolButton* m_play;
    QToolButton* m_handle;
    LineTitle* m_title;
    QToolButton* m_time;
    QLabel* m_outcome;
    QFrame* m_failure;
    QLabel* m_failureIcon;
    QLabel* m_failureText;
    QPushButton* m_retry;
    WaveformView* m_waveform;
    MouthPanel* m_mouth;
    WaveCommands m_commands;
    SelectionBar* m_selection;
    LevelStrip* m_levels;
    QTimer m_frames {};
    QTimer m_outcomeTime {};
};

} // namespace comfyvn::ui
