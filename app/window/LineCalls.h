#pragma once

#include "ui/studio/StudioLink.h"

namespace comfyvn {

class StudioThread;

/// What the window asks of the studio for its lines; each call runs on the studio thread, `read` on a pool
/// thread.
[[nodiscard]] ui::StudioCalls lineCallsInto(StudioThread& thread, const LineIds& ids);

} // namespace comfyvn
