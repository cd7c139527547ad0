#include "core/script/SessionLog.h"

#include "core/base/UtcTime.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

SessionLog::SessionLog(Database& database)
    : m_database(database)
    , m_open(database,
             u"SELECT started_at, saved_at FROM sessions WHERE ended_at = '' ORDER BY id DESC LIMIT 1"_s)
    , m_edited(database, u"SELECT count(*) FROM lines WHERE updated_at >= ? AND text <> ''"_s)
    , m_closeAll(database, u"UPDATE sessions SET ended_at = ? WHERE ended_at = ''"_s)
    , m_begin(database, u"INSERT INTO sessions(pid, started_at, saved_at, ended_at) VALUES(?, ?, '', '')"_s)
    , m_prune(database, u"DELETE FROM sessions WHERE id <= (SELECT max(id) - 100 FROM sessions)"_s)
{ }

Result<std::optional<BrokenSession>> SessionLog::begin(qint64 pid)
{
    std::optional<BrokenSession> broken;
    auto read = m_open.each({}, [&broken](const Row& row) {
        broken = BrokenSession { .startedAt = row.text(0), .savedAt = row.text(1) };
    });
    if (read && broken)
        read = m_edited.each({ broken->startedAt }, [&broken](const Row& row) {
            broken->linesEdited = static_cast<int>(row.integer(0));
        });
    if (!read)
        return tl::unexpected(read.error());
    const QString now = isoNow();
    Transaction transaction(m_database);
    std::ignore = m_closeAll.run({ now });
    std::ignore = m_begin.run({ pid, now });
    std::ignore = m_prune.run();
    if (auto done = transaction.commit(); !done)
        return tl::unexpected(done.error());
    return broken;
}

Result<void> SessionLog::end()
{
    return m_closeAll.run({ isoNow() });
}

} // namespace comfyvn
