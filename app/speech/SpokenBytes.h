#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace comfyvn {

/// `text` as valid UTF-8 of the same length: control characters (the engines' embedded commands among them)
/// and bytes that are no UTF-8 become spaces, so that byte offsets stay what they were.
[[nodiscard]] std::string speakableBytes(std::string_view text);

/// Where each code point of valid UTF-8 begins.
[[nodiscard]] std::vector<std::uint32_t> codePointOffsets(std::string_view text);

/// Bytes of the code point that begins `text`; 0 when it is no valid UTF-8.
[[nodiscard]] std::size_t codePointBytes(std::string_view text);

} // namespace comfyvn
