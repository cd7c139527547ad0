#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace comfyvn {

/// Writes everything, over interruptions and short writes; false when the other end is gone.
[[nodiscard]] bool writeAll(int descriptor, std::string_view bytes);

/// Reads `count` bytes into `bytes`; false when the stream ended or broke before that, with what came until
/// then.
[[nodiscard]] bool readExactly(int descriptor, std::size_t count, std::string& bytes);

} // namespace comfyvn
