#include "core/audio/live/LiveLane.h"

#include <algorithm>

namespace comfyvn {

void LiveLane::reset(const LiveRoute& route, std::optional<std::uint64_t> joinsAt, std::uint64_t call)
{
    m_pushed.store(0, std::memory_order_relaxed);
    m_taken.store(0, std::memory_order_relaxed);
    m_pushedFrames.store(0, std::memory_order_relaxed);
    m_takenFrames.store(0, std::memory_order_relaxed);
    m_finished.store(false, std::memory_order_relaxed);
    m_route = route;
    m_joinsAt = joinsAt;
    m_call = call;
    m_at = 0;
}

LiveBlock* LiveLane::room()
{
    const std::uint64_t pushed = m_pushed.load(std::memory_order_relaxed);
    if (pushed - m_taken.load(std::memory_order_acquire) >= m_blocks.size())
        return nullptr;
    return &m_blocks[pushed % m_blocks.size()];
}

void LiveLane::push()
{
    const std::uint64_t pushed = m_pushed.load(std::memory_order_relaxed);
    const std::size_t frames = m_blocks[pushed % m_blocks.size()].frames;
    m_pushed.store(pushed + 1, std::memory_order_release);
    m_pushedFrames.store(m_pushedFrames.load(std::memory_order_relaxed) + frames, std::memory_order_release);
}

const LiveBlock* LiveLane::front(std::size_t& frame) const
{
    const std::uint64_t taken = m_taken.load(std::memory_order_relaxed);
    if (m_pushed.load(std::memory_order_acquire) == taken)
        return nullptr;
    frame = m_at;
    return &m_blocks[taken % m_blocks.size()];
}

void LiveLane::take(std::size_t frames)
{
    const std::uint64_t taken = m_taken.load(std::memory_order_relaxed);
    m_takenFrames.store(m_takenFrames.load(std::memory_order_relaxed) + frames, std::memory_order_release);
    m_at += frames;
    if (m_at < m_blocks[taken % m_blocks.size()].frames)
        return;
    m_at = 0;
    m_taken.store(taken + 1, std::memory_order_release);
}

std::uint64_t LiveLane::framesReady() const
{
    const std::uint64_t taken = framesTaken();
    const std::uint64_t pushed = framesPushed(); // counted after the block can be taken
    return pushed - std::min(pushed, taken);
}

bool LiveLane::isOver() const
{
    // finished is stored after the last push, so it is read first
    return isFinished()
        && m_pushed.load(std::memory_order_acquire) == m_taken.load(std::memory_order_relaxed);
}

} // namespace comfyvn
