#include "core/artifacts/EventLog.h"

#include "core/base/Log.h"
#include "core/base/UtcTime.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn {

namespace {
constexpr auto kFlushDelay = 100ms;
}

EventLog::EventLog(Database& database)
    : m_database(database)
    , m_append(database, u"INSERT INTO events (ts, kind, data_json) VALUES (?, ?, ?)"_s)
    , m_since(database, u"SELECT id, ts, kind, data_json FROM events WHERE id > ? ORDER BY id LIMIT ?"_s)
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(kFlushDelay);
    connect(&m_flushTimer, &QTimer::timeout, this, [this] {
        if (auto flushed = flush(); !flushed)
            qCWarning(lcPipeline).noquote() << flushed.error().message;
    });
}

EventLog::~EventLog()
{
    if (auto flushed = flush(); !flushed)
        qCWarning(lcPipeline).noquote() << flushed.error().message;
}

Result<void> EventLog::append(const QString& kind, const QJsonObject& data)
{
    return m_append.run({ isoNow(), kind, compactJson(data) });
}

void EventLog::appendSoon(const QString& kind, const QJsonObject& data)
{
    m_pending.push_back({ QDateTime::currentMSecsSinceEpoch(), kind, data });
    if (!m_flushTimer.isActive())
        m_flushTimer.start();
}

Result<void> EventLog::flush()
{
    m_flushTimer.stop();
    if (m_pending.empty())
        return {};
    const auto pending = std::exchange(m_pending, {});
    Transaction transaction(m_database);
    for (const Pending& event : pending) {
        const QString time = isoTime(QDateTime::fromMSecsSinceEpoch(event.time, Qt::UTC));
        if (auto written = m_append.run({ time, event.kind, compactJson(event.data) }); !written)
            return written;
    }
    return transaction.commit();
}

Result<QJsonArray> EventLog::since(qint64 id, int limit)
{
    if (auto flushed = flush(); !flushed)
        return tl::unexpected(flushed.error());
    QJsonArray events;
    auto read = m_since.each({ id, limit }, [&](const Row& row) {
        events << QJsonObject {
            { u"id"_s, row.integer(0) },
            { u"ts"_s, row.text(1) },
            { u"kind"_s, row.text(2) },
            { u"data"_s, row.object(3) },
        };
    });
    if (!read)
        return tl::unexpected(read.error());
    return events;
}

} // namespace comfyvn
