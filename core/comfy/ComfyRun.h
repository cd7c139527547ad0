#pragma once

#include "core/comfy/ComfyHttp.h"
#include "core/comfy/ComfyJob.h"
#include "core/comfy/ComfyOutcome.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace comfyvn {

class ComfyClient;
class ComfyDownload;
struct HttpAnswer;

/// One job on one server, from the question what is installed there to the bytes of its audio.
///
/// Emits `ended` once; nothing of the job is then left on the server, or its client knows that it has to be
/// withdrawn. Studio thread.
class ComfyRun final : public QObject {
    Q_OBJECT

public:
    ComfyRun(ComfyClient& client, const ComfyJob& job);
    ~ComfyRun() override;

    void start();
    /// Nobody wants the result any more.
    void cancel();

    [[nodiscard]] const QString& promptId() const { return m_promptId; }
    [[nodiscard]] bool hasEnded() const { return m_stage == Stage::Ended; }
    /// True while the server has the job, or may have it.
    [[nodiscard]] bool isOnServer() const { return m_stage == Stage::Sending || m_stage == Stage::Waiting; }
    [[nodiscard]] bool isWaiting() const { return m_stage == Stage::Waiting; }

    // What the client hears about the job.
    void onEvent(const QString& type, const QJsonObject& data);
    void onQueued(bool running); ///< it is in the server's queue
    void onNotQueued(); ///< it is not
    void onSocketSettled();
    /// The server is gone or silent: whatever it still has is an orphan.
    void onServerLost(const Error& error);
    /// Called now and then, with the time since the server's last sign of life.
    void checkTime(qint64 silentMs);

Q_SIGNALS:
    void ended(const Result<ComfyRender>& result);
    void moved(int thousandths, const QString& stage);

private:
    enum class Stage { Preparing, Connecting, Sending, Waiting, Reading, Withdrawing, Ended };

    [[nodiscard]] HttpQuestion question(const QString& path) const;
    void checkNodes();
    void uploadNext();
    void onUploaded(const QByteArray& hash, const Result<HttpAnswer>& answer);
    [[nodiscard]] std::optional<Error> sizeProblem(qint64 bytes) const;
    [[nodiscard]] Error tooLargeForServer(const QString& detail) const;
    void send();
    void onSent(const Result<QJsonObject>& reply);
    void onRefused(int status, const QByteArray& body);
    void lookUp(const Error& why, int round);
    void leave(const Error& error);
    void accept(const QString& promptId);
    void readHistory(int round);
    void onHistory(const QJsonObject& entry);
    void fetch(const ComfyOutcome& outcome);
    void download(const ComfyOutcome& outcome);
    void finish(const ComfyOutcome& outcome, const QByteArray& audio);
    void fail(const Error& error);
    void notTaken(const Error& error); ///< the server has nothing of the job
    void withdrawAndFail(const Error& error);
    void end(const Result<ComfyRender>& result);
    void tell(int thousandths, const QString& stage);
    [[nodiscard]] QString title() const;

    ComfyClient& m_client;
    const ComfyJob m_job;
    QString m_promptId; ///< the server's, should it not take ours
    const QString m_prefixId { m_promptId };
    QString m_stageText {};
    Stage m_stage = Stage::Preparing;
    QStringList m_uploads {}; ///< the server's names so far
    QStringList m_missingChoices {}; ///< models and voices that the server does not list
    QJsonObject m_heardError {}; ///< of an execution_error event
    QTimer m_retry;
    QElapsedTimer m_started; ///< since the start, then since the graph was sent
    std::unique_ptr<ComfyDownload> m_download;
    qsizetype m_cached = 0;
    int m_progress = 0;
    int m_sends = 0;
    int m_absences = 0; ///< in a row, from queue and history both
    bool m_sawEvent = false;
    bool m_isOver = false; ///< an event said so
    bool m_askingHistory = false;
    bool m_uploadedAgain = false;
    bool m_cancelled = false;
};

} // namespace comfyvn
