#pragma once

#include "core/audio/AudioResult.h"

#include <vector>

namespace comfyvn {

/// Mono samples at another rate (soxr HQ); as long as the input to within a sample, without delay. Equal
/// rates give the input back. Rates are Hz, above 0.
[[nodiscard]] AudioResult<std::vector<float>> resampleMono(const std::vector<float>& samples, int fromRate,
                                                           int toRate);

} // namespace comfyvn
