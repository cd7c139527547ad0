#include "core/music/sound/LoopCut.h"

#include "core/music/sound/Stretch.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace comfyvn::music {

namespace {

constexpr double kLoopedBeat = 0.3; ///< surer than where nothing is cut by it
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
Range musicIn(const AudioBuffer& stereo)
{
    const auto block = static_cast<std::size_t>(kBlockSeconds * stereo.sampleRate);
    std::vector<double> levels;
    for (std::size_t at = 0; at + block <= stereo.frames(); at += block) {
        double energy = 1e-9;
        for (std::size_t i = 2 * at; i < 2 * (at + block); ++i)
            energy += static_cast<double>(stereo.samples[i]) * static_cast<double>(stereo.samples[i]);
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
std::size_t bestMatch(const AudioBuffer& stereo, std::size_t to, std::size_t at, std::size_t length)
{
    const auto most = static_cast<std::size_t>(kLargestShift * stereo.sampleRate);
    const auto likeness = [&](std::size_t from) {
        double sum = 0;
        for (std::size_t i = 0; i < 2 * length; i += 4)
            sum += static_cast<double>(stereo.samples[2 * to + i])
                * static_cast<double>(stereo.samples[2 * from + i]);
        return sum;
    };
    std::size_t best = at;
    double highest = likeness(at);
    for (std::size_t from = at - std::min(at, most); from <= at + most; from += 4) {
        if (from + length > stereo.frames())
            break;
        if (const double now = likeness(from); now > highest) {
            highest = now;
            best = from;
        }
    }
    return best;
}

/// `length` frames from `begin` on that repeat: what lies at `after` fades out over their beginning.
AudioBuffer repeating(const AudioBuffer& stereo, std::size_t begin, std::size_t length, std::size_t after,
                      std::size_t fade)
{
    AudioBuffer loop { .samples = {}, .channels = 2, .sampleRate = stereo.sampleRate };
    loop.samples.assign(stereo.samples.begin() + static_cast<std::ptrdiff_t>(2 * begin),
                        stereo.samples.begin() + static_cast<std::ptrdiff_t>(2 * (begin + length)));
    for (std::size_t i = 0; i < fade; ++i) {
        const double way = static_cast<double>(i) / static_cast<double>(fade) * std::numbers::pi / 2;
        const auto in = static_cast<float>(std::sin(way));
        const auto out = static_cast<float>(std::cos(way));
        for (const std::size_t side : { std::size_t { 0 }, std::size_t { 1 } })
            loop.samples[2 * i + side] =
                in * loop.samples[2 * i + side] + out * stereo.samples[2 * (after + i) + side];
    }
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

std::optional<LoopCut> cutLoop(const AudioBuffer& stereo, const BeatGrid& beats, double seconds)
{
    const Range music = musicIn(stereo);
    const double rate = stereo.sampleRate;
    const auto wanted = static_cast<std::size_t>(std::llround(seconds * rate));
    if (beats.steady && beats.confidence >= kLoopedBeat
        && beats.beats.size() > static_cast<std::size_t>(beats.metre.beatsPerBar)) {
        const Bars bars = barsOf(beats, music, stereo.sampleRate, seconds);
        const double length = bars.count * bars.bar;
        const auto fade = static_cast<std::size_t>(kBarFade * rate);
        if (bars.count > 0 && length >= kShortestSeconds * rate) {
            const double ratio = wanted > 0 ? static_cast<double>(wanted) / length : 1;
            const bool exact = std::abs(ratio - 1) <= kMostStretch;
            const double stretch = exact ? ratio : 1;
            const auto longer = stretch == 1 ? AudioResult<AudioBuffer>(stereo)
                                             : stretched(stereo, { .ratio = stretch, .places = {} }, {});
            const auto begin = static_cast<std::size_t>(std::max(0.0, std::round(bars.begin * stretch)));
            const auto frames = exact && wanted > 0 ? wanted : static_cast<std::size_t>(std::llround(length));
            if (longer && begin + frames + fade <= longer->frames())
                return LoopCut { repeating(*longer, begin, frames,
                                           bestMatch(*longer, begin, begin + frames, fade), fade),
                                 stretch };
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
