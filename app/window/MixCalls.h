#pragma once

#include "ui/mixer/MixCalls.h"

namespace comfyvn {

class StudioThread;

/// What the timeline asks, by the studio of `thread`.
[[nodiscard]] ui::MixCalls mixCallsInto(StudioThread& thread);

} // namespace comfyvn
