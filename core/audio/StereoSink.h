#pragma once

#include "core/audio/AudioBuffer.h"
#include "core/audio/AudioResult.h"
#include "core/audio/Resample.h"
#include "core/audio/mix/StereoFold.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace comfyvn {

/// Takes a recording block by block and keeps it as stereo at one rate, folded and resampled as it comes, so
/// that memory holds little more than the result. Samples that are not finite are 0.
class StereoSink final {
public:
    /// Room for `expectedFrames` at `rate` is set aside at once, which costs no memory before it is filled;
    /// more than those are taken too.
    StereoSink(int rate, std::size_t expectedFrames);

    /// Whole frames; `channels` and `sampleRate` are the same each time, above 0. False: see end().
    bool take(std::span<const float> samples, int channels, int sampleRate);

    /// What came, once. Error: it cannot be resampled.
    [[nodiscard]] AudioResult<AudioBuffer> end();

private:
    void gather();

    AudioBuffer m_sound;
    std::optional<StereoFold> m_fold {};
    std::array<std::optional<MonoResampler>, 2> m_sides {};
    std::array<std::vector<float>, 2> m_ready {};
};

/// The same for a whole recording; what is so already is moved.
[[nodiscard]] AudioResult<AudioBuffer> asStereo(AudioBuffer sound, int rate);

} // namespace comfyvn
