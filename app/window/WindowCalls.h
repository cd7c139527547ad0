#pragma once

#include "ui/studio/WindowCalls.h"

namespace comfyvn {

class StudioThread;

[[nodiscard]] ui::WindowCalls windowCallsInto(StudioThread& thread, const QString& root);

} // namespace comfyvn
