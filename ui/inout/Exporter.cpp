#include "ui/inout/Exporter.h"

#include "core/base/Files.h"
#include "ui/studio/StudioCall.h"
#include "ui/studio/StudioText.h"

#include <QtConcurrentRun>

#include <utility>

namespace comfyvn::ui {

Exporter::Exporter(QObject& studio, ExportCalls calls, QObject* parent)
    : QObject(parent)
    , m_studio(studio)
    , m_calls(std::make_shared<const ExportCalls>(std::move(calls)))
{ }

Exporter::~Exporter()
{
    if (m_running)
        cancel();
}

void Exporter::preview(const ExportScope& scope, const ExportOptions& options)
{
    askStudio(
        m_studio, this, [calls = m_calls, scope, options] { return calls->preview(scope, options); },
        [this, number = ++m_previews](const Result<ExportPreview>& preview) {
            if (number == m_previews)
                Q_EMIT previewed(preview);
        });
}

void Exporter::countExisting(const QStringList& names, const ExportOptions& options)
{
    whenFinished(this, QtConcurrent::run([names, options] { return comfyvn::countExisting(names, options); }),
                 [this, number = ++m_counts](int files) {
                     if (number == m_counts)
                         Q_EMIT existingCounted(files);
                 });
}

void Exporter::price(const ExportScope& scope, const ExportOptions& options)
{
    const auto tell = [this, number = ++m_prices](const QList<RenderCost>& costs) {
        if (number == m_prices)
            Q_EMIT priced(costs);
    };
    if (!m_calls->cost)
        return tell({});
    askStudio(
        m_studio, this, [calls = m_calls, scope, options] { return calls->cost(scope, options); },
        [this, tell](const QFuture<Result<QList<RenderCost>>>& looking) {
            whenFinished(this, looking, [tell](const Result<QList<RenderCost>>& costs) {
                tell(costs.value_or(QList<RenderCost>()));
            });
        });
}

void Exporter::start(const ExportScope& scope, const ExportOptions& options)
{
    if (m_running)
        return;
    m_running = true;
    m_cancelled = false;
    m_progress = {};
    m_folder = options.folder;
    m_report.reset();
    Q_EMIT started();
    askStudio(
        m_studio, this, [calls = m_calls, scope, options] { return calls->start(scope, options); },
        [this](const ExportWork& work) { follow(work); });
}

void Exporter::follow(const ExportWork& work)
{
    m_cancel = work.cancel;
    auto* watcher = new QFutureWatcher<Result<ExportReport>>(this);
    const auto tell = [this, watcher] {
        m_progress = { watcher->progressValue(), watcher->progressMaximum(), watcher->progressText() };
        Q_EMIT progressed(m_progress);
    };
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, tell);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_running = false;
        m_cancel = {};
        m_report = watcher->future().resultCount() > 0
            ? watcher->result()
            : Result<ExportReport>(failure(ErrorKind::Cancelled, QStringLiteral("cancelled"),
                                           QStringLiteral("The export was cancelled.")));
        Q_EMIT finished(*m_report);
    });
    watcher->setFuture(work.report);
    if (m_cancelled)
        cancel();
}

void Exporter::cancel()
{
    m_cancelled = true;
    if (m_cancel)
        QMetaObject::invokeMethod(&m_studio, m_cancel, Qt::QueuedConnection);
}

void Exporter::saveReport(const QString& file, const ExportReport& report)
{
    whenFinished(this, QtConcurrent::run([file, report] {
                     return writeFile(file, reportCsv(report), Durability::ProcessCrash);
                 }),
                 [this](const Result<void>& saved) {
                     Q_EMIT reportSaved(saved ? QString() : errorText(saved.error()));
                 });
}

} // namespace comfyvn::ui
