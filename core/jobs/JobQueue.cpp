#include "core/jobs/JobQueue.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr size_t kKeptFinished = 1000;

/// Ids are not to be guessed: whoever knows one can read the result and cancel the work.
QString newId()
{
    return u"%1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QChar(u'0'));
}

/// What the future holds; a future without a result was cancelled, or broken off by an exception.
Result<QJsonObject> outcome(QFuture<Result<QJsonObject>> future)
{
    try {
        future.waitForFinished(); // it has finished; this throws what it stored
        if (future.resultCount() > 0)
            return future.result();
    } catch (const std::exception& exception) {
        return failure(ErrorKind::Internal, u"internal_error"_s,
                       u"The job broke off unexpectedly: %1."_s.arg(QString::fromUtf8(exception.what())));
    } catch (...) {
        return failure(ErrorKind::Internal, u"internal_error"_s, u"The job broke off unexpectedly."_s);
    }
    return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The job was cancelled."_s);
}

} // namespace

QString jobStateName(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return u"queued"_s;
    case JobState::Running:
        return u"running"_s;
    case JobState::Done:
        return u"done"_s;
    case JobState::Failed:
        return u"failed"_s;
    case JobState::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

bool isEnded(JobState state)
{
    return state != JobState::Queued && state != JobState::Running;
}

struct JobQueue::Job {
    QString id {};
    QString kind {};
    QString title {};
    quint64 number = 0; ///< in order of starting
    JobState state = JobState::Queued;
    qint64 startedMs = QDateTime::currentMSecsSinceEpoch();
    qint64 endedMs = 0;
    double progress = 0;
    QString stage {};
    QJsonObject result {};
    std::optional<Error> error {};
    std::function<void()> cancel {};
    QFutureWatcher<Result<QJsonObject>> resultWatcher {};
    QFutureWatcher<void> progressWatcher {};

    [[nodiscard]] bool isEnded() const { return comfyvn::isEnded(state); }

    [[nodiscard]] JobInfo info() const
    {
        const QJsonObject data = result[u"data"_s].toObject();
        const QString artifact = result[u"artifact"_s].toString();
        return { .id = id,
                 .kind = kind,
                 .title = title,
                 .state = state,
                 .progress = progress,
                 .stage = stage,
                 .artifact = artifact.isEmpty() ? data[u"path"_s].toString() : artifact,
                 .message = error ? error->message : QString(),
                 .startedMs = startedMs,
                 .endedMs = endedMs };
    }

    [[nodiscard]] QJsonObject toJson() const
    {
        QJsonObject json {
            { u"id"_s, id },
            { u"kind"_s, kind },
            { u"state"_s, jobStateName(state) },
            { u"progress"_s, progress },
            { u"stage"_s, stage },
        };
        if (!title.isEmpty())
            json[u"title"_s] = title;
        if (error) {
            QJsonObject detail { { u"code"_s, error->code }, { u"message"_s, error->message } };
            if (!error->field.isEmpty())
                detail[u"field"_s] = error->field;
            json[u"error"_s] = detail;
        }
        return json;
    }
};

JobQueue::JobQueue(int limit, QObject* parent)
    : QObject(parent)
    , m_limit(limit)
{ }

JobQueue::~JobQueue() = default;

Result<QString> JobQueue::start(const QString& kind, const QFuture<Result<QJsonObject>>& result,
                                const QFuture<void>& progress, std::function<void()> cancel,
                                const QString& title)
{
    if (m_unfinished >= m_limit)
        return failure(ErrorKind::Busy, u"too_many_jobs"_s,
                       u"%1 jobs are under way, which is the limit; wait for one to end or cancel one."_s.arg(
                           m_unfinished));
    auto owned = std::make_unique<Job>();
    Job& job = *owned;
    job.id = newId();
    job.kind = kind;
    job.title = title;
    job.number = ++m_started;
    job.cancel = std::move(cancel);
    m_jobs[job.id] = std::move(owned);
    ++m_unfinished;

    const auto onMove = [this, &job] { moved(job); };
    connect(&job.progressWatcher, &QFutureWatcherBase::progressValueChanged, this, onMove);
    connect(&job.progressWatcher, &QFutureWatcherBase::progressTextChanged, this, onMove);
    connect(&job.resultWatcher, &QFutureWatcherBase::finished, this, [this, &job] { finished(job); });
    job.progressWatcher.setFuture(progress);
    job.resultWatcher.setFuture(result);
    Q_EMIT jobChanged(job.id);
    return job.id;
}

void JobQueue::moved(Job& job)
{
    if (job.isEnded())
        return;
    const int minimum = job.progressWatcher.progressMinimum();
    const int range = job.progressWatcher.progressMaximum() - minimum;
    if (range > 0)
        job.progress = std::clamp(double(job.progressWatcher.progressValue() - minimum) / range, 0.0, 1.0);
    job.stage = job.progressWatcher.progressText();
    job.state = JobState::Running;
    Q_EMIT jobChanged(job.id);
}

void JobQueue::finished(Job& job)
{
    --m_unfinished;
    const QString id = job.id;
    job.endedMs = QDateTime::currentMSecsSinceEpoch();
    if (!job.isEnded()) {
        auto made = outcome(job.resultWatcher.future());
        if (made) {
            job.state = JobState::Done;
            job.progress = 1;
            job.result = *std::move(made);
        } else {
            job.state = made.error().kind == ErrorKind::Cancelled ? JobState::Cancelled : JobState::Failed;
            job.error = std::move(made).error();
        }
    }
    // What the work held on to is not kept with the record of it.
    job.cancel = {};
    job.progressWatcher.disconnect(this);
    job.progressWatcher.setFuture({});
    job.resultWatcher.disconnect(this);
    job.resultWatcher.setFuture({});
    m_finished.push_back(id);
    Q_EMIT jobChanged(id);
    if (m_finished.size() > kKeptFinished) {
        m_jobs.erase(m_finished.front());
        m_finished.pop_front();
    }
}

Result<JobQueue::Job*> JobQueue::find(const QString& id) const
{
    const auto it = m_jobs.find(id);
    if (it == m_jobs.end())
        return failure(
            ErrorKind::NotFound, u"job_not_found"_s,
            u"There is no job \"%1\"; the last %2 finished ones are kept."_s.arg(id).arg(kKeptFinished));
    return it->second.get();
}

Result<QJsonObject> JobQueue::job(const QString& id) const
{
    const auto found = find(id);
    if (!found)
        return tl::unexpected(found.error());
    QJsonObject json = (*found)->toJson();
    if ((*found)->state == JobState::Done)
        json[u"result"_s] = (*found)->result;
    return json;
}

std::optional<JobInfo> JobQueue::info(const QString& id) const
{
    const auto found = find(id);
    return found ? std::optional((*found)->info()) : std::nullopt;
}

std::vector<const JobQueue::Job*> JobQueue::inOrder() const
{
    std::vector<const Job*> jobs;
    for (const auto& [id, job] : m_jobs)
        jobs.push_back(job.get());
    std::sort(jobs.begin(), jobs.end(), [](const Job* a, const Job* b) { return a->number < b->number; });
    return jobs;
}

QList<JobInfo> JobQueue::infos() const
{
    QList<JobInfo> infos;
    for (const Job* job : inOrder())
        infos << job->info();
    return infos;
}

QJsonArray JobQueue::list() const
{
    const auto jobs = inOrder();
    QJsonArray list;
    std::for_each(jobs.rbegin(), jobs.rend(), [&list](const Job* job) { list << job->toJson(); });
    return list;
}

Result<void> JobQueue::cancel(const QString& id)
{
    const auto found = find(id);
    if (!found)
        return tl::unexpected(found.error());
    Job& job = **found;
    if (job.isEnded())
        return {};
    job.state = JobState::Cancelled;
    job.error = Error { ErrorKind::Cancelled, u"cancelled"_s, u"The job was cancelled."_s, {} };
    if (const auto giveUp = job.cancel)
        giveUp();
    Q_EMIT jobChanged(id);
    return {};
}

} // namespace comfyvn
