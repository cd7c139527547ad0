#pragma once

#include "core/base/Result.h"

namespace comfyvn {

class Database;

/// Runs the numbered files of resources/schema that the database has not seen, each in a transaction of its
/// own together with its `user_version`.
/// Error: Storage; `database_newer` when its version is above ours; `database_damaged` when tables are absent
/// that its version promises, or present in a file that has no version.
[[nodiscard]] Result<void> migrateSchema(Database& database);

} // namespace comfyvn
