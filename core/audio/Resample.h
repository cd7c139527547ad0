#pragma once

#include "core/audio/AudioResult.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

struct soxr;

namespace comfyvn {

/// Changes the rate of one channel that comes piece by piece; what it holds does not grow with the length.
class MonoResampler final {
public:
    MonoResampler(int fromRate, int toRate);
    ~MonoResampler();
    MonoResampler(const MonoResampler&) = delete;
    MonoResampler& operator=(const MonoResampler&) = delete;

    /// Appends what `samples` become to `out`; the end of it comes later.
    void take(std::span<const float> samples, std::vector<float>& out);
    /// The same for what is left when no more samples come.
    void end(std::vector<float>& out);

    /// What went wrong; empty: nothing.
    [[nodiscard]] const std::string& fault() const { return m_fault; }

private:
    void process(const float* samples, std::size_t count, std::vector<float>& out);

    std::unique_ptr<soxr, void (*)(soxr*)> m_soxr; ///< null: the rates are equal
    std::vector<float> m_room {};
    std::string m_fault {};
};

/// Mono samples at another rate (soxr HQ); as long as the input to within a sample, without delay. Equal
/// rates give the input back. Rates are Hz, above 0.
[[nodiscard]] AudioResult<std::vector<float>> resampleMono(const std::vector<float>& samples, int fromRate,
                                                           int toRate);

} // namespace comfyvn
