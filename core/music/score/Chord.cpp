#include "core/music/score/Chord.h"

#include <algorithm>
#include <cctype>

namespace comfyvn::music {

namespace {

bool contains(const std::array<int, 7>& scale, int pitchClass)
{
    return std::find(scale.begin(), scale.end(), wrapped(pitchClass, 12)) != scale.end();
}

/// 0..6; anything else counts as the first.
int degreeOf(std::string_view roman)
{
    static constexpr std::array<std::string_view, 7> kRoman { "i", "ii", "iii", "iv", "v", "vi", "vii" };
    std::string lower(roman);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    const auto at = std::find(kRoman.begin(), kRoman.end(), lower);
    return at == kRoman.end() ? 0 : static_cast<int>(at - kRoman.begin());
}

/// Semitones above the root.
std::vector<int> intervals(std::string_view suffix, bool minor)
{
    const int third = minor ? 3 : 4;
    if (suffix == "5")
        return { 0, 7 };
    if (suffix == "sus2")
        return { 0, 2, 7 };
    if (suffix == "sus4")
        return { 0, 5, 7 };
    if (suffix == "6")
        return { 0, third, 7, 9 };
    if (suffix == "add9")
        return { 0, third, 7, 2 };
    if (suffix == "7")
        return { 0, third, 7, 10 };
    if (suffix == "maj7")
        return { 0, third, 7, 11 };
    if (suffix == "9")
        return { 0, third, 7, 10, 2 };
    if (suffix == "maj9")
        return { 0, third, 7, 11, 2 };
    if (suffix == "o")
        return { 0, 3, 6 };
    if (suffix == "o7")
        return { 0, 3, 6, 9 };
    if (suffix == "h7")
        return { 0, 3, 6, 10 };
    if (suffix == "+")
        return { 0, 4, 8 };
    return { 0, third, 7 };
}

} // namespace

bool Chord::has(int pitch) const
{
    return std::find(tones.begin(), tones.end(), wrapped(pitch, 12)) != tones.end();
}

Chord readChord(std::string_view numeral, int tonic, Mode mode, Colour colour)
{
    Chord chord { .name = std::string(numeral), .tones = {}, .bass = 0, .degree = 0 };
    const auto slash = numeral.find('/');
    const std::string_view lowest =
        slash == std::string_view::npos ? std::string_view() : numeral.substr(slash + 1);
    std::string_view rest = numeral.substr(0, slash);
    int root = 0;
    while (!rest.empty() && (rest.front() == 'b' || rest.front() == '#')) {
        root += rest.front() == 'b' ? -1 : 1;
        rest.remove_prefix(1);
    }
    const auto letters = std::min(rest.find_first_not_of("IVXivx"), rest.size());
    const std::string_view roman = rest.substr(0, letters);
    const std::string_view suffix = rest.substr(letters);
    const bool minor = !roman.empty() && std::islower(static_cast<unsigned char>(roman.front())) != 0;
    chord.degree = degreeOf(roman);
    root += scaleOf(Mode::Major)[static_cast<std::size_t>(chord.degree)];

    const auto scale = scaleOf(mode);
    std::vector<int> above = intervals(suffix, minor);
    if (suffix.empty()) {
        if (colour == Colour::Seventh || colour == Colour::Ninth)
            above.push_back(root == 7 || !contains(scale, root + 11) ? 10 : 11);
        if ((colour == Colour::Added && root != 7) || colour == Colour::Ninth) {
            if (contains(scale, root + 2))
                above.push_back(2);
        }
    }
    for (const int interval : above)
        chord.tones.push_back(wrapped(tonic + root + interval, 12));
    chord.bass = chord.root();
    if (lowest == "3" && chord.tones.size() > 1)
        chord.bass = chord.tones[1];
    if (lowest == "5" && chord.tones.size() > 2)
        chord.bass = chord.tones[2];
    if (lowest == "7" && chord.tones.size() > 3)
        chord.bass = chord.tones[3];
    return chord;
}

std::array<int, 7> scaleOver(const Chord& chord, int tonic, Mode mode)
{
    std::array<int, 7> scale = scaleOf(mode);
    for (int& step : scale)
        step = wrapped(step + tonic, 12);
    // A tone that is not in the scale stands for the step that it is written as.
    static constexpr std::array<int, 12> kSteps { 0, 1, 1, 2, 2, 3, 4, 4, 4, 5, 6, 6 };
    const bool diminished = chord.has(chord.root() + 3) && chord.has(chord.root() + 6);
    for (const int tone : chord.tones) {
        if (std::find(scale.begin(), scale.end(), tone) != scale.end())
            continue;
        const int interval = wrapped(tone - chord.root(), 12);
        const int steps = diminished && interval == 9 ? 6 : kSteps[static_cast<std::size_t>(interval)];
        scale[static_cast<std::size_t>((chord.degree + steps) % 7)] = tone;
    }
    return scale;
}

} // namespace comfyvn::music
