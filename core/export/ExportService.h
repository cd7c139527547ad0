#pragma once

#include "core/base/WorkspacePaths.h"
#include "core/export/ExportPlan.h"
#include "core/export/ExportReport.h"

#include <QFuture>
#include <QObject>

#include <functional>

class QThreadPool;

namespace comfyvn {

class ScriptStore;
class SpeechService;

/// An export under way.
struct ExportWork {
    /// Its progress counts lines; its text is the line's name. Ends with the report also when cancelled.
    QFuture<Result<ExportReport>> report {};
    /// Gives up the lines that have not begun; what is written stays. On the studio thread.
    std::function<void()> cancel {};
};

/// What an export would make.
struct ExportPreview {
    int lines = 0;
    int toRender = 0; ///< of them: not rendered, or stale
    QStringList names {}; ///< of all lines, below the folder and without a suffix

    bool operator==(const ExportPreview&) const = default;
};

/// Turns lines of the script into files for other programs. Studio thread only.
class ExportService final : public QObject {
    Q_OBJECT

public:
    ExportService(ScriptStore& script, SpeechService& speech, const WorkspacePaths& paths,
                  QThreadPool& workers, QObject* parent = nullptr);

    /// The lines of a scope, scene by scene. Errors: NotFound `unknown_scene`, `unknown_line`.
    [[nodiscard]] Result<QList<ExportLine>> lines(const ExportScope& scope);

    /// Errors: of lines(); InvalidRequest `bad_template`.
    [[nodiscard]] Result<ExportPreview> preview(const ExportScope& scope, const ExportOptions& options);

    /// Those of its lines that exporting would render first. Errors: of lines().
    [[nodiscard]] Result<QList<ScriptLine>> linesToRender(const ExportScope& scope,
                                                          const ExportOptions& options);

    /// Exports; `source` says who asks. What is rendered on the way is noted in the script at the end. The
    /// future's errors: those of preview(), InvalidRequest `nothing_to_export`; what goes wrong with a line
    /// is in the report.
    [[nodiscard]] ExportWork exportLines(const ExportScope& scope, const ExportOptions& options,
                                         const QString& source);

    /// Cancels what is under way; what is asked later is refused as cancelled.
    void stop();

private:
    friend class ExportRun;

    [[nodiscard]] Result<QList<ExportLine>> linesOfScenes(const QList<qint64>& scenes);
    [[nodiscard]] Result<QList<ExportLine>> chosenLines(const QSet<qint64>& chosen);
    [[nodiscard]] bool needsRender(const ScriptLine& line);
    /// Whether the chosen take is of the render that the line would have now.
    [[nodiscard]] bool isPlannedSo(const ScriptLine& line);
    /// The same, and its files are there.
    [[nodiscard]] bool isCurrent(const ScriptLine& line);

    ScriptStore& m_script;
    SpeechService& m_speech;
    WorkspacePaths m_paths;
    QThreadPool& m_workers;
    bool m_stopped = false;
};

} // namespace comfyvn
