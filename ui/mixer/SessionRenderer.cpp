#include "ui/mixer/SessionRenderer.h"

#include "core/mix/MixRendering.h"
#include "ui/jobs/JobsModel.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QUrl>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr int kSteps = 1000;
}

SessionRenderer::SessionRenderer(JobsModel& jobs, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
{
    m_thread.setMaxThreadCount(1);
}

SessionRenderer::~SessionRenderer()
{
    cancel();
    m_thread.waitForDone();
}

void SessionRenderer::start(const MixSession& session, const QString& workspace, const QString& path,
                            MixFormat format)
{
    if (isRunning())
        return;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_name = session.name;
    m_fraction = 0;
    m_result.reset();
    m_startedMs = QDateTime::currentMSecsSinceEpoch();
    auto* watcher = new QFutureWatcher<Result<SessionRender>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        m_fraction = static_cast<double>(value) / kSteps;
        show();
        Q_EMIT changed();
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_cancelled.reset();
        m_result = watcher->result();
        show();
        Q_EMIT changed();
        Q_EMIT finished();
    });
    watcher->setFuture(QtConcurrent::run(
        &m_thread,
        [session, workspace, path, format,
         cancelled = m_cancelled](QPromise<Result<SessionRender>>& promise) {
            giveWay();
            promise.setProgressRange(0, kSteps);
            promise.addResult(renderSession(session, workspace, path, format, QThread::idealThreadCount(),
                                            [&](double fraction) {
                                                promise.setProgressValue(static_cast<int>(fraction * kSteps));
                                                return !*cancelled;
                                            }));
        }));
    show();
    Q_EMIT changed();
}

void SessionRenderer::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void SessionRenderer::show()
{
    WindowJob job { .info = { .id = u"mix-%1"_s.arg(m_startedMs),
                              .kind = u"mix"_s,
                              .title = m_name,
                              .state = JobState::Running,
                              .progress = m_fraction,
                              .stage = u"mixing"_s,
                              .startedMs = m_startedMs },
                    .cancel = [this] { cancel(); } };
    if (m_result) {
        job.info.endedMs = QDateTime::currentMSecsSinceEpoch();
        job.cancel = nullptr;
        if (*m_result) {
            job.info.state = JobState::Done;
            job.info.progress = 1;
            job.open = [folder = QFileInfo((*m_result)->path).path()] {
                QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
            };
        } else {
            const bool cancelled = m_result->error().kind == ErrorKind::Cancelled;
            job.info.state = cancelled ? JobState::Cancelled : JobState::Failed;
            job.info.message = m_result->error().message;
        }
    }
    m_jobs.put(job);
}

} // namespace comfyvn::ui
