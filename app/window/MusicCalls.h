#pragma once

#include "ui/music/MusicCalls.h"

namespace comfyvn {

class StudioThread;

/// Music for the window.
[[nodiscard]] ui::MusicCalls musicCallsInto(StudioThread& thread);

} // namespace comfyvn
