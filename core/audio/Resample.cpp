#include "core/audio/Resample.h"

#include <soxr.h>

#include <algorithm>
#include <cmath>

namespace comfyvn {

namespace {

constexpr std::size_t kBlock = 16'384; // samples

} // namespace

MonoResampler::MonoResampler(int fromRate, int toRate)
    : m_soxr(nullptr, &soxr_delete)
{
    if (fromRate == toRate)
        return;
    const soxr_io_spec_t format = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
    const soxr_runtime_spec_t runtime = soxr_runtime_spec(1);
    soxr_error_t error = nullptr;
    m_soxr.reset(soxr_create(fromRate, toRate, 1, &error, &format, &quality, &runtime));
    if (error != nullptr)
        m_fault = std::string("The audio could not be resampled: ") + error;
    m_room.resize(kBlock);
}

MonoResampler::~MonoResampler() = default;

void MonoResampler::take(std::span<const float> samples, std::vector<float>& out)
{
    if (!m_soxr)
        out.insert(out.end(), samples.begin(), samples.end());
    while (m_soxr && !samples.empty() && m_fault.empty()) {
        const std::size_t block = std::min(kBlock, samples.size());
        process(samples.data(), block, out);
        samples = samples.subspan(block);
    }
}

void MonoResampler::end(std::vector<float>& out)
{
    if (m_soxr && m_fault.empty())
        process(nullptr, 0, out);
}

/// Null: the end of the input.
void MonoResampler::process(const float* samples, std::size_t count, std::vector<float>& out)
{
    std::size_t taken = 0;
    for (std::size_t written = kBlock; written == kBlock || taken < count;) {
        std::size_t used = 0;
        const soxr_error_t error = soxr_process(m_soxr.get(), samples == nullptr ? nullptr : samples + taken,
                                                count - taken, &used, m_room.data(), kBlock, &written);
        if (error != nullptr) {
            m_fault = std::string("The audio could not be resampled: ") + error;
            return;
        }
        taken += used;
        out.insert(out.end(), m_room.begin(), m_room.begin() + static_cast<std::ptrdiff_t>(written));
    }
}

AudioResult<std::vector<float>> resampleMono(const std::vector<float>& samples, int fromRate, int toRate)
{
    if (fromRate == toRate || samples.empty())
        return samples;
    MonoResampler resampler(fromRate, toRate);
    std::vector<float> out;
    out.reserve(static_cast<std::size_t>(std::ceil(static_cast<double>(samples.size()) * toRate / fromRate))
                + 1);
    resampler.take(samples, out);
    resampler.end(out);
    if (!resampler.fault().empty())
        return tl::unexpected(resampler.fault());
    return out;
}

} // namespace comfyvn
