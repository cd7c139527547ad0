#pragma once

#include "core/music/score/Score.h"

#include <string>
#include <string_view>
#include <vector>

namespace comfyvn::music {

/// What a part does with the harmony.
enum class Pattern {
    Tune, ///< for parts that follow the melody
    Sustain, ///< one voicing for each chord
    Ballad, ///< the chord on the first beat, broken after it
    Waltz, ///< rest, chord, chord
    Comp, ///< off the beat, as a jazz pianist does
    Offbeat, ///< short, on every second eighth
    Strum, ///< down and up as a guitar
    Eighths,
    Ostinato, ///< sixteenths on the chord's tones with accents
    Tremolo, ///< sustained, swelling
    Broken, ///< eighths, low to high and back
    Ripple, ///< sixteenths over two octaves
    Sparkle, ///< a few high tones, now and then
    Hits, ///< the style's accents on the root
    Roots, ///< bass: the root for each chord
    RootFifth,
    Pulse, ///< bass: every eighth
    Walking,
    Syncopated,
    Octaves,
    Pedal ///< bass: the tonic, whatever the harmony
};

struct PartSpec {
    Role role = Role::Chords;
    std::vector<int> programs {}; ///< General MIDI; the seed picks one
    Pattern pattern = Pattern::Sustain;
    int low = 48;
    int high = 72;
    int volume = 90;
    int pan = 64;
    int reverb = 40;
    int chorus = 0;
    double enter = 0; ///< the intensity from which it plays
};

/// One drum over a bar in sixteenths: `X` accent, `x` hit, `o` soft, `.` none.
struct GrooveRow {
    int drum = 0;
    std::string_view hits {};
};

using Groove = std::vector<GrooveRow>;

enum class Fill { None, Toms, Snare, Light };
/// What is done to the finished sound.
enum class Treatment { None, Tape, Hall, Chip };

/// A kind of music as the composer knows it. A phrase is four bars of numerals, bars apart by `|`.
struct MusicStyle {
    std::string_view name {};
    std::vector<std::string_view> words {}; ///< other words for it, lower case
    double slowBpm = 80;
    double fastBpm = 100;
    int beatsPerBar = 4;
    double swing = 0; ///< how late the second of two is, as a part of their length
    int swingUnit = 240; ///< ticks of the notes that swing
    Mode mode = Mode::Major;
    Colour colour = Colour::Triad;
    bool pentatonic = false;
    std::vector<std::string_view> phrasesA {};
    std::vector<std::string_view> phrasesB {};
    std::vector<std::string_view> closings {}; ///< two bars that end on the tonic
    std::vector<std::string_view> turns {}; ///< one bar that leads back to the tonic
    double melodyDensity = 0.5; ///< 0 long notes … 1 sixteenths
    double melodyLeaps = 0.3;
    double articulation = 0.95; ///< how much of its written length a note sounds
    int kit = 0;
    double drumsEnter = 2; ///< the intensity from which drums play; above 1: only where a tag asks for them
    int drumVolume = 100;
    Groove lightGroove {};
    Groove fullGroove {};
    Fill fill = Fill::None;
    std::string_view hits {};
    int loudness = 74; ///< velocity at half intensity
    double arc = 1; ///< how far sections differ in intensity
    int looseness = 8; ///< ticks that a hand may be off
    Treatment treatment = Treatment::None;
    std::vector<PartSpec> parts {};
};

[[nodiscard]] const std::vector<MusicStyle>& musicStyles();

/// A style found for what somebody asked for.
struct StyleMatch {
    const MusicStyle* style = nullptr; ///< never null
    bool exact = false; ///< the style's own name, however it is written
};

/// The style of that name, else the one whose words fit best, else `calm`. Letters' case, `_`, `-` and spaces
/// do not matter.
[[nodiscard]] StyleMatch findStyle(std::string_view wish);

/// Lower case, words apart by single spaces.
[[nodiscard]] std::string plainWords(std::string_view text);

/// Phrases, closings and turns in any mode, for styles whose mode a mood has changed.
struct ModePhrases {
    std::vector<std::string_view> phrasesA {};
    std::vector<std::string_view> phrasesB {};
    std::vector<std::string_view> closings {};
    std::vector<std::string_view> turns {};
};
[[nodiscard]] const ModePhrases& phrasesOf(Mode mode);

} // namespace comfyvn::music
