#include "ui/mixer/SessionRenderer.h"

#include "core/mix/MixRendering.h"
#include "core/mix/daw/DawProject.h"
#include "core/mix/daw/ReaperProject.h"
#include "core/mix/daw/SessionLabels.h"
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

void SessionRenderer::render(const SessionRenderWish& wish)
{
    run(wish.session.name, [wish, hashes = m_hashes](const Progress& progress) {
        SessionRenderWish whole = wish;
        whole.threads = QThread::idealThreadCount();
        return renderSession(whole, *hashes, progress).map([](const SessionRender& made) {
            return SessionOutcome { made.path, made };
        });
    });
}

void SessionRenderer::exportLabels(const MixSession& session, const QString& path)
{
    run(session.name, [session, path](const Progress&) {
        return comfyvn::exportLabels(session, path).map([&path] { return SessionOutcome { .path = path }; });
    });
}

void SessionRenderer::exportStems(const StemsWish& wish)
{
    run(wish.session.name, [wish](const Progress& progress) {
        return comfyvn::exportStems(wish, progress).map([&wish](const QStringList&) {
            return SessionOutcome { .path = wish.folder };
        });
    });
}

void SessionRenderer::exportProject(const MixSession& session, const QString& workspace, const QString& path)
{
    const bool reaper = path.endsWith(u".rpp"_s, Qt::CaseInsensitive);
    run(session.name, [=](const Progress& progress) {
        const auto exported = reaper
            ? exportReaperProject(session, workspace, path, progress).map([](const QStringList&) {})
            : exportDawProject(session, workspace, path, progress);
        return exported.map([&path] { return SessionOutcome { .path = path }; });
    });
}

void SessionRenderer::run(const QString& name, const Work& work)
{
    if (isRunning()) {
        Q_EMIT refused();
        return;
    }
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_name = name;
    m_fraction = 0;
    m_result.reset();
    m_startedMs = QDateTime::currentMSecsSinceEpoch();
    auto* watcher = new QFutureWatcher<Result<SessionOutcome>>(this);
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
        &m_thread, [work, cancelled = m_cancelled](QPromise<Result<SessionOutcome>>& promise) {
            giveWay();
            promise.setProgressRange(0, kSteps);
            promise.addResult(work([&](double fraction) {
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
