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
#include <optional>
#include <vector>

namespace comfyvn {

enum class JobState { Queued, Running, Done, Failed, Cancelled };

/// A job as it was at one moment.
struct JobInfo {
    QString id {};
    QString kind {};
    QString title {}; ///< what it works on, for people; may be empty
    JobState state = JobState::Queued;
    double progress = 0; ///< 0..1
    QString stage {};
    QString artifact {}; ///< what came of it, relative to the workspace
    QString message {}; ///< why it failed or was cancelled
    qint64 startedMs = 0; ///< since the epoch
    qint64 endedMs = 0; ///< 0: not yet

    bool operator==(const JobInfo&) const = default;
};

/// The name of a state as the API writes it.
[[nodiscard]] QString jobStateName(JobState state);
[[nodiscard]] bool isEnded(JobState state);

/// Work under way that somebody may ask about later, and the last 1,000 results. Studio thread only.
class JobQueue final : public QObject {
    Q_OBJECT

public:
    /// `limit`: how many jobs may be unfinished at once.
    explicit JobQueue(int limit, QObject* parent = nullptr);
    ~JobQueue() override;

    void setLimit(int limit) { m_limit = limit; }

    /// Makes work that has begun a job and returns its id. `title` says what it works on; `progress` is the
    /// future whose progress counts, which may be one that `result` waits for; `cancel` gives the work up.
    /// Error: Busy `too_many_jobs`; the work is not touched then.
    [[nodiscard]] Result<QString> start(const QString& kind, const QFuture<Result<QJsonObject>>& result,
                                        const QFuture<void>& progress, std::function<void()> cancel,
                                        const QString& title = {});

    /// `{id, kind, title?, state, progress, stage, result?, error?}`; a job is queued until its first sign of
    /// progress. Error: NotFound `job_not_found`.
    [[nodiscard]] Result<QJsonObject> job(const QString& id) const;

    /// None when there is no such job.
    [[nodiscard]] std::optional<JobInfo> info(const QString& id) const;
    /// Every job, oldest first.
    [[nodiscard]] QList<JobInfo> infos() const;

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
    [[nodiscard]] std::vector<const Job*> inOrder() const; ///< oldest first
    void moved(Job& job);
    void finished(Job& job);

    int m_limit;
    quint64 m_started = 0;
    int m_unfinished = 0;
    std::map<QString, std::unique_ptr<Job>> m_jobs;
    std::deque<QString> m_finished {}; ///< ids, oldest first
};

} // namespace comfyvn
