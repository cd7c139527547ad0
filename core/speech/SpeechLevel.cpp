#include "core/speech/SpeechLevel.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace comfyvn {

namespace {

constexpr float kCeiling = 0.8912509F; // -1 dBFS
constexpr double kLookAheadSeconds = 0.005;

/// The smallest of values[i - reach .. i + reach] for each i.
std::vector<float> slidingMinimum(const std::vector<float>& values, std::size_t reach)
{
    std::vector<float> minima(values.size());
    std::deque<std::size_t> candidates;
    for (std::size_t next = 0, i = 0; i < values.size(); ++i) {
        for (; next < std::min(values.size(), i + reach + 1); ++next) {
            while (!candidates.empty() && values[candidates.back()] >= values[next])
                candidates.pop_back();
            candidates.push_back(next);
        }
        while (candidates.front() + reach < i)
            candidates.pop_front();
        minima[i] = values[candidates.front()];
    }
    return minima;
}

/// The mean of values[i - reach .. i + reach], with the first and the last value continued beyond the ends.
std::vector<float> slidingMean(const std::vector<float>& values, std::size_t reach)
{
    std::vector<float> means(values.size());
    const auto at = [&values](std::ptrdiff_t i) {
        const auto last = static_cast<std::ptrdiff_t>(values.size()) - 1;
        return static_cast<double>(values[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i, 0, last))]);
    };
    const auto span = static_cast<std::ptrdiff_t>(reach);
    double sum = 0;
    for (std::ptrdiff_t i = -span; i <= span; ++i)
        sum += at(i);
    for (std::size_t i = 0; i < values.size(); ++i) {
        means[i] = static_cast<float>(sum / static_cast<double>(2 * span + 1));
        const auto here = static_cast<std::ptrdiff_t>(i);
        sum += at(here + span + 1) - at(here - span);
    }
    return means;
}

/// Limits samples[begin, end) by a gain that is low enough wherever it must be, and changes slowly.
void limitStretch(std::vector<float>& samples, std::size_t begin, std::size_t end, std::size_t reach)
{
    if (begin == end)
        return;
    std::vector<float> wanted(end - begin);
    for (std::size_t i = begin; i < end; ++i)
        wanted[i - begin] = std::min(1.0F, kCeiling / std::max(kCeiling, std::abs(samples[i])));
    const std::vector<float> gain = slidingMean(slidingMinimum(wanted, reach), reach);
    for (std::size_t i = begin; i < end; ++i)
        samples[i] *= gain[i - begin];
}

/// A peak lowers the gain within twice the look-ahead around it; what is farther from any stays as it is.
void limit(std::vector<float>& samples, int sampleRate)
{
    const auto reach = static_cast<std::size_t>(kLookAheadSeconds * sampleRate);
    const std::size_t margin = 2 * reach + 1;
    std::size_t end = 0; // of the stretch under way
    std::size_t begin = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (std::abs(samples[i]) <= kCeiling)
            continue;
        const std::size_t from = i > margin ? i - margin : 0;
        if (from > end) {
            limitStretch(samples, begin, end, reach);
            begin = from;
        }
        end = std::min(samples.size(), i + margin + 1);
    }
    limitStretch(samples, begin, end, reach);
}

} // namespace

std::vector<std::int16_t> levelledPcm(const std::vector<float>& samples, int sampleRate, double gainDb)
{
    std::vector<float> scaled = samples;
    const auto gain = static_cast<float>(std::pow(10.0, gainDb / 20));
    for (float& sample : scaled)
        sample *= gain;
    limit(scaled, sampleRate);
    std::vector<std::int16_t> pcm(scaled.size());
    std::transform(scaled.begin(), scaled.end(), pcm.begin(), [](float sample) {
        return static_cast<std::int16_t>(std::lround(std::clamp(sample, -kCeiling, kCeiling) * 32767.0F));
    });
    return pcm;
}

} // namespace comfyvn
