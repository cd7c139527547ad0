#pragma once

#include "ui/inout/ExportCalls.h"

#include <QObject>

#include <memory>
#include <optional>

namespace comfyvn::ui {

/// How far an export is, in lines; the name is that of the last line.
struct ExportProgress {
    int done = 0;
    int lines = 0;
    QString name {};
};

/// The window's side of exports, one at a time: what one would make, what is in its way, how far it is, what
/// came of it. Lives on the desk, so that an export outlives the window and the dialog; one that is under way
/// when the desk goes is cancelled, and what it wrote stays.
class Exporter final : public QObject {
    Q_OBJECT

public:
    /// `studio`: see StudioLink.
    Exporter(QObject& studio, ExportCalls calls, QObject* parent = nullptr);
    ~Exporter() override;

    /// Only the last preview asked for is answered.
    void preview(const ExportScope& scope, const ExportOptions& options);
    /// Looks for files that are there already, by the names of a preview. Only the last call is answered.
    void countExisting(const QStringList& names, const ExportOptions& options);
    /// Looks up what the export would cost. Only the last call is answered.
    void price(const ExportScope& scope, const ExportOptions& options);
    /// One that is under way goes on, and this does nothing.
    void start(const ExportScope& scope, const ExportOptions& options);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Of the export under way, or the last one.
    [[nodiscard]] const ExportProgress& progress() const { return m_progress; }
    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// What came of the last export, until somebody has seen it.
    [[nodiscard]] const std::optional<Result<ExportReport>>& report() const { return m_report; }
    void forgetReport() { m_report.reset(); }
    void saveReport(const QString& file, const ExportReport& report);

Q_SIGNALS:
    void previewed(const comfyvn::Result<comfyvn::ExportPreview>& preview);
    void existingCounted(int files);
    /// Empty: nothing, or it is not known; the limit stops it then at the latest.
    void priced(const QList<comfyvn::RenderCost>& costs);
    void started();
    void progressed(const comfyvn::ui::ExportProgress& progress);
    void finished(const comfyvn::Result<comfyvn::ExportReport>& report);
    /// `problem` is empty when all went well.
    void reportSaved(const QString& problem);

private:
    void follow(const ExportWork& work);

    QObject& m_studio;
    std::shared_ptr<const ExportCalls> m_calls;
    std::function<void()> m_cancel {}; ///< for the studio thread; empty until the export has begun
    int m_previews = 0;
    int m_counts = 0;
    int m_prices = 0;
    ExportProgress m_progress {};
    QString m_folder {};
    std::optional<Result<ExportReport>> m_report {};
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace comfyvn::ui
