#include "app/speech/ForkedChild.h"

#include "app/speech/DescriptorIo.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>

namespace comfyvn {

namespace {

constexpr int kPipeBytes = 1 << 20; // a chunk's sound in one piece, without switching to and fro

/// What goes before the bytes in both directions; both ends are the same program.
struct Header {
    std::uint64_t bytes = 0;
    std::uint64_t limitSeconds = 0; ///< of a request
};

bool send(int descriptor, const std::string& bytes, unsigned limitSeconds = 0)
{
    const Header header { bytes.size(), limitSeconds };
    std::array<char, sizeof header> raw {};
    std::memcpy(raw.data(), &header, sizeof header);
    return writeAll(descriptor, { raw.data(), raw.size() }) && writeAll(descriptor, bytes);
}

bool receive(int descriptor, std::string& bytes, Header& header)
{
    std::string raw;
    if (!readExactly(descriptor, sizeof header, raw))
        return false;
    std::memcpy(&header, raw.data(), sizeof header);
    return readExactly(descriptor, header.bytes, bytes);
}

void limitThisProcess(std::uint64_t seconds)
{
    const rlimit cpu { seconds, seconds };
    setrlimit(RLIMIT_CPU, &cpu);
    alarm(static_cast<unsigned>(seconds));
}

[[noreturn]] void runChild(const std::function<void()>& prepare, const ForkedChild::Work& work, pid_t parent,
                           int requests, int replies)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const rlimit noCore { 0, 0 };
    setrlimit(RLIMIT_CORE, &noCore);
    if (getppid() != parent)
        _exit(1);
    prepare();
    Header header;
    std::string request;
    if (!receive(requests, request, header))
        _exit(0);
    limitThisProcess(header.limitSeconds);
    _exit(send(replies, work(request)) ? 0 : 1);
}

std::string describeEnd(int status)
{
    if (!WIFSIGNALED(status))
        return "it ended with exit code " + std::to_string(WEXITSTATUS(status));
    const int signal = WTERMSIG(status);
    if (signal == SIGALRM || signal == SIGXCPU)
        return "it took too long";
    return "it crashed with signal " + std::to_string(signal);
}

} // namespace

ForkedChild::ForkedChild(const std::function<void()>& prepare, const Work& work)
{
    std::array<int, 2> requests { -1, -1 };
    std::array<int, 2> replies { -1, -1 };
    const pid_t parent = getpid();
    if (pipe2(requests.data(), O_CLOEXEC) == 0 && pipe2(replies.data(), O_CLOEXEC) == 0) {
        fcntl(replies[1], F_SETPIPE_SZ, kPipeBytes);
        m_pid = fork();
    }
    if (m_pid == 0) {
        close(requests[1]);
        close(replies[0]);
        runChild(prepare, work, parent, requests[0], replies[1]);
    }
    if (m_pid < 0)
        m_fault = std::string("no process could be started: ") + std::strerror(errno);
    for (const int childsEnd : { requests[0], replies[1] }) {
        if (childsEnd >= 0)
            close(childsEnd);
    }
    m_requests = requests[1];
    m_replies = replies[0];
}

ForkedChild::~ForkedChild()
{
    for (const int end : { m_requests, m_replies }) {
        if (end >= 0)
            close(end);
    }
    if (m_pid > 0 && !m_answered)
        kill(m_pid, SIGKILL);
    (void)reap();
}

ForkedResult ForkedChild::ask(const std::string& request, unsigned limitSeconds)
{
    if (m_pid < 0)
        return { {}, m_fault };
    Header header;
    std::string reply;
    m_answered = send(m_requests, request, limitSeconds) && receive(m_replies, reply, header);
    if (m_answered)
        return { std::move(reply), {} };
    return { {}, reap() };
}

std::string ForkedChild::reap()
{
    int status = 0;
    while (m_pid > 0 && waitpid(m_pid, &status, 0) < 0 && errno == EINTR) { }
    m_pid = -1;
    return describeEnd(status);
}

} // namespace comfyvn
