#pragma once

class QAction;

namespace comfyvn::ui {

class Commands;
class WaveformView;

/// What can be asked of the waveform; what they do is connected by the panel that has them.
struct WaveCommands {
    QAction* zoomIn = nullptr;
    QAction* zoomOut = nullptr;
    QAction* zoomFit = nullptr;
    QAction* zoomSelection = nullptr;
    QAction* selectWord = nullptr;
    QAction* playSelection = nullptr;
    QAction* loop = nullptr;
    QAction* follow = nullptr;
    QAction* snap = nullptr;
    QAction* samples = nullptr;
    QAction* mouth = nullptr;
    QAction* copySound = nullptr;
    QAction* copyTimes = nullptr;
    QAction* exportTimes = nullptr;

    [[nodiscard]] static WaveCommands addTo(Commands& commands, WaveformView& waveform);
    /// Those that need sound.
    void setEnabled(bool enabled) const;
};

} // namespace comfyvn::ui
