#include "core/music/score/Scale.h"

namespace comfyvn::music {

std::array<int, 7> scaleOf(Mode mode)
{
    switch (mode) {
    case Mode::Major:
        return { 0, 2, 4, 5, 7, 9, 11 };
    case Mode::Minor:
        return { 0, 2, 3, 5, 7, 8, 10 };
    case Mode::Dorian:
        return { 0, 2, 3, 5, 7, 9, 10 };
    case Mode::Phrygian:
        return { 0, 1, 3, 5, 7, 8, 10 };
    case Mode::Lydian:
        return { 0, 2, 4, 6, 7, 9, 11 };
    case Mode::Mixolydian:
        return { 0, 2, 4, 5, 7, 9, 10 };
    case Mode::HarmonicMinor:
        return { 0, 2, 3, 5, 7, 8, 11 };
    }
    return {};
}

bool isDark(Mode mode)
{
    return scaleOf(mode)[2] == 3;
}

std::string pitchName(int pitchClass)
{
    static constexpr std::array<const char*, 12> kNames { "C",  "C#", "D",  "D#", "E",  "F",
                                                          "F#", "G",  "G#", "A",  "A#", "B" };
    return kNames[static_cast<std::size_t>(wrapped(pitchClass, 12))];
}

std::string keyName(int tonic, Mode mode)
{
    const std::string name = pitchName(tonic) + " ";
    switch (mode) {
    case Mode::Major:
        return name + "major";
    case Mode::Minor:
    case Mode::HarmonicMinor:
        return name + "minor";
    case Mode::Dorian:
        return name + "dorian";
    case Mode::Phrygian:
        return name + "phrygian";
    case Mode::Lydian:
        return name + "lydian";
    case Mode::Mixolydian:
        return name + "mixolydian";
    }
    return name;
}

} // namespace comfyvn::music
