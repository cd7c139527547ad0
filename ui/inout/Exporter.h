#pragma once

#include "ui/inout/ExportCalls.h"

#include <QObject>

#include <memory>

namespace comfyvn::ui {

/// The window's side of one export: what it would make, what is in its way, how far it is, what came of it.
/// An export that is under way when this ends is cancelled; what it wrote stays.
class Exporter final : public QObject {
    Q_OBJECT

public:
    /// `studio`: see StudioLink.
    Exporter(QObject& studio, ExportCalls calls, QObject* parent);
    ~Exporter() override;

    /// Only the last preview asked for is answered.
    void preview(const ExportScope& scope, const ExportOptions& options);
    /// Looks for files that are there already, by the names of a preview.
    void countExisting(const QStringList& names, const ExportOptions& options);
    void start(const ExportScope& scope, const ExportOptions& options);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    void saveReport(const QString& file, const ExportReport& report);

Q_SIGNALS:
    void previewed(const comfyvn::Result<comfyvn::ExportPreview>& preview);
    void existingCounted(int files);
    void progressed(int done, int lines, const QString& name);
    void finished(const comfyvn::Result<comfyvn::ExportReport>& report);
    /// `problem` is empty when all went well.
    void reportSaved(const QString& problem);

private:
    void follow(const ExportWork& work);

    QObject& m_studio;
    std::shared_ptr<const ExportCalls> m_calls;
    std::function<void()> m_cancel {}; ///< for the studio thread; empty until the export has begun
    int m_previews = 0;
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace comfyvn::ui
