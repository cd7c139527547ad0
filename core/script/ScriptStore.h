#pragma once

#include "core/base/Result.h"
#include "core/script/Script.h"
#include "core/storage/Statement.h"

namespace comfyvn {

class Database;

/// Keeps the scenes and lines of a workspace in its database; lives on the thread that owns the connection.
class ScriptStore final {
public:
    explicit ScriptStore(Database& database);

    /// The first scene with its lines in order; a workspace that has none gets an empty one.
    [[nodiscard]] Result<Script> load();

    /// Writes an edit as a whole or not at all.
    [[nodiscard]] Result<void> save(const ScriptEdit& edit);

private:
    Database& m_database;
    Statement m_firstScene;
    Statement m_newScene;
    Statement m_linesOfScene;
    Statement m_saveLine;
    Statement m_removeLine;
    Statement m_saveCurrentLine;
};

} // namespace comfyvn
