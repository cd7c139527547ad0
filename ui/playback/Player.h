#pragma once

#include "ui/playback/Playhead.h"
#include "ui/studio/SpokenLine.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>

namespace comfyvn::ui {

class AudioOutput;

/// Plays one line at a time on the default sound device, through a thread of its own. Without a device play()
/// ends at once with refused(), and everything else goes on.
class Player final : public QObject {
    Q_OBJECT

public:
    explicit Player(QObject* parent = nullptr);
    ~Player() override;

    void play(const SpeechSamplesPtr& audio, double from);
    void stop();
    [[nodiscard]] bool isPlaying() const { return m_playhead.running; }
    /// Seconds of the line that are heard now, or where it stopped.
    [[nodiscard]] double position();

Q_SIGNALS:
    void playingChanged(bool playing);
    /// The line was heard to its end.
    void finished();
    /// There is no device that could play.
    void refused();
    void deviceAvailableChanged(bool available);

private:
    void halt();

    QThread m_thread {};
    AudioOutput* m_output;
    QElapsedTimer m_clock {};
    Playhead m_playhead {};
    int m_number = 0;
};

} // namespace comfyvn::ui
