#include "core/audio/mix/WorkTeam.h"

namespace comfyvn {

WorkTeam::WorkTeam(int threads)
{
    for (int i = 1; i < threads; ++i)
        m_threads.emplace_back([this, worker = static_cast<std::size_t>(i)] { serve(worker); });
}

WorkTeam::~WorkTeam()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_begin.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void WorkTeam::run(std::size_t count, const std::function<void(std::size_t, std::size_t)>& task)
{
    if (count == 0)
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_task = &task;
        m_count = count;
        m_next = 0;
        m_unfinished = count;
    }
    if (count > 1)
        m_begin.notify_all();
    work(0);
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [this] { return m_unfinished == 0; });
    m_task = nullptr;
    m_count = 0;
}

void WorkTeam::serve(std::size_t worker)
{
    while (true) {
        {
            std::unique_lock lock(m_mutex);
            m_begin.wait(lock, [this] { return m_stop || m_next < m_count; });
            if (m_stop)
                return;
        }
        work(worker);
    }
}

void WorkTeam::work(std::size_t worker)
{
    std::unique_lock lock(m_mutex);
    while (m_next < m_count) {
        const std::size_t index = m_next++;
        const auto* task = m_task;
        lock.unlock();
        (*task)(index, worker);
        lock.lock();
        if (--m_unfinished == 0)
            m_done.notify_one();
    }
}

} // namespace comfyvn
