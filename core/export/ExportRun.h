#pragma once

#include "core/base/ProviderQueues.h"
#include "core/export/ExportService.h"
#include "core/speech/SpeechRequest.h"

#include <QPromise>

#include <map>
#include <optional>
#include <vector>

namespace comfyvn {

/// One export: renders what must be rendered, a few lines at a time, and writes the files on the pool.
/// Deletes itself when it has answered.
class ExportRun final : public QObject {
    Q_OBJECT

public:
    ExportRun(ExportService& service, const QList<ExportLine>& lines, const QStringList& names,
              const ExportOptions& options, const QString& source);
    ~ExportRun() override;

    [[nodiscard]] QFuture<Result<ExportReport>> report() { return m_promise.future(); }
    void start();
    void cancel();

private:
    struct Rendered {
        qint64 scene = 0;
        qint64 line = 0;
        QString fingerprint {};
        std::optional<qint64> seed {};
        SpeechRender render {};
    };

    void startMore();
    void begin(qsizetype at);
    void render(qsizetype at);
    void write(qsizetype at, const QString& cacheKey);
    void done(qsizetype at, const QList<ExportedFile>& rows);
    void noteRenders();
    void finish();

    ExportService& m_service;
    QList<ExportLine> m_lines;
    QStringList m_names;
    ExportOptions m_options;
    QString m_source;
    QPromise<Result<ExportReport>> m_promise {};
    std::vector<QList<ExportedFile>> m_rows;
    std::map<qsizetype, QFuture<Result<SpeechRender>>> m_rendering {};
    std::vector<Rendered> m_rendered {};
    ProviderQueues<qsizetype> m_queues {}; ///< of places in m_lines
    qsizetype m_done = 0;
    int m_underWay = 0;
    bool m_cancelled = false;
    bool m_abandoned = false; ///< a line was being rendered when the run was cancelled
    bool m_finished = false;
    bool m_starting = false;
};

} // namespace comfyvn
