#pragma once

#include "core/storage/Statement.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <vector>

namespace comfyvn {

/// The workspace's journal of what happened, numbered in order. Studio thread only.
class EventLog final : public QObject {
    Q_OBJECT

public:
    explicit EventLog(Database& database);
    ~EventLog() override;

    /// Appends at once, inside the caller's transaction when there is one.
    [[nodiscard]] Result<void> append(const QString& kind, const QJsonObject& data);

    /// Appends with the time of now, written within a tenth of a second together with others: for what
    /// happens thousands of times a second and may be lost with a killed process.
    void appendSoon(const QString& kind, const QJsonObject& data);

    /// Writes what appendSoon() holds; also done by a timer and by the destructor.
    [[nodiscard]] Result<void> flush();

    /// Events `{id, ts, kind, data}` with an id above `id`, oldest first, at most `limit`.
    [[nodiscard]] Result<QJsonArray> since(qint64 id, int limit);

private:
    struct Pending {
        qint64 time = 0; ///< milliseconds since the epoch
        QString kind {};
        QJsonObject data {};
    };

    Database& m_database;
    Statement m_append;
    Statement m_since;
    std::vector<Pending> m_pending {};
    QTimer m_flushTimer {};
};

} // namespace comfyvn
