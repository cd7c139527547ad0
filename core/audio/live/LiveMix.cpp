#include "core/audio/live/LiveMix.h"

#include "core/audio/live/LiveReader.h"
#include "core/audio/live/LiveWorker.h"

namespace comfyvn {

LiveMix::LiveMix(int sampleRate, std::function<void()> changed)
    : m_sampleRate(sampleRate)
    , m_reader(std::make_unique<LiveReader>(sampleRate))
    , m_worker(std::make_unique<LiveWorker>(sampleRate, *m_reader, std::move(changed)))
{ }

LiveMix::~LiveMix() = default;

std::uint64_t LiveMix::setPlan(LivePlan plan)
{
    return m_worker->setPlan(std::move(plan));
}

std::uint64_t LiveMix::setLoop(std::optional<LiveLoop> loop)
{
    return m_worker->setLoop(loop);
}

std::uint64_t LiveMix::play(std::uint64_t frame)
{
    return m_worker->move(LiveWorker::Move::Play, frame);
}

std::uint64_t LiveMix::scrub(std::uint64_t frame)
{
    return m_worker->move(LiveWorker::Move::Scrub, frame);
}

std::uint64_t LiveMix::stop()
{
    return m_worker->move(LiveWorker::Move::Stop, 0);
}

LiveState LiveMix::state() const
{
    return m_worker->state();
}

void LiveMix::read(std::span<float> stereo)
{
    m_reader->read(stereo);
}

std::uint64_t LiveMix::framesReady() const
{
    return m_reader->framesReady();
}

std::uint64_t LiveMix::framesRead() const
{
    return m_reader->framesRead();
}

LivePlace LiveMix::placeAt(std::uint64_t read) const
{
    return m_reader->placeAt(read);
}

std::optional<std::uint64_t> LiveMix::endedAt() const
{
    return m_reader->endedAt();
}

void LiveMix::takeLevels(LiveLevels& to)
{
    m_reader->takeLevels(to);
}

void LiveMix::silence()
{
    m_reader->silence();
}

} // namespace comfyvn
