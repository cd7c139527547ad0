#pragma once

#include "core/audio/mix/MixPlan.h"
#include "core/mix/MixRequest.h"

namespace comfyvn {

/// What the mixer is to play for a request; `files`: those of its tracks, absolute.
[[nodiscard]] MixPlan mixPlanOf(const MixRequest& request, const QStringList& files);

} // namespace comfyvn
