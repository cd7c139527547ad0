#include "ui/jobs/BatchJob.h"

#include "ui/jobs/JobsModel.h"
#include "ui/lines/RenderBatch.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

BatchJob::BatchJob(RenderBatch& batch, const LineSpeaker& speaker, JobsModel& jobs, QObject* parent)
    : QObject(parent)
    , m_batch(batch)
    , m_jobs(jobs)
{
    connect(&batch, &RenderBatch::changed, this, &BatchJob::show);
    connect(&batch, &RenderBatch::finished, this, &BatchJob::show);
    connect(&speaker, &LineSpeaker::ended, this, [this](qint64, qint64, LineSpeaker::Ending ending) {
        m_cancelled = m_cancelled || ending == LineSpeaker::Ending::Cancelled;
    });
}

void BatchJob::show()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (m_startedMs == 0) {
        if (!m_batch.isRunning())
            return;
        m_startedMs = now;
        m_cancelled = false;
        m_failedBefore = m_batch.failures().size();
    }
    WindowJob job { .info = { .id = u"batch-%1"_s.arg(m_startedMs),
                              .kind = u"speech"_s,
                              .state = JobState::Running,
                              .progress = m_batch.fraction(),
                              .stage = u"%1 / %2"_s.arg(m_batch.done()).arg(m_batch.total()),
                              .startedMs = m_startedMs },
                    .cancel = [this] { m_batch.cancel(); },
                    .retry = [this] { m_batch.retryFailed(); } };
    if (!m_batch.isRunning()) {
        const auto& failures = m_batch.failures();
        job.info.endedMs = now;
        const bool failed = failures.size() > m_failedBefore;
        job.info.state = m_cancelled ? JobState::Cancelled : failed ? JobState::Failed : JobState::Done;
        if (failed)
            job.info.message = failures.last().reason;
        else
            job.retry = nullptr;
        m_startedMs = 0;
    }
    m_jobs.put(job);
}

} // namespace comfyvn::ui
