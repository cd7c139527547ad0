#pragma once

#include "ui/playback/OutputDevice.h"
#include "ui/playback/PlaySpan.h"
#include "ui/playback/SoundLayers.h"

#include <QObject>

#include <memory>
#include <optional>

class QAudioDevice;
class QAudioSink;
class QTimer;

namespace comfyvn::ui {

class PcmSource;

/// The sound device, on the audio thread: everything that may wait for a sound server happens here.
///
/// Each play() has a number, which its reports carry. When the device in use vanishes, the sound goes on from
/// the same place on the default one.
class AudioOutput final : public QObject {
    Q_OBJECT

public:
    AudioOutput();
    ~AudioOutput() override;

    /// Looks for devices now and every 1.5 s: the notifications of Qt 6.4 do not reach objects on this
    /// thread.
    void watchDevices();
    /// Empty: the default one. Sound under way moves there.
    void setDevice(const QString& id);
    void setVolume(double volume);
    void setLoop(const std::optional<PlaySpan>& span);

    void play(int number, const SpeechSamplesPtr& audio, const PlayWish& wish);
    /// Goes on with other sound of the same rate and channels at the same place.
    void switchTo(int number, const SoundLayers& layers);
    void stop();

Q_SIGNALS:
    void availableChanged(bool available);
    void devicesChanged(const comfyvn::ui::OutputDevices& devices);
    /// Sound up to `seconds` has been played, after it went back `lap` times; it stops or goes back at `end`.
    void played(int number, double seconds, int lap, double end);
    void finished(int number);
    /// No device took the sound.
    void refused(int number);

private:
    void lookForDevices();
    void setAvailable(bool available);
    [[nodiscard]] QAudioDevice device() const;
    /// False when no device takes the sound.
    [[nodiscard]] bool startSink();
    void moveOn();
    void refuse(int number);
    void check();

    std::unique_ptr<PcmSource> m_source {};
    std::unique_ptr<QAudioSink> m_sink {};
    QTimer* m_timer;
    QTimer* m_search;
    OutputDevices m_devices {};
    QString m_wished {}; ///< id of the device; empty: the default
    QString m_playingOn {};
    double m_volume = 1;
    std::optional<PlaySpan> m_loop {};
    SoundLayers m_layers {};
    PlayWish m_wish {};
    int m_number = 0;
    int m_lap = 0; ///< before the sink in use began
    qint64 m_processed = 0; ///< microseconds at the last check
    int m_stalledChecks = 0;
    bool m_listed = false; ///< there is a device in Qt's list, which outlives the sound server
    bool m_available = false; ///< listed, and did not refuse the last sound
};

} // namespace comfyvn::ui
