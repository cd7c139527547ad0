#pragma once

#include "core/audio/mix/MixPlan.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace comfyvn {

/// Frames of the mix between two points of its envelopes.
inline constexpr std::size_t kMixHop = 64;

/// The gain of the lowered tracks: a point at the start of each hop, straight between points. It falls and
/// rises straight in dB, so that it reaches the amount; at the set times it has done 90 % of the way.
class DuckingCurve final {
public:
    /// `hops`: of the whole mix; `firstHop`: the one it begins with, as if nothing had been loud before.
    DuckingCurve(const DuckingSettings& settings, int sampleRate, std::uint64_t hops,
                 std::uint64_t firstHop = 0);

    /// Takes the triggers' highest magnitude of each of the next hops.
    void push(std::span<const float> levels);
    [[nodiscard]] std::uint64_t hopsPushed() const { return m_pushed; }
    /// How many hops must have been pushed so that the point of `hop` is known.
    [[nodiscard]] std::uint64_t hopsNeeded(std::uint64_t hop) const { return hop + m_lookahead; }
    /// Lets go of the points before `hop`.
    void forget(std::uint64_t hop);

    /// The gain from the point `first` to the point `last` when it does not move.
    [[nodiscard]] std::optional<float> steadyGain(std::uint64_t first, std::uint64_t last) const;
    /// The gain of frames of the mix; `first` is at a hop's start.
    void gains(std::uint64_t first, std::span<float> out) const;
    /// The same for frames of another rate.
    void gainsAtRate(std::uint64_t first, int rate, std::span<float> out) const;

    /// The gain at the start of a hop.
    [[nodiscard]] float point(std::uint64_t hop) const
    {
        return m_points[static_cast<std::size_t>(hop - m_first)];
    }

    [[nodiscard]] DuckingReport report() const;

private:
    void note(double db);

    DuckingSettings m_settings;
    int m_sampleRate;
    std::uint64_t m_hops;
    std::uint64_t m_begin; ///< hop
    std::uint64_t m_lookahead; ///< hops
    std::uint64_t m_hold; ///< hops after the last loud one is heard ahead
    double m_fall; ///< share of the amount in one hop
    double m_rise;
    std::uint64_t m_pushed;
    std::uint64_t m_held = 0; ///< hops still to hold
    double m_share = 0; ///< of the amount, at the point that follows
    std::vector<float> m_points {};
    std::uint64_t m_first; ///< the hop of m_points[0]
    std::uint64_t m_next; ///< the hop of the point that follows

    std::uint64_t m_stretch; ///< hops in one point of the report
    DuckingReport m_report {};
    double m_sumDb = 0;
    std::uint64_t m_ducked = 0;
};

/// 10^(db / 20) by arithmetic alone, so that it has the same bits everywhere.
[[nodiscard]] double gainOfDb(double db);

} // namespace comfyvn
