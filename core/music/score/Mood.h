#pragma once

#include "core/music/score/Scale.h"

#include <string>
#include <vector>

namespace comfyvn::music {

/// What tags ask of a piece, added up.
struct Mood {
    std::string name = "neutral"; ///< the tag that says most, in our words
    double tempo = 1; ///< factor
    double density = 0; ///< added to how busy melody and accompaniment are
    int lift = 0; ///< semitones added to the melody's range
    int loudness = 0; ///< added to velocities
    int brightness = 0; ///< steps from lydian (brightest) to phrygian (darkest) that the mode moves up
    double drums = 0; ///< added to the intensity from which drums play
    double fullness = 0; ///< added to every section's intensity
    int reverb = 0;
    std::vector<int> lead {}; ///< General MIDI, instead of the style's
    std::vector<int> chords {};
    std::vector<std::string> unknown {}; ///< tags that mean nothing here

    bool operator==(const Mood&) const = default;
};

/// Tags in any case, each a word or several; the order does not matter.
[[nodiscard]] Mood moodOf(std::vector<std::string> tags);

/// The tempo that tags alone ask for: of the style that one of them names, else 90, both times the mood's
/// factor.
[[nodiscard]] double tempoOf(const std::vector<std::string>& tags);

/// The mode `brightness` steps brighter, as far as there are any.
[[nodiscard]] Mode brighter(Mode mode, int brightness);

} // namespace comfyvn::music
