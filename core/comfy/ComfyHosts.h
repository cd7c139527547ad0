#pragma once

#include "core/base/Result.h"
#include "core/comfy/ComfyGraph.h"
#include "core/comfy/ComfyHost.h"
#include "core/comfy/ComfyJob.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace comfyvn {

class ComfyClient;

/// A server of the pool as it is at one moment.
struct ComfyHostState {
    QString name {};
    int jobs = 0; ///< ours that it has
    int queued = 0; ///< of anybody, as last heard
    bool resting = false; ///< it failed a moment ago
    QString reason {}; ///< why it rests

    bool operator==(const ComfyHostState&) const = default;
};

/// Renders jobs on several ComfyUI servers, first come first served.
///
/// A job goes to the least busy server that has what it needs, at most a few to each, so that a server is
/// never idle and little is lost with it. A server that fails rests and is asked again before it gets another
/// job; its jobs go to the others. Jobs wait for a server that was there before, and fail at once where none
/// was. Studio thread.
class ComfyHosts final : public QObject {
    Q_OBJECT

public:
    explicit ComfyHosts(const ComfyPatience& patience = {}, QObject* parent = nullptr);
    ~ComfyHosts() override;

    /// Servers that stay keep their jobs; the jobs of those that go move to the others.
    void setHosts(const QList<ComfyHost>& hosts);

    /// Renders; progress counts in thousandths and its text is the node's title or what else is done,
    /// and the server's address.
    /// Cancelling the future gives the job up, wherever it is. Errors: those of ComfyClient::run;
    /// ProviderUnavailable `comfy_no_host` when there is no server in the settings.
    [[nodiscard]] QFuture<Result<ComfyRender>> run(const ComfyJob& job);

    /// Asks every server and tells of the first that answers; the last error when none does.
    [[nodiscard]] QFuture<Result<ComfyServerInfo>> probe();

    /// Finished when the servers have nothing of ours any more, or cannot be reached.
    [[nodiscard]] QFuture<void> tidied();

    [[nodiscard]] QList<ComfyHostState> states() const;
    /// One that has not failed a moment ago, else the first; nothing when there is none in the settings.
    [[nodiscard]] std::optional<ComfyHost> likelyHost() const;
    [[nodiscard]] int waiting() const { return static_cast<int>(m_queue.size()); } ///< jobs on no server yet
    [[nodiscard]] int running() const { return static_cast<int>(m_running.size()); }
    /// Jobs that may still be on a server although nobody wants them; each server is told when it answers
    /// again.
    [[nodiscard]] int orphans() const;

private:
    struct Host;
    struct Ticket;

    void dispatch();
    void start(std::unique_ptr<Ticket> ticket, Host& host);
    void onAttempt(quint64 ticketId);
    void onFailed(std::unique_ptr<Ticket> ticket, Host* host, const Error& error);
    void onCanceled(quint64 ticketId);
    void rest(Host& host, const Error& error);
    void wake(Host& host);
    void ask(Host& host);
    void onAsked(quint64 hostId, const Result<ComfyServerInfo>& info);
    [[nodiscard]] Host* leastBusy(const Ticket& ticket) const;
    [[nodiscard]] Host* hostById(quint64 id) const;
    [[nodiscard]] bool mayYetRun(const Ticket& ticket);
    [[nodiscard]] bool hasRoom() const;
    void checkTidied();
    void tellTidied();

    const ComfyPatience m_patience;
    std::vector<std::unique_ptr<Host>> m_hosts;
    std::vector<std::unique_ptr<Host>> m_retired; ///< left the settings, and still tidy up
    std::deque<std::unique_ptr<Ticket>> m_queue;
    std::vector<std::unique_ptr<Ticket>> m_running;
    std::vector<std::shared_ptr<QPromise<void>>> m_tidied;
    quint64 m_lastId = 0;
    bool m_dispatching = false;
};

} // namespace comfyvn
