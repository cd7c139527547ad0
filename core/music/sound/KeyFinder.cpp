#include "core/music/sound/KeyFinder.h"

#include "core/music/sound/Fourier.h"

#include <algorithm>
#include <cmath>

namespace comfyvn::music {

namespace {

constexpr std::size_t kWindow = 8192;

constexpr double kLowest = 60; ///< Hz
constexpr double kHighest = 2000;
constexpr int kHarmonics = 6;
constexpr double kNearHarmonic = 0.012; ///< a fifth of a semitone

/// How often each degree sounds in music of the common practice.
constexpr Chroma kMajor {
    0.748, 0.060, 0.488, 0.082, 0.670, 0.460, 0.096, 0.715, 0.104, 0.366, 0.057, 0.400
};
constexpr Chroma kMinor {
    0.712, 0.084, 0.474, 0.618, 0.049, 0.460, 0.105, 0.747, 0.404, 0.067, 0.133, 0.330
};

struct Peak {
    double hertz = 0;
    double magnitude = 0;
};

/// The peaks of a spectrum up to kHighest, lowest first, each between its bins by a parabola of logarithms.
void findPeaks(const std::vector<float>& spectrum, double width, std::vector<Peak>& peaks)
{
    peaks.clear();
    for (std::size_t bin = 2; bin + 1 < spectrum.size(); ++bin) {
        const float middle = spectrum[bin];
        if (middle <= spectrum[bin - 1] || middle < spectrum[bin + 1] || middle < 1e-4F)
            continue;
        const double a = std::log(static_cast<double>(spectrum[bin - 1]) + 1e-9);
        const double b = std::log(static_cast<double>(middle));
        const double c = std::log(static_cast<double>(spectrum[bin + 1]) + 1e-9);
        const double shift = std::clamp(0.5 * (a - c) / (a - 2 * b + c - 1e-12), -0.5, 0.5);
        const double hertz = (static_cast<double>(bin) + shift) * width;
        if (hertz > kHighest)
            return;
        peaks.push_back({ hertz, static_cast<double>(middle) });
    }
}

/// What is left of a peak when the harmonics of those below it are taken away: the third one is the fifth of
/// another key.
double withoutHarmonics(const Peak& peak, const std::vector<Peak>& peaks)
{
    double explained = 0;
    for (const Peak& low : peaks) {
        const double ratio = peak.hertz / low.hertz;
        const double number = std::round(ratio);
        if (number < 2)
            break;
        if (number <= kHarmonics && std::abs(ratio / number - 1) < kNearHarmonic)
            explained = std::max(explained, low.magnitude / (0.6 * number));
    }
    return std::max(0.0, peak.magnitude - explained);
}

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
    std::vector<Peak> peaks;
    const double width = static_cast<double>(sampleRate) / kWindow;
    for (std::size_t from = 0; from < mono.size(); from += kWindow / 2) {
        fourier.magnitudes(mono.subspan(from, std::min(kWindow, mono.size() - from)), spectrum);
        findPeaks(spectrum, width, peaks);
        Chroma now {};
        for (const Peak& peak : peaks) {
            if (peak.hertz < kLowest)
                continue;
            const double pitch = 69 + 12 * std::log2(peak.hertz / 440);
            const double off = pitch - std::round(pitch);
            const double near = std::exp(-8 * off * off);
            now[static_cast<std::size_t>(wrapped(static_cast<int>(std::lround(pitch)), 12))] +=
                near * std::sqrt(withoutHarmonics(peak, peaks));
        }
        double sum = 0;
        for (const double value : now)
            sum += value;
        for (std::size_t i = 0; i < 12 && sum > 0.1; ++i)
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
