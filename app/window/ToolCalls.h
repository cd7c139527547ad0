#pragma once

#include "ui/DeskTools.h"

namespace comfyvn {

class LogFiles;
class StudioThread;

/// What settings, jobs, log and server ask of the studio on the workspace at `root`.
[[nodiscard]] ui::ToolCalls toolCallsInto(StudioThread& thread, const LogFiles& logs, const QString& root);

/// Lets the studio tell the tools what happens; ends with either.
void feed(StudioThread& thread, ui::DeskTools& tools);

} // namespace comfyvn
