#pragma once

#include <array>
#include <string>

namespace comfyvn::music {

enum class Mode { Major, Minor, Dorian, Phrygian, Lydian, Mixolydian, HarmonicMinor };

/// Semitones above the tonic, ascending.
[[nodiscard]] std::array<int, 7> scaleOf(Mode mode);

/// Whether the third above the tonic is minor.
[[nodiscard]] bool isDark(Mode mode);

/// The note's name with sharps, `C` for 0.
[[nodiscard]] std::string pitchName(int pitchClass);

/// As people write it: `A minor`, `D dorian`; harmonic minor counts as minor.
[[nodiscard]] std::string keyName(int tonic, Mode mode);

/// The remainder that is never negative.
[[nodiscard]] constexpr int wrapped(int value, int modulus)
{
    const int rest = value % modulus;
    return rest < 0 ? rest + modulus : rest;
}

} // namespace comfyvn::music
