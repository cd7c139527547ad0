#pragma once

#include "core/audio/AudioResult.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace comfyvn {

/// Takes samples of one channel; returns whether it wants more.
using MonoSink = std::function<bool(std::span<const float> samples)>;

/// Reads a file as mono at `rate`, mixed and resampled while it is decoded, in memory that does not grow with
/// its length; samples that are not finite are 0. Returns how many seconds of the file were read, whatever
/// its rate. `path` is in the file system's encoding.
[[nodiscard]] AudioResult<double> streamMono(const std::string& path, int rate, const MonoSink& sink);

/// Interleaved samples of at least one channel, mixed down to one; those that are not finite are 0.
[[nodiscard]] std::vector<float> mixedToMono(std::span<const float> samples, int channels);

} // namespace comfyvn
