#include "core/audio/Resample.h"

#include <soxr.h>

#include <cmath>

namespace comfyvn {

AudioResult<std::vector<float>> resampleMono(const std::vector<float>& samples, int fromRate, int toRate)
{
    if (fromRate == toRate || samples.empty())
        return samples;
    const double ratio = static_cast<double>(toRate) / fromRate;
    std::vector<float> out(static_cast<std::size_t>(std::ceil(static_cast<double>(samples.size()) * ratio))
                           + 1);
    const soxr_io_spec_t format = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
    const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
    const soxr_runtime_spec_t runtime = soxr_runtime_spec(1);
    std::size_t written = 0;
    const soxr_error_t error = soxr_oneshot(fromRate, toRate, 1, samples.data(), samples.size(), nullptr,
                                            out.data(), out.size(), &written, &format, &quality, &runtime);
    if (error)
        return tl::unexpected(std::string("The audio could not be resampled: ") + error);
    out.resize(written);
    return out;
}

} // namespace comfyvn
