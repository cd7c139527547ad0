#pragma once

#include "ui/lines/SceneCalls.h"

namespace comfyvn {

class StudioThread;

/// What the window asks of the studio for its scenes; each call runs on the studio thread.
[[nodiscard]] ui::SceneCalls sceneCallsInto(StudioThread& thread);

} // namespace comfyvn
