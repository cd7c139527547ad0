#include "core/music/sound/RemixRecipe.h"

#include <algorithm>

namespace comfyvn::music {

namespace {

struct Named {
    std::vector<std::string_view> words {}; ///< its name first
    std::string_view style {};
    double speed = 0;
    int shift = 0;
    double added = -7;
    bool swells = false;
    std::string_view effect {};
};

/// Styles of treatment first, then what composed styles do to a source; the first match counts.
const std::vector<Named>& recipes()
{
    static const std::vector<Named> kRecipes {
        { { "8-bit", "8 bit", "8bit", "chiptune", "chip", "arcade" }, "chiptune", 1, 0, -8, false, "chip" },
        { { "underwater", "under water", "submerged", "drowned" },
          "calm",
          0.93,
          -1,
          -12,
          false,
          "underwater" },
        { { "radio", "telephone", "phone", "gramophone", "old radio" },
          "nostalgia",
          1,
          0,
          -60,
          false,
          "radio" },
        { { "cathedral", "church", "hall", "temple" }, "sad", 0.96, 0, -12, false, "cathedral" },
        { { "nightcore", "sped up" }, "night city", 1.25, 4, -8, false, "bright" },
        { { "slowed", "slowed reverb", "vaporwave" }, "lofi", 0.82, -3, -60, false, "cathedral" },
        { { "orchestral swell", "orchestral", "swell" }, "epic", 0.96, 0, -4, true, "hall" },
        { { "lofi" }, "lofi", 0, -1, -6, false, "tape" },
        { { "horror" }, "horror", 0.8, -4, -6, false, "dark" },
        { { "tension" }, "tension", 0, -2, -7, false, "dark" },
        { { "mystery" }, "mystery", 0, -1, -7, false, "hall" },
        { { "sad" }, "sad", 0.88, -2, -9, false, "hall" },
        { { "calm" }, "calm", 0.9, 0, -9, false, "soft" },
        { { "nostalgia" }, "nostalgia", 0.94, 0, -10, false, "tape" },
        { { "battle" }, "battle", 0, 0, -5, false, "drive" },
        { { "night city" }, "night city", 0, 0, -6, false, "bright" },
    };
    return kRecipes;
}

} // namespace

RemixRecipe findRecipe(std::string_view wish)
{
    const std::string plain = plainWords(wish);
    const auto named = [&](std::string_view name) {
        const auto& all = recipes();
        return std::find_if(all.begin(), all.end(), [name](const Named& each) {
            return std::find(each.words.begin(), each.words.end(), name) != each.words.end();
        });
    };
    const StyleMatch match = findStyle(wish);
    auto found = named(plain);
    const bool isNamed = found != recipes().end();
    if (!isNamed)
        found = named(match.style->name);
    if (found == recipes().end())
        return { .name = std::string(match.style->name),
                 .exact = match.exact,
                 .style = match.style,
                 .effect = match.style->treatment == Treatment::Hall ? "hall" : "clean" };
    return { .name = std::string(found->words.front()),
             .exact = isNamed || match.exact,
             .style = findStyle(found->style).style,
             .speed = found->speed,
             .shift = found->shift,
             .added = found->added,
             .swells = found->swells,
             .effect = std::string(found->effect) };
}

std::vector<std::string> applyEffect(const RemixRecipe& recipe, AudioBuffer& sound, Edge edge, bool gentle,
                                     std::uint64_t seed)
{
    const std::string& effect = recipe.effect;
    if (gentle) {
        highPass(sound, edge, 40);
        reverb(sound, edge, 1.6, 0.4, 0.12);
        return { "high-pass 40 Hz", "room 1.6 s" };
    }
    if (effect == "chip") {
        highPass(sound, edge, 110);
        widen(sound, 0.3);
        crush(sound, 5.5, 11'025);
        lowPass(sound, edge, 9000);
        return { "high-pass 110 Hz", "narrow", "5.5 bit at 11025 Hz", "low-pass 9000 Hz" };
    }
    if (effect == "underwater") {
        lowPass(sound, edge, 620, 1.1);
        lowPass(sound, edge, 900);
        wowAndFlutter(sound, edge, 5, 0.1);
        tremolo(sound, edge, 0.35, 0.25);
        reverb(sound, edge, 2.6, 0.7, 0.45);
        return { "low-pass 620 Hz", "wow", "tremolo 0.35 Hz", "room 2.6 s" };
    }
    if (effect == "radio") {
        highPass(sound, edge, 380);
        highPass(sound, edge, 300);
        lowPass(sound, edge, 3000);
        lowPass(sound, edge, 3400);
        peak(sound, edge, 1600, 5);
        widen(sound, 0);
        saturate(sound, 1.6);
        vinyl(sound, 0.02, 0.004, seed);
        return { "band 380 to 3000 Hz", "peak 1600 Hz", "mono", "saturation", "noise" };
    }
    if (effect == "cathedral") {
        highPass(sound, edge, 90);
        reverb(sound, edge, 5.5, 0.3, 0.75);
        return { "high-pass 90 Hz", "cathedral 5.5 s" };
    }
    if (effect == "tape") {
        highPass(sound, edge, 55);
        lowPass(sound, edge, 3800, 0.6);
        wowAndFlutter(sound, edge, 1.8, 0.07);
        saturate(sound, 0.5);
        vinyl(sound, 0.025, 0.002, seed);
        return { "high-pass 55 Hz", "low-pass 3800 Hz", "wow and flutter", "saturation", "vinyl" };
    }
    if (effect == "dark") {
        lowPass(sound, edge, 2600);
        peak(sound, edge, 130, 4);
        tremolo(sound, edge, 0.2, 0.2);
        reverb(sound, edge, 4, 0.5, 0.45);
        return { "low-pass 2600 Hz", "peak 130 Hz", "tremolo 0.2 Hz", "hall 4 s" };
    }
    if (effect == "soft") {
        lowPass(sound, edge, 7000, 0.6);
        reverb(sound, edge, 2.2, 0.45, 0.3);
        return { "low-pass 7000 Hz", "hall 2.2 s" };
    }
    if (effect == "hall") {
        reverb(sound, edge, 2.8, 0.35, 0.38);
        return { "hall 2.8 s" };
    }
    if (effect == "drive") {
        highPass(sound, edge, 45);
        saturate(sound, 1.2);
        peak(sound, edge, 3000, 2.5);
        return { "high-pass 45 Hz", "saturation", "peak 3000 Hz" };
    }
    if (effect == "bright") {
        peak(sound, edge, 7500, 4, 1.5);
        widen(sound, 1.25);
        return { "peak 7500 Hz", "wide" };
    }
    peak(sound, edge, 90, 1.5);
    peak(sound, edge, 9000, 1.5, 1.5);
    return { "peak 90 Hz", "peak 9000 Hz" };
}

} // namespace comfyvn::music
