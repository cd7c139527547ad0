#pragma once

#include "core/comfy/ComfyGraph.h"
#include "core/comfy/ComfyHost.h"
#include "core/comfy/ComfyHttp.h"
#include "core/comfy/ComfyJob.h"
#include "core/comfy/ComfyQueue.h"
#include "core/comfy/ComfySocket.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace comfyvn {

class ComfyRun;

/// Renders jobs on one ComfyUI server.
///
/// Events of the socket and questions over HTTP together tell how a job goes, so that it ends with either. A
/// job that is given up is taken from the server's queue or interrupted there by its own id, also later when
/// the server cannot be reached at that moment; jobs of others are never touched. Studio thread.
class ComfyClient final : public QObject {
    Q_OBJECT

public:
    explicit ComfyClient(const ComfyHost& host, const ComfyPatience& patience = {},
                         QObject* parent = nullptr);
    ~ComfyClient() override;

    /// Asks whether a ComfyUI server is there. Errors: ProviderUnavailable, as of ComfyHttp.
    [[nodiscard]] QFuture<Result<ComfyServerInfo>> probe();

    /// Asks the server what it lacks for a job: nodes and models by name.
    [[nodiscard]] QFuture<Result<ComfyMissing>> missing(const ComfyJob& job);

    /// What `/object_info/<class>` said when it was last asked for a job; empty: not installed, or not asked.
    [[nodiscard]] QJsonObject knownNode(const QString& className) const { return m_nodes.value(className); }

    /// Renders; progress counts in thousandths and its text says where the job is. Cancelling the future
    /// gives the job up. Errors: ProviderUnavailable where another server or another time may help;
    /// ProviderFailed where this job on this server does not work; Cancelled `comfy_closed` when the client
    /// is destroyed.
    [[nodiscard]] QFuture<Result<ComfyRender>> run(const ComfyJob& job);

    [[nodiscard]] const ComfyHost& host() const { return m_http.host(); }
    [[nodiscard]] QString name() const { return m_http.name(); }
    [[nodiscard]] int jobs() const; ///< of ours, with those that are being given up
    [[nodiscard]] int queued() const { return m_queued; } ///< jobs on the server, of anybody, as last heard
    /// Jobs that may still be on the server although nobody wants them.
    [[nodiscard]] int orphans() const { return static_cast<int>(m_orphans.size()); }

Q_SIGNALS:
    void jobClosed(); ///< and the server is tidied up, or will be

private:
    friend class ComfyRun;
    struct Ticket;

    // For the runs.
    void askInfo(const QStringList& classes, std::chrono::milliseconds limit, QObject* context,
                 const std::function<void(const Result<void>&)>& then);
    /// Nodes are missing: it is asked anew after a while, for somebody may install them.
    void noteAbsence();
    /// What is in the server's queue now.
    void askQueue(QObject* context, const std::function<void(const Result<ComfyQueue>&)>& then);
    /// Asks the server to forget a prompt; `then` when it has, or when it was put off.
    void withdraw(const QString& promptId, QObject* context, const std::function<void()>& then);
    void orphan(const QString& promptId);
    void pollSoon();
    void pace(); ///< as often as there is somebody to ask for
    [[nodiscard]] bool isMinimum(int major, int minor, int patch) const;

    void askServer(std::chrono::milliseconds limit, QObject* context,
                   const std::function<void(const Result<ComfyServerInfo>&)>& then);
    void askFeatures(const ComfyServerInfo& info, std::chrono::milliseconds limit, QObject* context,
                     const std::function<void(const Result<ComfyServerInfo>&)>& then);
    void onEvent(const QString& type, const QJsonObject& data);
    void onSocketLost();
    void forget();
    void onAnswered();
    void poll();
    [[nodiscard]] std::chrono::milliseconds pollInterval() const;
    void onQueue(const Result<ComfyQueue>& queue);
    void watch();
    [[nodiscard]] std::vector<QPointer<ComfyRun>> runs() const;
    void close(quint64 id, const Result<ComfyRender>& result);
    void onCanceled(quint64 id);
    void withdrawOlder(const QString& promptId, QObject* context, const std::function<void()>& then);
    void withdrawOrphans();

    const ComfyPatience m_patience;
    ComfyHttp m_http;
    ComfySocket m_socket;
    std::vector<std::unique_ptr<Ticket>> m_tickets;
    quint64 m_lastTicket = 0;

    QString m_version;
    qint64 m_maxRequestBytes = 0; ///< 0: the server does not say
    QElapsedTimer m_sinceAbsence {}; ///< nodes were missing; invalid: none
    QMap<QString, QJsonObject> m_nodes {}; ///< classes that were asked about; empty: not installed
    QMap<QByteArray, QString> m_uploaded {}; ///< hashes of contents to the server's names
    QStringList m_orphans {};
    int m_queued = 0;
    qint64 m_queueBytes = 0; ///< of what the server last said of its queue

    QTimer m_poll;
    QTimer m_watch;
    QTimer m_idle;
    QElapsedTimer m_alive; ///< since the last sign of life
    QElapsedTimer m_refused; ///< since the server was first found gone; invalid while it answers
    bool m_polling = false;
    bool m_withdrawing = false;
};

} // namespace comfyvn
