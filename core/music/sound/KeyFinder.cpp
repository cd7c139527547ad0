#include "core/music/sound/KeyFinder.h"

#include "core/music/sound/Fourier.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::music {

namespace {

constexpr std::size_t kWindow = 8192;

constexpr Chroma kMajor { 5.0, 2.0, 3.5, 2.0, 4.5, 4.0, 2.0, 4.5, 2.0, 3.5, 1.5, 4.0 };
constexpr Chroma kMinor { 5.0, 2.0, 3.5, 4.5, 2.0, 4.0, 2.0, 4.5, 3.5, 2.0, 1.5, 4.0 };

double correlation(const Chroma& a, const Chroma& profile, int tonic)
{
    double meanA = 0;
    double meanB = 0;
    for (std::size_t i = 0; i < 12; ++i) {
        meanA += a[i] / 12;
        meanB += profile[i] / 12;
    }
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < 12; ++i) {
        const double x = a[(i + static_cast<std::size_t>(tonic)) % 12] - meanA;
        const double y = profile[i] - meanB;
        ab += x * y;
        aa += x * x;
        bb += y * y;
    }
    return aa > 0 ? ab / std::sqrt(aa * bb) : 0;
}

} // namespace

Chroma chromaOf(std::span<const float> mono, int sampleRate)
{
    Chroma chroma {};
    Fourier fourier(kWindow);
    std::vector<float> spectrum(kWindow / 2);
    const double width = static_cast<double>(sampleRate) / kWindow;
    for (std::size_t from = 0; from < mono.size(); from += kWindow / 2) {
        fourier.magnitudes(mono.subspan(from, std::min(kWindow, mono.size() - from)), spectrum);
        Chroma now {};
        for (std::size_t bin = 2; bin + 1 < spectrum.size(); ++bin) {
            const float middle = spectrum[bin];
            if (middle <= spectrum[bin - 1] || middle < spectrum[bin + 1] || middle < 1e-4F)
                continue;
            const double a = std::log(static_cast<double>(spectrum[bin - 1]) + 1e-9);
            const double b = std::log(static_cast<double>(middle));
            const double c = std::log(static_cast<double>(spectrum[bin + 1]) + 1e-9);
            const double shift = std::clamp(0.5 * (a - c) / (a - 2 * b + c - 1e-12), -0.5, 0.5);
            const double hertz = (static_cast<double>(bin) + shift) * width;
            if (hertz < 60 || hertz > 2000)
                continue;
            const double pitch = 69 + 12 * std::log2(hertz / 440);
            const double off = pitch - std::round(pitch);
            const double near = std::exp(-8 * off * off);
            now[static_cast<std::size_t>(wrapped(static_cast<int>(std::lround(pitch)), 12))] +=
                near * std::sqrt(static_cast<double>(middle));
        }
        double sum = 0;
        for (const double value : now)
            sum += value;
        for (std::size_t i = 0; i < 12 && sum > 0.5; ++i)
            chroma[i] += now[i] / sum;
    }
    return chroma;
}

FoundKey findKey(const Chroma& chroma)
{
    FoundKey found;
    double best = -2;
    double second = -2;
    for (const Mode mode : { Mode::Major, Mode::Minor }) {
        for (int tonic = 0; tonic < 12; ++tonic) {
            const double match = correlation(chroma, mode == Mode::Major ? kMajor : kMinor, tonic);
            if (match > best) {
                second = best;
                best = match;
                found.tonic = tonic;
                found.mode = mode;
            } else {
                second = std::max(second, match);
            }
        }
    }
    found.confidence = std::clamp(std::max(0.0, best) * (0.3 + 5 * (best - second)), 0.0, 1.0);
    return found;
}

} // namespace comfyvn::music
