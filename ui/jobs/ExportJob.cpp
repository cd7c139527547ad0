#include "ui/jobs/ExportJob.h"

#include "ui/inout/Exporter.h"
#include "ui/jobs/JobsModel.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {

WindowJob jobOf(const Exporter& exporter, qint64 startedMs)
{
    const ExportProgress& at = exporter.progress();
    return { .info = { .id = u"export-%1"_s.arg(startedMs),
                       .kind = u"export"_s,
                       .title = QDir::toNativeSeparators(exporter.folder()),
                       .state = JobState::Running,
                       .progress = at.lines > 0 ? static_cast<double>(at.done) / at.lines : 0,
                       .stage = at.lines > 0 ? u"%1 / %2 – %3"_s.arg(at.done).arg(at.lines).arg(at.name)
                                             : QString(),
                       .startedMs = startedMs } };
}

} // namespace

ExportJob::ExportJob(Exporter& exporter, JobsModel& jobs, QObject* parent)
    : QObject(parent)
    , m_exporter(exporter)
    , m_jobs(jobs)
{
    connect(&exporter, &Exporter::started, this, [this] {
        m_startedMs = QDateTime::currentMSecsSinceEpoch();
        show();
    });
    connect(&exporter, &Exporter::progressed, this, &ExportJob::show);
    connect(&exporter, &Exporter::finished, this, &ExportJob::showEnd);
}

void ExportJob::show()
{
    WindowJob job = jobOf(m_exporter, m_startedMs);
    job.cancel = [this] { m_exporter.cancel(); };
    m_jobs.put(job);
}

void ExportJob::showEnd(const Result<ExportReport>& report)
{
    WindowJob job = jobOf(m_exporter, m_startedMs);
    job.info.endedMs = QDateTime::currentMSecsSinceEpoch();
    if (!report) {
        const bool cancelled = report.error().kind == ErrorKind::Cancelled;
        job.info.state = cancelled ? JobState::Cancelled : JobState::Failed;
        job.info.message = report.error().message;
    } else if (report->cancelled) {
        job.info.state = JobState::Cancelled;
    } else if (report->count(FileOutcome::Failed) > 0) {
        job.info.state = JobState::Failed;
        job.info.message =
            std::ranges::find(report->files, FileOutcome::Failed, &ExportedFile::outcome)->reason;
    } else {
        job.info.state = JobState::Done;
        job.info.progress = 1;
        job.open = [folder = m_exporter.folder()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); };
    }
    m_jobs.put(job);
}

} // namespace comfyvn::ui
