#pragma once

#include "ui/studio/RescueCalls.h"

namespace comfyvn {

class StudioThread;

[[nodiscard]] ui::RescueCalls rescueCallsInto(StudioThread& thread);

} // namespace comfyvn
