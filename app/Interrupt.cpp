#include "app/Interrupt.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>

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

Interrupt::~Interrupt()
{
    m_notifier.reset();
    ::close(m_descriptor);
}

} // namespace comfyvn
