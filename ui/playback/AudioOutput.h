#pragma once

#include "ui/studio/SpokenLine.h"

#include <QObject>

#include <memory>

class QAudioSink;
class QTimer;

namespace comfyvn::ui {

class PcmSource;

/// The sound device, on the audio thread: everything that may wait for a sound server happens here.
///
/// Each play() has a number, which its reports carry.
class AudioOutput final : public QObject {
    Q_OBJECT

public:
    AudioOutput();
    ~AudioOutput() override;

    /// Looks for a device now and every 1.5 s: the notifications of Qt 6.4 do not reach objects
    /// on this thread.
    void watchDevices();
    void play(int number, const SpeechSamplesPtr& audio, double from);
    void stop();

Q_SIGNALS:
    void availableChanged(bool available);
    /// Sound up to `seconds` has been played.
    void played(int number, double seconds);
    void finished(int number);
    /// No device took the sound.
    void refused(int number);

private:
    void lookForDevice();
    void setAvailable(bool available);
    void refuse(int number);
    void check();

    std::unique_ptr<PcmSource> m_source {};
    std::unique_ptr<QAudioSink> m_sink {};
    QTimer* m_timer;
    QTimer* m_search;
    int m_number = 0;
    double m_from = 0;
    double m_duration = 0;
    bool m_listed = false; ///< there is a device in Qt's list, which outlives the sound server
    bool m_available = false; ///< listed, and did not refuse the last sound
};

} // namespace comfyvn::ui
