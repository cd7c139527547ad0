#include "core/export/ExportRun.h"

#include "core/base/Log.h"
#include "core/export/LineFiles.h"
#include "core/script/ScriptStore.h"
#include "core/speech/LineRequest.h"
#include "core/speech/SpeechService.h"

#include <QFutureWatcher>
#include <QSet>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

/// Hands over the result of a future, or nothing when it was cancelled without one.
template <typename T, typename Use> void whenDone(QObject* owner, const QFuture<T>& future, Use use)
{
    auto* watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, use] {
        watcher->deleteLater();
        const bool answered = watcher->future().resultCount() > 0;
        use(answered ? std::optional<T>(watcher->result()) : std::nullopt);
    });
    watcher->setFuture(future);
}

} // namespace

ExportRun::ExportRun(ExportService& service, const QList<ExportLine>& lines, const QStringList& names,
                     const ExportOptions& options, const QString& source)
    : QObject(&service)
    , m_service(service)
    , m_lines(lines)
    , m_names(names)
    , m_options(options)
    , m_source(source)
    , m_rows(static_cast<std::size_t>(lines.size()))
{
    m_promise.start();
    m_promise.setProgressRange(0, static_cast<int>(lines.size()));
}

ExportRun::~ExportRun() = default;

void ExportRun::start()
{
    for (qsizetype at = 0; at < m_lines.size(); ++at)
        m_queues.add(m_service.m_speech.providerOf(speakerOf(m_lines[at].line)), at);
    startMore();
}

void ExportRun::cancel()
{
    if (std::exchange(m_cancelled, true))
        return;
    for (auto& [at, rendering] : m_rendering) {
        if (!rendering.isFinished())
            rendering.cancel();
    }
    if (m_underWay == 0)
        finish();
}

void ExportRun::startMore()
{
    // A line that needs no waiting ends while it begins.
    if (std::exchange(m_starting, true))
        return;
    const auto most = [this](const QString& provider) { return m_service.m_speech.linesAtOnce(provider); };
    while (!m_cancelled) {
        const auto at = m_queues.take(most);
        if (!at)
            break;
        ++m_underWay;
        begin(*at);
    }
    m_starting = false;
    if (m_underWay == 0)
        finish();
}

void ExportRun::begin(qsizetype at)
{
    const ExportLine& line = m_lines[at];
    const Take& take = soundOf(line.line);
    const auto skip = [&](const QString& reason) {
        done(at, { withoutFile(line, m_names[at], m_options, FileOutcome::Skipped, reason) });
    };
    if (take.locked || m_service.isCurrent(line.line)) {
        write(at, take.cacheKey);
        return;
    }
    switch (m_options.stale) {
    case StaleLines::Render:
        render(at);
        return;
    case StaleLines::AsIs:
        if (take.cacheKey.isEmpty())
            skip(u"The line has not been rendered."_s);
        else
            write(at, take.cacheKey);
        return;
    case StaleLines::Skip:
        skip(take.cacheKey.isEmpty() ? u"The line has not been rendered."_s
                                     : u"The line has changed since it was rendered."_s);
        return;
    }
}

void ExportRun::render(qsizetype at)
{
    const auto future = m_service.m_speech.speak(lineRequest(m_lines[at].line, m_source));
    m_rendering.insert_or_assign(at, future);
    whenDone(this, future, [this, at](const std::optional<Result<SpeechRender>>& result) {
        m_rendering.erase(at);
        const ExportLine& line = m_lines[at];
        if (!result || !*result) {
            m_abandoned |= !result;
            const QString reason = result ? result->error().message : u"The export was cancelled."_s;
            done(at,
                 { withoutFile(line, m_names[at], m_options,
                               result ? FileOutcome::Failed : FileOutcome::Skipped, reason) });
            return;
        }
        m_rendered.push_back(
            { line.scene, line.line.id, lineFingerprint(line.line), soundOf(line.line).seed, **result });
        write(at, (*result)->cacheKey);
    });
}

void ExportRun::write(qsizetype at, const QString& cacheKey)
{
    const auto future = QtConcurrent::run(
        &m_service.m_workers,
        [line = m_lines[at], name = m_names[at], cacheKey, options = m_options, paths = m_service.m_paths] {
            return writeLineFiles(line, name, cacheKey, options, paths);
        });
    whenDone(this, future, [this, at](const std::optional<QList<ExportedFile>>& rows) {
        done(at, rows.value_or(QList<ExportedFile>()));
    });
}

void ExportRun::done(qsizetype at, const QList<ExportedFile>& rows)
{
    m_rows[static_cast<std::size_t>(at)] = rows;
    m_queues.done(at);
    --m_underWay;
    ++m_done;
    m_promise.setProgressValueAndText(static_cast<int>(m_done), m_names[at]);
    startMore();
}

void ExportRun::noteRenders()
{
    LineIds ids = m_service.m_script.ids();
    QSet<qint64> scenes;
    for (const Rendered& entry : m_rendered)
        scenes << entry.scene;
    for (const qint64 scene : std::as_const(scenes)) {
        auto script = m_service.m_script.load(scene);
        if (!script)
            continue; // removed meanwhile
        ScriptEdit edit { .scene = scene };
        for (const Rendered& entry : m_rendered) {
            const auto line = std::ranges::find(script->lines, entry.line, &ScriptLine::id);
            if (line == script->lines.end() || lineFingerprint(*line) != entry.fingerprint
                || soundOf(*line).seed != entry.seed || soundOf(*line).locked)
                continue;
            noteRender(takeToRender(*line, ids), entry.fingerprint, entry.render);
            line->failure = {};
            edit.changed << *line;
        }
        if (edit.changed.isEmpty())
            continue;
        if (const auto saved = m_service.m_script.save(edit, m_source); !saved)
            qCWarning(lcPipeline).noquote() << saved.error().message;
    }
}

void ExportRun::finish()
{
    if (std::exchange(m_finished, true))
        return;
    noteRenders();
    ExportReport report { .folder = m_options.folder, .cancelled = m_queues.hasWaiting() || m_abandoned };
    for (const QList<ExportedFile>& rows : m_rows)
        report.files += rows;
    m_promise.addResult(Result<ExportReport>(report));
    m_promise.finish();
    deleteLater();
}

} // namespace comfyvn
