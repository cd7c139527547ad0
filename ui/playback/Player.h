#pragma once

#include "ui/playback/OutputDevice.h"
#include "ui/playback/PlaySpan.h"
#include "ui/playback/Playhead.h"
#include "ui/playback/SoundLayers.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>

#include <optional>

namespace comfyvn::ui {

class AudioOutput;

/// Plays one line at a time, through a thread of its own, on the chosen device or, when that is not there, on
/// the default one. Without a device play() ends at once with refused(), and everything else goes on.
class Player final : public QObject {
    Q_OBJECT

public:
    explicit Player(QObject* parent = nullptr);
    ~Player() override;

    void play(const SpeechSamplesPtr& audio, double from) { play(audio, PlayWish { .from = from }); }
    void play(const SpeechSamplesPtr& audio, const PlayWish& wish);
    /// Goes on with other sound of the line at the same second, without a gap or a click; `gain` is a factor
    /// of its samples, as gainTo() gives it for equal loudness. Nothing while nothing plays.
    void switchTo(const SpeechSamplesPtr& audio, double gain = 1)
    {
        switchTo(SoundLayers { { audio, gain } });
    }
    /// The same with several at once, the first of which counts as what is heard. Sound of other channels
    /// than what plays starts anew there.
    void switchTo(const SoundLayers& layers);
    void stop();
    [[nodiscard]] bool isPlaying() const { return m_playhead.running; }
    /// The sound that plays or played last; null: none.
    [[nodiscard]] const SpeechSamplesPtr& audio() const { return m_audio; }
    /// Seconds of the line that are heard now, or where it stopped.
    [[nodiscard]] double position();

    /// From now on a sound that reaches the span's end goes on at its begin; with `only`, no other sound
    /// than that, and what it is switched to.
    void setLoop(const std::optional<PlaySpan>& span, const SpeechSamplesPtr& only = {});
    [[nodiscard]] const std::optional<PlaySpan>& loop() const { return m_loop; }
    /// Loops what is heard now, and what it is switched to, instead of what setLoop() says; the next play()
    /// ends that.
    void loopThis(const std::optional<PlaySpan>& span);

    /// A factor, 0..1, of everything that is played.
    void setVolume(double volume);
    [[nodiscard]] double volume() const { return m_volume; }

    /// Those there are now; kept up to date.
    [[nodiscard]] const OutputDevices& devices() const { return m_devices; }
    /// The id of the wished device, there or not; empty: the default one.
    void setDevice(const QString& id);
    [[nodiscard]] const QString& device() const { return m_device; }

Q_SIGNALS:
    void playingChanged(bool playing);
    /// The line, or the part that was wished, was heard to its end.
    void finished();
    /// There is no device that could play.
    void refused();
    void deviceAvailableChanged(bool available);
    void devicesChanged(const comfyvn::ui::OutputDevices& devices);
    void volumeChanged(double volume);

private:
    void halt();
    void sendLoop();
    /// On the audio thread.
    template <typename Work> void post(Work work);

    QThread m_thread {};
    AudioOutput* m_output;
    QElapsedTimer m_clock {};
    Playhead m_playhead {};
    SpeechSamplesPtr m_audio {};
    int m_playingRate = 0; ///< Hz, of the device's sound under way
    int m_playingChannels = 1; ///< likewise
    int m_number = 0;
    int m_switches = 0;
    std::optional<PlaySpan> m_loop {};
    SpeechSamplesPtr m_loopOnly {}; ///< null: every sound loops
    SpeechSamplesPtr m_begunWith {}; ///< what play() was given last
    std::optional<PlaySpan> m_thisLoop {};
    bool m_loopsThis = false;
    std::optional<PlaySpan> m_sentLoop {};
    double m_volume = 1;
    OutputDevices m_devices {};
    QString m_device {};
};

} // namespace comfyvn::ui
