#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace comfyvn {

/// The same speech without voice: each frame's spectral envelope, by linear prediction, shapes noise instead
/// of the vibration of the vocal folds. Mono, same length, same bytes on every call.
[[nodiscard]] std::vector<std::int16_t> whispered(std::span<const std::int16_t> samples, int sampleRate);

} // namespace comfyvn
