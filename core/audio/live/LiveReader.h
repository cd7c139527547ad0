#pragma once

#include "core/audio/live/LiveLane.h"
#include "core/audio/live/LiveMeters.h"
#include "core/audio/live/WakeUp.h"

#include <array>
#include <atomic>
#include <optional>
#include <span>

namespace comfyvn {

/// The end of a live mix that samples are read from: plays a lane, goes over to the next one with a fade, and
/// remembers which frame it gave when.
class LiveReader final {
public:
    explicit LiveReader(int sampleRate)
        : m_meters(sampleRate)
    { }

    // For the worker.

    /// The lane to go over to; the one offered before must have been taken or withdrawn.
    void offer(LiveLane* lane);
    /// False when the reader has it already.
    [[nodiscard]] bool withdraw(LiveLane* lane);
    [[nodiscard]] bool hasTaken(const LiveLane* lane) const
    {
        return m_offered.load(std::memory_order_acquire) != lane;
    }
    /// Called by read() when there may be something to do.
    [[nodiscard]] WakeUp& wakeUp() { return m_wakeUp; }
    [[nodiscard]] std::uint64_t dropouts() const { return m_dropouts.load(std::memory_order_relaxed); }

    // For the thread that reads; see LiveMix.

    void read(std::span<float> stereo);
    [[nodiscard]] std::uint64_t framesRead() const { return m_read; }
    [[nodiscard]] std::uint64_t framesReady() const;
    [[nodiscard]] LivePlace placeAt(std::uint64_t read) const;
    [[nodiscard]] std::optional<std::uint64_t> endedAt() const
    {
        return m_fadeLeft > 0 ? std::nullopt : m_endedAt;
    }
    void takeLevels(LiveLevels& to);
    void silence();

private:
    /// From this many frames on, what was given lies on the route from here on, or stays here.
    struct Mark {
        std::uint64_t read = 0;
        LiveRoute route {};
        std::uint64_t played = 0;
        std::uint64_t lap = 0; ///< that the route's count from
        std::uint64_t call = 0;
        bool moves = false;
    };

    /// Frames until the next lane is due; 0: now.
    [[nodiscard]] std::uint64_t untilNext() const;
    void begin();
    void endFade();
    [[nodiscard]] std::size_t copy(LiveLane& lane, float* to, std::size_t frames, bool isHeard);
    void give(float* to, std::size_t frames);
    void giveFaded(float* to, std::size_t frames);
    void note(const LiveBlock& block);
    void mark(bool moves);
    void end();

    WakeUp m_wakeUp {};
    std::atomic<LiveLane*> m_offered { nullptr };
    std::atomic<std::uint64_t> m_dropouts { 0 };

    LiveLane* m_current = nullptr;
    LiveLane* m_next = nullptr; ///< waits for its time
    LiveLane* m_old = nullptr; ///< fades out
    std::size_t m_fadeLeft = 0;
    bool m_isDry = false; ///< the last samples were not ready
    std::uint64_t m_read = 0;
    std::optional<std::uint64_t> m_endedAt { 0 };
    std::array<Mark, 512> m_marks {}; ///< the latest, in turn
    std::uint64_t m_marked = 1; ///< marks made, of which the first is all zero
    std::array<float, 2 * LiveBlock::kFrames> m_scratch {};

    LiveMeters m_meters;
    std::array<float, kMostStrips> m_strips {};
    std::size_t m_stripCount = 0;
    float m_duckingGain = 1;
    float m_limiterGain = 1;
};

} // namespace comfyvn
