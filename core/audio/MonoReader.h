#pragma once

#include "core/audio/AudioResult.h"

#include <span>
#include <string>
#include <vector>

namespace comfyvn {

/// A recording mixed down to one channel; samples that are not finite are 0.
struct MonoSound {
    std::vector<float> samples {};
    double seconds = 0; ///< as long as the file says, whatever the rate
};

/// Reads a file as mono at `rate`, mixed and resampled while it is decoded, so that memory holds little more
/// than the result. Refuses more than `maxSeconds`. `path` is in the file system's encoding.
[[nodiscard]] AudioResult<MonoSound> readMono(const std::string& path, int rate, double maxSeconds);

/// Interleaved samples of at least one channel, mixed down to one; those that are not finite are 0.
[[nodiscard]] std::vector<float> mixedToMono(std::span<const float> samples, int channels);

} // namespace comfyvn
