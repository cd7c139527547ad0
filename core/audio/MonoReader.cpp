#include "core/audio/MonoReader.h"

#include "core/audio/AudioFile.h"

#include <soxr.h>

#include <cmath>
#include <memory>
#include <span>

namespace comfyvn {

namespace {

using Resampler = std::unique_ptr<soxr, decltype(&soxr_delete)>;

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
        if (m_sourceRate == 0 && !begin(sampleRate))
            return false;
        m_mono.clear();
        const auto step = static_cast<std::size_t>(channels);
        for (std::size_t at = 0; at + step <= samples.size(); at += step) {
            float sum = 0;
            for (const float sample : samples.subspan(at, step))
                sum += sample;
            m_mono.push_back(std::isfinite(sum) ? sum / static_cast<float>(channels) : 0.F);
        }
        m_frames += m_mono.size();
        if (static_cast<double>(m_frames) > m_maxSeconds * sampleRate) {
            m_fault = "The audio file is longer than is accepted here.";
            return false;
        }
        return convert(m_mono.data(), m_mono.size());
    }

    AudioResult<void> end()
    {
        if (m_fault.empty() && m_resampler)
            convert(nullptr, 0);
        if (!m_fault.empty())
            return tl::unexpected(m_fault);
        m_sound.seconds = m_sourceRate > 0 ? static_cast<double>(m_frames) / m_sourceRate : 0;
        return {};
    }

private:
    bool begin(int sampleRate)
    {
        m_sourceRate = sampleRate;
        if (sampleRate == m_rate)
            return true;
        const soxr_io_spec_t format = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
        const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
        const soxr_runtime_spec_t runtime = soxr_runtime_spec(1);
        soxr_error_t error = nullptr;
        m_resampler.reset(soxr_create(sampleRate, m_rate, 1, &error, &format, &quality, &runtime));
        if (error != nullptr)
            m_fault = std::string("The audio could not be resampled: ") + error;
        return error == nullptr;
    }

    /// Null: the end of the input.
    bool convert(const float* samples, std::size_t count)
    {
        if (!m_resampler) {
            m_sound.samples.insert(m_sound.samples.end(), samples, samples + count);
            return true;
        }
        constexpr std::size_t room = 16'384;
        m_converted.resize(room);
        std::size_t taken = 0;
        for (std::size_t written = room; written == room || taken < count;) {
            std::size_t used = 0;
            const soxr_error_t error = soxr_process(
                m_resampler.get(), samples == nullptr ? nullptr : samples + taken,
                samples == nullptr ? 0 : count - taken, &used, m_converted.data(), room, &written);
            if (error != nullptr) {
                m_fault = std::string("The audio could not be resampled: ") + error;
                return false;
            }
            taken += used;
            m_sound.samples.insert(m_sound.samples.end(), m_converted.begin(),
                                   m_converted.begin() + static_cast<std::ptrdiff_t>(written));
        }
        return true;
    }

    int m_rate;
    double m_maxSeconds;
    MonoSound& m_sound;
    int m_sourceRate = 0;
    std::uint64_t m_frames = 0;
    Resampler m_resampler { nullptr, &soxr_delete };
    std::vector<float> m_mono {};
    std::vector<float> m_converted {};
    std::string m_fault {};
};

} // namespace

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
