#pragma once

#include <cstddef>
#include <vector>

namespace comfyvn {

/// Decoded audio: interleaved float samples, full scale at +-1.
struct AudioBuffer {
    std::vector<float> samples {};
    int channels = 1;
    int sampleRate = 0; ///< Hz

    [[nodiscard]] std::size_t frames() const
    {
        return channels > 0 ? samples.size() / static_cast<std::size_t>(channels) : 0;
    }
};

} // namespace comfyvn
