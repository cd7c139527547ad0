#pragma once

#include "core/audio/live/LiveMix.h"

#include <QIODevice>
#include <QObject>

#include <deque>
#include <memory>

class QAudioDevice;
class QAudioSink;
class QTimer;

namespace comfyvn::ui {

/// A live mix as a sound device reads it: silence to wake the device, then the mix without an end.
class LiveDevice final : public QIODevice {
    Q_OBJECT

public:
    explicit LiveDevice(LiveMix& mix);

    static constexpr double kLeadIn = 0.05; ///< seconds

    /// The mix's number of the frame that was the `read`-th of the device.
    [[nodiscard]] std::uint64_t mixFrame(std::uint64_t read) const;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* to, qint64 maxBytes) override;
    qint64 writeData(const char* from, qint64 bytes) override;

private:
    LiveMix& m_mix;
    std::uint64_t m_first; ///< frames read of the mix before
    std::uint64_t m_leadIn; ///< frames
    std::uint64_t m_leadInLeft;
};

/// What a mix sounds like at the moment it is heard.
struct MixMoment {
    double seconds = 0;
    std::uint64_t lap = 0;
    std::uint64_t call = 0; ///< of LiveMix, that has come about
};

/// The sound device of the mix, on the audio thread: everything that may wait for a sound server happens
/// here.
class MixOutput final : public QObject {
    Q_OBJECT

public:
    MixOutput();
    ~MixOutput() override;

    /// Empty: the default one; from the next time on that it starts.
    void setDevice(const QString& id) { m_wished = id; }
    void setVolume(double volume);
    /// Has the device read the mix, if it does not yet.
    void start(const std::shared_ptr<LiveMix>& mix);
    void stop();

Q_SIGNALS:
    void played(const comfyvn::ui::MixMoment& moment);
    void levelsChanged(const comfyvn::LiveLevels& levels);
    /// The end of what there was to play has been heard; `call` had come about by then.
    void ended(quint64 call);
    /// No device takes the sound.
    void refused();

private:
    [[nodiscard]] QAudioDevice device() const;
    [[nodiscard]] bool startSink();
    void stopSink();
    void refuse();
    void check();
    void tellLevels(std::uint64_t heard);

    /// What was read, until it is heard.
    struct Coming {
        std::uint64_t read = 0;
        LiveLevels levels {};
    };

    std::shared_ptr<LiveMix> m_mix {};
    std::unique_ptr<LiveDevice> m_source {};
    std::unique_ptr<QAudioSink> m_sink {};
    QTimer* m_timer;
    QString m_wished {};
    double m_volume = 1;
    qint64 m_processed = 0; ///< microseconds at the last check
    int m_stalledChecks = 0;
    std::deque<Coming> m_coming {};
};

} // namespace comfyvn::ui

Q_DECLARE_METATYPE(comfyvn::LiveLevels)
