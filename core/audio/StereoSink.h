#pragma once

#include "core/audio/AudioResult.h"
#include "core/audio/Resample.h"
#include "core/audio/mix/StereoFold.h"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace comfyvn {

/// Takes a recording block by block and passes it on as stereo at one rate, folded and resampled as it comes.
/// Samples that are not finite are 0.
class StereoSink final {
public:
    /// Takes what is ready, interleaved.
    using Next = std::function<void(std::span<const float> stereo)>;

    StereoSink(int rate, Next next);

    /// Whole frames; `channels` and `sampleRate` are the same each time, above 0. False: see end().
    bool take(std::span<const float> samples, int channels, int sampleRate);

    /// Passes on what is left. Error: it cannot be resampled.
    [[nodiscard]] AudioResult<void> end();

private:
    void passOn();

    int m_rate;
    Next m_next;
    std::optional<StereoFold> m_fold {};
    std::array<std::optional<MonoResampler>, 2> m_sides {};
    std::array<std::vector<float>, 2> m_ready {};
    std::vector<float> m_stereo {};
};

} // namespace comfyvn
