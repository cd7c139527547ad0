#include "core/audio/Whisper.h"

#include "core/base/Random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace comfyvn {

namespace {

constexpr double kFrameSeconds = 0.024;
constexpr double kLevel = 0.6; // a whisper is softer than a voice
constexpr std::uint64_t kSeed = 0x57484953504552; // any constant: the noise must be the same for every line
constexpr double kWhiteCorrection = 1.0001; // keeps the recursion stable on pure tones

/// Prediction of a sample from those before it; `error` is what is left of the frame's energy.
struct Predictor {
    std::vector<double> coefficients {};
    double error = 0;
};

/// Lags 0..order of a frame that is followed by `order` zeros. The sums run side by side, not one after
/// another.
std::vector<double> autocorrelation(const std::vector<double>& padded, std::size_t order)
{
    std::vector<double> lags(order + 1, 0.0);
    for (std::size_t i = 0; i + order < padded.size(); ++i) {
        const double value = padded[i];
        const double* const later = padded.data() + i;
        for (std::size_t lag = 0; lag <= order; ++lag)
            lags[lag] += value * later[lag];
    }
    return lags;
}

/// The Levinson-Durbin recursion.
Predictor predictor(const std::vector<double>& lags)
{
    Predictor result { std::vector<double>(lags.size() - 1, 0.0), lags[0] * kWhiteCorrection };
    std::vector<double>& a = result.coefficients;
    std::vector<double> previous;
    for (std::size_t i = 0; i < a.size() && result.error > 0; ++i) {
        double reflection = lags[i + 1];
        for (std::size_t j = 0; j < i; ++j)
            reflection -= a[j] * lags[i - j];
        reflection /= result.error;
        previous = a;
        a[i] = reflection;
        for (std::size_t j = 0; j < i; ++j)
            a[j] -= reflection * previous[i - 1 - j];
        result.error *= 1 - reflection * reflection;
    }
    return result;
}

std::int16_t toSample(double value)
{
    return static_cast<std::int16_t>(std::lround(std::clamp(value, -32768.0, 32767.0)));
}

} // namespace

std::vector<std::int16_t> whispered(std::span<const std::int16_t> samples, int sampleRate)
{
    const std::size_t hop =
        std::max<std::size_t>(8, static_cast<std::size_t>(kFrameSeconds / 2 * sampleRate));
    const std::size_t length = 2 * hop; // Hann windows half a frame apart add up to one
    const std::size_t order = static_cast<std::size_t>(sampleRate / 1000) + 4;
    const std::size_t warmUp = 8 * order; // by then the filter has forgotten that it began with zeros

    std::vector<double> window(length);
    double windowEnergy = 0;
    for (std::size_t i = 0; i < length; ++i) {
        window[i] =
            0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(length));
        windowEnergy += window[i] * window[i];
    }

    // One noise for all frames: where neighbours agree on the filter, their overlap is seamless.
    const std::size_t frames = samples.size() / hop + 2;
    std::vector<double> noise(warmUp + (frames + 1) * hop);
    Random random(kSeed);
    for (double& value : noise)
        value = random.signedUnit();
    constexpr double kNoiseVariance = 1.0 / 3;

    std::vector<double> sum((frames + 1) * hop, 0.0); // begins half a frame before the samples
    std::vector<double> frame(length + order, 0.0);
    std::vector<double> filtered(warmUp + length);
    std::vector<double> memory(order + 1, 0.0); // of the filter, in transposed form; the last stays zero
    for (std::size_t f = 0; f < frames; ++f) {
        for (std::size_t i = 0; i < length; ++i) {
            const std::size_t at = f * hop + i;
            const bool inside = at >= hop && at - hop < samples.size();
            frame[i] = inside ? window[i] * samples[at - hop] : 0;
        }
        const std::vector<double> lags = autocorrelation(frame, order);
        if (lags[0] <= 0)
            continue;
        const Predictor model = predictor(lags);
        const double gain = kLevel * std::sqrt(model.error / windowEnergy / kNoiseVariance);
        std::ranges::fill(memory, 0.0);
        for (std::size_t i = 0; i < filtered.size(); ++i) {
            const double value = gain * noise[f * hop + i] + memory[0];
            for (std::size_t j = 0; j < order; ++j)
                memory[j] = memory[j + 1] + model.coefficients[j] * value;
            filtered[i] = value;
        }
        for (std::size_t i = 0; i < length; ++i)
            sum[f * hop + i] += window[i] * filtered[warmUp + i];
    }

    std::vector<std::int16_t> whisper(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i)
        whisper[i] = toSample(sum[i + hop]);
    return whisper;
}

} // namespace comfyvn
