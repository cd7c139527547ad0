#pragma once

#include "core/music/score/Chord.h"

#include <string>
#include <vector>

namespace comfyvn::music {

inline constexpr int kTicksPerBeat = 480;
/// The channel of General MIDI that plays drums.
inline constexpr int kDrumChannel = 9;

enum class Role { Lead, Double, Counter, Chords, Pad, Arpeggio, Bass, Drums };

/// `start` is where the note is written; it sounds `shift` ticks later, for swing and a human hand.
struct Note {
    int start = 0;
    int length = 0;
    int pitch = 0; ///< MIDI
    int velocity = 0; ///< 1..127
    int shift = 0;

    bool operator==(const Note&) const = default;
};

/// How loud a part is from a tick on, as expression 0..127.
struct Swell {
    int tick = 0;
    int value = 0;

    bool operator==(const Swell&) const = default;
};

/// What one instrument plays, with its place in the room.
struct Part {
    std::string name {};
    Role role = Role::Lead;
    int program = 0; ///< General MIDI, 0..127; for drums the kit
    int low = 0; ///< the range it plays in, MIDI pitches
    int high = 127;
    int volume = 100; ///< 0..127
    int pan = 64; ///< 0 left, 127 right
    int reverb = 40; ///< 0..127
    int chorus = 0; ///< 0..127
    double enter = 0; ///< the intensity from which it plays
    std::vector<Note> notes {}; ///< by start
    std::vector<Swell> swells {};

    bool operator==(const Part&) const = default;
};

struct ChordSpan {
    int start = 0; ///< ticks
    int length = 0;
    Chord chord {};

    bool operator==(const ChordSpan&) const = default;
};

/// A stretch of the form; the letter tells which material it takes up.
struct Section {
    std::string name {}; ///< `intro`, `A`, `A'`, `B`, `break`, `ending` …
    char material = 'A';
    int bar = 0;
    int bars = 0;
    double intensity = 0; ///< 0..1: how many play, and how loud

    bool operator==(const Section&) const = default;
};

/// A whole piece as notes.
struct Score {
    std::string style {};
    int tonic = 0; ///< pitch class
    Mode mode = Mode::Major;
    int beatsPerBar = 4;
    int ticks = 0; ///< how long the written music is
    double seconds = 0; ///< how long the sound is
    double musicSeconds = 0; ///< how long `ticks` last; the rest is the last chord's ring
    bool loops = false;
    std::vector<Section> sections {};
    std::vector<ChordSpan> chords {};
    std::vector<Part> parts {};

    [[nodiscard]] int barTicks() const { return beatsPerBar * kTicksPerBeat; }
    [[nodiscard]] double bpm() const
    {
        return musicSeconds > 0 ? 60.0 * ticks / kTicksPerBeat / musicSeconds : 0;
    }
    [[nodiscard]] const Chord& chordAt(int tick) const;
    [[nodiscard]] const Section& sectionAt(int tick) const;

    bool operator==(const Score&) const = default;
};

[[nodiscard]] std::string roleName(Role role);
/// The instrument's name in General MIDI, or the kit's for drums.
[[nodiscard]] std::string instrumentName(Role role, int program);

} // namespace comfyvn::music
