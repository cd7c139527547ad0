#pragma once

#include "core/audio/live/LiveRoute.h"

#include <array>
#include <atomic>
#include <span>
#include <vector>

namespace comfyvn {

/// Finished samples, and how high they are.
struct LiveBlock {
    static constexpr std::size_t kFrames = 512;

    std::size_t frames = 0;
    std::size_t strips = 0;
    float duckingGain = 1;
    float limiterGain = 1;
    std::array<float, 2 * kFrames> samples {};
    std::array<float, kMostStrips> peaks {}; ///< of the strips
};

/// A queue of blocks from the worker to the reader, without locks. One of a few: the worker fills it from a
/// place on, hands it over, and has it back when the reader has left it.
class LiveLane final {
public:
    explicit LiveLane(std::size_t blocks)
        : m_blocks(blocks)
    { }

    // For the worker.

    /// While the reader does not have it. `joinsAt`: frames that the reader must have taken from the lane
    /// before; none: it switches at once. `call`: which it answers.
    void reset(const LiveRoute& route, std::optional<std::uint64_t> joinsAt, std::uint64_t call);
    /// The block to be filled next; null when the lane is full.
    [[nodiscard]] LiveBlock* room();
    void push();
    /// Nothing follows.
    void finish() { m_finished.store(true, std::memory_order_release); }
    void giveToReader() { m_isReaders.store(true, std::memory_order_release); }
    void takeBack() { m_isReaders.store(false, std::memory_order_release); }
    [[nodiscard]] bool isReaders() const { return m_isReaders.load(std::memory_order_acquire); }

    // For the reader.

    [[nodiscard]] const LiveRoute& route() const { return m_route; }
    [[nodiscard]] std::optional<std::uint64_t> joinsAt() const { return m_joinsAt; }
    [[nodiscard]] std::uint64_t call() const { return m_call; }
    /// The block that holds the next frame, from `frame` on; null when none is ready.
    [[nodiscard]] const LiveBlock* front(std::size_t& frame) const;
    /// Goes on by frames of the front block.
    void take(std::size_t frames);
    void leave() { m_isReaders.store(false, std::memory_order_release); }
    /// Everything there will be has been taken.
    [[nodiscard]] bool isOver() const;

    // For both.

    [[nodiscard]] std::uint64_t framesPushed() const
    {
        return m_pushedFrames.load(std::memory_order_acquire);
    }
    [[nodiscard]] std::uint64_t framesTaken() const { return m_takenFrames.load(std::memory_order_acquire); }
    [[nodiscard]] std::uint64_t framesReady() const;
    [[nodiscard]] bool isFinished() const { return m_finished.load(std::memory_order_acquire); }

private:
    std::vector<LiveBlock> m_blocks;
    std::atomic<std::uint64_t> m_pushed { 0 }; ///< blocks
    std::atomic<std::uint64_t> m_taken { 0 }; ///< blocks
    std::atomic<std::uint64_t> m_pushedFrames { 0 };
    std::atomic<std::uint64_t> m_takenFrames { 0 };
    std::atomic<bool> m_finished { false };
    std::atomic<bool> m_isReaders { false };
    LiveRoute m_route {};
    std::optional<std::uint64_t> m_joinsAt {};
    std::uint64_t m_call = 0;
    std::size_t m_at = 0; ///< frames taken of the front block
};

} // namespace comfyvn
