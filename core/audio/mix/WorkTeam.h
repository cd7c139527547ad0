#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace comfyvn {

/// A few threads that share out numbered tasks; the caller is one of them. What a task computes must not
/// depend on which thread takes it.
class WorkTeam final {
public:
    /// `threads` counts the caller; at least 1.
    explicit WorkTeam(int threads);
    ~WorkTeam();
    WorkTeam(const WorkTeam&) = delete;
    WorkTeam& operator=(const WorkTeam&) = delete;

    [[nodiscard]] std::size_t size() const { return m_threads.size() + 1; }

    /// Runs `task(index, worker)` for every index below `count`, begun in order, and returns when all are
    /// done. `worker` is below size(). Tasks do not throw.
    void run(std::size_t count, const std::function<void(std::size_t index, std::size_t worker)>& task);

private:
    void serve(std::size_t worker);
    void work(std::size_t worker);

    std::vector<std::thread> m_threads {};
    std::mutex m_mutex {};
    std::condition_variable m_begin {};
    std::condition_variable m_done {};
    const std::function<void(std::size_t, std::size_t)>* m_task = nullptr;
    std::size_t m_count = 0;
    std::size_t m_next = 0;
    std::size_t m_unfinished = 0;
    bool m_stop = false;
};

} // namespace comfyvn
