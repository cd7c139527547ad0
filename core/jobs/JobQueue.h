#pragma once

#include "core/base/Result.h"

#include <QFuture>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace comfyvn {

/// Work under way that somebody may ask about later, and the last 1,000 results. Studio thread only.
class JobQueue final : public QObject {
    Q_OBJECT

public:
    /// `limit`: how many jobs may be unfinished at once.
    explicit JobQueue(int limit, QObject* parent = nullptr);
    ~JobQueue() override;

    void setLimit(int limit) { m_limit = limit; }

    /// Makes work that has begun a job and returns its id. `progress` is the future whose progress counts,
    /// which may be one that `result` waits for; `cancel` gives the work up. Error: Busy `too_many_jobs`; the
    /// work is not touched then.
    [[nodiscard]] Result<QString> start(const QString& kind, const QFuture<Result<QJsonObject>>& result,
                                        const QFuture<void>& progress, std::function<void()> cancel);

    /// `{id, kind, state, progress, stage, result?, error?}`; a job is queued until its first sign of
    /// progress. Error: NotFound `job_not_found`.
    [[nodiscard]] Result<QJsonObject> job(const QString& id) const;

    /// Every job without its result, newest first.
    [[nodiscard]] QJsonArray list() const;

    /// Gives a job up; one that has ended stays as it is. It counts towards the limit until its work has
    /// stopped. Error: NotFound `job_not_found`.
    [[nodiscard]] Result<void> cancel(const QString& id);

Q_SIGNALS:
    /// The job began, moved on or ended.
    void jobChanged(const QString& id);

private:
    struct Job;

    [[nodiscard]] Result<Job*> find(const QString& id) const;
    void moved(Job& job);
    void finished(Job& job);

    int m_limit;
    quint64 m_started = 0;
    int m_unfinished = 0;
    std::map<QString, std::unique_ptr<Job>> m_jobs;
    std::deque<QString> m_finished {}; ///< ids, oldest first
};

} // namespace comfyvn
