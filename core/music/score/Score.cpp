#include "core/music/score/Score.h"

#include <algorithm>
#include <array>

namespace comfyvn::music {

namespace {

constexpr std::array<const char*, 128> kInstruments {
    "grand piano",
    "bright piano",
    "electric grand",
    "honky-tonk",
    "electric piano",
    "FM piano",
    "harpsichord",
    "clavinet",
    "celesta",
    "glockenspiel",
    "music box",
    "vibraphone",
    "marimba",
    "xylophone",
    "tubular bells",
    "dulcimer",
    "drawbar organ",
    "percussive organ",
    "rock organ",
    "church organ",
    "reed organ",
    "accordion",
    "harmonica",
    "bandoneon",
    "nylon guitar",
    "steel guitar",
    "jazz guitar",
    "clean guitar",
    "muted guitar",
    "overdriven guitar",
    "distorted guitar",
    "guitar harmonics",
    "acoustic bass",
    "fingered bass",
    "picked bass",
    "fretless bass",
    "slap bass",
    "slap bass 2",
    "synth bass",
    "synth bass 2",
    "violin",
    "viola",
    "cello",
    "contrabass",
    "tremolo strings",
    "pizzicato",
    "harp",
    "timpani",
    "strings",
    "slow strings",
    "synth strings",
    "synth strings 2",
    "choir",
    "voices",
    "synth voice",
    "orchestra hit",
    "trumpet",
    "trombone",
    "tuba",
    "muted trumpet",
    "horns",
    "brass",
    "synth brass",
    "synth brass 2",
    "soprano sax",
    "alto sax",
    "tenor sax",
    "baritone sax",
    "oboe",
    "English horn",
    "bassoon",
    "clarinet",
    "piccolo",
    "flute",
    "recorder",
    "pan flute",
    "bottle",
    "shakuhachi",
    "whistle",
    "ocarina",
    "square wave",
    "saw wave",
    "calliope",
    "chiff",
    "charang",
    "solo voice",
    "fifths",
    "bass and lead",
    "fantasia",
    "warm pad",
    "poly synth",
    "space voice",
    "bowed glass",
    "metal pad",
    "halo pad",
    "sweep pad",
    "ice rain",
    "soundtrack",
    "crystal",
    "atmosphere",
    "brightness",
    "goblins",
    "echoes",
    "star theme",
    "sitar",
    "banjo",
    "shamisen",
    "koto",
    "kalimba",
    "bagpipe",
    "fiddle",
    "shanai",
    "tinkle bell",
    "agogo",
    "steel drum",
    "wood block",
    "taiko",
    "melodic tom",
    "synth drum",
    "reverse cymbal",
    "fret noise",
    "breath",
    "seashore",
    "bird",
    "telephone",
    "helicopter",
    "applause",
    "gun shot",
};

} // namespace

const Chord& Score::chordAt(int tick) const
{
    static const Chord kNone;
    const auto after = std::upper_bound(chords.begin(), chords.end(), tick,
                                        [](int at, const ChordSpan& span) { return at < span.start; });
    return after == chords.begin() ? kNone : std::prev(after)->chord;
}

const Section& Score::sectionAt(int tick) const
{
    static const Section kNone;
    const int bar = tick / barTicks();
    const auto after = std::upper_bound(sections.begin(), sections.end(), bar,
                                        [](int at, const Section& section) { return at < section.bar; });
    return after == sections.begin() ? kNone : *std::prev(after);
}

std::string roleName(Role role)
{
    switch (role) {
    case Role::Lead:
        return "lead";
    case Role::Double:
        return "double";
    case Role::Counter:
        return "counter";
    case Role::Chords:
        return "chords";
    case Role::Pad:
        return "pad";
    case Role::Arpeggio:
        return "arpeggio";
    case Role::Bass:
        return "bass";
    case Role::Drums:
        return "drums";
    }
    return {};
}

std::string instrumentName(Role role, int program)
{
    if (role != Role::Drums)
        return kInstruments[static_cast<std::size_t>(std::clamp(program, 0, 127))];
    switch (program) {
    case 8:
        return "room kit";
    case 16:
        return "power kit";
    case 24:
        return "electronic kit";
    case 25:
        return "analogue kit";
    case 32:
        return "jazz kit";
    case 40:
        return "brush kit";
    case 48:
        return "orchestra kit";
    default:
        return "standard kit";
    }
}

} // namespace comfyvn::music
