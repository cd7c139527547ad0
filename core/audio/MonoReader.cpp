#include "core/audio/MonoReader.h"

#include "core/audio/AudioFile.h"
#include "core/audio/Resample.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <span>

namespace comfyvn {

namespace {

/// Takes interleaved blocks, and keeps what they are as mono at another rate.
class MonoSink final {
public:
    MonoSink(int rate, double maxSeconds, MonoSound& sound)
        : m_rate(rate)
        , m_maxSeconds(maxSeconds)
        , m_sound(sound)
    { }

    bool take(std::span<const float> samples, int channels, int sampleRate)
    {
        if (!m_resampler)
            m_resampler.emplace(sampleRate, m_rate);
        m_sourceRate = sampleRate;
        const std::vector<float> mono = mixedToMono(samples, channels);
        m_frames += mono.size();
        if (static_cast<double>(m_frames) > m_maxSeconds * sampleRate) {
            m_fault = "The audio file is longer than is accepted here.";
            return false;
        }
        m_resampler->take(mono, m_sound.samples);
        return m_resampler->fault().empty();
    }

    AudioResult<void> end()
    {
        if (m_resampler && m_fault.empty()) {
            m_resampler->end(m_sound.samples);
            m_fault = m_resampler->fault();
        }
        if (!m_fault.empty())
            return tl::unexpected(m_fault);
        m_sound.samples.shrink_to_fit(); // an hour of it is 230 MB
        m_sound.seconds = m_sourceRate > 0 ? static_cast<double>(m_frames) / m_sourceRate : 0;
        return {};
    }

private:
    int m_rate;
    double m_maxSeconds;
    MonoSound& m_sound;
    int m_sourceRate = 0;
    std::uint64_t m_frames = 0;
    std::optional<MonoResampler> m_resampler {};
    std::string m_fault {};
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

AudioResult<MonoSound> readMono(const std::string& path, int rate, double maxSeconds)
{
    MonoSound sound;
    MonoSink sink(rate, maxSeconds, sound);
    const auto read =
        streamAudioFile(path, [&sink](std::span<const float> samples, int channels, int sampleRate) {
            return sink.take(samples, channels, sampleRate);
        });
    if (!read)
        return tl::unexpected(read.error());
    if (const auto ended = sink.end(); !ended)
        return tl::unexpected(ended.error());
    return sound;
}

} // namespace comfyvn
