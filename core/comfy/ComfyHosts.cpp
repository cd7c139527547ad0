#include "core/comfy/ComfyHosts.h"

#include "core/base/Log.h"
#include "core/comfy/ComfyClient.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QPromise>
#include <QTimer>

#include <algorithm>
#include <set>

namespace comfyvn {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto kMaxRest = 10s;
constexpr int kMaxMoves = 12;

Error noHost()
{
    return { ErrorKind::ProviderUnavailable, u"comfy_no_host"_s,
             u"There is no ComfyUI server in the settings; enter the address of one."_s };
}
} // namespace

struct ComfyHosts::Host {
    quint64 id = 0;
    std::unique_ptr<ComfyClient> client {};
    int jobs = 0; ///< tickets that it has
    bool resting = false;
    bool asking = false; ///< whether it is back
    bool seen = false; ///< it answered once
    Error error {}; ///< why it rests
    QElapsedTimer lost {}; ///< since it was first found gone
    QElapsedTimer failed {}; ///< since it was last found gone
    QTimer timer {}; ///< until it is asked again
    std::chrono::milliseconds wait {};

    [[nodiscard]] int load() const { return std::max(client->queued(), jobs); }
};

struct ComfyHosts::Ticket {
    quint64 id = 0;
    ComfyJob job {};
    QPromise<Result<ComfyRender>> promise {};
    QFutureWatcher<Result<ComfyRender>> wish {}; ///< whether somebody still wants it
    QFutureWatcher<Result<ComfyRender>> attempt {};
    quint64 host = 0; ///< where the attempt is
    std::set<quint64> unfit {}; ///< hosts that lack something, or memory
    Error error {}; ///< of the last attempt
    int moves = 0;
    bool canceled = false;

    void finish(const Result<ComfyRender>& result)
    {
        promise.addResult(result);
        promise.finish();
    }
};

ComfyHosts::ComfyHosts(const ComfyPatience& patience, QObject* parent)
    : QObject(parent)
    , m_patience(patience)
{ }

ComfyHosts::~ComfyHosts()
{
    const Error closing { ErrorKind::Cancelled, u"comfy_closed"_s,
                          u"The studio is closing; the line was not rendered."_s };
    m_dispatching = true; // nothing is started any more
    const auto running = std::move(m_running);
    const auto queue = std::move(m_queue);
    m_running.clear();
    m_queue.clear();
    for (const auto& ticket : running) {
        ticket->attempt.disconnect(this);
        if (!ticket->canceled)
            ticket->finish(tl::unexpected(closing));
    }
    for (const auto& ticket : queue)
        ticket->finish(tl::unexpected(closing));
    for (const auto& promise : m_tidied)
        promise->finish();
}

void ComfyHosts::setHosts(const QList<ComfyHost>& hosts)
{
    auto old = std::move(m_hosts);
    m_hosts.clear();
    for (const ComfyHost& wanted : hosts) {
        const auto kept = std::ranges::find_if(
            old, [&wanted](const auto& host) { return host && host->client->host() == wanted; });
        if (kept != old.end()) {
            m_hosts.push_back(std::move(*kept));
            continue;
        }
        auto host = std::make_unique<Host>();
        host->id = ++m_lastId;
        host->client = std::make_unique<ComfyClient>(wanted, m_patience);
        host->wait = m_patience.rest;
        host->timer.setSingleShot(true);
        connect(&host->timer, &QTimer::timeout, this, [this, id = host->id] {
            Host* const rested = hostById(id);
            if (!rested)
                return;
            if (m_queue.empty() && rested->client->orphans() == 0)
                rested->resting = false; // the next job tries it
            else
                ask(*rested);
        });
        connect(host->client.get(), &ComfyClient::jobClosed, this, &ComfyHosts::checkTidied);
        m_hosts.push_back(std::move(host));
    }
    // Those that go take their jobs from their servers first; the tickets come back as failed attempts.
    for (auto& host : old) {
        if (!host)
            continue;
        host->timer.stop();
        for (const auto& ticket : m_running) {
            if (ticket->host == host->id)
                ticket->attempt.cancel();
        }
        m_retired.push_back(std::move(host));
    }
    checkTidied();
    dispatch();
}

QFuture<Result<ComfyRender>> ComfyHosts::run(const ComfyJob& job)
{
    auto ticket = std::make_unique<Ticket>();
    ticket->id = ++m_lastId;
    ticket->job = job;
    ticket->promise.start();
    ticket->promise.setProgressRange(0, 1000);
    const QFuture<Result<ComfyRender>> future = ticket->promise.future();
    // Queued, because the watcher may be destroyed by what its signal leads to.
    connect(
        &ticket->wish, &QFutureWatcherBase::canceled, this, [this, id = ticket->id] { onCanceled(id); },
        Qt::QueuedConnection);
    ticket->wish.setFuture(future);
    m_queue.push_back(std::move(ticket));
    dispatch();
    return future;
}

QFuture<Result<ComfyServerInfo>> ComfyHosts::probe()
{
    struct Round {
        QPromise<Result<ComfyServerInfo>> promise {};
        std::size_t open = 0;
        bool told = false;
    };
    const auto round = std::make_shared<Round>();
    round->promise.start();
    round->open = m_hosts.size();
    const auto tell = [round](const Result<ComfyServerInfo>& info) {
        if (std::exchange(round->told, true))
            return;
        round->promise.addResult(info);
        round->promise.finish();
    };
    if (m_hosts.empty())
        tell(tl::unexpected(noHost()));
    std::vector<Host*> hosts;
    for (const auto& host : m_hosts)
        hosts.push_back(host.get());
    for (Host* host : hosts) {
        host->client->probe().then(this,
                                   [this, round, tell, id = host->id](const Result<ComfyServerInfo>& info) {
                                       --round->open;
                                       if (info || round->open == 0)
                                           tell(info);
                                       onAsked(id, info);
                                   });
    }
    return round->promise.future();
}

QFuture<void> ComfyHosts::tidied()
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    m_tidied.push_back(promise);
    checkTidied();
    return promise->future();
}

void ComfyHosts::checkTidied()
{
    // Later, because a client may be telling of it right now.
    QMetaObject::invokeMethod(
        this,
        [this] {
            std::erase_if(m_retired, [](const auto& host) { return host->client->jobs() == 0; });
            tellTidied();
        },
        Qt::QueuedConnection);
}

void ComfyHosts::tellTidied()
{
    const bool busy = !m_queue.empty() || !m_running.empty() || !m_retired.empty()
        || std::ranges::any_of(m_hosts, [](const auto& host) { return host->client->jobs() > 0; });
    if (busy)
        return;
    const auto promises = std::move(m_tidied);
    m_tidied.clear();
    for (const auto& promise : promises)
        promise->finish();
}

int ComfyHosts::orphans() const
{
    int count = 0;
    for (const auto& host : m_hosts)
        count += host->client->orphans();
    return count;
}

QList<ComfyHostState> ComfyHosts::states() const
{
    QList<ComfyHostState> all;
    for (const auto& host : m_hosts)
        all << ComfyHostState { host->client->name(), host->jobs, host->client->queued(), host->resting,
                                host->resting ? host->error.message : QString() };
    return all;
}

std::optional<ComfyHost> ComfyHosts::likelyHost() const
{
    if (m_hosts.empty())
        return std::nullopt;
    const auto awake = std::ranges::find_if(m_hosts, [](const auto& host) { return !host->resting; });
    return (awake == m_hosts.end() ? m_hosts.front() : *awake)->client->host();
}

// Who gets what

bool ComfyHosts::hasRoom() const
{
    return std::ranges::any_of(
        m_hosts, [this](const auto& host) { return !host->resting && host->jobs < m_patience.jobsPerHost; });
}

ComfyHosts::Host* ComfyHosts::leastBusy(const Ticket& ticket) const
{
    Host* best = nullptr;
    for (const auto& host : m_hosts) {
        if (host->resting || host->jobs >= m_patience.jobsPerHost || ticket.unfit.contains(host->id))
            continue;
        if (!best || host->load() < best->load() || (host->load() == best->load() && host->jobs < best->jobs))
            best = host.get();
    }
    return best;
}

ComfyHosts::Host* ComfyHosts::hostById(quint64 id) const
{
    const auto found = std::ranges::find(m_hosts, id, [](const auto& host) { return host->id; });
    return found == m_hosts.end() ? nullptr : found->get();
}

/// True when it is worth to wait: for room, for a server that is being asked, or for one that was there
/// before.
bool ComfyHosts::mayYetRun(const Ticket& ticket)
{
    bool worth = false;
    for (const auto& host : m_hosts) {
        if (ticket.unfit.contains(host->id))
            continue;
        if (!host->resting)
            return true;
        if (!host->asking && host->failed.elapsed() >= m_patience.rest.count())
            ask(*host);
        worth = worth || host->asking
            || (host->seen && host->lost.isValid() && host->lost.elapsed() < m_patience.comeback.count());
    }
    return worth;
}

void ComfyHosts::dispatch()
{
    if (std::exchange(m_dispatching, true))
        return; // what it starts may end at once and lead here again
    std::vector<std::unique_ptr<Ticket>> hopeless;
    for (std::size_t i = 0; i < m_queue.size();) {
        Host* const host = leastBusy(*m_queue[i]);
        if (host) {
            std::unique_ptr<Ticket> ticket = std::move(m_queue[i]);
            m_queue.erase(m_queue.begin() + static_cast<std::ptrdiff_t>(i));
            start(std::move(ticket), *host);
        } else if (mayYetRun(*m_queue[i])) {
            // Where nobody has room, the rest waits as well; where all rest, each is looked at, for it may be
            // hopeless.
            const bool allWait = !hasRoom() && m_queue[i]->unfit.empty();
            if (allWait)
                break;
            ++i;
        } else {
            hopeless.push_back(std::move(m_queue[i]));
            m_queue.erase(m_queue.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    m_dispatching = false;
    for (const auto& ticket : hopeless) {
        Error error = ticket->error;
        for (const auto& host : m_hosts) {
            if (error.code.isEmpty() && host->resting)
                error = host->error;
        }
        if (error.code.isEmpty())
            error = noHost();
        ticket->finish(tl::unexpected(error));
    }
    if (!hopeless.empty())
        checkTidied();
}

void ComfyHosts::start(std::unique_ptr<Ticket> ticket, Host& host)
{
    Ticket* const raw = ticket.get();
    ++host.jobs;
    raw->host = host.id;
    m_running.push_back(std::move(ticket));
    raw->attempt.disconnect(this);
    const auto tell = [raw, name = host.client->name()] {
        const QString stage = raw->attempt.progressText();
        raw->promise.setProgressValueAndText(raw->attempt.progressValue(),
                                             stage.isEmpty() ? name : u"%1 · %2"_s.arg(stage, name));
    };
    connect(&raw->attempt, &QFutureWatcherBase::progressValueChanged, this, tell);
    connect(&raw->attempt, &QFutureWatcherBase::progressTextChanged, this, tell);
    connect(
        &raw->attempt, &QFutureWatcherBase::finished, this, [this, id = raw->id] { onAttempt(id); },
        Qt::QueuedConnection);
    raw->attempt.setFuture(host.client->run(raw->job));
}

void ComfyHosts::onAttempt(quint64 ticketId)
{
    const auto found = std::ranges::find(m_running, ticketId, [](const auto& ticket) { return ticket->id; });
    if (found == m_running.end() || !(*found)->attempt.isFinished())
        return;
    std::unique_ptr<Ticket> ticket = std::move(*found);
    m_running.erase(found);
    Host* const host = hostById(ticket->host);
    if (host)
        --host->jobs;
    const QFuture<Result<ComfyRender>> future = ticket->attempt.future();
    if (ticket->canceled) {
        ticket->promise.finish();
    } else if (future.resultCount() == 0) {
        m_queue.push_front(std::move(ticket)); // its server left the settings
    } else if (const Result<ComfyRender> result = future.result(); result) {
        if (host)
            wake(*host);
        ticket->finish(result);
    } else {
        onFailed(std::move(ticket), host, result.error());
    }
    dispatch();
    checkTidied();
}

void ComfyHosts::onFailed(std::unique_ptr<Ticket> ticket, Host* host, const Error& error)
{
    ticket->error = error;
    const bool isGone = error.kind == ErrorKind::ProviderUnavailable && error.code != u"comfy_lost";
    const bool isUnfit = error.code.startsWith(u"comfy_missing_") || error.code == u"comfy_out_of_memory";
    if (host && isGone)
        rest(*host, error);
    if (host && isUnfit)
        ticket->unfit.insert(host->id);
    const bool mayMove = !host || isUnfit || error.kind == ErrorKind::ProviderUnavailable;
    if (!mayMove || ++ticket->moves > kMaxMoves)
        return ticket->finish(tl::unexpected(error));
    if (host)
        qCInfo(lcComfy).noquote() << "A job leaves" << host->client->name() << "because of" << error.code;
    m_queue.push_front(std::move(ticket));
}

void ComfyHosts::onCanceled(quint64 ticketId)
{
    const auto byId = [](const auto& ticket) { return ticket->id; };
    const auto queued = std::ranges::find(m_queue, ticketId, byId);
    if (queued != m_queue.end()) {
        (*queued)->promise.finish();
        m_queue.erase(queued);
        return checkTidied();
    }
    const auto running = std::ranges::find(m_running, ticketId, byId);
    if (running == m_running.end())
        return;
    (*running)->canceled = true;
    (*running)->attempt.cancel();
}

// Who rests

void ComfyHosts::rest(Host& host, const Error& error)
{
    host.error = error;
    host.failed.start();
    if (!host.lost.isValid())
        host.lost.start();
    if (!host.resting)
        qCWarning(lcComfy).noquote() << host.client->name() << "rests:" << error.message;
    host.resting = true;
    host.timer.start(host.wait);
    host.wait = std::min<std::chrono::milliseconds>(host.wait * 2, kMaxRest);
}

void ComfyHosts::wake(Host& host)
{
    if (host.resting)
        qCInfo(lcComfy).noquote() << host.client->name() << "may work again";
    host.resting = false;
    host.seen = true;
    host.wait = m_patience.rest;
    host.lost.invalidate();
    host.timer.stop();
}

void ComfyHosts::ask(Host& host)
{
    host.asking = true;
    host.timer.stop();
    host.client->probe().then(
        this, [this, id = host.id](const Result<ComfyServerInfo>& info) { onAsked(id, info); });
}

void ComfyHosts::onAsked(quint64 hostId, const Result<ComfyServerInfo>& info)
{
    Host* const host = hostById(hostId);
    if (!host)
        return;
    host->asking = false;
    if (info)
        wake(*host);
    else
        rest(*host, info.error());
    dispatch();
}

} // namespace comfyvn
