#pragma once

#include "core/audio/live/LivePlan.h"
#include "ui/playback/PlaySpan.h"
#include "ui/playback/Playhead.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>

#include <memory>
#include <optional>

namespace comfyvn {
class LiveMix;
}

namespace comfyvn::ui {

class MixOutput;

/// Plays the mix that is worked on, through an audio thread of its own. Times are seconds of the mix.
///
/// Without a device play() ends with refused(), and everything else goes on.
class MixPlayer final : public QObject {
    Q_OBJECT

public:
    explicit MixPlayer(QObject* parent = nullptr);
    ~MixPlayer() override;

    /// What is heard from now on, also while it plays. At another sample rate than before it stops.
    void setPlan(LivePlan plan);
    /// The plan's files are others than before; the next setPlan() takes them.
    void forgetPlan() { m_plan.reset(); }
    /// Plays from there on; while it plays, it jumps there.
    void play(double from);
    void stop();
    /// Plays a moment of the mix, as a hand that moves over it hears it; nothing while it plays.
    void scrub(double seconds);
    [[nodiscard]] bool isPlaying() const { return m_playhead.running; }
    /// What is heard now, or where it stopped.
    [[nodiscard]] double position();

    /// What is played over and over once playing gets there.
    void setLoop(const std::optional<PlaySpan>& span);
    /// A factor, 0..1, of what is heard; the mix stays as it is.
    void setVolume(double volume);
    /// Empty: the default one; from the next time on that it plays.
    void setDevice(const QString& id);

    /// The mix's length, and the tracks that are left out or what keeps it from being heard.
    [[nodiscard]] const LiveState& state() const { return m_state; }
    [[nodiscard]] double length() const;

Q_SIGNALS:
    void playingChanged(bool playing);
    /// The mix was heard to its end.
    void finished();
    void refused();
    void stateChanged();
    /// While it plays, at the moment they are heard.
    void levelsChanged(const comfyvn::LiveLevels& levels);

private:
    void makeLive(int rate);
    void readState(int generation);
    void sendLoop();
    void halt();
    [[nodiscard]] std::uint64_t frameAt(double seconds) const;
    /// On the audio thread.
    template <typename Work> void post(Work work);

    QThread m_thread {};
    MixOutput* m_output;
    std::shared_ptr<LiveMix> m_live {}; ///< null: no plan yet
    int m_generation = 0; ///< of m_live
    std::optional<LivePlan> m_plan {}; ///< as it was given last
    std::optional<PlaySpan> m_loop {};
    LiveState m_state {};
    QElapsedTimer m_clock {};
    Playhead m_playhead {};
    std::uint64_t m_begun = 0; ///< the call that plays; what is heard before it, is not it
};

} // namespace comfyvn::ui
