#include "app/speech/DescriptorIo.h"

#include <unistd.h>

#include <cerrno>

namespace comfyvn {

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
    bytes.resize(count);
    std::size_t done = 0;
    while (done < count) {
        const ssize_t got = read(descriptor, bytes.data() + done, count - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return done == count;
}

} // namespace comfyvn
