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
    Mode brightest = Mode::Major; ///< the mode that the steps end at; most tags mean plain major and minor
    Mode darkest = Mode::Minor;
    int third = 0; ///< above 0: major, below: minor, whatever the style has
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

/// The mode that a mood makes of a style's.
[[nodiscard]] Mode modeIn(const Mood& mood, Mode mode);

} // namespace comfyvn::music
