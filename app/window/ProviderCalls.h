#pragma once

#include "ui/settings/ProviderCalls.h"

namespace comfyvn {

class StudioThread;

/// What the window may ask of the studio about providers. `thread` outlives whoever has them.
[[nodiscard]] ui::ProviderCalls providerCallsInto(StudioThread& thread);

} // namespace comfyvn
