#pragma once

#include "core/base/Result.h"
#include "core/script/LineIds.h"

namespace comfyvn {

/// Adds a take with that seed, or with one that the line has not used; returns its id. The choice stays.
/// Error: InvalidRequest `too_many_takes` or `seed_in_use`.
[[nodiscard]] Result<qint64> addTake(ScriptLine& line, std::optional<qint64> seed, LineIds& ids);
/// Error: NotFound `unknown_take`.
[[nodiscard]] Result<void> chooseTake(ScriptLine& line, qint64 take);
/// Error: NotFound `unknown_take`.
[[nodiscard]] Result<void> setTakeLocked(ScriptLine& line, qint64 take, bool locked);
/// Whether it stays as it sounds: it is locked and has a sound.
[[nodiscard]] bool isKept(const Take& take);
/// Another take is chosen when it was this one. Errors: NotFound `unknown_take`; InvalidRequest
/// `take_locked`.
[[nodiscard]] Result<void> removeTake(ScriptLine& line, qint64 take);

inline constexpr qsizetype kMaxTakes = 100; ///< of a line

} // namespace comfyvn
