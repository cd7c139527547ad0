#include "core/artifacts/UseTimes.h"

#include "core/base/Log.h"
#include "core/base/UtcTime.h"
#include "core/storage/Database.h"
#include "core/storage/Transaction.h"

#include <QDateTime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn {

namespace {

constexpr auto kDelay = 3s;

void warn(const Result<void>& flushed)
{
    if (!flushed)
        qCWarning(lcPipeline).noquote() << flushed.error().message;
}

} // namespace

UseTimes::UseTimes(Database& database, QStringView table)
    : m_database(database)
    , m_write(database, u"UPDATE %1 SET last_access = ? WHERE cache_key = ?"_s.arg(table))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelay);
    connect(&m_timer, &QTimer::timeout, this, [this] { warn(flush()); });
}

UseTimes::~UseTimes()
{
    warn(flush());
}

void UseTimes::touch(const QString& cacheKey)
{
    m_touched.insert(cacheKey, QDateTime::currentMSecsSinceEpoch());
    if (!m_timer.isActive())
        m_timer.start();
}

Result<void> UseTimes::flush()
{
    m_timer.stop();
    if (m_touched.isEmpty())
        return {};
    const auto touched = std::exchange(m_touched, {});
    Transaction transaction(m_database);
    for (auto it = touched.cbegin(); it != touched.cend(); ++it) {
        const QString time = isoTime(QDateTime::fromMSecsSinceEpoch(it.value(), Qt::UTC));
        if (auto written = m_write.run({ time, it.key() }); !written)
            return written;
    }
    return transaction.commit();
}

} // namespace comfyvn
