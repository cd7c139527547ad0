#include "core/music/score/Form.h"

#include "core/music/score/Dice.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::music {

namespace {

struct Step {
    const char* name;
    char material;
    double intensity;
};

/// What follows the intro, unit by unit, for as long as there are bars.
std::vector<Step> journey(std::size_t units, std::uint64_t seed)
{
    if (units == 1)
        return { { "A", 'A', 0.62 } };
    if (units == 2)
        return { { "A", 'A', 0.5 }, { "A'", 'A', 0.78 } };
    if (units == 3)
        return { { "A", 'A', 0.5 }, { "B", 'B', 0.78 }, { "A'", 'A', 0.9 } };
    Dice dice(seed, "form");
    std::vector<Step> steps { { "A", 'A', 0.48 }, { "A'", 'A', 0.64 }, { "B", 'B', 0.82 } };
    static const std::vector<std::vector<Step>> kRounds {
        { { "A'", 'A', 0.9 }, { "break", 'C', 0.32 }, { "B'", 'B', 0.8 }, { "A'", 'A', 1.0 } },
        { { "break", 'A', 0.34 }, { "A'", 'A', 0.66 }, { "B'", 'B', 0.9 }, { "C", 'C', 0.6 } },
        { { "C", 'C', 0.58 }, { "A'", 'A', 0.76 }, { "B'", 'B', 0.95 }, { "break", 'B', 0.36 } },
    };
    while (steps.size() < units) {
        for (const Step& step : dice.pick(kRounds))
            steps.push_back(step);
    }
    steps.resize(units);
    if (steps.back().intensity < 0.5 || steps.back().material != 'A')
        steps.back() = { "A'", 'A', 0.85 };
    return steps;
}

/// The whole beats nearest to those wished for whose last bar has room to come to rest: two beats at least.
int shortEnding(double wish, int beatsPerBar)
{
    int best = 2;
    for (int beats = 3; beats <= 4 * beatsPerBar; ++beats) {
        if (beats % beatsPerBar != 1 && std::abs(beats - wish) < std::abs(best - wish))
            best = beats;
    }
    return best;
}

} // namespace

Length fitLength(double seconds, double bpm, int beatsPerBar, bool loops)
{
    const double ring = loops ? 0 : std::min(3.0, 0.18 * seconds);
    const double music = seconds - ring;
    const double beats = music * bpm / 60;
    const double bars = beats / beatsPerBar;
    Length length { .beats = beatsPerBar, .bars = 1, .musicSeconds = music };
    if (bars < 4 && !loops) {
        length.beats = shortEnding(beats, beatsPerBar);
        length.musicSeconds = std::clamp(60 * length.beats / bpm, music - ring / 2, music + ring / 2);
    } else if (bars < 4 && beatsPerBar % 2 == 0) {
        const int half = beatsPerBar / 2;
        length.beats = half * std::max(1, static_cast<int>(std::lround(beats / half)));
    } else {
        length.beats = beatsPerBar * std::max(1, static_cast<int>(std::lround(bars)));
    }
    // An even number of bars where the tempo hardly feels it: phrases then end where they should.
    const int even = 2 * beatsPerBar * static_cast<int>(std::lround(bars / 2));
    if (bars > 7 && std::abs(even / beats - 1) < 0.05)
        length.beats = even;
    length.bars = (length.beats + beatsPerBar - 1) / beatsPerBar;
    return length;
}

std::vector<Section> formOf(int bars, bool loops, double arc, double fullness, std::uint64_t seed)
{
    std::vector<Section> form;
    const auto add = [&](std::string name, char material, int length, double intensity) {
        const int at = form.empty() ? 0 : form.back().bar + form.back().bars;
        const double stretched = 0.6 + (intensity - 0.6) * arc + fullness;
        form.push_back({ std::move(name), material, at, length, std::clamp(stretched, 0.05, 1.0) });
    };
    if (bars < 6) {
        add("A", 'A', bars, 0.7);
        return form;
    }
    const int unit = bars >= 22 ? 8 : 4;
    int intro = bars >= 12 ? (unit == 8 ? 4 : 2) : 0;
    int ending = loops ? 0 : (bars >= 20 ? 4 : 2);
    int left = bars - intro - ending;
    const int units = std::max(1, left / unit);
    left -= units * unit;
    int bridge = 0;
    if (left >= 4) {
        bridge = 4;
        left -= 4;
    }
    (loops || ending == 0 ? intro : ending) += left;
    if (intro > 0)
        add("intro", 'A', intro, 0.34);
    const auto steps = journey(static_cast<std::size_t>(units), seed);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (bridge > 0 && i + 1 == steps.size())
            add("bridge", 'C', bridge, 0.5);
        add(steps[i].name, steps[i].material, unit, steps[i].intensity);
    }
    if (ending > 0)
        add("ending", 'A', ending, 0.5);
    return form;
}

} // namespace comfyvn::music
