// Preloaded into a program under test: SIGKILL at its STUDIO_DIE_AT_RENAME-th rename, before it happens or,
// with STUDIO_DIE_AFTER set, after it.

#include <dlfcn.h>

#include <atomic>
#include <csignal>
#include <cstdlib>

extern "C" int rename(const char* from, const char* to) noexcept
{
    using Rename = int (*)(const char*, const char*);
    static const auto real = reinterpret_cast<Rename>(::dlsym(RTLD_NEXT, "rename"));
    static std::atomic<int> count = 0;
    const char* at = std::getenv("STUDIO_DIE_AT_RENAME");
    const bool now = at != nullptr && ++count == std::atoi(at);
    if (now && std::getenv("STUDIO_DIE_AFTER") == nullptr)
        std::raise(SIGKILL);
    const int result = real(from, to);
    if (now)
        std::raise(SIGKILL);
    return result;
}
