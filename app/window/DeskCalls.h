#pragma once

#include "ui/Desk.h"

namespace comfyvn {

class LogFiles;
class StudioThread;

/// What the services of the studio thread do for the window on a workspace. Used while both live.
[[nodiscard]] ui::DeskCalls deskCallsInto(StudioThread& thread, const QString& root, const LineIds& ids,
                                          const LogFiles& logs);

} // namespace comfyvn
