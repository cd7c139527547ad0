#pragma once

#include "core/audio/LoudnessMeter.h"
#include "core/audio/mix/MixPlan.h"
#include "core/audio/mix/TruePeakMeter.h"

#include <cstdint>
#include <optional>
#include <span>

namespace comfyvn {

/// Measures the finished mix as it goes by.
class MixMeters final {
public:
    /// Without `loudness` the report's LUFS stay as they are.
    MixMeters(int sampleRate, bool loudness);

    /// Stereo, interleaved.
    void add(std::span<const float> stereo);
    /// Nothing comes any more.
    void finish(MixReport& report);

private:
    std::optional<LoudnessMeter> m_loudness {};
    TruePeakMeter m_truePeak {};
    double m_squares = 0;
    float m_peak = 0;
    std::uint64_t m_frames = 0;
};

} // namespace comfyvn
