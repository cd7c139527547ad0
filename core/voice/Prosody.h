#pragma once

namespace comfyvn {

/// How a line is delivered, in engine-neutral terms; the defaults are neutral.
struct Prosody {
    double rate = 1; ///< speed factor, 0.25..4
    double pitch = 0; ///< semitones, -12..12
    double range = 1; ///< factor of the intonation's spread, 0..3
    double volumeDb = 0; ///< -40..12
    double pauseScale = 1; ///< factor of pauses, 0..5
    bool whisper = false;

    bool operator==(const Prosody&) const = default;
};

} // namespace comfyvn
