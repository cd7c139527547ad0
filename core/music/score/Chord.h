#pragma once

#include "core/music/score/Scale.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace comfyvn::music {

/// What is added to chords that are written as plain numerals.
enum class Colour { Triad, Added, Seventh, Ninth };

/// A chord as pitch classes; the root is the first tone.
struct Chord {
    std::string name {}; ///< the numeral it was read from
    std::vector<int> tones {};
    int bass = 0; ///< pitch class of the lowest voice
    int degree = 0; ///< the step of the scale that the root is or replaces, 0..6

    [[nodiscard]] int root() const { return tones.empty() ? 0 : tones.front(); }
    [[nodiscard]] bool has(int pitch) const;

    bool operator==(const Chord&) const = default;
};

/// Reads a Roman numeral, `I`, `bVII`, `iv6`, `V7/3`. Degrees count from the major scale, whatever the mode;
/// lower case is minor; `/3`, `/5` and `/7` put that tone lowest. Suffixes: 5, sus2, sus4, 6, add9, 7, maj7,
/// 9, maj9, o, o7, h7, +. Without one, `colour` adds the seventh or ninth that the mode's scale holds.
[[nodiscard]] Chord readChord(std::string_view numeral, int tonic, Mode mode, Colour colour);

/// The seven pitch classes that a melody may use over a chord: the mode's scale, with the chord's own tones
/// in place of their neighbours.
[[nodiscard]] std::array<int, 7> scaleOver(const Chord& chord, int tonic, Mode mode);

} // namespace comfyvn::music
