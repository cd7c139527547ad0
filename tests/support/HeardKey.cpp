#include "tests/support/HeardKey.h"

#include "core/music/sound/Fourier.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace comfyvn::test {

namespace {

using Chroma = std::array<double, 12>;

constexpr Chroma kMajor { 16.80, 0.86, 12.95, 1.41, 13.49, 11.93, 1.25, 20.28, 1.80, 8.04, 0.62, 10.57 };
constexpr Chroma kMinor { 18.16, 0.69, 12.99, 13.34, 1.07, 11.15, 1.38, 21.07, 7.49, 1.53, 0.92, 10.21 };

/// Drums are peaks too, but not in two spectra 46 ms apart.
Chroma chroma(std::span<const float> mono, int sampleRate)
{
    constexpr std::size_t kSize = 8192;
    music::Fourier fourier(kSize);
    std::vector<float> now(kSize / 2);
    std::vector<float> before(kSize / 2);
    const double width = double(sampleRate) / kSize;
    const auto first = std::size_t(130 / width);
    const auto last = std::size_t(1000 / width);
    Chroma sum {};
    for (std::size_t at = 0; at + kSize <= mono.size(); at += kSize / 4) {
        fourier.magnitudes(mono.subspan(at, kSize), now);
        for (std::size_t bin = first; bin <= last; ++bin) {
            if (now[bin] <= now[bin - 1] || now[bin] < now[bin + 1])
                continue;
            const double left = double(now[bin - 1]);
            const double right = double(now[bin + 1]);
            const double bend = left - 2 * double(now[bin]) + right;
            const double hertz = (double(bin) + (bend < 0 ? (left - right) / (2 * bend) : 0)) * width;
            const auto pitch = int(std::lround(69 + 12 * std::log2(hertz / 440)));
            const float held = *std::max_element(before.begin() + std::ptrdiff_t(bin) - 1,
                                                 before.begin() + std::ptrdiff_t(bin) + 2);
            sum[std::size_t(pitch % 12)] += double(std::min(now[bin], held));
        }
        std::swap(now, before);
    }
    return sum;
}

double correlation(const Chroma& heard, const Chroma& profile, std::size_t tonic)
{
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    for (std::size_t i = 0; i < 12; ++i) {
        const double a = heard[(i + tonic) % 12];
        const double b = profile[i];
        x += a / 12;
        y += b / 12;
        xx += a * a;
        yy += b * b;
        xy += a * b;
    }
    return (xy - 12 * x * y) / std::sqrt((xx - 12 * x * x) * (yy - 12 * y * y) + 1e-30);
}

double minorness(const Chroma& heard, int tonic)
{
    const double low = heard[std::size_t((tonic + 3) % 12)];
    const double high = heard[std::size_t((tonic + 4) % 12)];
    return (low - high) / (low + high + 1e-9);
}

} // namespace

HeardKey heardKey(std::span<const float> mono, int sampleRate)
{
    const Chroma heard = chroma(mono, sampleRate);
    HeardKey best;
    double most = -2;
    for (std::size_t tonic = 0; tonic < 12; ++tonic) {
        for (const bool minor : { false, true }) {
            const double fit = correlation(heard, minor ? kMinor : kMajor, tonic);
            if (fit > most) {
                most = fit;
                best = { int(tonic), minor, 0 };
            }
        }
    }
    best.minorness = minorness(heard, best.tonic);
    return best;
}

double heardMinorness(std::span<const float> mono, int sampleRate, int tonic)
{
    return minorness(chroma(mono, sampleRate), tonic);
}

} // namespace comfyvn::test
