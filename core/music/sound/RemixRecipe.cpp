#include "core/music/sound/RemixRecipe.h"

#include <algorithm>
#include <vector>

namespace comfyvn::music {

namespace {

/// What is not added at all.
constexpr double kNothing = -60;

struct Named {
    std::vector<std::string_view> words {}; ///< its name first
    std::string_view style {};
    double speed = 0;
    int shift = 0;
    double added = -7;
    bool swells = false;
    EffectChain chain {};
};

EffectStep highPassAt(double hertz)
{
    return { EffectStep::Kind::HighPass, hertz };
}

EffectStep lowPassAt(double hertz, double resonance = 0.707)
{
    return { EffectStep::Kind::LowPass, hertz, resonance };
}

/// A wide one is a tilt of the spectrum's end.
EffectStep peakAt(double hertz, double decibels, double width = 1)
{
    return { EffectStep::Kind::Peak, hertz, decibels, width };
}

EffectStep tape(double wowMs, double flutterMs)
{
    return { EffectStep::Kind::Tape, wowMs, flutterMs };
}

EffectStep crushed(double bits, double hertz)
{
    return { EffectStep::Kind::Crush, bits, hertz };
}

EffectStep saturation(double drive)
{
    return { EffectStep::Kind::Saturation, drive };
}

EffectStep record(double crackle, double hiss)
{
    return { EffectStep::Kind::Vinyl, crackle, hiss };
}

EffectStep room(double seconds, double damping, double mix)
{
    return { EffectStep::Kind::Room, seconds, damping, mix };
}

EffectStep tremor(double hertz, double depth)
{
    return { EffectStep::Kind::Tremolo, hertz, depth };
}

EffectStep width(double factor)
{
    return { EffectStep::Kind::Width, factor };
}

std::vector<Named> treatments()
{
    return {
        { { "8-bit", "8 bit", "8bit", "chiptune", "chip", "arcade" },
          "chiptune",
          1,
          0,
          -8,
          false,
          { highPassAt(110), width(0.3), crushed(5.5, 11'025), lowPassAt(9000) } },
        { { "underwater", "under water", "submerged", "drowned" },
          "calm",
          0.93,
          -1,
          -12,
          false,
          { lowPassAt(620, 1.1), lowPassAt(900), tape(5, 0.1), tremor(0.35, 0.25), room(2.6, 0.7, 0.45) } },
        { { "radio", "telephone", "phone", "gramophone", "old radio" },
          "nostalgia",
          1,
          0,
          kNothing,
          false,
          { highPassAt(380), highPassAt(300), lowPassAt(3000), lowPassAt(3400), peakAt(1600, 5), width(0),
            saturation(1.6), record(0.02, 0.004) } },
        { { "cathedral", "church", "hall", "temple" },
          "sad",
          0.96,
          0,
          -12,
          false,
          { highPassAt(90), room(5.5, 0.3, 0.75) } },
        { { "nightcore", "sped up" },
          "night city",
          1.25,
          4,
          -8,
          false,
          { highPassAt(150), peakAt(350, -4, 1.5), peakAt(8000, 7, 1.5), saturation(0.4), width(1.2) } },
        { { "slowed", "slowed reverb", "vaporwave" },
          "lofi",
          0.82,
          -3,
          kNothing,
          false,
          { lowPassAt(4800), peakAt(90, 5), tape(2.5, 0.05), room(4, 0.5, 0.6) } },
        { { "orchestral swell", "orchestral", "swell" },
          "epic",
          0.96,
          0,
          -4,
          true,
          { highPassAt(60), peakAt(400, 2, 1.5), width(1.3), room(3, 0.3, 0.45) } },
    };
}

std::vector<Named> quietStyles()
{
    return {
        { { "lofi" },
          "lofi",
          0,
          -1,
          -6,
          false,
          { highPassAt(55), lowPassAt(3800, 0.6), tape(1.8, 0.07), saturation(0.5), record(0.025, 0.002) } },
        { { "calm" }, "calm", 0.9, 0, -9, false, { lowPassAt(5600, 0.6), room(2.2, 0.45, 0.3) } },
        { { "romance" },
          "romance",
          0.94,
          0,
          -8,
          false,
          { peakAt(280, 3, 1.5), lowPassAt(9500), width(1.2), room(2.4, 0.35, 0.4) } },
        { { "sad" }, "sad", 0.88, -2, -9, false, { lowPassAt(3900), width(0.8), room(2.8, 0.45, 0.42) } },
        { { "mystery" },
          "mystery",
          0,
          -1,
          -7,
          false,
          { highPassAt(120), peakAt(700, -5, 1.5), tremor(0.15, 0.25), width(1.3), room(3.6, 0.5, 0.45) } },
        { { "tension" },
          "tension",
          0,
          -2,
          -7,
          false,
          { lowPassAt(3000), peakAt(110, 6), width(0.6), saturation(0.6), tremor(0.5, 0.25) } },
        { { "horror" },
          "horror",
          0.8,
          -4,
          -6,
          false,
          { lowPassAt(2200), peakAt(110, 4), tape(4, 0.05), tremor(0.2, 0.3), room(5, 0.5, 0.55) } },
        { { "nostalgia" },
          "nostalgia",
          0.94,
          0,
          -10,
          false,
          { highPassAt(160), lowPassAt(5200, 0.6), tape(1.4, 0.12), width(0.5), record(0.018, 0.001),
            room(1.6, 0.5, 0.25) } },
    };
}

std::vector<Named> livelyStyles()
{
    return {
        { { "cheerful" },
          "cheerful",
          0,
          2,
          -6,
          false,
          { highPassAt(70), peakAt(250, -3), peakAt(5000, 5, 1.5), width(1.2), room(0.8, 0.35, 0.12) } },
        { { "comedy" },
          "comedy",
          0,
          3,
          -5,
          false,
          { highPassAt(190), peakAt(1100, 6), lowPassAt(8500), width(0.4), room(0.4, 0.3, 0.1) } },
        { { "battle" },
          "battle",
          0,
          0,
          -5,
          false,
          { highPassAt(50), peakAt(350, -5, 1.5), saturation(1.6), peakAt(90, 4), peakAt(3200, 6),
            width(1.2) } },
        { { "epic" },
          "epic",
          0,
          0,
          -4,
          false,
          { peakAt(70, 5, 1.5), peakAt(2500, 2), saturation(0.4), width(1.4), room(3.2, 0.3, 0.4) } },
        { { "night city" },
          "night city",
          0,
          0,
          -6,
          false,
          { peakAt(75, 4), peakAt(500, -4, 1.5), peakAt(9000, 5, 1.5), width(1.5), room(1.4, 0.3, 0.14) } },
        { { "festival" },
          "festival",
          0,
          1,
          -5,
          false,
          { peakAt(100, 5), saturation(0.8), peakAt(4000, 4, 1.5), width(1.35), room(1.6, 0.5, 0.25) } },
        { { "fantasy village" },
          "fantasy village",
          0,
          0,
          -6,
          false,
          { highPassAt(80), peakAt(600, 4, 1.5), lowPassAt(8000), width(0.8), room(1.1, 0.6, 0.4) } },
        { { "credits" },
          "credits",
          0,
          0,
          -6,
          false,
          { peakAt(90, 3, 1.5), peakAt(11'000, 4, 1.5), width(1.1), room(2.6, 0.35, 0.3) } },
        { { "jazz cafe" },
          "jazz cafe",
          0,
          0,
          -6,
          false,
          { highPassAt(60), peakAt(220, 4), lowPassAt(6500), saturation(0.5), width(0.7),
            room(0.7, 0.6, 0.25) } },
    };
}

/// Treatments first, then what composed styles do to a source; the first match counts.
const std::vector<Named>& recipes()
{
    static const std::vector<Named> kRecipes = [] {
        std::vector<Named> all = treatments();
        for (auto& more : { quietStyles(), livelyStyles() })
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return kRecipes;
}

} // namespace

RemixRecipe findRecipe(std::string_view wish)
{
    const auto named = [](std::string_view name) {
        const auto& all = recipes();
        return std::find_if(all.begin(), all.end(), [name](const Named& each) {
            return std::find(each.words.begin(), each.words.end(), name) != each.words.end();
        });
    };
    const StyleMatch match = findStyle(wish);
    auto found = named(plainWords(wish));
    const bool isNamed = found != recipes().end();
    if (!isNamed)
        found = named(match.style->name);
    if (found == recipes().end())
        return {
            .name = std::string(match.style->name), .exact = match.exact, .style = match.style, .chain = {}
        };
    return { .name = std::string(found->words.front()),
             .exact = isNamed || match.exact,
             .style = findStyle(found->style).style,
             .speed = found->speed,
             .shift = found->shift,
             .added = found->added,
             .swells = found->swells,
             .chain = found->chain };
}

} // namespace comfyvn::music
