#include "core/audio/FeatureTrack.h"

#include "core/audio/SoundRange.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace comfyvn {

void FeatureTrack::take(std::span<const float> samples)
{
    m_taken += samples.size();
    m_pending.reserve(m_pending.size() + samples.size());
    std::ranges::transform(samples, std::back_inserter(m_pending),
                           [](float sample) { return std::isfinite(sample) ? sample : 0.F; });
    std::size_t start = 0;
    for (; start + Mfcc::kWindow <= m_pending.size(); start += Mfcc::kHop) {
        addFrame(std::span(m_pending).subspan(start, Mfcc::kWindow));
        m_before = m_pending[start + Mfcc::kHop - 1];
    }
    m_pending.erase(m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(start));
}

void FeatureTrack::end()
{
    for (std::size_t start = 0; start + Mfcc::kHop <= m_pending.size(); start += Mfcc::kHop) {
        addFrame(std::span(m_pending).subspan(start));
        m_before = m_pending[start + Mfcc::kHop - 1];
    }
    m_pending = {};
    m_cepstra.shrink_to_fit();
    m_levels.shrink_to_fit();
    const auto range = soundRange(m_levels);
    if (!range)
        return;
    const std::size_t frames = range->second - range->first;
    m_sound = Sound { .first = range->first,
                      .frames = frames,
                      .endSample = std::min<std::uint64_t>(
                          m_taken, (range->second - 1) * Mfcc::kHop + Mfcc::kWindow) };
    for (std::size_t c = 0; c < Mfcc::kCepstra; ++c) {
        double sum = 0;
        for (std::size_t f = range->first; f < range->second; ++f)
            sum += static_cast<double>(m_cepstra[f * Mfcc::kCepstra + c]);
        m_means[c] = static_cast<float>(sum / static_cast<double>(frames) / static_cast<double>(kSteps));
    }
}

void FeatureTrack::addFrame(std::span<const float> samples)
{
    std::array<float, Mfcc::kCepstra> cepstra {};
    cepstraOf(samples, m_before, cepstra.data());
    for (const float value : cepstra)
        m_cepstra.push_back(
            static_cast<std::int16_t>(std::lrint(std::clamp(value * kSteps, -32'767.F, 32'767.F))));
    m_levels.push_back(frameLevel(samples));
}

void FeatureTrack::cepstra(std::size_t frame, float* out) const
{
    const std::int16_t* kept = m_cepstra.data() + frame * Mfcc::kCepstra;
    for (std::size_t c = 0; c < Mfcc::kCepstra; ++c)
        out[c] = static_cast<float>(kept[c]) / kSteps - m_means[c];
}

void FeatureTrack::expand(std::size_t frame, float* out) const
{
    const std::size_t first = m_sound->first;
    const std::size_t last = first + m_sound->frames - 1;
    std::array<std::array<float, Mfcc::kCepstra>, 4> near {};
    cepstra(std::max(frame, first + 2) - 2, near[0].data());
    cepstra(std::max(frame, first + 1) - 1, near[1].data());
    cepstra(std::min(frame + 1, last), near[2].data());
    cepstra(std::min(frame + 2, last), near[3].data());
    cepstra(frame, out);
    slopesOf(near[0].data(), near[1].data(), near[2].data(), near[3].data(), out + Mfcc::kCepstra);
}

} // namespace comfyvn
