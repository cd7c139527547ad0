#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <string_view>

namespace comfyvn {

/// A file without a name that has the bytes, under the path it can be opened with.
class InputFile final {
public:
    explicit InputFile(std::string_view bytes)
        : m_descriptor(::memfd_create("input", MFD_CLOEXEC))
    {
        if (m_descriptor < 0
            || ::write(m_descriptor, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
            std::abort();
    }
    ~InputFile() { ::close(m_descriptor); }
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }

private:
    int m_descriptor;
};

} // namespace comfyvn
