#pragma once

#include "core/audio/LoudnessMeter.h"
#include "core/audio/live/LivePlan.h"
#include "core/audio/mix/TruePeakMeter.h"

#include <array>
#include <span>

namespace comfyvn {

/// How loud what is heard is, for the thread that reads: neither locks nor takes memory while it measures.
class LiveMeters final {
public:
    explicit LiveMeters(int sampleRate);

    /// What comes follows silence.
    void restart();
    /// Stereo, interleaved.
    void add(std::span<const float> stereo);
    /// Hands over what was measured since the last time.
    void take(LiveLevels& to);

private:
    /// More than a device asks for at once; where nobody takes them, the first ones stay.
    static constexpr std::size_t kMostHops = 64;

    int m_sampleRate;
    LoudnessHops m_hops;
    TruePeakMeter m_truePeak {};
    std::array<double, kMostHops> m_ended {}; ///< mean squares
    std::size_t m_endedCount = 0;
    std::uint64_t m_start = 0;
    float m_left = 0;
    float m_right = 0;
};

} // namespace comfyvn
