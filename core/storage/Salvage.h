#pragma once

#include <QStringList>

namespace comfyvn {

class Database;

/// Copies what people typed (scenes, lines, takes, voices) from the damaged file at `brokenPath`, which is
/// only read, into a new database. What can be rendered again is left. Returns the tables that could not be
/// copied.
[[nodiscard]] QStringList salvage(Database& database, const QString& brokenPath);

} // namespace comfyvn
