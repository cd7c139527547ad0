#include "core/audio/MonoReader.h"

#include "core/audio/AudioFile.h"
#include "core/audio/Resample.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>

namespace comfyvn {

namespace {

/// Takes interleaved blocks, and hands them on as mono at another rate.
class Mixdown final {
public:
    Mixdown(int rate, const MonoSink& sink)
        : m_rate(rate)
        , m_sink(sink)
    { }

    bool take(std::span<const float> samples, int channels, int sampleRate)
    {
        if (!m_resampler)
            m_resampler.emplace(sampleRate, m_rate);
        m_sourceRate = sampleRate;
        const std::vector<float> mono = mixedToMono(samples, channels);
        const auto second = static_cast<std::size_t>(sampleRate); // at a rate of 1 Hz a block is hours
        for (std::size_t at = 0; m_wanted && at < mono.size(); at += second) {
            const auto piece = std::span(mono).subspan(at, std::min(second, mono.size() - at));
            m_frames += piece.size();
            m_resampler->take(piece, m_out);
            m_wanted = m_resampler->fault().empty() && handOn();
        }
        return m_wanted;
    }

    AudioResult<double> end()
    {
        if (!m_resampler)
            return 0;
        if (m_wanted) {
            m_resampler->end(m_out);
            handOn();
        }
        if (!m_resampler->fault().empty())
            return tl::unexpected(m_resampler->fault());
        return static_cast<double>(m_frames) / m_sourceRate;
    }

private:
    bool handOn()
    {
        const bool wanted = m_sink(m_out);
        m_out.clear();
        return wanted;
    }

    int m_rate;
    const MonoSink& m_sink;
    bool m_wanted = true;
    int m_sourceRate = 0;
    std::uint64_t m_frames = 0;
    std::optional<MonoResampler> m_resampler {};
    std::vector<float> m_out {};
};

} // namespace

std::vector<float> mixedToMono(std::span<const float> samples, int channels)
{
    const auto step = static_cast<std::size_t>(channels);
    std::vector<float> mono;
    mono.reserve(samples.size() / step);
    for (std::size_t at = 0; at + step <= samples.size(); at += step) {
        float sum = 0;
        for (const float sample : samples.subspan(at, step))
            sum += sample;
        mono.push_back(std::isfinite(sum) ? sum / static_cast<float>(channels) : 0.F);
    }
    return mono;
}

AudioResult<double> streamMono(const std::string& path, int rate, const MonoSink& sink)
{
    Mixdown mixdown(rate, sink);
    const auto read =
        streamAudioFile(path, [&mixdown](std::span<const float> samples, int channels, int sampleRate) {
            return mixdown.take(samples, channels, sampleRate);
        });
    if (!read)
        return tl::unexpected(read.error());
    return mixdown.end();
}

} // namespace comfyvn
