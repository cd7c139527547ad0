#pragma once

#include "core/base/Result.h"
#include "core/storage/Statement.h"

#include <QMetaType>

#include <optional>

namespace comfyvn {

class Database;

/// A session that did not end by itself, and what is here of it. Times are ISO 8601 UTC.
struct BrokenSession {
    QString startedAt {};
    QString savedAt {}; ///< when it last saved something; empty: never
    int linesEdited = 0; ///< written in it, and here as they were saved

    bool operator==(const BrokenSession&) const = default;
};

/// Marks in the database that a studio works on it, so that the next start knows whether it came to its end.
class SessionLog final {
public:
    explicit SessionLog(Database& database);

    /// Begins a session; tells of the one before when it was broken off.
    [[nodiscard]] Result<std::optional<BrokenSession>> begin(qint64 pid);
    [[nodiscard]] Result<void> end();

private:
    Database& m_database;
    Statement m_open;
    Statement m_edited;
    Statement m_closeAll;
    Statement m_begin;
    Statement m_prune;
};

} // namespace comfyvn

Q_DECLARE_METATYPE(comfyvn::BrokenSession)
