#pragma once

#include <cstdint>
#include <span>

namespace comfyvn {

/// What both figures read when there is nothing to measure.
inline constexpr double kSilenceDb = -120;

/// How loud audio is, by ITU-R BS.1770-4.
struct Loudness {
    /// Gated over 400 ms blocks. Audio shorter than one block has no gated value: there it is the ungated
    /// mean square of what is there. kSilenceDb when no block reaches the absolute gate of -70 LUFS.
    double integratedLufs = kSilenceDb;
    /// Peak between the samples, at 4 x oversampling; never below the highest sample.
    double truePeakDbtp = kSilenceDb;

    bool operator==(const Loudness&) const = default;
};

/// `samples` are interleaved, full scale at +-1 or 16 bits. Channels beyond the second count as the
/// standard's 5.1 order: left, right, centre, LFE (left out), left and right surround (+1.5 dB); the rest is
/// left out of the loudness, not of the peak. Samples that are not finite count as 0. Equal input gives equal
/// bits on every machine.
[[nodiscard]] Loudness measureLoudness(std::span<const float> samples, int channels, int sampleRate);
[[nodiscard]] Loudness measureLoudness(std::span<const std::int16_t> samples, int channels, int sampleRate);

} // namespace comfyvn
