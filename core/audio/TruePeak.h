#pragma once

#include <cstdint>
#include <span>

namespace comfyvn {

/// The highest magnitude between the samples of any channel, full scale at 1, by 4 x oversampling with a
/// Hann-windowed sinc of 12 samples (BS.1770-4, annex 2); never below the highest sample. What lies before
/// and after the audio counts as silence. Samples that are not finite count as 0.
[[nodiscard]] double truePeak(std::span<const float> samples, int channels);
[[nodiscard]] double truePeak(std::span<const std::int16_t> samples, int channels);

} // namespace comfyvn
