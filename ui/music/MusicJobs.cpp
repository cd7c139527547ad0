#include "ui/music/MusicJobs.h"

#include "ui/jobs/JobsModel.h"
#include "ui/music/MusicDesk.h"
#include "ui/music/MusicExporter.h"
#include "ui/music/MusicPickModel.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

WindowJob exportJob(const MusicExporter& exporter, qint64 startedMs)
{
    return { .info = { .id = u"music-export-%1"_s.arg(startedMs),
                       .kind = u"export"_s,
                       .title = exporter.title(),
                       .state = JobState::Running,
                       .progress = exporter.fraction(),
                       .stage = exporter.file(),
                       .startedMs = startedMs } };
}

} // namespace

MusicJobs::MusicJobs(MusicDesk& desk, JobsModel& jobs, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_jobs(jobs)
{
    connect(&desk, &MusicDesk::pickChanged, this, &MusicJobs::showRender);
    MusicExporter& exporter = desk.exporter();
    connect(&exporter, &MusicExporter::started, this, [this] {
        m_exportStartedMs = QDateTime::currentMSecsSinceEpoch();
        showExport();
    });
    connect(&exporter, &MusicExporter::progressed, this, &MusicJobs::showExport);
    connect(&exporter, &MusicExporter::finished, this, [this](const Result<int>& written) {
        const MusicExporter& done = m_desk.exporter();
        WindowJob job = exportJob(done, m_exportStartedMs);
        job.info.endedMs = QDateTime::currentMSecsSinceEpoch();
        if (written) {
            job.info.state = JobState::Done;
            job.info.progress = 1;
            job.open = [folder = done.folder()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); };
        } else {
            job.info.state =
                written.error().kind == ErrorKind::Cancelled ? JobState::Cancelled : JobState::Failed;
            job.info.message = written.error().message;
        }
        m_jobs.put(job);
    });
}

void MusicJobs::showExport()
{
    WindowJob job = exportJob(m_desk.exporter(), m_exportStartedMs);
    job.cancel = [this] { m_desk.exporter().cancel(); };
    m_jobs.put(job);
}

void MusicJobs::showRender(qint64 pick)
{
    const PickState state = m_desk.state(pick);
    const bool runs = state == PickState::Rendering;
    if (!runs && !m_startedMs.contains(pick))
        return;
    if (!m_startedMs.contains(pick))
        m_startedMs.insert(pick, QDateTime::currentMSecsSinceEpoch());
    const qint64 startedMs = m_startedMs.value(pick);
    const MusicPick* chosen = m_desk.find(pick);
    WindowJob job { .info = { .id = u"music-%1-%2"_s.arg(pick).arg(startedMs),
                              .kind = u"music"_s,
                              .title = chosen ? pickTitle(*chosen) : QString(),
                              .state = JobState::Running,
                              .progress = m_desk.progress(pick),
                              .stage = m_desk.stage(pick),
                              .startedMs = startedMs } };
    if (runs) {
        job.cancel = [this, pick] { m_desk.cancel(pick); };
    } else {
        m_startedMs.remove(pick);
        job.info.endedMs = QDateTime::currentMSecsSinceEpoch();
        job.info.state = state == PickState::Ready ? JobState::Done
            : state == PickState::Failed           ? JobState::Failed
                                                   : JobState::Cancelled;
        job.info.progress = state == PickState::Ready ? 1 : job.info.progress;
        job.info.message = m_desk.failureOf(pick).message;
    }
    m_jobs.put(job);
}

} // namespace comfyvn::ui
