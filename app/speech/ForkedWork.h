#pragma once

#include <functional>
#include <optional>
#include <string>

namespace comfyvn {

/// What a child process made, or how it ended without making it.
struct ForkedResult {
    std::optional<std::string> bytes {};
    std::string fault {}; ///< a clause: `it crashed with signal 11`
};

/// Runs `work` in a child forked from this process, so that every call starts from the same state and a crash
/// costs only its own result. The child is killed after `limitSeconds` of CPU or of wall-clock time.
[[nodiscard]] ForkedResult runForked(const std::function<std::string()>& work, unsigned limitSeconds);

/// Writes everything, over interruptions and short writes; false when the other end is gone.
[[nodiscard]] bool writeAll(int descriptor, std::string_view bytes);

/// Appends up to `count` bytes to `bytes`; false when the stream ended or broke before that.
[[nodiscard]] bool readExactly(int descriptor, std::size_t count, std::string& bytes);

} // namespace comfyvn
