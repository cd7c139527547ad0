#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace comfyvn::music {

enum class Mode { Major, Minor, Dorian, Phrygian, Lydian, Mixolydian, HarmonicMinor };

/// Semitones above the tonic, ascending.
[[nodiscard]] std::array<int, 7> scaleOf(Mode mode);

/// Whether the third above the tonic is minor.
[[nodiscard]] bool isDark(Mode mode);

/// As musicians spell it, with a flat or a sharp: `Eb major`, `C# minor`, `D dorian`; harmonic minor counts
/// as minor.
[[nodiscard]] std::string keyName(int tonic, Mode mode);

struct Key {
    int tonic = 0; ///< pitch class
    Mode mode = Mode::Major;

    bool operator==(const Key&) const = default;
};

/// A key in either spelling, as keyName() writes it; nothing when it is none.
[[nodiscard]] std::optional<Key> readKey(std::string_view name);

/// The remainder that is never negative.
[[nodiscard]] constexpr int wrapped(int value, int modulus)
{
    const int rest = value % modulus;
    return rest < 0 ? rest + modulus : rest;
}

} // namespace comfyvn::music
