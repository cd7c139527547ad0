#include "core/music/sound/BarGrid.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

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

Join joinOf(const LongSound& sound, const Repeat& repeat)
{
    const int rate = sound.sampleRate();
    Join join { .first = framesOf(repeat.from, rate),
                .last = std::min(sound.frames(), framesOf(repeat.from + repeat.period, rate)) };
    join.before = join.first >= framesOf(repeat.fade, rate);
    const std::size_t room = join.before ? join.first : sound.frames() - join.last;
    join.fade = std::min({ framesOf(repeat.fade, rate), room, (join.last - join.first) / 2 });
    return join;
}

/// What led into the stretch, or what followed it.
std::vector<float> otherHalf(const LongSound& sound, const Join& join)
{
    return sound.part(join.before ? join.first - join.fade : join.last, join.fade);
}

/// Fades between the sound at `at` and the other half of a join.
void mend(LongSound& sound, std::size_t at, const Join& join, const std::vector<float>& other)
{
    sound.change(at, join.fade, [&](std::span<float> samples, std::size_t first) {
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const std::size_t frame = first - at + i / 2;
            const float in = static_cast<float>(frame + 1) / static_cast<float>(join.fade + 1);
            const float half = other[2 * frame + i % 2];
            const float going = join.before ? samples[i] : half;
            const float coming = join.before ? half : samples[i];
            samples[i] = going * (1 - in) + coming * in;
        }
    });
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

void lengthen(LongSound& sound, std::size_t wanted, const Repeat& repeat)
{
    const Join join = joinOf(sound, repeat);
    LongSound longer = sound.another();
    longer.append(sound, 0, join.last);
    for (int round = 2; longer.frames() < wanted; ++round) {
        const std::size_t from = longer.frames();
        const std::size_t end =
            std::max(from + 1, framesOf(repeat.from + round * repeat.period, sound.sampleRate()));
        longer.append(sound, join.first, end - from);
        mend(longer, join.before ? from - join.fade : from, join, otherHalf(sound, join));
    }
    sound = std::move(longer);
}

void cutToLoop(LongSound& sound, const Repeat& repeat)
{
    // The end becomes what led into the beginning, or the beginning rises out of what followed the end.
    const Join join = joinOf(sound, repeat);
    mend(sound, join.before ? join.last - join.fade : join.first, join, otherHalf(sound, join));
    sound.keep(join.first, join.last - join.first);
}

} // namespace comfyvn::music
