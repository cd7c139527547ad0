#pragma once

#include "core/base/Result.h"
#include "core/mix/session/MixSession.h"

namespace comfyvn {

/// Markers and the clips that are heard, by time, as Audacity reads labels: start, end and title in a line,
/// between tabs.
[[nodiscard]] QByteArray sessionLabels(const MixSession& session);

/// Writes them whole or not at all; for a pool thread. Error: Storage.
[[nodiscard]] Result<void> exportLabels(const MixSession& session, const QString& target);

} // namespace comfyvn
