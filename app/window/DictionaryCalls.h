#pragma once

#include "ui/pronunciation/DictionaryCalls.h"

namespace comfyvn {

class StudioThread;

/// What the window asks of the studio for its pronunciation dictionary; each call runs on the studio thread.
[[nodiscard]] ui::DictionaryCalls dictionaryCallsInto(StudioThread& thread);

} // namespace comfyvn
