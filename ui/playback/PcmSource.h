#pragma once

#include "ui/studio/SpokenLine.h"

#include <QIODevice>

namespace comfyvn::ui {

/// A line as a sound device reads it: silence to wake the device, the samples from a place on, then silence
/// that covers what the device holds back. Mono PCM16; lives on the audio thread.
class PcmSource final : public QIODevice {
    Q_OBJECT

public:
    PcmSource(SpeechSamplesPtr audio, double from, QObject* parent = nullptr);

    /// Seconds of silence before the first sample.
    static constexpr double kLeadIn = 0.05;
    static constexpr double kTail = 0.3;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* to, qint64 maxBytes) override;
    qint64 writeData(const char* from, qint64 bytes) override;

private:
    SpeechSamplesPtr m_audio;
    qint64 m_first; ///< sample that follows the lead-in
    qint64 m_leadIn; ///< samples
    qint64 m_total; ///< samples, silences included
    qint64 m_at = 0;
};

} // namespace comfyvn::ui
