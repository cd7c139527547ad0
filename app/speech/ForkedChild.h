#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>

namespace comfyvn {

/// What a child made of its request, or how it ended without making it.
struct ForkedResult {
    std::optional<std::string> bytes {};
    std::string fault {}; ///< a clause: `it crashed with signal 11`
};

/// A child process for one request, so that every request starts from the state this process has now, and a
/// crash costs only that request. It can be made before the request is there, to be ready when it comes.
class ForkedChild final {
public:
    using Work = std::function<std::string(const std::string& request)>;

    /// Forks; the child runs `prepare`, waits for its request and answers it with `work`.
    ForkedChild(const std::function<void()>& prepare, const Work& work);
    /// Waits for a child that has answered; kills one that has not.
    ~ForkedChild();
    ForkedChild(const ForkedChild&) = delete;
    ForkedChild& operator=(const ForkedChild&) = delete;

    /// Once. The child is killed after `limitSeconds` of CPU or of wall-clock time.
    [[nodiscard]] ForkedResult ask(const std::string& request, unsigned limitSeconds);

private:
    [[nodiscard]] std::string reap();

    pid_t m_pid = -1; ///< -1 once it was waited for, or when there is none
    int m_requests = -1;
    int m_replies = -1;
    bool m_answered = false;
    std::string m_fault; ///< why there is no child
};

} // namespace comfyvn
