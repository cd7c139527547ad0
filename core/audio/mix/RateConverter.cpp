#include "core/audio/mix/RateConverter.h"

#include <soxr.h>

#include <algorithm>
#include <cmath>

namespace comfyvn {

struct RateConverter::Engine {
    soxr_t handle = nullptr;
    soxr_error_t fault = nullptr;
    double ratio = 1;

    Engine(int fromRate, int toRate)
        : ratio(static_cast<double>(toRate) / fromRate)
    {
        const soxr_io_spec_t format = soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I);
        const soxr_quality_spec_t quality = soxr_quality_spec(SOXR_HQ, 0);
        const soxr_runtime_spec_t runtime = soxr_runtime_spec(1);
        handle = soxr_create(fromRate, toRate, 1, &fault, &format, &quality, &runtime);
    }
    ~Engine() { soxr_delete(handle); }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
};

RateConverter::RateConverter(int fromRate, int toRate, std::uint64_t first)
    : m_engine(std::make_unique<Engine>(fromRate, toRate))
    , m_first(first)
{ }

RateConverter::~RateConverter() = default;
RateConverter::RateConverter(RateConverter&&) noexcept = default;

AudioResult<void> RateConverter::push(std::span<const float> samples)
{
    while (!m_engine->fault && !samples.empty()) {
        const std::size_t before = m_waiting.size();
        const auto room =
            static_cast<std::size_t>(std::ceil(static_cast<double>(samples.size()) * m_engine->ratio)) + 64;
        m_waiting.resize(before + room);
        std::size_t taken = 0;
        std::size_t given = 0;
        m_engine->fault = soxr_process(m_engine->handle, samples.data(), samples.size(), &taken,
                                       m_waiting.data() + before, room, &given);
        m_waiting.resize(before + given);
        samples = samples.subspan(taken);
    }
    if (m_engine->fault)
        return tl::unexpected(std::string("The audio could not be resampled: ") + m_engine->fault);
    return {};
}

void RateConverter::forget(std::uint64_t first)
{
    const std::size_t count =
        static_cast<std::size_t>(std::min<std::uint64_t>(first - std::min(first, m_first), m_waiting.size()));
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + static_cast<std::ptrdiff_t>(count));
    m_first += count;
}

} // namespace comfyvn
