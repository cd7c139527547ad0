#include "core/export/ExportService.h"

#include "core/export/ExportRun.h"
#include "core/script/ScriptStore.h"
#include "core/speech/LineRequest.h"
#include "core/speech/SpeechService.h"

#include <QDir>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

ExportService::ExportService(ScriptStore& script, SpeechService& speech, const WorkspacePaths& paths,
                             QThreadPool& workers, QObject* parent)
    : QObject(parent)
    , m_script(script)
    , m_speech(speech)
    , m_paths(paths)
    , m_workers(workers)
{ }

Result<QList<ExportLine>> ExportService::lines(const ExportScope& scope)
{
    return scope.lines.isEmpty() ? linesOfScenes(scope.scenes)
                                 : chosenLines(QSet<qint64>(scope.lines.begin(), scope.lines.end()));
}

Result<QList<ExportLine>> ExportService::linesOfScenes(const QList<qint64>& scenes)
{
    const auto known = m_script.scenes();
    if (!known)
        return tl::unexpected(known.error());
    QList<qint64> wanted = scenes;
    for (const SceneInfo& scene : *known) {
        if (scenes.isEmpty())
            wanted << scene.id;
    }
    QList<ExportLine> lines;
    for (const qint64 scene : std::as_const(wanted)) {
        const auto script = m_script.load(scene);
        if (!script)
            return tl::unexpected(script.error());
        lines += exportLinesOf(*script, {});
    }
    return lines;
}

Result<QList<ExportLine>> ExportService::chosenLines(const QSet<qint64>& chosen)
{
    QList<ExportLine> lines;
    for (QSet<qint64> missing = chosen; !missing.isEmpty();) {
        const auto found = m_script.findLine(*missing.cbegin());
        if (!found)
            return tl::unexpected(found.error());
        const auto script = m_script.load(found->scene);
        if (!script)
            return tl::unexpected(script.error());
        lines += exportLinesOf(*script, chosen);
        for (const ScriptLine& line : script->lines)
            missing.remove(line.id);
    }
    return lines;
}

bool ExportService::isPlannedSo(const ScriptLine& line)
{
    const Take& take = soundOf(line);
    if (take.cacheKey.isEmpty() || take.renderedFrom != lineFingerprint(line))
        return false;
    const auto plan = m_speech.plan(lineRequest(line, {}));
    return plan && plan->cacheKey == take.cacheKey;
}

bool ExportService::isCurrent(const ScriptLine& line)
{
    if (!isPlannedSo(line))
        return false;
    const auto plan = m_speech.plan(lineRequest(line, {}));
    return plan && m_speech.findCached(*plan).has_value();
}

Result<ExportPreview> ExportService::preview(const ExportScope& scope, const ExportOptions& options)
{
    const auto chosen = lines(scope);
    if (!chosen)
        return tl::unexpected(chosen.error());
    const auto names = exportNames(*chosen, options.nameTemplate);
    if (!names)
        return tl::unexpected(names.error());
    ExportPreview preview { .lines = static_cast<int>(chosen->size()), .names = *names };
    preview.toRender = static_cast<int>(
        std::ranges::count_if(*chosen, [this](const ExportLine& line) { return needsRender(line.line); }));
    return preview;
}

bool ExportService::needsRender(const ScriptLine& line)
{
    return !soundOf(line).locked && !isPlannedSo(line);
}

Result<QList<ScriptLine>> ExportService::linesToRender(const ExportScope& scope, const ExportOptions& options)
{
    if (options.stale != StaleLines::Render)
        return QList<ScriptLine>();
    return lines(scope).map([this](const QList<ExportLine>& chosen) {
        QList<ScriptLine> needing;
        for (const ExportLine& line : chosen) {
            if (needsRender(line.line))
                needing << line.line;
        }
        return needing;
    });
}

ExportWork ExportService::exportLines(const ExportScope& scope, const ExportOptions& options,
                                      const QString& source)
{
    const auto refuse = [](const Error& error) {
        return ExportWork { .report = QtFuture::makeReadyFuture(Result<ExportReport>(tl::unexpected(error))),
                            .cancel = [] {} };
    };
    if (m_stopped)
        return refuse({ ErrorKind::Cancelled, u"cancelled"_s, u"The studio is closing."_s });
    const auto chosen = lines(scope);
    if (!chosen)
        return refuse(chosen.error());
    if (chosen->isEmpty()) {
        return refuse({ ErrorKind::InvalidRequest, u"nothing_to_export"_s,
                        u"There is no line with a text to export; choose another scene."_s, u"lines"_s });
    }
    const auto names = exportNames(*chosen, options.nameTemplate);
    if (!names)
        return refuse(names.error());
    if (!QDir::isAbsolutePath(options.folder))
        return refuse({ ErrorKind::InvalidRequest, u"bad_folder"_s,
                        u"\"%1\" is no absolute path; choose a folder."_s.arg(options.folder), u"folder"_s });
    auto* run = new ExportRun(*this, *chosen, *names, options, source); // ends by itself
    ExportWork work { .report = run->report(), .cancel = [run = QPointer(run)] {
                         if (run)
                             run->cancel();
                     } };
    run->start();
    return work;
}

void ExportService::stop()
{
    m_stopped = true;
    for (ExportRun* run : findChildren<ExportRun*>())
        run->cancel();
}

} // namespace comfyvn
