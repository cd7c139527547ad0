#include "core/music/sound/BarGrid.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::music {

namespace {

/// What is repeated, in frames of a sound: whether the join has its other half before it, and how long it is.
struct Join {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t fade = 0;
    bool before = false;
};

std::size_t framesOf(double seconds, int rate)
{
    return static_cast<std::size_t>(std::llround(std::max(0.0, seconds) * rate));
}

Join joinOf(const AudioBuffer& sound, const Repeat& repeat)
{
    const int rate = sound.sampleRate;
    Join join { .first = framesOf(repeat.from, rate),
                .last = std::min(sound.frames(), framesOf(repeat.from + repeat.period, rate)) };
    join.before = join.first >= framesOf(repeat.fade, rate);
    const std::size_t room = join.before ? join.first : sound.frames() - join.last;
    join.fade = std::min({ framesOf(repeat.fade, rate), room, (join.last - join.first) / 2 });
    return join;
}

/// How much of what comes is heard in a fade of so many frames.
float comingAt(std::size_t frame, std::size_t fade)
{
    return static_cast<float>(frame + 1) / static_cast<float>(fade + 1);
}

} // namespace

BarGrid gridFor(const std::vector<double>& beats, const Metre& metre, const MusicStyle& style)
{
    BarGrid grid { beats, (beats.back() - beats.front()) / (static_cast<double>(beats.size()) - 1),
                   metre.downbeat, metre.beatsPerBar };
    const double wish = (style.slowBpm + style.fastBpm) / 2;
    if (60 / grid.period > 1.5 * wish && beats.size() >= 8 && metre.beatsPerBar == 4) {
        std::vector<double> half;
        for (std::size_t i = metre.downbeat % 2; i < beats.size(); i += 2)
            half.push_back(beats[i]);
        grid = { half, 2 * grid.period, metre.downbeat / 2, metre.beatsPerBar };
    }
    // The bar line that lies before the first beat that was found comes first.
    const auto bar = static_cast<std::size_t>(grid.beatsPerBar);
    while (grid.start() - grid.bar() >= 0 && grid.downbeat >= bar)
        grid.downbeat -= bar;
    return grid;
}

std::optional<Repeat> wholeBars(double seconds, const BarGrid& grid)
{
    constexpr double kBarFade = 0.03;
    if (grid.beats.size() <= grid.downbeat + static_cast<std::size_t>(grid.beatsPerBar))
        return std::nullopt;
    const double from = grid.start();
    double bars = std::floor((seconds - from) / grid.bar());
    if (bars > 1 && from < kBarFade && seconds - from - bars * grid.bar() < kBarFade)
        --bars;
    if (bars < 1)
        return std::nullopt;
    return Repeat { from, bars * grid.bar(), kBarFade };
}

Repeat allButAFade(double seconds)
{
    const double fade = std::min(1.0, seconds / 4);
    return { fade, seconds - fade, fade };
}

void lengthen(AudioBuffer& sound, std::size_t wanted, const Repeat& repeat)
{
    const auto [first, last, fade, before] = joinOf(sound, repeat);
    const std::vector<float> original = sound.samples;
    sound.samples.reserve(2 * wanted + 2 * (last - first));
    sound.samples.resize(2 * last);
    for (int round = 2; sound.frames() < wanted; ++round) {
        const std::size_t join = sound.frames();
        const std::size_t end =
            std::max(join + 1, framesOf(repeat.from + round * repeat.period, sound.sampleRate));
        sound.samples.resize(2 * end);
        for (std::size_t i = 0; i < 2 * (end - join); ++i)
            sound.samples[2 * join + i] = original[std::min(2 * first + i, original.size() - 2 + i % 2)];
        for (std::size_t i = 0; i < 2 * fade; ++i) {
            const float in = comingAt(i / 2, fade);
            const float going = before ? sound.samples[2 * (join - fade) + i] : original[2 * last + i];
            const float coming = before ? original[2 * (first - fade) + i] : original[2 * first + i];
            sound.samples[2 * (before ? join - fade : join) + i] = going * (1 - in) + coming * in;
        }
    }
}

void cutToLoop(AudioBuffer& sound, const Repeat& repeat)
{
    const auto [first, last, fade, before] = joinOf(sound, repeat);
    auto& samples = sound.samples;
    for (std::size_t i = 0; i < 2 * fade; ++i) {
        const float in = comingAt(i / 2, fade);
        if (before) { // the end becomes what led into the beginning
            float& end = samples[2 * (last - fade) + i];
            end = end * (1 - in) + samples[2 * (first - fade) + i] * in;
        } else { // the beginning rises out of what followed the end
            float& beginning = samples[2 * first + i];
            beginning = samples[2 * last + i] * (1 - in) + beginning * in;
        }
    }
    samples.resize(2 * last);
    samples.erase(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(2 * first));
}

} // namespace comfyvn::music
