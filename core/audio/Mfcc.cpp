#include "core/audio/Mfcc.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <complex>
#include <numbers>

namespace comfyvn {

namespace {

constexpr std::size_t kFft = 512;
constexpr std::size_t kBins = kFft / 2 + 1;
constexpr std::size_t kBands = 26;
constexpr double kLowest = 100; // Hz
constexpr double kHighest = 7000;
constexpr float kPreEmphasis = 0.97F;
constexpr float kLogFloor = 1e-4F;
constexpr float kLevelWeight = 0.5F; // two voices are less alike in loudness than in sound
constexpr float kSlopeWeight = 3; // slopes are small; this makes them count like the cepstra

using Spectrum = std::array<std::complex<float>, kFft>;

/// One triangle of the mel filter bank, from its first bin on.
struct Band {
    std::size_t first = 0;
    std::vector<float> weights {};
};

class Analyser final {
public:
    Analyser()
    {
        for (std::size_t i = 0; i < Mfcc::kWindow; ++i)
            m_hamming[i] = static_cast<float>(
                0.54 - 0.46 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / (Mfcc::kWindow - 1)));
        for (std::size_t i = 0; i < kFft / 2; ++i)
            m_twiddles[i] = std::polar(1.F, -2 * std::numbers::pi_v<float> * static_cast<float>(i) / kFft);
        for (std::size_t c = 0; c < Mfcc::kCepstra; ++c)
            for (std::size_t b = 0; b < kBands; ++b)
                m_cosines[c][b] = static_cast<float>(std::cos(std::numbers::pi * static_cast<double>(c)
                                                              * (static_cast<double>(b) + 0.5) / kBands)
                                                     / kBands);
        makeBands();
    }

    /// `samples` from the frame's start; shorter than a window at the end of the audio.
    void cepstra(std::span<const float> samples, float before, float* out) const
    {
        Spectrum spectrum {};
        for (std::size_t i = 0; i < std::min(samples.size(), Mfcc::kWindow); ++i) {
            const float previous = i > 0 ? samples[i - 1] : before;
            spectrum[i] = (samples[i] - kPreEmphasis * previous) * m_hamming[i];
        }
        transform(spectrum);
        std::array<float, kBands> logs {};
        for (std::size_t b = 0; b < kBands; ++b) {
            float energy = 0;
            for (std::size_t i = 0; i < m_bands[b].weights.size(); ++i)
                energy += m_bands[b].weights[i] * std::norm(spectrum[m_bands[b].first + i]);
            logs[b] = std::log(energy + kLogFloor);
        }
        for (std::size_t c = 0; c < Mfcc::kCepstra; ++c) {
            out[c] = 0;
            for (std::size_t b = 0; b < kBands; ++b)
                out[c] += logs[b] * m_cosines[c][b];
        }
        out[0] *= kLevelWeight;
    }

private:
    static double mel(double hertz) { return 1127 * std::log(1 + hertz / 700); }
    static double hertz(double mel) { return 700 * (std::exp(mel / 1127) - 1); }

    void makeBands()
    {
        const double step = (mel(kHighest) - mel(kLowest)) / (kBands + 1);
        for (std::size_t b = 0; b < kBands; ++b) {
            const double low = hertz(mel(kLowest) + step * static_cast<double>(b));
            const double middle = hertz(mel(kLowest) + step * static_cast<double>(b + 1));
            const double high = hertz(mel(kLowest) + step * static_cast<double>(b + 2));
            for (std::size_t bin = 0; bin < kBins; ++bin) {
                const double frequency = static_cast<double>(bin * Mfcc::kRate) / kFft;
                if (frequency <= low || frequency >= high)
                    continue;
                if (m_bands[b].weights.empty())
                    m_bands[b].first = bin;
                const double weight = frequency < middle ? (frequency - low) / (middle - low)
                                                         : (high - frequency) / (high - middle);
                m_bands[b].weights.push_back(static_cast<float>(weight));
            }
        }
    }

    /// Radix-2 decimation in time, in place.
    void transform(Spectrum& data) const
    {
        for (std::size_t i = 1, j = 0; i < kFft; ++i) {
            std::size_t bit = kFft / 2;
            for (; j & bit; bit /= 2)
                j ^= bit;
            j ^= bit;
            if (i < j)
                std::swap(data[i], data[j]);
        }
        for (std::size_t half = 1; half < kFft; half *= 2)
            for (std::size_t start = 0; start < kFft; start += 2 * half)
                for (std::size_t k = 0; k < half; ++k) {
                    const std::complex<float> w = m_twiddles[k * (kFft / 2 / half)];
                    const std::complex<float> v = data[start + k + half];
                    const std::complex<float> turned { v.real() * w.real() - v.imag() * w.imag(),
                                                       v.real() * w.imag() + v.imag() * w.real() };
                    data[start + k + half] = data[start + k] - turned;
                    data[start + k] += turned;
                }
    }

    std::array<float, Mfcc::kWindow> m_hamming {};
    std::array<std::complex<float>, kFft / 2> m_twiddles {};
    std::array<std::array<float, kBands>, Mfcc::kCepstra> m_cosines {};
    std::array<Band, kBands> m_bands {};
};

void takeOutMeans(Mfcc& features)
{
    for (std::size_t c = 0; c < Mfcc::kCepstra; ++c) {
        double sum = 0;
        for (std::size_t f = 0; f < features.frames(); ++f)
            sum += static_cast<double>(features.frame(f)[c]);
        const auto mean = static_cast<float>(sum / static_cast<double>(features.frames()));
        for (std::size_t f = 0; f < features.frames(); ++f)
            features.values[f * Mfcc::kDimensions + c] -= mean;
    }
}

void addSlopes(Mfcc& features)
{
    const std::size_t last = features.frames() - 1;
    for (std::size_t f = 0; f <= last; ++f) {
        const float* back2 = features.frame(f >= 2 ? f - 2 : 0);
        const float* back1 = features.frame(f >= 1 ? f - 1 : 0);
        const float* next1 = features.frame(std::min(f + 1, last));
        const float* next2 = features.frame(std::min(f + 2, last));
        slopesOf(back2, back1, next1, next2, features.values.data() + f * Mfcc::kDimensions + Mfcc::kCepstra);
    }
}

} // namespace

void cepstraOf(std::span<const float> samples, float before, float* out)
{
    static const Analyser analyser;
    analyser.cepstra(samples, before, out);
}

void slopesOf(const float* back2, const float* back1, const float* next1, const float* next2, float* out)
{
    for (std::size_t c = 0; c < Mfcc::kCepstra; ++c)
        out[c] = kSlopeWeight * (2 * (next2[c] - back2[c]) + next1[c] - back1[c]) / 10;
}

Mfcc mfcc(std::span<const float> samples)
{
    const std::size_t frames =
        samples.size() > Mfcc::kWindow ? (samples.size() - Mfcc::kWindow) / Mfcc::kHop + 1 : 1;
    Mfcc features;
    features.values.resize(frames * Mfcc::kDimensions);
    for (std::size_t f = 0; f < frames; ++f) {
        const std::size_t start = f * Mfcc::kHop;
        cepstraOf(samples.subspan(start), start > 0 ? samples[start - 1] : 0.F,
                  features.values.data() + f * Mfcc::kDimensions);
    }
    takeOutMeans(features);
    addSlopes(features);
    return features;
}

} // namespace comfyvn
