#pragma once

#include "core/base/Result.h"
#include "core/mix/session/MixSession.h"

#include <QJsonObject>

namespace comfyvn {

[[nodiscard]] QJsonObject toJson(const MixSession& session);

/// Error: InvalidRequest with the field's path (`tracks[2].clips[0].start`): a wrong type, a number out of
/// range, an id that stands twice, more than a session may hold.
[[nodiscard]] Result<MixSession> sessionFrom(const QJsonObject& object);

/// What must be written to make one session of another: its fields when they differ, the order of the tracks
/// when that does, and every track that does.
[[nodiscard]] QJsonObject patchBetween(const MixSession& before, const MixSession& after);
/// Errors as of sessionFrom().
[[nodiscard]] Result<MixSession> patched(const MixSession& session, const QJsonObject& patch);

} // namespace comfyvn
