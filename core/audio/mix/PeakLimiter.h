#pragma once

#include "core/audio/mix/DuckingCurve.h"
#include "core/audio/mix/MixKernels.h"
#include "core/audio/mix/WorkTeam.h"

#include <cstdint>
#include <span>
#include <vector>

namespace comfyvn {

/// The interpolators that true peaks are found with: sincs of 24 samples under a Kaiser window and of 12
/// under a Hann window.
[[nodiscard]] const PeakPhases& peakPhases();
/// No point between samples exceeds the highest sample around it by more than this factor.
[[nodiscard]] float peakPhasesGain();

/// Keeps the true peak of the mix below a ceiling: the gain of each hop follows from the peaks of the next
/// 5 ms, falls and rises smoothly, and is 1 where nothing is too high.
class PeakLimiter final {
public:
    /// `firstHop`: the one it begins with.
    PeakLimiter(double ceiling, int sampleRate, std::uint64_t firstHop = 0);

    /// Hops that the gains lag behind the peaks.
    [[nodiscard]] std::size_t lag() const { return m_window; }

    /// Finds the true peak of each hop of `stereo` that lies wholly in it with kPeakReach frames around it;
    /// these must be there before and after.
    void measure(const float* stereo, std::span<float> peaks, WorkTeam& team) const;

    /// Takes the peaks of the next hops.
    void push(std::span<const float> peaks);
    /// The gain at the start of a hop; known when lag() further hops have been pushed.
    [[nodiscard]] float gain(std::uint64_t hop) const
    {
        return m_gains[static_cast<std::size_t>(hop - m_first)];
    }
    /// Lets go of the gains before `hop`.
    void forget(std::uint64_t hop);
    /// Applies the gains of the hops from `hop` on.
    void apply(float* stereo, std::size_t frames, std::uint64_t hop) const;

    [[nodiscard]] float lowestGain() const { return m_lowest; }
    [[nodiscard]] std::uint64_t limitedHops() const { return m_limited; }

private:
    float m_ceiling;
    std::size_t m_window; ///< hops
    float m_release; ///< share of the way back to 1 in one hop
    std::vector<float> m_needs {}; ///< of the last m_window + 1 hops pushed
    std::vector<float> m_held {}; ///< the last m_window gains before smoothing
    std::vector<float> m_gains { 1.F };
    std::uint64_t m_first; ///< the hop of m_gains[0]
    std::uint64_t m_pushed = 0;
    float m_lowest = 1;
    std::uint64_t m_limited = 0;
};

} // namespace comfyvn
