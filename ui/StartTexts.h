#pragma once

#include "core/base/Result.h"
#include "core/script/SessionLog.h"

namespace comfyvn::ui {

/// What a start after a broken session has to say; empty when nothing had been edited in it.
[[nodiscard]] QString recoveryText(const BrokenSession& session);

/// Asks whether to look at a workspace that cannot be opened for writing.
[[nodiscard]] bool offerReadOnly(const Error& error);

/// Why the workspace is open only to look at it.
[[nodiscard]] QString readOnlyReason(const Error& error);

} // namespace comfyvn::ui
