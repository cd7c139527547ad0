#pragma once

#include "ui/inout/ExportCalls.h"

namespace comfyvn {

class StudioThread;

/// What the window asks of the studio to export lines; each call runs on the studio thread.
[[nodiscard]] ui::ExportCalls exportCallsInto(StudioThread& thread);

} // namespace comfyvn
