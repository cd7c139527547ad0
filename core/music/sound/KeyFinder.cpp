#include "core/music/sound/KeyFinder.h"

#include "core/music/sound/Fourier.h"

#include <algorithm>
#include <cmath>
#include <utility>

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

/// The bass is looked for here; what is heard on two windows is a note and no drum.
constexpr double kLowestBass = 38; ///< Hz
constexpr double kHighestBass = 250;
constexpr float kBassPeak = 0.3F; ///< of the loudest there
constexpr double kInTune = 0.25; ///< semitones; what is farther from a note is a drum
/// What the share of the bass that rests on the tonic, or on its fifth, counts for beside the correlation.
constexpr double kTonicInBass = 0.75;
constexpr double kFifthInBass = 0.4;
/// Music likes to begin at home: what the share of the tonic's triad in this beginning counts for.
constexpr double kOpening = 2.5; ///< seconds
constexpr double kHomeInOpening = 0.7;

constexpr Chroma swapped(Chroma profile, std::size_t a, std::size_t b)
{
    std::swap(profile[a], profile[b]);
    return profile;
}

constexpr Chroma kNaturalMinor = swapped(kMinor, 10, 11);

/// A mode, and how much better than major it has to fit: the rarer, the more.
struct Profile {
    Mode mode;
    Chroma degrees;
    double handicap;
};

constexpr std::array<Profile, 6> kProfiles { {
    { Mode::Major, kMajor, 0 },
    { Mode::Minor, kNaturalMinor, 0.03 },
    { Mode::Minor, kMinor, 0.05 }, // with the leading tone
    { Mode::Major, swapped(kMajor, 10, 11), 0.12 }, // mixolydian
    { Mode::Minor, swapped(kNaturalMinor, 8, 9), 0.15 }, // dorian
    { Mode::Minor, swapped(kNaturalMinor, 1, 2), 0.17 }, // phrygian
} };

struct Peak {
    double hertz = 0;
    double magnitude = 0;
};

/// How far a peak is from its bin, by a parabola of logarithms.
double between(const std::vector<float>& spectrum, std::size_t bin)
{
    const double a = std::log(static_cast<double>(spectrum[bin - 1]) + 1e-9);
    const double b = std::log(static_cast<double>(spectrum[bin]) + 1e-9);
    const double c = std::log(static_cast<double>(spectrum[bin + 1]) + 1e-9);
    return std::clamp(0.5 * (a - c) / (a - 2 * b + c - 1e-12), -0.5, 0.5);
}

/// The peaks of a spectrum up to kHighest, lowest first.
void findPeaks(const std::vector<float>& spectrum, double width, std::vector<Peak>& peaks)
{
    peaks.clear();
    for (std::size_t bin = 2; bin + 1 < spectrum.size(); ++bin) {
        const float middle = spectrum[bin];
        if (middle <= spectrum[bin - 1] || middle < spectrum[bin + 1] || middle < 1e-4F)
            continue;
        const double hertz = (static_cast<double>(bin) + between(spectrum, bin)) * width;
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

double triadIn(const Chroma& chroma, std::size_t root, Mode mode)
{
    const std::size_t third = isDark(mode) ? 3 : 4;
    return chroma[root] + chroma[(root + third) % 12] + chroma[(root + 7) % 12];
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

std::size_t pitchClass(double pitch)
{
    return static_cast<std::size_t>(wrapped(static_cast<int>(std::lround(pitch)), 12));
}

/// How much a pitch counts: less where it is between two notes.
double nearness(double pitch)
{
    const double off = pitch - std::round(pitch);
    return std::exp(-8 * off * off);
}

/// The lowest of the loud notes below kHighestBass as a MIDI pitch; below 0: none.
double bassOf(const std::vector<float>& spectrum, double width)
{
    const auto first = static_cast<std::size_t>(kLowestBass / width);
    const auto last = static_cast<std::size_t>(kHighestBass / width);
    const auto isPeak = [&](std::size_t bin) {
        return spectrum[bin] > spectrum[bin - 1] && spectrum[bin] >= spectrum[bin + 1];
    };
    float loudest = 1e-4F;
    for (std::size_t bin = first; bin <= last; ++bin)
        loudest = isPeak(bin) ? std::max(loudest, spectrum[bin]) : loudest;
    for (std::size_t bin = first; bin <= last; ++bin) {
        if (isPeak(bin) && spectrum[bin] > kBassPeak * loudest)
            return 69 + 12 * std::log2((static_cast<double>(bin) + between(spectrum, bin)) * width / 440);
    }
    return -1;
}

/// What a stretch of sound has to say about its key.
struct Tones {
    Chroma all {};
    Chroma bass {}; ///< shares of the time that there is a bass
    Chroma opening {}; ///< shares of what sounds at the beginning
};

void toShares(Chroma& chroma)
{
    double sum = 0;
    for (const double value : chroma)
        sum += value;
    for (double& value : chroma)
        value /= sum > 0 ? sum : 1;
}

/// Chroma and bass from one walk through the spectra.
Tones tonesOf(MonoView mono, int sampleRate)
{
    Tones tones;
    Fourier fourier(kWindow);
    std::vector<float> spectrum(kWindow / 2);
    std::vector<Peak> peaks;
    const double width = static_cast<double>(sampleRate) / kWindow;
    double heldBass = -1;
    double basses = 0;
    for (std::size_t from = 0; from < mono.frames(); from += kWindow / 2) {
        fourier.magnitudes(mono.part(from, kWindow), spectrum);
        findPeaks(spectrum, width, peaks);
        Chroma now {};
        for (const Peak& peak : peaks) {
            if (peak.hertz < kLowest)
                continue;
            const double pitch = 69 + 12 * std::log2(peak.hertz / 440);
            now[pitchClass(pitch)] += nearness(pitch) * std::sqrt(withoutHarmonics(peak, peaks));
        }
        double sum = 0;
        for (const double value : now)
            sum += value;
        const bool isOpening = static_cast<double>(from) < kOpening * sampleRate;
        for (std::size_t i = 0; i < 12 && sum > 0.1; ++i) {
            tones.all[i] += now[i] / sum;
            tones.opening[i] += isOpening ? now[i] / sum : 0;
        }
        const double bass = bassOf(spectrum, width);
        if (bass >= 0 && heldBass >= 0 && pitchClass(bass) == pitchClass(heldBass)) {
            tones.bass[pitchClass(bass)] += nearness(bass);
            basses += nearness(bass);
        }
        heldBass = std::abs(bass - std::round(bass)) < kInTune ? bass : -1;
    }
    for (double& share : tones.bass)
        share /= std::max(1.0, basses);
    toShares(tones.opening);
    return tones;
}

} // namespace

Chroma chromaOf(MonoView mono, int sampleRate)
{
    return tonesOf(std::move(mono), sampleRate).all;
}

FoundKey findKey(MonoView mono, int sampleRate)
{
    const Tones tones = tonesOf(std::move(mono), sampleRate);
    std::array<std::array<double, 2>, 12> points {}; ///< by tonic, of major and minor
    for (auto& each : points)
        each = { -2, -2 };
    for (const Profile& profile : kProfiles) {
        for (std::size_t tonic = 0; tonic < 12; ++tonic) {
            const double now = correlation(tones.all, profile.degrees, static_cast<int>(tonic))
                - profile.handicap + kTonicInBass * tones.bass[tonic]
                + kFifthInBass * tones.bass[(tonic + 7) % 12]
                + kHomeInOpening * triadIn(tones.opening, tonic, profile.mode);
            double& most = points[tonic][profile.mode == Mode::Major ? 0 : 1];
            most = std::max(most, now);
        }
    }
    FoundKey found;
    double best = -2;
    double second = -2;
    for (std::size_t tonic = 0; tonic < 12; ++tonic) {
        for (const Mode mode : { Mode::Major, Mode::Minor }) {
            const double now = points[tonic][mode == Mode::Major ? 0 : 1];
            if (now > best) {
                second = best;
                best = now;
                found.tonic = static_cast<int>(tonic);
                found.mode = mode;
            } else {
                second = std::max(second, now);
            }
        }
    }
    found.confidence = std::clamp(std::max(0.0, best) * (0.2 + 2.5 * (best - second)), 0.0, 1.0);
    return found;
}

} // namespace comfyvn::music
