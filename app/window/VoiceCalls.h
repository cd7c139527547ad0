#pragma once

#include "ui/voice/VoiceCalls.h"

namespace comfyvn {

class StudioThread;

/// What the window asks of the studio for voices; each call runs on the studio thread.
[[nodiscard]] ui::VoiceCalls voiceCallsInto(StudioThread& thread);

} // namespace comfyvn
