#include "app/Interrupt.h"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

using namespace Qt::StringLiterals;

namespace comfyvn {

Interrupt::Interrupt(QObject* parent)
    : QObject(parent)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info {};
        if (::read(m_descriptor, &info, sizeof info) != sizeof info)
            return;
        m_caught = static_cast<int>(info.ssi_signo);
        Q_EMIT interrupted();
    });
}

Result<QByteArray> Interrupt::readInput(qsizetype maxBytes) const
{
    QByteArray bytes;
    std::array<char, 65536> part {};
    while (bytes.size() < maxBytes) {
        std::array<pollfd, 2> ready { { { .fd = STDIN_FILENO, .events = POLLIN, .revents = 0 },
                                        { .fd = m_descriptor, .events = POLLIN, .revents = 0 } } };
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
    ::close(m_descriptor);
}

} // namespace comfyvn
