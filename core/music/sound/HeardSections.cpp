#include "core/music/sound/HeardSections.h"

#include "core/music/sound/Fourier.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace comfyvn::music {

namespace {

constexpr std::size_t kWindow = 4096;
constexpr std::size_t kHop = 8192;
constexpr std::size_t kFewestBars = 4;
constexpr std::size_t kMostBars = 4000;
constexpr std::size_t kMostSections = 24;
constexpr double kChange = 2.5; ///< dB, root mean square over the bands
constexpr double kAlike = 3; ///< dB; sections no farther apart have the same name
constexpr double kRange = 30; ///< dB from no intensity to all

constexpr std::array<double, 5> kBandEdges { 30, 200, 1000, 4000, 12'000 };
constexpr std::size_t kBands = kBandEdges.size() - 1;
using Levels = std::array<double, kBands + 1>; ///< dB of each band, and of all of it

Levels levelsOf(std::span<const float> bar, int sampleRate, Fourier& fourier)
{
    std::array<double, kBands> energy {};
    std::vector<float> spectrum(kWindow / 2);
    std::size_t windows = 0;
    for (std::size_t from = 0; from < bar.size(); from += kHop, ++windows) {
        fourier.magnitudes(bar.subspan(from, std::min(kWindow, bar.size() - from)), spectrum);
        for (std::size_t band = 0; band < kBands; ++band) {
            const auto binOf = [&](double hertz) {
                return std::min(spectrum.size(), static_cast<std::size_t>(hertz * kWindow / sampleRate) + 1);
            };
            for (std::size_t bin = binOf(kBandEdges[band]); bin < binOf(kBandEdges[band + 1]); ++bin)
                energy[band] += static_cast<double>(spectrum[bin]) * static_cast<double>(spectrum[bin]);
        }
    }
    const auto decibels = [windows](double sum) {
        return 10 * std::log10(sum / static_cast<double>(std::max<std::size_t>(1, windows)) + 1e-6);
    };
    Levels levels {};
    double all = 0;
    for (std::size_t band = 0; band < kBands; ++band) {
        levels[band] = decibels(energy[band]);
        all += energy[band];
    }
    levels[kBands] = decibels(all);
    return levels;
}

/// Bars one after the other, and the mean of any run of them.
class Bars final {
public:
    explicit Bars(const std::vector<Levels>& bars)
        : m_sums(bars.size() + 1)
    {
        for (std::size_t bar = 0; bar < bars.size(); ++bar) {
            for (std::size_t i = 0; i < bars[bar].size(); ++i)
                m_sums[bar + 1][i] = m_sums[bar][i] + bars[bar][i];
        }
    }

    [[nodiscard]] Levels mean(std::size_t from, std::size_t to) const
    {
        Levels levels {};
        for (std::size_t i = 0; i < levels.size(); ++i)
            levels[i] =
                (m_sums[to][i] - m_sums[from][i]) / static_cast<double>(std::max<std::size_t>(1, to - from));
        return levels;
    }

private:
    std::vector<Levels> m_sums;
};

double distance(const Levels& a, const Levels& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return std::sqrt(sum / static_cast<double>(a.size()));
}

/// Where a run of bars changes most for longer than a few bars; 0 where it does not.
std::size_t changeIn(const Bars& bars, std::size_t from, std::size_t to)
{
    std::size_t best = 0;
    double most = 0;
    for (std::size_t at = from + kFewestBars; at + kFewestBars <= to; ++at) {
        const double change = distance(bars.mean(from, at), bars.mean(at, to));
        const auto before = static_cast<double>(at - from);
        const auto after = static_cast<double>(to - at);
        const double points = change * std::sqrt(before * after / (before + after));
        if (change > kChange && points > most) {
            most = points;
            best = at;
        }
    }
    return best;
}

} // namespace

std::vector<HeardSection> sectionsIn(MonoView mono, int sampleRate, double firstBar, double barSeconds)
{
    const double length = static_cast<double>(mono.frames()) / sampleRate;
    if (length <= 0 || barSeconds <= 0)
        return {};
    const auto count = static_cast<std::size_t>(
        std::clamp(std::round((length - firstBar) / barSeconds), 1.0, static_cast<double>(kMostBars)));
    Fourier fourier(kWindow);
    std::vector<Levels> levels;
    for (std::size_t bar = 0; bar < count; ++bar) {
        const auto frame = [&](std::size_t number) {
            const double seconds = std::max(0.0, firstBar + static_cast<double>(number) * barSeconds);
            return std::min(mono.frames(), static_cast<std::size_t>(seconds * sampleRate));
        };
        levels.push_back(levelsOf(mono.part(frame(bar), frame(bar + 1) - frame(bar)), sampleRate, fourier));
    }
    const Bars bars(levels);

    std::vector<std::size_t> borders { 0, count };
    for (std::size_t i = 0; i + 1 < borders.size() && borders.size() <= kMostSections;) {
        if (const std::size_t at = changeIn(bars, borders[i], borders[i + 1]); at > 0)
            borders.insert(borders.begin() + static_cast<std::ptrdiff_t>(i) + 1, at);
        else
            ++i;
    }

    std::vector<HeardSection> sections;
    std::vector<Levels> known;
    double loudest = -1e9;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i)
        loudest = std::max(loudest, bars.mean(borders[i], borders[i + 1])[kBands]);
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        const Levels mean = bars.mean(borders[i], borders[i + 1]);
        auto same =
            std::ranges::find_if(known, [&](const Levels& each) { return distance(each, mean) < kAlike; });
        if (same == known.end())
            same = known.insert(known.end(), mean);
        const auto at = [&](std::size_t border) {
            return firstBar + static_cast<double>(border) * barSeconds;
        };
        sections.push_back({ .name = std::string(1, static_cast<char>('A' + (same - known.begin()))),
                             .begin = i == 0 ? 0 : at(borders[i]),
                             .end = i + 2 == borders.size() ? length : at(borders[i + 1]),
                             .bars = static_cast<int>(borders[i + 1] - borders[i]),
                             .intensity = std::clamp(1 + (mean[kBands] - loudest) / kRange, 0.0, 1.0) });
    }
    return sections;
}

} // namespace comfyvn::music
