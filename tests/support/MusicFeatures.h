#pragma once

#include "core/audio/AudioBuffer.h"

#include <array>
#include <vector>

namespace comfyvn::test {

/// What a listener could tell about a piece without knowing music; heard from its sound alone.
struct MusicFeatures {
    double bpm = 0;
    double beatStrength = 0; ///< 0..1
    double onsetsPerSecond = 0;
    double brightness = 0; ///< log2 of the spectral centroid in Hz
    double bass = 0; ///< share of energy below 150 Hz, dB
    double treble = 0; ///< share of energy above 4 kHz, dB
    double crest = 0; ///< dB between peaks and the mean of 50 ms levels
    double minorness = 0; ///< how much better the minor keys fit than the major ones
    double width = 0; ///< share of the difference of the channels, dB

    [[nodiscard]] std::array<double, 9> values() const
    {
        return { bpm, beatStrength, onsetsPerSecond, brightness, bass, treble, crest, minorness, width };
    }
};

[[nodiscard]] MusicFeatures musicFeatures(const AudioBuffer& stereo);

[[nodiscard]] std::vector<float> monoOf(const AudioBuffer& sound);

} // namespace comfyvn::test
