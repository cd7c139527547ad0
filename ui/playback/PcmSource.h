#pragma once

#include "ui/playback/PlaySpan.h"
#include "ui/playback/SoundLayers.h"

#include <QIODevice>

#include <array>
#include <optional>

namespace comfyvn::ui {

/// A sound as a device reads it: silence to wake the device, the samples from a place on, then silence that
/// covers what the device holds back. PCM16 with as many channels as it has; lives on the audio thread. What
/// it counts are frames.
///
/// What is changed while it plays is heard from the next sample that the device asks for. At a gain and a
/// volume of 1 the samples are handed on bit by bit.
class PcmSource final : public QIODevice {
    Q_OBJECT

public:
    PcmSource(const SpeechSamplesPtr& audio, const PlayWish& wish, QObject* parent = nullptr);

    /// Seconds of silence before the first sample.
    static constexpr double kLeadIn = 0.05;
    static constexpr double kTail = 0.3;
    /// Seconds from one line to the other in switchTo().
    static constexpr double kFade = 0.01;
    static constexpr double kShortestLoop = 0.01;

    /// Plays the span over and over: its first sample follows its last. Nothing: plays on to the end.
    void setLoop(const std::optional<PlaySpan>& span);
    /// Goes on with other sound of the same rate and channels at the same place, faded over so that nothing
    /// clicks.
    void switchTo(SoundLayers layers);
    /// 0..1; glides there.
    void setVolume(double volume);

    /// What the device plays: a place in the line, and how many times it went back before.
    struct Place {
        double seconds = 0;
        int lap = 0;
    };
    /// `read` counts frames from the first one that was read, the lead-in included.
    [[nodiscard]] Place placeAt(qint64 read) const;
    /// True when the last frame of the sound is among the first `read`.
    [[nodiscard]] bool endsBefore(qint64 read) const { return m_endedAt >= 0 && read >= m_endedAt; }
    /// Seconds at which it stops, or goes back when it loops.
    [[nodiscard]] double end() const;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char* to, qint64 maxBytes) override;
    qint64 writeData(const char* from, qint64 bytes) override;

private:
    /// From this many frames on, the device read the sound from here on.
    struct Mark {
        qint64 read = 0;
        qint64 frame = 0;
        int lap = 0;
    };

    [[nodiscard]] qint64 framesIn(double seconds) const;
    [[nodiscard]] int rate() const { return m_layers.front().audio->sampleRate; }
    [[nodiscard]] qint64 length() const;
    [[nodiscard]] qint64 frameBytes() const { return static_cast<qint64>(m_channels * sizeof(std::int16_t)); }
    /// The frame before which the sound pauses to go back or ends.
    [[nodiscard]] qint64 stop() const;
    void goTo(qint64 frame);
    qint64 copy(std::int16_t* to, qint64 count);
    void mixFrame(std::int16_t* to, qint64 frame);

    SoundLayers m_layers;
    SoundLayers m_before {}; ///< what is faded out
    std::size_t m_channels;
    double m_wishedEnd;
    float m_volume = 1;
    float m_volumeNow = 1;
    bool m_begun = false; ///< the volume jumps until then
    qint64 m_fadeLength;
    qint64 m_fadeLeft = 0;
    qint64 m_next; ///< frame of the sound that is read next
    qint64 m_leadIn; ///< frames left of it
    qint64 m_tail; ///< frames left of it
    qint64 m_read = 0;
    qint64 m_endedAt = -1; ///< frames read when the sound was over; -1: it is not
    std::optional<PlaySpan> m_loop {};
    std::array<Mark, 128> m_marks {}; ///< the latest, by lap
    int m_lap = 0;
};

} // namespace comfyvn::ui
