#pragma once

#include "ui/studio/StudioLink.h"

namespace comfyvn {

class StudioThread;

/// What the window asks of the studio for its lines; each call runs on the studio thread, `read` on a pool
/// thread. `root` is the workspace's folder.
[[nodiscard]] ui::StudioCalls lineCallsInto(StudioThread& thread, const QString& root, const LineIds& ids);

} // namespace comfyvn
