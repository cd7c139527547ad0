#include "core/base/ProcessAlive.h"

#include <cerrno>
#include <csignal>
#include <limits>

namespace comfyvn {

bool isProcessAlive(qint64 pid)
{
    if (pid <= 0 || pid > std::numeric_limits<pid_t>::max())
        return false;
    return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
}

} // namespace comfyvn
