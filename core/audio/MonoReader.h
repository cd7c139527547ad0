#pragma once

#include "core/audio/AudioResult.h"

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

} // namespace comfyvn
