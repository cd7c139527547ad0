#pragma once

#include "core/base/Result.h"

#include <QJsonObject>

namespace comfyvn {

class Database;

/// Copies the settings into the table `settings`: one row for each member of `audio` (`audio.tts`,
/// `audio.music`) and for every other top-level key, whose revision counts its changes.
[[nodiscard]] Result<void> mirrorSettings(Database& database, const QJsonObject& settings);

/// What mirrorSettings() stored last; empty when it never did.
[[nodiscard]] Result<QJsonObject> mirroredSettings(Database& database);

} // namespace comfyvn
