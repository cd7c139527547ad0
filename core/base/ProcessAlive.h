#pragma once

#include <QtGlobal>

namespace comfyvn {

/// Whether a process of this machine has the id, of any user.
[[nodiscard]] bool isProcessAlive(qint64 pid);

} // namespace comfyvn
