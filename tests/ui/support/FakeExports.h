#pragma once

#include "ui/inout/ExportCalls.h"

#include <QObject>
#include <QPromise>
#include <QThread>

#include <atomic>
#include <memory>

namespace comfyvn::ui {

/// A studio thread whose exports do as the test says.
class FakeExports final {
public:
    FakeExports()
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }
    ~FakeExports()
    {
        m_thread.quit();
        m_thread.wait();
    }

    QObject& context() { return m_context; }

    ExportCalls calls()
    {
        return {
            .preview = [this](const ExportScope& scope,
                              const ExportOptions& options) -> Result<ExportPreview> {
                lastScope = scope;
                QList<ExportLine> lines;
                for (int i = 1; i <= lineCount; ++i)
                    lines << ExportLine { .sceneName = QStringLiteral("Pier"),
                                          .number = i,
                                          .sceneLines = lineCount,
                                          .line = { .id = i,
                                                    .character = QStringLiteral("mina"),
                                                    .text = QStringLiteral("Text %1").arg(i) } };
                return exportNames(lines, options.nameTemplate).map([this](const QStringList& names) {
                    return ExportPreview { .lines = int(names.size()), .toRender = toRender, .names = names };
                });
            },
            .cost =
                [this](const ExportScope&, const ExportOptions&) {
                    return QtFuture::makeReadyFuture(Result<QList<RenderCost>>(costs));
                },
            .start =
                [this](const ExportScope& scope, const ExportOptions& options) {
                    lastScope = scope;
                    lastOptions = options;
                    promise = std::make_shared<QPromise<Result<ExportReport>>>();
                    promise->start();
                    promise->setProgressRange(0, lineCount);
                    ++started;
                    return ExportWork { .report = promise->future(), .cancel = [this] { finish(true); } };
                }
        };
    }

    void progress(int done) { promise->setProgressValueAndText(done, QStringLiteral("00%1_mina").arg(done)); }

    void finish(bool cancelled)
    {
        ExportReport report { .folder = lastOptions.folder, .cancelled = cancelled };
        report.files = { { .path = lastOptions.folder + QStringLiteral("/001_mina.wav"),
                           .outcome = FileOutcome::Written,
                           .bytes = 5000,
                           .seconds = 1.5 },
                         { .path = lastOptions.folder + QStringLiteral("/002_mina.wav"),
                           .outcome = FileOutcome::Failed,
                           .reason = QStringLiteral("The disk is full.") } };
        promise->addResult(Result<ExportReport>(report));
        promise->finish();
    }

    ExportScope lastScope {};
    ExportOptions lastOptions {};
    std::shared_ptr<QPromise<Result<ExportReport>>> promise {};
    std::atomic<int> started = 0;
    int lineCount = 9;
    int toRender = 2;
    QList<RenderCost> costs {};

private:
    QThread m_thread {};
    QObject m_context {};
};

} // namespace comfyvn::ui
