#pragma once

#include "core/audio/mix/MixPlan.h"

#include <QJsonObject>

namespace comfyvn {

/// Part of the key: a change of the mixer that changes its sound makes a new one.
inline constexpr int kMixerVersion = 2;

/// A sidecar with what was measured beside what was asked for: of the whole mix, of each of its `tracks`, of
/// its limiter and, in its `ducking`, the envelope. The tracks are those of the plan.
[[nodiscard]] QJsonObject withMeasures(QJsonObject sidecar, const MixPlan& plan, const MixReport& report);

/// The mix's length as sidecars write it.
[[nodiscard]] double mixSeconds(const MixReport& report);

} // namespace comfyvn
