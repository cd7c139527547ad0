#pragma once

#include "core/audio/mix/MixLayout.h"
#include "core/audio/mix/RateGroup.h"
#include "core/audio/mix/WorkTeam.h"

#include <optional>
#include <vector>

namespace comfyvn {

/// The group of that rate among `groups`, made when it is missing.
[[nodiscard]] RateGroup& groupOf(std::vector<RateGroup>& groups, int rate, int mixRate);
/// Makes the tracks of `group` that need it ready for its frames from `first` to `end`. What went wrong is in
/// the scratches.
void prepareGroup(RateGroup& group, std::uint64_t first, std::uint64_t end, WorkTeam& team,
                  std::span<MixScratch> scratches);
/// What went wrong first, by track.
[[nodiscard]] std::optional<MixFault> faultIn(std::span<const MixScratch> scratches);

/// Hears the triggers of a mix ahead of it and makes the ducking's curve follow.
class DuckingListener final {
public:
    /// Plan, layout and team outlive it. `firstHop`: where the curve begins.
    DuckingListener(const MixPlan& plan, const MixLayout& layout, std::uint64_t firstHop, Jump jump,
                    WorkTeam& team);

    /// Null when nothing is ducked.
    [[nodiscard]] const DuckingCurve* curve() const { return m_curve ? &*m_curve : nullptr; }
    [[nodiscard]] const std::vector<RateGroup>& groups() const { return m_groups; }

    /// Makes the points known up to `hop`, hearing `piece` hops at once.
    [[nodiscard]] MixResult<void> listenTo(std::uint64_t hop, std::size_t piece);
    /// Lets go of the points before `hop`.
    void forget(std::uint64_t hop);

private:
    void hear(std::uint64_t firstHop, std::span<float> levels, MixScratch& scratch) const;

    int m_rate; ///< of the mix
    WorkTeam& m_team;
    std::vector<RateGroup> m_groups {}; ///< the triggers, by feeds of their own
    std::optional<DuckingCurve> m_curve {};
    std::vector<MixScratch> m_scratch;
};

} // namespace comfyvn
