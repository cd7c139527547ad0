#include "core/music/score/Scale.h"

namespace comfyvn::music {

namespace {

using Tonics = std::array<std::string_view, 12>;

// The spelling with fewer signs; where both have six, the usual one.
constexpr Tonics kBrightTonics { "C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B" };
constexpr Tonics kDarkTonics { "C", "C#", "D", "Eb", "E", "F", "F#", "G", "G#", "A", "Bb", "B" };

std::string_view modeName(Mode mode)
{
    switch (mode) {
    case Mode::Major:
        return "major";
    case Mode::Minor:
    case Mode::HarmonicMinor:
        return "minor";
    case Mode::Dorian:
        return "dorian";
    case Mode::Phrygian:
        return "phrygian";
    case Mode::Lydian:
        return "lydian";
    case Mode::Mixolydian:
        return "mixolydian";
    }
    return {};
}

} // namespace

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

std::string keyName(int tonic, Mode mode)
{
    const auto& tonics = isDark(mode) ? kDarkTonics : kBrightTonics;
    return std::string(tonics[static_cast<std::size_t>(wrapped(tonic, 12))]) + " "
        + std::string(modeName(mode));
}

std::optional<Key> readKey(std::string_view name)
{
    static constexpr std::array<int, 7> kLetters { 9, 11, 0, 2, 4, 5, 7 }; // A to G
    const auto space = name.find(' ');
    if (space == std::string_view::npos || space == 0 || space > 2 || name[0] < 'A' || name[0] > 'G')
        return std::nullopt;
    int tonic = kLetters[static_cast<std::size_t>(name[0] - 'A')];
    if (space == 2 && name[1] != '#' && name[1] != 'b')
        return std::nullopt;
    if (space == 2)
        tonic += name[1] == '#' ? 1 : -1;
    for (const Mode mode :
         { Mode::Major, Mode::Minor, Mode::Dorian, Mode::Phrygian, Mode::Lydian, Mode::Mixolydian }) {
        if (name.substr(space + 1) == modeName(mode))
            return Key { wrapped(tonic, 12), mode };
    }
    return std::nullopt;
}

} // namespace comfyvn::music
