#include "core/base/GiveWay.h"

#include <sys/resource.h>

namespace comfyvn {

void giveWay()
{
    constexpr int niceness = 10;
    ::setpriority(PRIO_PROCESS, 0, niceness); // on Linux this is the calling thread
}

} // namespace comfyvn
