#pragma once

#include <semaphore.h>

namespace comfyvn {

/// Wakes a thread that waits, by one that must not wait itself: sem_post() takes no lock. (The semaphore of
/// libstdc++ 12 may sleep for ever.)
class WakeUp final {
public:
    WakeUp() { sem_init(&m_semaphore, 0, 0); }
    ~WakeUp() { sem_destroy(&m_semaphore); }
    WakeUp(const WakeUp&) = delete;
    WakeUp& operator=(const WakeUp&) = delete;

    void call() { sem_post(&m_semaphore); }
    /// Until it is called, or at once when it was since the last time.
    void wait()
    {
        while (sem_wait(&m_semaphore) != 0) { } // interrupted by a signal
        while (sem_trywait(&m_semaphore) == 0) { }
    }

private:
    sem_t m_semaphore {};
};

} // namespace comfyvn
