#pragma once

#include "core/audio/live/LivePlan.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace comfyvn {

class LiveReader;
class LiveWorker;

/// Plays a mix while it is worked on: the computation of renderMix(), done a little ahead of the ear.
///
/// Played from the mix's first frame, it gives the samples of the rendered mix bit by bit; after a jump they
/// agree within -90 dB once the fade is over. A changed plan is heard within about a tenth of a second, faded
/// over so that nothing clicks. Sources that cannot be read are left out.
///
/// One thread controls it and is never kept waiting; one reads samples, without waiting, locking or
/// allocating; a worker of its own opens sources and mixes.
class LiveMix final {
public:
    /// `changed` is told by the worker that state() has news. `sampleRate`: 8000..192000.
    explicit LiveMix(int sampleRate, std::function<void()> changed = {});
    ~LiveMix();
    LiveMix(const LiveMix&) = delete;
    LiveMix& operator=(const LiveMix&) = delete;

    /// Frames from one sound to another where playing jumps or the plan changes.
    static constexpr std::size_t kFade = 512;

    [[nodiscard]] int sampleRate() const { return m_sampleRate; }

    // For the thread that controls. Each call has a number, which LiveState::done shows when it is heard.

    /// What is heard from now on, from the place where playing is.
    std::uint64_t setPlan(LivePlan plan);
    /// Frames to play over and over once playing gets there; nothing: it plays on to the end. A loop of less
    /// than a hundredth of a second is none.
    std::uint64_t setLoop(std::optional<LiveLoop> loop);
    /// Plays from this frame on.
    std::uint64_t play(std::uint64_t frame);
    /// Plays 80 ms from this frame on, as a hand that moves over the mix hears it.
    std::uint64_t scrub(std::uint64_t frame);
    std::uint64_t stop();
    [[nodiscard]] LiveState state() const;

    // For the thread that reads.

    /// Fills `stereo` with what follows, or with silence when there is nothing.
    void read(std::span<float> stereo);
    /// Frames that read() can give at least before something is amiss; no end of them when nothing follows.
    [[nodiscard]] std::uint64_t framesReady() const;
    /// Frames that read() gave, silence included.
    [[nodiscard]] std::uint64_t framesRead() const;
    /// What was given as the frame of this number; not too long ago.
    [[nodiscard]] LivePlace placeAt(std::uint64_t read) const;
    /// How many frames had been read when nothing followed; none while something plays.
    [[nodiscard]] std::optional<std::uint64_t> endedAt() const;
    void takeLevels(LiveLevels& to);
    /// Lets go at once of what is playing; while nobody hears what is read.
    void silence();

private:
    int m_sampleRate;
    std::unique_ptr<LiveReader> m_reader;
    std::unique_ptr<LiveWorker> m_worker;
};

} // namespace comfyvn
