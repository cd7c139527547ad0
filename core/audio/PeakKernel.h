#pragma once

#include "core/audio/PeakPyramid.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace comfyvn {

/// Writes one Peak per channel of a block of interleaved 16 bit samples. Sums in a fixed order, so the result
/// does not depend on the processor.
void measureBlock(std::span<const std::int16_t> samples, std::size_t channels, Peak* out);

} // namespace comfyvn
