#pragma once

#include "core/audio/AudioBuffer.h"

#include <array>
#include <vector>

namespace comfyvn::test {

/// What a listener could tell about a piece without knowing music; heard from its sound alone, by nothing
/// that the program itself listens with.
struct MusicFeatures {
    double bpm = 0;
    double onBeat = 0; ///< 0..1: how much of what is struck falls on the beat
    double onHalves = 0; ///< 0..1: on the beat or half-way
    double strokesPerSecond = 0; ///< as aubio counts them
    double onsetsPerSecond = 0; ///< that stand out in the sound's own rises
    double brightness = 0; ///< log2 of the spectral centroid in Hz
    double bass = 0; ///< share of energy below 150 Hz, dB
    double treble = 0; ///< share of energy above 4 kHz, dB
    double crest = 0; ///< dB between peaks and the mean of 50 ms levels
    double minorness = 0; ///< -1..1: the minor third of the key that is heard beside the major one
    double width = 0; ///< share of the difference of the channels, dB

    /// For telling pieces apart: a tempo and its double are next to each other.
    [[nodiscard]] std::array<double, 11> values() const;
};

[[nodiscard]] MusicFeatures musicFeatures(const AudioBuffer& stereo);

[[nodiscard]] std::vector<float> monoOf(const AudioBuffer& sound);

} // namespace comfyvn::test
