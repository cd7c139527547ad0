#include "core/audio/live/LiveReader.h"

#include "core/audio/live/LiveMix.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace comfyvn {

void LiveReader::offer(LiveLane* lane)
{
    lane->giveToReader();
    m_offered.store(lane, std::memory_order_release);
}

bool LiveReader::withdraw(LiveLane* lane)
{
    LiveLane* expected = lane;
    if (!m_offered.compare_exchange_strong(expected, nullptr, std::memory_order_acq_rel))
        return false;
    lane->takeBack();
    return true;
}

std::uint64_t LiveReader::framesReady() const
{
    const LiveLane* lane = m_current ? m_current
        : m_next                     ? m_next
                                     : m_offered.load(std::memory_order_acquire);
    constexpr auto endless = std::numeric_limits<std::uint64_t>::max();
    if (!lane)
        return m_fadeLeft > 0 ? endless : 0;
    return lane->isFinished() ? endless : lane->framesReady();
}

std::uint64_t LiveReader::untilNext() const
{
    const auto joinsAt = m_next->joinsAt();
    if (!m_current || !joinsAt)
        return 0;
    const std::uint64_t taken = m_current->framesTaken();
    return *joinsAt - std::min(*joinsAt, taken);
}

/// Goes over to the next lane. What it holds of the time that has gone by meanwhile is skipped as it comes,
/// so that there is room for more; until it has caught up, the lane before goes on.
void LiveReader::begin()
{
    const auto joinsAt = m_current ? m_next->joinsAt() : std::nullopt;
    std::uint64_t late = joinsAt ? m_current->framesTaken() - *joinsAt : 0;
    late -= std::min(late, m_next->framesTaken()); // skipped already
    const std::uint64_t lap = placeAt(m_read).lap;
    std::size_t at = 0;
    for (const LiveBlock* block = m_next->front(at); block && late > 0; block = m_next->front(at)) {
        const std::size_t count = std::min<std::uint64_t>(late, block->frames - at);
        m_next->take(count);
        late -= count;
    }
    if (!m_next->isFinished() && m_next->framesReady() < late + LiveMix::kFade)
        return;
    m_old = std::exchange(m_current, std::exchange(m_next, nullptr));
    // playing that begins with the mix begins with its first sample
    m_fadeLeft = m_old || m_current->route().begin > 0 ? LiveMix::kFade : 0;
    if (!m_old)
        m_meters.restart();
    m_endedAt.reset();
    m_isDry = false;
    mark(true);
    // the lap goes on unless playing jumped
    Mark& mark = m_marks[(m_marked - 1) % m_marks.size()];
    mark.lap = joinsAt ? lap - std::min(lap, m_current->route().at(mark.played).lap) : lap + 1;
    m_wakeUp.call();
}

void LiveReader::mark(bool moves)
{
    const Mark before = m_marks[(m_marked - 1) % m_marks.size()];
    m_marks[m_marked++ % m_marks.size()] = { .read = m_read,
                                             .route = m_current->route(),
                                             .played = m_current->framesTaken(),
                                             .lap = before.lap,
                                             .call = m_current->call(),
                                             .moves = moves };
}

LivePlace LiveReader::placeAt(std::uint64_t read) const
{
    const std::uint64_t oldest = m_marked - std::min<std::uint64_t>(m_marked, m_marks.size());
    std::uint64_t index = m_marked - 1;
    while (index > oldest && m_marks[index % m_marks.size()].read > read)
        --index;
    const Mark& mark = m_marks[index % m_marks.size()];
    const std::uint64_t since = mark.moves && read > mark.read ? read - mark.read : 0;
    LivePlace place = mark.route.at(mark.played + since);
    place.lap += mark.lap;
    place.call = mark.call;
    return place;
}

void LiveReader::note(const LiveBlock& block)
{
    m_stripCount = std::max(m_stripCount, block.strips);
    for (std::size_t i = 0; i < block.strips; ++i)
        m_strips[i] = std::max(m_strips[i], block.peaks[i]);
    m_duckingGain = std::min(m_duckingGain, block.duckingGain);
    m_limiterGain = std::min(m_limiterGain, block.limiterGain);
}

/// What is ready of `frames` frames; silence for the rest.
std::size_t LiveReader::copy(LiveLane& lane, float* to, std::size_t frames, bool isHeard)
{
    std::size_t done = 0;
    std::size_t at = 0;
    while (done < frames) {
        const LiveBlock* block = lane.front(at);
        if (!block)
            break;
        const std::size_t count = std::min(frames - done, block->frames - at);
        std::copy_n(block->samples.data() + 2 * at, 2 * count, to + 2 * done);
        if (isHeard)
            note(*block);
        lane.take(count);
        done += count;
    }
    std::fill(to + 2 * done, to + 2 * frames, 0.F);
    return done;
}

void LiveReader::end()
{
    m_endedAt = m_read;
    mark(false);
    std::exchange(m_current, nullptr)->leave();
    m_wakeUp.call();
}

void LiveReader::endFade()
{
    m_fadeLeft = 0;
    if (m_old)
        std::exchange(m_old, nullptr)->leave();
    if (!m_current)
        m_endedAt = m_read;
    m_wakeUp.call();
}

void LiveReader::give(float* to, std::size_t frames)
{
    if (!m_current) {
        std::fill_n(to, 2 * frames, 0.F);
        m_read += frames;
        return;
    }
    if (m_isDry && m_current->framesReady() > 0) { // goes on where it had to stop
        m_isDry = false;
        mark(true);
    }
    const std::size_t done = copy(*m_current, to, frames, true);
    m_read += done;
    if (done == frames)
        return;
    if (m_current->isOver()) {
        end();
    } else if (!m_isDry) {
        m_isDry = true;
        m_dropouts.fetch_add(1, std::memory_order_relaxed);
        mark(false);
    }
    m_read += frames - done;
}

void LiveReader::giveFaded(float* to, std::size_t frames)
{
    give(to, frames);
    if (m_old)
        static_cast<void>(copy(*m_old, m_scratch.data(), frames, false));
    for (std::size_t i = 0; i < frames; ++i) {
        const float old = static_cast<float>(m_fadeLeft - i) / float { LiveMix::kFade };
        for (std::size_t side = 0; side < 2; ++side) {
            float& sample = to[2 * i + side];
            sample *= 1 - old;
            if (m_old)
                sample += m_scratch[2 * i + side] * old;
        }
    }
    m_fadeLeft -= frames;
    if (m_fadeLeft == 0)
        endFade();
}

void LiveReader::read(std::span<float> stereo)
{
    float* to = stereo.data();
    std::size_t left = stereo.size() / 2;
    while (left > 0) {
        if (!m_next)
            m_next = m_offered.exchange(nullptr, std::memory_order_acq_rel);
        std::size_t count = std::min(left, LiveBlock::kFrames);
        if (m_next && m_fadeLeft == 0) {
            const std::uint64_t until = untilNext();
            if (until == 0)
                begin();
            else
                count = std::min<std::uint64_t>(count, until);
        }
        const bool isSilent = !m_current && m_fadeLeft == 0;
        if (m_fadeLeft > 0) {
            count = std::min(count, m_fadeLeft);
            giveFaded(to, count);
        } else {
            give(to, count);
        }
        if (!isSilent)
            m_meters.add({ to, 2 * count });
        to += 2 * count;
        left -= count;
    }
    m_wakeUp.call();
}

void LiveReader::takeLevels(LiveLevels& to)
{
    to.strips.assign(m_strips.begin(), m_strips.begin() + static_cast<std::ptrdiff_t>(m_stripCount));
    m_meters.take(to);
    to.duckingGain = std::exchange(m_duckingGain, 1.F);
    to.limiterGain = std::exchange(m_limiterGain, 1.F);
    m_strips.fill(0);
}

void LiveReader::silence()
{
    if (!m_next)
        m_next = m_offered.exchange(nullptr, std::memory_order_acq_rel);
    if (m_current)
        end();
    for (LiveLane** lane : { &m_next, &m_old }) {
        if (*lane)
            std::exchange(*lane, nullptr)->leave();
    }
    m_fadeLeft = 0;
    m_wakeUp.call();
}

} // namespace comfyvn
