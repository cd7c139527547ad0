#include "app/speech/ForkedWork.h"

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
#include <string_view>

namespace comfyvn {

namespace {

constexpr int kPipeBytes = 1 << 20; // a chunk's sound in one piece, without switching to and fro

void limitChild(unsigned seconds)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const rlimit cpu { seconds, seconds };
    setrlimit(RLIMIT_CPU, &cpu);
    const rlimit noCore { 0, 0 };
    setrlimit(RLIMIT_CORE, &noCore);
    alarm(seconds);
}

[[noreturn]] void runChild(const std::function<std::string()>& work, unsigned limitSeconds, pid_t parent,
                           int output)
{
    limitChild(limitSeconds);
    if (getppid() != parent)
        _exit(1);
    const std::string bytes = work();
    const auto size = static_cast<std::uint64_t>(bytes.size());
    std::array<char, sizeof size> header {};
    std::memcpy(header.data(), &size, sizeof size);
    const bool written = writeAll(output, { header.data(), header.size() }) && writeAll(output, bytes);
    _exit(written ? 0 : 1);
}

std::string readResult(int input, bool& complete)
{
    std::string header;
    std::string bytes;
    std::uint64_t size = 0;
    complete = readExactly(input, sizeof size, header);
    if (complete) {
        std::memcpy(&size, header.data(), sizeof size);
        complete = readExactly(input, size, bytes);
    }
    return bytes;
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

ForkedResult runForked(const std::function<std::string()>& work, unsigned limitSeconds)
{
    std::array<int, 2> ends {};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return { {}, std::string("no pipe could be opened: ") + std::strerror(errno) };
    fcntl(ends[1], F_SETPIPE_SZ, kPipeBytes);
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child == 0)
        runChild(work, limitSeconds, parent, ends[1]);
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        return { {}, std::string("no process could be started: ") + std::strerror(errno) };
    }
    bool complete = false;
    std::string bytes = readResult(ends[0], complete);
    close(ends[0]);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    if (!complete || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return { {}, describeEnd(status) };
    return { std::move(bytes), {} };
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool readExactly(int descriptor, std::size_t count, std::string& bytes)
{
    const std::size_t begin = bytes.size();
    bytes.resize(begin + count);
    std::size_t done = 0;
    while (done < count) {
        const ssize_t got = read(descriptor, bytes.data() + begin + done, count - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(begin + done);
    return done == count;
}

} // namespace comfyvn
