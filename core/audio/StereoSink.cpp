#include "core/audio/StereoSink.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace comfyvn {

namespace {

constexpr std::size_t kBlockFrames = 16'384;
constexpr std::array<std::size_t, 2> kSides { 0, 1 };

} // namespace

StereoSink::StereoSink(int rate, std::size_t expectedFrames)
    : m_sound { .samples = {}, .channels = 2, .sampleRate = rate }
{
    m_sound.samples.reserve(2 * expectedFrames);
}

bool StereoSink::take(std::span<const float> samples, int channels, int sampleRate)
{
    if (!m_fold) {
        m_fold.emplace(channels, 0);
        for (auto& side : m_sides)
            side.emplace(sampleRate, m_sound.sampleRate);
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
    gather();
    return m_sides[0]->fault().empty() && m_sides[1]->fault().empty();
}

/// Both sides give as much at once, because both get as much.
void StereoSink::gather()
{
    const std::size_t frames = std::min(m_ready[0].size(), m_ready[1].size());
    for (std::size_t i = 0; i < frames; ++i) {
        m_sound.samples.push_back(m_ready[0][i]);
        m_sound.samples.push_back(m_ready[1][i]);
    }
    for (auto& side : m_ready)
        side.clear();
}

AudioResult<AudioBuffer> StereoSink::end()
{
    for (const std::size_t side : kSides) {
        if (!m_sides[side])
            continue;
        m_sides[side]->end(m_ready[side]);
        if (!m_sides[side]->fault().empty())
            return tl::unexpected(m_sides[side]->fault());
    }
    gather();
    return std::move(m_sound);
}

AudioResult<AudioBuffer> asStereo(AudioBuffer sound, int rate)
{
    if (sound.channels == 2 && sound.sampleRate == rate) {
        for (float& sample : sound.samples)
            sample = std::isfinite(sample) ? sample : 0.0F;
        return sound;
    }
    const double frames = static_cast<double>(sound.frames()) * rate / sound.sampleRate;
    StereoSink sink(rate, static_cast<std::size_t>(frames) + kBlockFrames);
    const std::size_t block = kBlockFrames * static_cast<std::size_t>(sound.channels);
    for (std::span<const float> rest = sound.samples; !rest.empty();) {
        const auto now = rest.first(std::min(block, rest.size()));
        if (!sink.take(now, sound.channels, sound.sampleRate))
            break;
        rest = rest.subspan(now.size());
    }
    return sink.end();
}

} // namespace comfyvn
