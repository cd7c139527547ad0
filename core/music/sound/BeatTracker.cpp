#include "core/music/sound/BeatTracker.h"

#include "core/music/sound/Fourier.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace comfyvn::music {

namespace {

constexpr std::size_t kWindow = 1024;
constexpr std::size_t kHop = 256;
constexpr double kSlowest = 55;
constexpr double kFastest = 190;
/// Even sound rises by less than a tenth of this, the calmest music by ten times as much.
constexpr double kFaintest = 3;
/// A window shows an onset before its middle reaches it; found with clicks at known places.
constexpr double kWindowLead = 0.62;
/// Beats that are no farther from even ones are even.
constexpr double kEvenSeconds = 0.025;
/// How much of what the freest beats hit even ones must, to be believed.
constexpr double kEvenShare = 0.75;
/// Beats that are so far from the middle between their neighbours are no player's; where they are exactly
/// there, so much is sure without a clear period.
constexpr double kRestless = 0.012; // seconds
constexpr double kFollowed = 0.45;
/// How strong their onsets must be on average; noise reaches 1.4, drums 4.
constexpr double kEvenStrength = 2;

/// How much each hop is louder than the one before, band by band, above its surroundings; empty when nothing
/// ever rises.
std::vector<double> onsets(MonoView& mono)
{
    Fourier fourier(kWindow);
    const std::size_t hops = mono.frames() > kWindow ? (mono.frames() - kWindow) / kHop + 1 : 0;
    std::vector<float> spectrum(kWindow / 2);
    std::vector<float> before(kWindow / 2, 0.0F);
    std::vector<double> flux(hops, 0.0);
    float highest = 1e-6F;
    for (std::size_t at = 0; at < mono.frames(); at += kWindow) {
        for (const float sample : mono.part(at, kWindow))
            highest = std::max(highest, std::abs(sample));
    }
    const float gain = 30.0F / highest;
    for (std::size_t hop = 0; hop < hops; ++hop) {
        fourier.magnitudes(mono.part(hop * kHop, kWindow), spectrum);
        double sum = 0;
        for (std::size_t bin = 1; bin < spectrum.size(); ++bin) {
            const float level = std::log1p(gain * spectrum[bin]);
            sum += std::max(0.0, static_cast<double>(level - before[bin]));
            before[bin] = level;
        }
        flux[hop] = hop == 0 ? 0 : sum;
    }
    constexpr std::size_t kAround = 24;
    std::vector<double> sums(hops + 1, 0.0);
    for (std::size_t hop = 0; hop < hops; ++hop)
        sums[hop + 1] = sums[hop] + flux[hop];
    std::vector<double> strength(hops, 0.0);
    double energy = 0;
    for (std::size_t hop = 0; hop < hops; ++hop) {
        const std::size_t from = hop > kAround ? hop - kAround : 0;
        const std::size_t to = std::min(hops, hop + kAround + 1);
        const double mean = (sums[to] - sums[from]) / static_cast<double>(to - from);
        strength[hop] = std::max(0.0, flux[hop] - mean);
        energy += strength[hop] * strength[hop];
    }
    const double scale = hops > 0 ? std::sqrt(energy / static_cast<double>(hops)) : 0;
    if (scale < kFaintest)
        return {};
    for (double& value : strength)
        value /= scale;
    return strength;
}

struct Tempo {
    double period = 0; ///< hops
    double clarity = 0; ///< the autocorrelation there, 0..1
};

Tempo tempoOf(const std::vector<double>& strength, double hopsPerSecond)
{
    const auto shortest = static_cast<std::size_t>(60 / kFastest * hopsPerSecond);
    const auto longest = static_cast<std::size_t>(60 / kSlowest * hopsPerSecond) + 1;
    if (strength.size() < 3 * longest)
        return {};
    // Wide enough that a period between two hops is seen at both.
    std::vector<double> wide(strength.size(), 0.0);
    for (std::size_t i = 1; i + 1 < strength.size(); ++i)
        wide[i] = 0.25 * strength[i - 1] + 0.5 * strength[i] + 0.25 * strength[i + 1];
    double mean = 0;
    for (const double value : wide)
        mean += value / static_cast<double>(wide.size());
    for (double& value : wide)
        value -= mean;
    std::vector<double> match(std::min(4 * longest + 1, wide.size()), 0.0);
    double whole = 0;
    for (const double value : wide)
        whole += value * value;
    for (std::size_t lag = shortest / 2; lag < match.size(); ++lag) {
        for (std::size_t i = lag; i < wide.size(); ++i)
            match[lag] += wide[i] * wide[i - lag];
        match[lag] /= whole * (1 - static_cast<double>(lag) / static_cast<double>(wide.size()));
    }
    // A multiple of a lag shows up to half a hop for each time beside it.
    const auto near = [&match](std::size_t lag, std::size_t times) {
        const std::size_t from = std::min(lag * times - times / 2, match.size());
        const std::size_t to = std::min(lag * times + times / 2 + 1, match.size());
        return std::max_element(match.begin() + static_cast<std::ptrdiff_t>(from),
                                match.begin() + static_cast<std::ptrdiff_t>(to));
    };
    const auto at = [&](std::size_t lag, std::size_t times) {
        return lag * times < match.size() ? *near(lag, times) : 0.0;
    };
    std::size_t best = 0;
    double most = 0;
    for (std::size_t lag = shortest; lag <= longest; ++lag) {
        // People prefer about 115 a minute. The bar and the half must agree, or the accents of 3 + 3 + 2
        // would be beats.
        const double bpm = 60 * hopsPerSecond / static_cast<double>(lag);
        const double octaves = std::log2(bpm / 115) / 0.85;
        const double bar = std::max(at(lag, 3), at(lag, 4));
        const double points = (match[lag] + 0.4 * match[lag / 2] + 0.3 * at(lag, 2) + 0.7 * bar)
            * std::exp(-0.5 * octaves * octaves);
        if (points > most) {
            most = points;
            best = lag;
        }
    }
    if (best == 0)
        return {};
    // Where the bar repeats tells the period more exactly than where the beat does.
    const std::size_t times = at(best, 4) >= at(best, 3) ? 4 : 3;
    const auto far = static_cast<std::size_t>(near(best, times) - match.begin());
    if (far + 1 >= match.size())
        return { static_cast<double>(best), match[best] };
    const double a = match[far - 1];
    const double c = match[far + 1];
    const double bend = a - 2 * match[far] + c;
    const double shift = std::abs(bend) > 1e-12 ? std::clamp(0.5 * (a - c) / bend, -0.5, 0.5) : 0;
    return { (static_cast<double>(far) + shift) / static_cast<double>(times), match[best] };
}

/// The chain of hops with the most onset strength whose steps are close to the period.
std::vector<std::size_t> chain(const std::vector<double>& strength, double period)
{
    const std::size_t hops = strength.size();
    std::vector<double> score(hops, 0.0);
    std::vector<std::ptrdiff_t> from(hops, -1);
    const auto nearest = static_cast<std::size_t>(std::max(1.0, period / 2));
    const auto farthest = static_cast<std::size_t>(2 * period);
    std::vector<double> price(farthest + 1, 0.0);
    for (std::size_t step = nearest; step <= farthest; ++step) {
        const double ratio = std::log(static_cast<double>(step) / period);
        price[step] = 120 * ratio * ratio;
    }
    for (std::size_t hop = 0; hop < hops; ++hop) {
        double best = 0;
        for (std::size_t step = nearest; step <= farthest && step <= hop; ++step) {
            const double points = score[hop - step] - price[step];
            if (points > best) {
                best = points;
                from[hop] = static_cast<std::ptrdiff_t>(hop - step);
            }
        }
        score[hop] = strength[hop] + best;
    }
    const auto tail = static_cast<std::size_t>(std::min<double>(static_cast<double>(hops), 1.5 * period));
    auto at = std::max_element(score.end() - static_cast<std::ptrdiff_t>(tail), score.end()) - score.begin();
    std::vector<std::size_t> beats;
    for (; at >= 0; at = from[static_cast<std::size_t>(at)])
        beats.push_back(static_cast<std::size_t>(at));
    std::reverse(beats.begin(), beats.end());
    return beats;
}

/// A beat as it is heard: the strongest place near where it was found, between hops by a parabola.
struct Peak {
    double hop = 0;
    double strength = 0;
    int number = 0; ///< of the beat, counted through those that are not heard
};

Peak peakNear(const std::vector<double>& strength, std::size_t hop)
{
    std::size_t best = hop;
    for (std::size_t at = hop > 3 ? hop - 3 : 0; at <= std::min(hop + 3, strength.size() - 1); ++at) {
        if (strength[at] > strength[best])
            best = at;
    }
    Peak peak { static_cast<double>(best), strength[best], 0 };
    if (best > 0 && best + 1 < strength.size()) {
        const double a = strength[best - 1];
        const double b = strength[best];
        const double c = strength[best + 1];
        const double bend = a - 2 * b + c;
        if (std::abs(bend) > 1e-12)
            peak.hop += std::clamp(0.5 * (a - c) / bend, -0.5, 0.5);
    }
    return peak;
}

/// A straight line through the beats, each as heavy as its onset, twice, the second time without outliers.
struct Line {
    double start = 0;
    double step = 0;
    double spread = 0; ///< root mean square of what is off, hops
};

Line fit(const std::vector<Peak>& peaks, double period)
{
    Line line { peaks.front().hop, period, 0 };
    for (int round = 0; round < 3; ++round) {
        double w = 0, x = 0, y = 0, xx = 0, xy = 0;
        const double tolerance = round == 0 ? 1e9 : std::max(2.0, 2.5 * line.spread);
        for (const Peak& peak : peaks) {
            if (std::abs(peak.hop - line.start - line.step * peak.number) > tolerance)
                continue;
            const double weight = std::min(peak.strength, 4.0) + 0.01;
            w += weight;
            x += weight * peak.number;
            y += weight * peak.hop;
            xx += weight * peak.number * peak.number;
            xy += weight * peak.number * peak.hop;
        }
        const double spread = w * xx - x * x;
        if (spread < 1e-9)
            return line;
        line.step = (w * xy - x * y) / spread;
        line.start = (y - line.step * x) / w;
        double off = 0;
        double weights = 0;
        for (const Peak& peak : peaks) {
            const double weight = std::min(peak.strength, 4.0) + 0.01;
            const double residue = peak.hop - line.start - line.step * peak.number;
            off += weight * std::min(residue * residue, 100.0);
            weights += weight;
        }
        line.spread = std::sqrt(off / weights);
    }
    return line;
}

/// How far beats are from the middle between their neighbours, hops: a player's tempo may drift, what has no
/// beat leaps. As much as the spread around a line where each beat is off by itself.
double unrest(const std::vector<Peak>& peaks)
{
    constexpr double kMost = 10; // hops
    double off = 0;
    double weights = 0;
    for (std::size_t i = 1; i + 1 < peaks.size(); ++i) {
        if (peaks[i + 1].number - peaks[i].number != peaks[i].number - peaks[i - 1].number)
            continue;
        const double weight = std::min(peaks[i].strength, 4.0) + 0.01;
        const double away = peaks[i].hop - (peaks[i - 1].hop + peaks[i + 1].hop) / 2;
        off += weight * std::min(away * away, kMost * kMost);
        weights += weight;
    }
    return weights > 0 ? std::sqrt(off / weights * 2 / 3) : kMost;
}

struct Comb {
    std::vector<std::size_t> hops {};
    double strength = 0; ///< of the onsets, on average
};

/// The even beats with the most onset strength, with a period near the one given.
Comb comb(const std::vector<double>& strength, double period)
{
    constexpr double kStep = 0.0005; ///< of the period
    const auto last = static_cast<double>(strength.size() - 1);
    Line best;
    double most = -1;
    for (double step = 0.99 * period; step <= 1.01 * period; step += kStep * period) {
        for (double start = 0; start < step; start += 1) {
            double sum = 0;
            for (double at = start; at <= last; at += step)
                sum += strength[static_cast<std::size_t>(at + 0.5)];
            if (sum > most) {
                most = sum;
                best = { start, step, 0 };
            }
        }
    }
    Comb beats;
    for (double at = best.start; at <= last; at += best.step)
        beats.hops.push_back(static_cast<std::size_t>(at + 0.5));
    beats.strength = most / static_cast<double>(beats.hops.size());
    return beats;
}

/// Beats as they are heard near where they were found, counted.
std::vector<Peak> peaksAt(const std::vector<double>& strength, const std::vector<std::size_t>& hops,
                          double period)
{
    std::vector<Peak> peaks;
    for (const std::size_t hop : hops) {
        Peak peak = peakNear(strength, hop);
        if (!peaks.empty()) {
            const double steps = (peak.hop - peaks.back().hop) / period;
            peak.number = peaks.back().number + std::max(1, static_cast<int>(std::lround(steps)));
        }
        peaks.push_back(peak);
    }
    return peaks;
}

double strengthOf(const std::vector<Peak>& peaks)
{
    double sum = 0;
    for (const Peak& peak : peaks)
        sum += std::min(1.0, peak.strength / 1.5);
    return sum / static_cast<double>(peaks.size());
}

} // namespace

BeatGrid trackBeats(MonoView mono, int sampleRate)
{
    BeatGrid grid;
    const std::vector<double> strength = onsets(mono);
    const double hopsPerSecond = static_cast<double>(sampleRate) / kHop;
    const Tempo tempo = tempoOf(strength, hopsPerSecond);
    if (tempo.period <= 0)
        return grid;
    const auto hops = chain(strength, tempo.period);
    if (hops.size() < 4)
        return grid;
    std::vector<Peak> peaks = peaksAt(strength, hops, tempo.period);
    Line line = fit(peaks, tempo.period);
    const auto isEven = [&](const Line& each) { return each.spread / hopsPerSecond < kEvenSeconds; };
    if (!isEven(line)) {
        // A chain may change to the half beats and back where a player does not.
        const Comb beats = comb(strength, tempo.period);
        auto even = peaksAt(strength, beats.hops, tempo.period);
        const Line through = fit(even, tempo.period);
        if (isEven(through) && beats.strength > kEvenStrength
            && strengthOf(even) > kEvenShare * strengthOf(peaks)) {
            peaks = std::move(even);
            line = through;
        }
    }
    const auto seconds = [&](double hop) { return (hop * kHop + kWindowLead * kWindow) / sampleRate; };
    grid.steady = isEven(line);
    if (grid.steady) {
        for (int number = 0; number <= peaks.back().number; ++number)
            grid.beats.push_back(seconds(line.start + line.step * number));
    } else {
        for (const Peak& peak : peaks)
            grid.beats.push_back(seconds(peak.hop));
    }
    if (grid.beats.front() < 0)
        grid.beats.front() = 0;
    grid.bpm = 60 * hopsPerSecond / line.step;
    const double restless = unrest(peaks);
    const double spread = std::min(line.spread, restless);
    const double regular = std::clamp(1.25 - spread / hopsPerSecond / 0.04, 0.2, 1.0);
    // Where a player's tempo drifts, no one period is clear, but each beat is where its neighbours say.
    const double follows = kFollowed * std::clamp(1 - restless / hopsPerSecond / kRestless, 0.0, 1.0);
    const double clear = std::clamp(std::max(1.6 * tempo.clarity, follows), 0.0, 1.0);
    grid.confidence = clear * regular * strengthOf(peaks);
    grid.metre = metreOf(mono, sampleRate, grid.beats);
    return grid;
}

} // namespace comfyvn::music
