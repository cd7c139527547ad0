#include "ui/waveform/WavePyramid.h"

#include <algorithm>

namespace comfyvn::ui {

namespace {
constexpr std::size_t kFirstStep = 32;
constexpr std::size_t kFactor = 4;

PeakPair of(std::span<const std::int16_t> samples)
{
    const auto [low, high] = std::ranges::minmax_element(samples);
    return { *low, *high };
}

PeakPair of(std::span<const PeakPair> pairs)
{
    PeakPair all = pairs.front();
    for (const PeakPair pair : pairs.subspan(1))
        all = { std::min(all.low, pair.low), std::max(all.high, pair.high) };
    return all;
}

template <typename T> std::vector<PeakPair> summedUp(std::span<const T> values, std::size_t step)
{
    std::vector<PeakPair> pairs;
    pairs.reserve((values.size() + step - 1) / step);
    for (std::size_t at = 0; at < values.size(); at += step)
        pairs.push_back(of(values.subspan(at, std::min(step, values.size() - at))));
    return pairs;
}
} // namespace

WavePyramid::WavePyramid(std::span<const std::int16_t> samples)
{
    m_levels.push_back(summedUp(samples, kFirstStep));
    while (m_levels.back().size() > kFactor)
        m_levels.push_back(summedUp(std::span<const PeakPair>(m_levels.back()), kFactor));
}

PeakPair WavePyramid::peaks(std::span<const std::int16_t> samples, std::size_t first, std::size_t last) const
{
    last = std::min(last, samples.size());
    if (first >= last)
        return {};
    const std::size_t length = last - first;
    if (m_levels.empty() || length < 8 * kFirstStep)
        return of(samples.subspan(first, length));

    std::size_t level = 0;
    std::size_t step = kFirstStep;
    while (level + 1 < m_levels.size() && length >= 8 * step * kFactor) {
        ++level;
        step *= kFactor;
    }
    const std::span<const PeakPair> pairs(m_levels[level]);
    const std::size_t begin = first / step;
    return of(pairs.subspan(begin, (last + step - 1) / step - begin));
}

} // namespace comfyvn::ui
