#include "core/audio/StereoSink.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace comfyvn {

namespace {

constexpr std::array<std::size_t, 2> kSides { 0, 1 };

} // namespace

StereoSink::StereoSink(int rate, Next next)
    : m_rate(rate)
    , m_next(std::move(next))
{ }

bool StereoSink::take(std::span<const float> samples, int channels, int sampleRate)
{
    if (!m_fold) {
        m_fold.emplace(channels, 0);
        for (auto& side : m_sides)
            side.emplace(sampleRate, m_rate);
    }
    const std::size_t frames = samples.size() / m_fold->channels();
    std::vector<float> stereo(2 * frames);
    m_fold->apply(samples.data(), frames, stereo.data());
    std::vector<float> plane(frames);
    for (const std::size_t side : kSides) {
        for (std::size_t i = 0; i < frames; ++i)
            plane[i] = std::isfinite(stereo[2 * i + side]) ? stereo[2 * i + side] : 0.0F;
        m_sides[side]->take(plane, m_ready[side]);
    }
    passOn();
    return m_sides[0]->fault().empty() && m_sides[1]->fault().empty();
}

/// Both sides give as much at once, because both get as much.
void StereoSink::passOn()
{
    const std::size_t frames = std::min(m_ready[0].size(), m_ready[1].size());
    m_stereo.resize(2 * frames);
    for (std::size_t i = 0; i < frames; ++i) {
        m_stereo[2 * i] = m_ready[0][i];
        m_stereo[2 * i + 1] = m_ready[1][i];
    }
    for (auto& side : m_ready)
        side.clear();
    if (frames > 0)
        m_next(m_stereo);
}

AudioResult<void> StereoSink::end()
{
    for (const std::size_t side : kSides) {
        if (!m_sides[side])
            continue;
        m_sides[side]->end(m_ready[side]);
        if (!m_sides[side]->fault().empty())
            return tl::unexpected(m_sides[side]->fault());
    }
    passOn();
    return {};
}

} // namespace comfyvn
