#pragma once

#include <cstdint>
#include <vector>

namespace comfyvn {

/// Raises or lowers mono samples by `gainDb` and holds their peaks at -1 dBFS with a look-ahead limiter (5
/// ms), so that nothing clips or wraps; as PCM16.
[[nodiscard]] std::vector<std::int16_t> levelledPcm(const std::vector<float>& samples, int sampleRate,
                                                    double gainDb);

} // namespace comfyvn
