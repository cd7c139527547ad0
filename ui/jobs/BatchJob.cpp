#include "ui/jobs/BatchJob.h"

#include "ui/jobs/JobsModel.h"
#include "ui/lines/RenderBatch.h"
#include "ui/lines/SceneList.h"

#include <QDateTime>
#include <QLocale>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn::ui {

BatchJob::BatchJob(RenderBatch& batch, const LineSpeaker& speaker, const SceneList& scenes, JobsModel& jobs,
                   QObject* parent)
    : QObject(parent)
    , m_batch(batch)
    , m_scenes(scenes)
    , m_jobs(jobs)
{
    connect(&batch, &RenderBatch::changed, this, &BatchJob::show);
    connect(&batch, &RenderBatch::finished, this, &BatchJob::show);
    m_later.setSingleShot(true);
    m_later.setInterval(200ms);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (m_batch.isRendering())
            show();
    });
    connect(&speaker, &LineSpeaker::progressed, this, [this](int, double, const QString& stage) {
        m_stage = stage;
        if (!m_later.isActive())
            m_later.start();
    });
    connect(&speaker, &LineSpeaker::ended, this, [this](qint64, qint64, LineSpeaker::Ending ending) {
        m_cancelled = m_cancelled || ending == LineSpeaker::Ending::Cancelled;
    });
}

void BatchJob::show()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (m_startedMs == 0) {
        if (!m_batch.isRendering())
            return;
        m_startedMs = now;
        m_cancelled = false;
        m_failedBefore = m_batch.failures().size();
    }
    WindowJob job { .info = { .id = u"batch-%1"_s.arg(m_startedMs),
                              .kind = u"speech"_s,
                              .state = JobState::Running,
                              .progress = m_batch.fraction(),
                              .stage = stage(),
                              .startedMs = m_startedMs },
                    .cancel = [this] { m_batch.cancel(); },
                    .retry = [this] { m_batch.retryFailed(); },
                    .title = [this, scenes = m_batch.scenes(), done = m_batch.done(),
                              total = m_batch.total()] { return titleOf(scenes, done, total); },
                    .secondsLeft = [this] { return m_batch.secondsLeft(); } };
    if (!m_batch.isRendering()) {
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

/// The line, and where it is: a node of ComfyUI and its server.
QString BatchJob::stage() const
{
    const QString line = m_batch.lineUnderWay();
    return m_stage.isEmpty() ? line : u"%1 – %2"_s.arg(line, m_stage);
}

QString BatchJob::titleOf(const QSet<qint64>& scenes, int done, int total) const
{
    const int row = scenes.isEmpty() ? -1 : m_scenes.rowOf(*scenes.begin());
    const QString where = scenes.size() > 1 ? tr("%n scene(s)", nullptr, static_cast<int>(scenes.size()))
        : row < 0                           ? QString()
                                            : m_scenes.scenes()[row].name;
    const QLocale locale;
    const QString count = tr("%1 of %2 lines").arg(locale.toString(done), locale.toString(total));
    return where.isEmpty() ? count : tr("%1, %2", "scene, how many lines").arg(where, count);
}

} // namespace comfyvn::ui
