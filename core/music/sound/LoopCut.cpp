#include "core/music/sound/LoopCut.h"

#include "core/music/sound/Stretch.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>
#include <vector>

namespace comfyvn::music {

namespace {

constexpr double kShortestSeconds = 3;
constexpr double kMostStretch = 0.04;
/// Blocks by which levels are compared.
constexpr double kBlockSeconds = 0.1;
/// How far below the usual level the beginning and the end still belong to the music.
constexpr double kQuietBeginning = 20; ///< dB
constexpr double kQuietEnd = 10; ///< higher, since fades lie there
/// How long the end fades into the beginning: where bars meet, and where there are none.
constexpr double kBarFade = 0.12; ///< seconds
constexpr double kFreeFade = 1.5;
/// Bars do not meet to the sample; what follows is moved by this at most until it fits best.
constexpr double kLargestShift = 0.012; ///< seconds

struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// What of it is music: without silence before it and what fades away.
Range musicIn(const LongSound& stereo)
{
    const auto block =
        std::max<std::size_t>(1, static_cast<std::size_t>(kBlockSeconds * stereo.sampleRate()));
    std::vector<double> levels;
    std::vector<float> samples(2 * block);
    for (std::size_t at = 0; at + block <= stereo.frames(); at += block) {
        stereo.read(at, samples);
        double energy = 1e-9;
        for (const float sample : samples)
            energy += static_cast<double>(sample) * static_cast<double>(sample);
        levels.push_back(10 * std::log10(energy / static_cast<double>(2 * block)));
    }
    if (levels.empty())
        return {};
    std::vector<double> sorted = levels;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    const double usual = *middle;
    const auto first =
        std::ranges::find_if(levels, [&](double level) { return level > usual - kQuietBeginning; });
    const auto last =
        std::find_if(levels.rbegin(), levels.rend(), [&](double level) { return level > usual - kQuietEnd; });
    return { static_cast<std::size_t>(first - levels.begin()) * block,
             static_cast<std::size_t>(levels.rend() - last) * block };
}

/// Where of the frames near `at` goes on best what is at `to`.
std::size_t bestMatch(const LongSound& stereo, std::size_t to, std::size_t at, std::size_t length)
{
    const auto most = static_cast<std::size_t>(kLargestShift * stereo.sampleRate());
    const std::size_t first = at - std::min(at, most);
    const std::size_t last = std::min(at + most, stereo.frames() - length);
    const std::vector<float> there = stereo.part(to, length);
    const std::vector<float> around = stereo.part(first, last + length - first);
    const auto likeness = [&](std::size_t from) {
        double sum = 0;
        for (std::size_t i = 0; i < 2 * length; i += 4)
            sum += static_cast<double>(there[i]) * static_cast<double>(around[2 * (from - first) + i]);
        return sum;
    };
    std::size_t best = at;
    double highest = likeness(at);
    for (std::size_t from = first; from <= last; from += 4) {
        if (const double now = likeness(from); now > highest) {
            highest = now;
            best = from;
        }
    }
    return best;
}

/// `length` frames from `begin` on that repeat: what lies at `after` fades out over their beginning.
LongSound repeating(const LongSound& stereo, std::size_t begin, std::size_t length, std::size_t after,
                    std::size_t fade)
{
    LongSound loop = stereo.another();
    loop.append(stereo, begin, length);
    const std::vector<float> before = stereo.part(after, fade);
    loop.change(0, fade, [&](std::span<float> samples, std::size_t first) {
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const double way = static_cast<double>(first + i / 2) / static_cast<double>(fade);
            const auto in = static_cast<float>(std::sin(way * std::numbers::pi / 2));
            const auto out = static_cast<float>(std::cos(way * std::numbers::pi / 2));
            samples[i] = in * samples[i] + out * before[2 * first + i];
        }
    });
    return loop;
}

struct Bars {
    double begin = 0; ///< frames
    double bar = 0;
    int count = 0;
};

/// The bars of the music that come nearest to the wish, not longer than a stretch can mend; without a wish
/// all, in pairs.
Bars barsOf(const BeatGrid& beats, const Range& music, int sampleRate, double seconds)
{
    const double beat = 60 / beats.bpm * sampleRate;
    Bars bars { .bar = beats.metre.beatsPerBar * beat };
    bars.begin = (beats.beats.front() * sampleRate) + static_cast<double>(beats.metre.downbeat) * beat;
    while (bars.begin < static_cast<double>(music.begin) - beat / 2)
        bars.begin += bars.bar;
    const double fade = kBarFade * sampleRate;
    const double whole = (static_cast<double>(music.end) - fade - bars.begin) / bars.bar;
    bars.count = static_cast<int>(std::floor(whole));
    if (seconds > 0) {
        const double wanted = seconds * sampleRate / bars.bar;
        const double nearest = std::round(wanted);
        bars.count =
            std::min(bars.count, static_cast<int>(nearest > wanted * (1 + kMostStretch) ? wanted : nearest));
    } else if (bars.count > 2) {
        bars.count -= bars.count % 2;
    }
    return bars;
}

} // namespace

std::optional<LoopCut> cutLoop(const LongSound& stereo, const BeatGrid& beats, double seconds)
{
    const Range music = musicIn(stereo);
    const double rate = stereo.sampleRate();
    const auto wanted = static_cast<std::size_t>(std::llround(seconds * rate));
    if (beats.steady && beats.confidence >= kTrustedBeat
        && beats.beats.size() > static_cast<std::size_t>(beats.metre.beatsPerBar)) {
        const Bars bars = barsOf(beats, music, stereo.sampleRate(), seconds);
        const double length = bars.count * bars.bar;
        const auto fade = static_cast<std::size_t>(kBarFade * rate);
        if (bars.count > 0 && length >= kShortestSeconds * rate) {
            const double ratio = wanted > 0 ? static_cast<double>(wanted) / length : 1;
            const bool exact = std::abs(ratio - 1) <= kMostStretch;
            const Stretching how { .ratio = exact ? ratio : 1, .places = {} };
            const auto longer =
                how.changesNothing() ? AudioResult<LongSound>(stereo.another()) : stretched(stereo, how, {});
            const LongSound& from = how.changesNothing() || !longer ? stereo : *longer;
            const auto begin = static_cast<std::size_t>(std::max(0.0, std::round(bars.begin * how.ratio)));
            const auto frames = exact && wanted > 0 ? wanted : static_cast<std::size_t>(std::llround(length));
            if (longer && begin + frames + fade <= from.frames())
                return LoopCut { repeating(from, begin, frames, bestMatch(from, begin, begin + frames, fade),
                                           fade),
                                 how.ratio };
        }
    }
    const std::size_t all = music.end - std::min(music.begin, music.end);
    const std::size_t fade = std::min(static_cast<std::size_t>(kFreeFade * rate), all / 4);
    const std::size_t frames = wanted > 0 ? std::min(wanted, all - fade) : all - fade;
    if (static_cast<double>(frames) < kShortestSeconds * rate)
        return std::nullopt;
    return LoopCut { repeating(stereo, music.begin, frames, music.begin + frames, fade) };
}

} // namespace comfyvn::music
