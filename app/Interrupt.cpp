#include "app/Interrupt.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr std::array kSignals { SIGINT, SIGTERM };

std::atomic<int> writeEnd = -1; // all that the handler may know

void passOn(int signal)
{
    const int before = errno;
    const auto byte = static_cast<unsigned char>(signal);
    std::ignore = ::write(writeEnd, &byte, 1);
    errno = before;
}

} // namespace

Interrupt::Interrupt(QObject* parent)
    : QObject(parent)
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no pipe for signals: %s", std::strerror(errno));
    writeEnd = m_pipe[1];
    struct sigaction action { };
    action.sa_handler = passOn;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        ::sigaction(kSignals[i], &action, &m_before[i]);

    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        unsigned char signal = 0;
        if (::read(m_pipe[0], &signal, 1) != 1)
            return;
        m_caught = signal;
        Q_EMIT interrupted();
    });
}

Result<QByteArray> Interrupt::readInput(qsizetype maxBytes) const
{
    QByteArray bytes;
    std::array<char, 65536> part {};
    while (bytes.size() < maxBytes) {
        std::array<pollfd, 2> ready { { { .fd = STDIN_FILENO, .events = POLLIN, .revents = 0 },
                                        { .fd = m_pipe[0], .events = POLLIN, .revents = 0 } } };
        if (::poll(ready.data(), ready.size(), -1) < 0 && errno != EINTR)
            break;
        if (ready[1].revents != 0)
            return failure(ErrorKind::Cancelled, u"interrupted"_s, u"Interrupted; nothing was written."_s);
        if (ready[0].revents == 0)
            continue;
        const ssize_t count = ::read(STDIN_FILENO, part.data(), part.size());
        if (count <= 0)
            break;
        bytes.append(part.data(), count);
    }
    return bytes.first(qMin(bytes.size(), maxBytes));
}

Interrupt::~Interrupt()
{
    m_notifier.reset();
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        ::sigaction(kSignals[i], &m_before[i], nullptr);
    writeEnd = -1;
    for (const int end : m_pipe)
        ::close(end);
}

} // namespace comfyvn
