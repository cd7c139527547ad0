#pragma once

#include "core/audio/Loudness.h"
#include "core/audio/live/LiveLoudness.h"
#include "ui/playback/MixPlayer.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace comfyvn::ui {

class MixDesk;

/// Plays the session as it is, while it is worked on: every edit is heard at once, the playhead moves, the
/// meters are told.
class SessionPlayback final : public QObject {
    Q_OBJECT

public:
    explicit SessionPlayback(MixDesk& desk);

    void play();
    void stop();
    void playOrStop() { isPlaying() ? stop() : play(); }
    [[nodiscard]] bool isPlaying() const { return m_player.isPlaying(); }
    /// The listener moved the playhead; while it plays it goes on from there.
    void seek(double seconds);
    /// The same, as a hand that moves over the mix hears it.
    void scrub(double seconds);
    [[nodiscard]] MixPlayer& player() { return m_player; }
    /// Files of the session were written anew: they are heard as they are now.
    void noteNewFiles();

    struct Levels {
        QList<float> tracks {}; ///< by the session's tracks
        float left = 0;
        float right = 0;
        float duckingGain = 1;
        float limiterGain = 1;
    };

    /// How loud what was heard is, since it began or was measured anew.
    struct Loudness {
        double momentaryLufs = kSilenceDb;
        double shortTermLufs = kSilenceDb;
        double integratedLufs = kSilenceDb;
        float truePeak = 0;

        bool operator==(const Loudness&) const = default;
    };
    [[nodiscard]] const Loudness& loudness() const { return m_loudness; }
    void measureAnew();

Q_SIGNALS:
    void playingChanged(bool playing);
    void levelsChanged(const comfyvn::ui::SessionPlayback::Levels& levels);
    void loudnessChanged();
    /// Why something, or all of it, cannot be heard; empty: all can.
    void problemChanged(const QString& problem);

private:
    void sendPlan();
    void sendPlanLater();
    void sendLoop();
    void showState();
    void noteLevels(const LiveLevels& levels);
    void measure(const LiveLevels& levels);

    MixDesk& m_desk;
    MixPlayer m_player;
    QTimer m_planSoon {};
    QTimer m_frames {};
    LiveLoudness m_heard {};
    Loudness m_loudness {};
    std::uint64_t m_start = 0; ///< see LiveLevels
    bool m_planIsOld = true;
    int m_plans = 0;
    QString m_problem {};
};

} // namespace comfyvn::ui
