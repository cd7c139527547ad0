#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>

namespace comfyvn {

/// The loudness of a frame of Mfcc::kWindow samples, or of what is left of one, as RMS of a whole one.
[[nodiscard]] float frameLevel(std::span<const float> samples);

/// The frames [first, end) from the first to the last sound; nothing when none of `levels` is one.
[[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> soundRange(std::span<const float> levels);

} // namespace comfyvn
