#pragma once

#include "ui/settings/ComfyCalls.h"

namespace comfyvn {

class StudioThread;

/// What the settings ask of the studio about ComfyUI; each call runs on the studio thread.
[[nodiscard]] ui::ComfyCalls comfyCallsInto(StudioThread& thread);

} // namespace comfyvn
