#pragma once

#include "core/audio/Loudness.h"

#include <cstdint>
#include <span>

namespace comfyvn::ui {

/// How loud a line is.
struct SoundLevels {
    double peakDbfs = kSilenceDb; ///< highest sample
    double truePeakDbtp = kSilenceDb;
    double integratedLufs = kSilenceDb;
    bool ungated = false; ///< shorter than the 400 ms that a gated value needs: the loudness of all of it

    bool operator==(const SoundLevels&) const = default;
};

/// Of interleaved PCM16. Not for the GUI thread.
[[nodiscard]] SoundLevels measureLevels(std::span<const std::int16_t> samples, int sampleRate,
                                        int channels = 1);

/// The loudness of the quietest of `sounds` that is not silent: all of them reach it without clipping.
[[nodiscard]] double equalLoudness(std::span<const SoundLevels> sounds);

/// The factor that makes a sound of `levels` as loud as `lufs`; 1 when it is silent.
[[nodiscard]] double gainTo(double lufs, const SoundLevels& levels);

} // namespace comfyvn::ui
