#pragma once

#include "core/storage/Statement.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace comfyvn {

/// The times at which entries of an index were last used, written a few seconds later, so that a hit costs no
/// write. Studio thread only.
class UseTimes final : public QObject {
    Q_OBJECT

public:
    /// `table` has the columns `cache_key` and `last_access`.
    UseTimes(Database& database, QStringView table);
    ~UseTimes() override;

    void touch(const QString& cacheKey);
    void forget(const QString& cacheKey) { m_touched.remove(cacheKey); }

    /// Writes what was noted; also done by a timer and by the destructor.
    [[nodiscard]] Result<void> flush();

private:
    Database& m_database;
    Statement m_write;
    QHash<QString, qint64> m_touched {}; ///< cache key to milliseconds since the epoch
    QTimer m_timer {};
};

} // namespace comfyvn
