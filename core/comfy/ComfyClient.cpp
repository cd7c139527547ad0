#include "core/comfy/ComfyClient.h"

#include "core/base/Log.h"
#include "core/comfy/ComfyRun.h"

#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QPromise>
#include <QVersionNumber>

#include <algorithm>

namespace comfyvn {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxOrphans = 1000;
constexpr int kWatchMs = 250;
constexpr qint64 kLargeQueueBytes = 2 << 20; ///< asked for half as often

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString classPath(const QString& name)
{
    return u"/object_info/"_s + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

/// A count of bytes as servers write it: whole or not, and perhaps beyond all reason.
qint64 bytesIn(const QJsonValue& value)
{
    constexpr double kMost = 1e15;
    const double bytes = value.toDouble();
    return bytes > 0 && bytes < kMost ? static_cast<qint64>(bytes) : 0;
}

ComfyServerInfo serverInfo(const QJsonObject& stats)
{
    constexpr qsizetype kMostDevices = 16;
    ComfyServerInfo info { .version = stats[u"system"_s][u"comfyui_version"_s].toString(),
                           .system = stats[u"system"_s][u"os"_s].toString() };
    const QJsonArray devices = stats[u"devices"_s].toArray();
    for (qsizetype i = 0; i < std::min(devices.size(), kMostDevices); ++i)
        info.devices << ComfyDevice { devices[i][u"name"_s].toString(),
                                      bytesIn(devices[i][u"vram_total"_s]) };
    return info;
}

template <typename T> void finish(QPromise<Result<T>>& promise, const Result<T>& result)
{
    promise.addResult(result);
    promise.finish();
}

} // namespace

struct ComfyClient::Ticket {
    quint64 id = 0;
    std::unique_ptr<ComfyRun> run {};
    QPromise<Result<ComfyRender>> promise {};
    QFutureWatcher<Result<ComfyRender>> watcher {};
    bool finished = false; ///< the promise

    void finish(const Result<ComfyRender>& result)
    {
        if (std::exchange(finished, true))
            return;
        promise.addResult(result);
        promise.finish();
    }
};

ComfyClient::ComfyClient(const ComfyHost& host, const ComfyPatience& patience, QObject* parent)
    : QObject(parent)
    , m_patience(patience)
    , m_http(host, patience)
    , m_socket(m_http.request(u"/ws"_s), patience)
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &ComfyClient::poll);
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, &ComfyClient::watch);
    m_idle.setSingleShot(true);
    m_idle.setInterval(patience.socketIdle);
    connect(&m_idle, &QTimer::timeout, this, [this] {
        m_socket.close();
        forget();
    });
    connect(&m_http, &ComfyHttp::answered, this, &ComfyClient::onAnswered);
    connect(&m_socket, &ComfySocket::event, this, &ComfyClient::onEvent);
    connect(&m_socket, &ComfySocket::lost, this, &ComfyClient::onSocketLost);
    connect(&m_socket, &ComfySocket::settled, this, [this] {
        for (const QPointer<ComfyRun>& run : runs()) {
            if (run)
                run->onSocketSettled();
        }
        if (m_socket.isOpen())
            pollSoon(); // what happened while nobody listened is told by nobody
    });
}

ComfyClient::~ComfyClient()
{
    const auto tickets = std::move(m_tickets);
    m_tickets.clear();
    for (const auto& ticket : tickets) {
        ticket->run->disconnect(this);
        ticket->finish(failure(ErrorKind::Cancelled, u"comfy_closed"_s,
                               u"The studio is closing; the line was not rendered."_s));
    }
}

QFuture<Result<ComfyServerInfo>> ComfyClient::probe()
{
    const auto promise = std::make_shared<QPromise<Result<ComfyServerInfo>>>();
    promise->start();
    askServer(m_patience.probe, this, [this, promise](const Result<ComfyServerInfo>& info) {
        if (!info)
            return finish<ComfyServerInfo>(*promise, info);
        m_http.askJson({ .path = u"/prompt"_s, .limit = m_patience.probe }, this,
                       [this, promise, info = *info](const Result<QJsonObject>& prompt) {
                           if (!prompt)
                               return finish<ComfyServerInfo>(*promise, tl::unexpected(prompt.error()));
                           ComfyServerInfo whole = info;
                           whole.queued = m_queued = (*prompt)[u"exec_info"_s][u"queue_remaining"_s].toInt();
                           finish<ComfyServerInfo>(*promise, whole);
                       });
    });
    return promise->future();
}

QFuture<Result<ComfyMissing>> ComfyClient::missing(const ComfyJob& job)
{
    const auto promise = std::make_shared<QPromise<Result<ComfyMissing>>>();
    promise->start();
    m_nodes.clear(); // somebody asks because something has changed
    askInfo(classesOf(job), m_patience.request, this, [this, promise, job](const Result<void>& asked) {
        if (!asked)
            return finish<ComfyMissing>(*promise, tl::unexpected(asked.error()));
        finish<ComfyMissing>(*promise, missingFor(job, m_nodes));
    });
    return promise->future();
}

QFuture<Result<ComfyRender>> ComfyClient::run(const ComfyJob& job)
{
    auto ticket = std::make_unique<Ticket>();
    ticket->id = ++m_lastTicket;
    ticket->promise.start();
    ticket->promise.setProgressRange(0, 1000);
    ticket->run = std::make_unique<ComfyRun>(*this, job);
    Ticket* const raw = ticket.get();
    connect(raw->run.get(), &ComfyRun::moved, this, [raw](int thousandths, const QString& stage) {
        raw->promise.setProgressValueAndText(thousandths, stage);
    });
    connect(raw->run.get(), &ComfyRun::ended, this, [this, raw](const Result<ComfyRender>& result) {
        if (!result)
            qCInfo(lcComfy).noquote() << name() << "prompt" << raw->run->promptId() << result.error().code;
        // Later, because this is the run's own signal.
        QMetaObject::invokeMethod(
            this, [this, id = raw->id, result] { close(id, result); }, Qt::QueuedConnection);
    });
    // Queued, because the watcher may be destroyed by what its signal leads to.
    connect(
        &raw->watcher, &QFutureWatcherBase::canceled, this, [this, id = raw->id] { onCanceled(id); },
        Qt::QueuedConnection);
    const QFuture<Result<ComfyRender>> future = raw->promise.future();
    raw->watcher.setFuture(future);
    m_tickets.push_back(std::move(ticket));
    m_idle.stop();
    m_socket.open();
    m_alive.start();
    m_watch.start();
    raw->run->start();
    return future;
}

int ComfyClient::jobs() const
{
    return static_cast<int>(
        std::ranges::count_if(m_tickets, [](const auto& ticket) { return !ticket->run->hasEnded(); }));
}

std::vector<QPointer<ComfyRun>> ComfyClient::runs() const
{
    std::vector<QPointer<ComfyRun>> all;
    for (const auto& ticket : m_tickets)
        all.emplace_back(ticket->run.get());
    return all;
}

void ComfyClient::close(quint64 id, const Result<ComfyRender>& result)
{
    const auto found = std::ranges::find(m_tickets, id, [](const auto& ticket) { return ticket->id; });
    if (found == m_tickets.end())
        return;
    const std::unique_ptr<Ticket> ticket = std::move(*found);
    m_tickets.erase(found);
    if (m_tickets.empty()) {
        m_watch.stop();
        m_refused.invalidate();
        m_idle.start();
    }
    ticket->run->disconnect(this);
    ticket->run.release()->deleteLater();
    ticket->finish(result);
    Q_EMIT jobClosed();
}

void ComfyClient::onCanceled(quint64 id)
{
    const auto found = std::ranges::find(m_tickets, id, [](const auto& ticket) { return ticket->id; });
    if (found == m_tickets.end() || (*found)->finished)
        return;
    (*found)->finished = true;
    const QPointer<ComfyRun> run = (*found)->run.get();
    (*found)->promise.finish(); // whoever waited goes on; the server is tidied up meanwhile
    if (run)
        run->cancel();
}

// What is installed

void ComfyClient::askServer(std::chrono::milliseconds limit, QObject* context,
                            const std::function<void(const Result<ComfyServerInfo>&)>& then)
{
    m_http.askJson({ .path = u"/system_stats"_s, .limit = limit }, context,
                   [this, limit, context, then](const Result<QJsonObject>& stats) {
                       if (!stats)
                           return then(tl::unexpected(stats.error()));
                       askFeatures(serverInfo(*stats), limit, context, then);
                   });
}

/// Servers before 0.3.45 have none of them; that is no fault.
void ComfyClient::askFeatures(const ComfyServerInfo& info, std::chrono::milliseconds limit, QObject* context,
                              const std::function<void(const Result<ComfyServerInfo>&)>& then)
{
    m_http.ask({ .path = u"/features"_s, .limit = limit }, context,
               [this, info, then](const Result<HttpAnswer>& answer) {
                   if (!answer)
                       return then(tl::unexpected(answer.error()));
                   const QJsonObject features = m_http.object(*answer).value_or(QJsonObject());
                   ComfyServerInfo whole = info;
                   whole.maxRequestBytes = bytesIn(features[u"max_upload_size"_s]);
                   m_version = whole.version;
                   m_maxRequestBytes = whole.maxRequestBytes;
                   then(whole);
               });
}

bool ComfyClient::isMinimum(int major, int minor, int patch) const
{
    return QVersionNumber::fromString(m_version) >= QVersionNumber(major, minor, patch);
}

void ComfyClient::askInfo(const QStringList& classes, std::chrono::milliseconds limit, QObject* context,
                          const std::function<void(const Result<void>&)>& then)
{
    struct Round {
        qsizetype open = 0;
        Result<void> result {};
    };
    if (m_sinceAbsence.isValid() && m_sinceAbsence.elapsed() >= m_patience.absence.count()) {
        m_sinceAbsence.invalidate();
        m_nodes.removeIf([](const auto& node) { return node.value().isEmpty(); });
    }
    QStringList unknown;
    for (const QString& name : classes) {
        if (!m_nodes.contains(name))
            unknown << name;
    }
    const auto round = std::make_shared<Round>();
    round->open = unknown.size() + (m_version.isEmpty() ? 1 : 0);
    if (round->open == 0)
        return then({});
    const auto done = [round, then](const Result<void>& result) {
        if (!result && round->result)
            round->result = result;
        if (--round->open == 0)
            then(round->result);
    };
    if (m_version.isEmpty())
        askServer(limit, context, [done](const Result<ComfyServerInfo>& info) {
            done(info ? Result<void>() : tl::unexpected(info.error()));
        });
    for (const QString& name : std::as_const(unknown)) {
        m_http.askJson({ .path = classPath(name), .limit = limit }, context,
                       [this, name, done](const Result<QJsonObject>& info) {
                           if (!info)
                               return done(tl::unexpected(info.error()));
                           m_nodes.insert(name, info->value(name).toObject());
                           done({});
                       });
    }
}

void ComfyClient::noteAbsence()
{
    if (!m_sinceAbsence.isValid())
        m_sinceAbsence.start();
}

// What happens on the server

void ComfyClient::onEvent(const QString& type, const QJsonObject& data)
{
    m_alive.restart();
    if (type == u"status")
        m_queued = data[u"status"_s][u"exec_info"_s][u"queue_remaining"_s].toInt(m_queued);
    const QString promptId = data.value(u"prompt_id"_s).toString();
    if (promptId.isEmpty())
        return;
    for (const QPointer<ComfyRun>& run : runs()) {
        if (run && run->promptId() == promptId)
            run->onEvent(type, data);
    }
}

void ComfyClient::onSocketLost()
{
    forget();
    pollSoon();
}

/// The server may have been restarted, with other nodes, another version and without what was uploaded.
void ComfyClient::forget()
{
    m_nodes.clear();
    m_uploaded.clear();
    m_version.clear();
    m_maxRequestBytes = 0;
    m_queueBytes = 0;
}

void ComfyClient::onAnswered()
{
    m_alive.restart();
    withdrawOrphans();
}

void ComfyClient::pollSoon()
{
    if (!m_polling)
        m_poll.start(m_patience.retry);
}

void ComfyClient::pace()
{
    const bool isWaiting =
        std::ranges::any_of(m_tickets, [](const auto& ticket) { return ticket->run->isWaiting(); });
    if (!isWaiting)
        return m_poll.stop();
    if (!m_polling && !m_poll.isActive())
        m_poll.start(pollInterval());
}

void ComfyClient::poll()
{
    const bool isWaiting =
        std::ranges::any_of(m_tickets, [](const auto& ticket) { return ticket->run->isWaiting(); });
    if (m_polling || !isWaiting)
        return;
    m_polling = true;
    askQueue(this, [this](const Result<ComfyQueue>& queue) {
        m_polling = false;
        onQueue(queue);
        pace();
    });
}

void ComfyClient::askQueue(QObject* context, const std::function<void(const Result<ComfyQueue>&)>& then)
{
    const auto reader = std::make_shared<ComfyQueueReader>();
    const auto bytes = std::make_shared<qint64>(0);
    const auto take = [reader, bytes](QByteArrayView piece) {
        *bytes += piece.size();
        reader->take(piece);
    };
    m_http.ask({ .path = u"/queue"_s, .take = take, .maxBytes = m_patience.maxQueueBytes }, context,
               [this, reader, bytes, then](const Result<HttpAnswer>& answer) {
                   if (!answer)
                       return then(tl::unexpected(answer.error()));
                   m_queueBytes = *bytes;
                   if (answer->status == 200 && reader->queue())
                       return then(*reader->queue());
                   HttpAnswer other = *answer;
                   if (answer->status == 200)
                       other.body = reader->beginning(); // which is no object by itself
                   then(tl::unexpected(m_http.object(other).error()));
               });
}

std::chrono::milliseconds ComfyClient::pollInterval() const
{
    const auto usual = m_socket.isOpen() ? m_patience.pollWithEvents : m_patience.pollWithout;
    // The longer the queue, the seldomer: neither the line nor the machine is kept busy with looking.
    return usual * (1 + m_queueBytes / kLargeQueueBytes);
}

/// The queue first and the history second: a job moves from the one to the other, so that it cannot be
/// missed.
void ComfyClient::onQueue(const Result<ComfyQueue>& queue)
{
    if (!queue) {
        if (queue.error().code == u"comfy_silent")
            return; // the watch decides how long is too long
        if (!m_refused.isValid())
            m_refused.start();
        if (m_refused.elapsed() < m_patience.unreachable.count())
            return m_poll.start(m_patience.retry);
        m_refused.invalidate();
        Error lost = queue.error();
        lost.kind = ErrorKind::ProviderUnavailable;
        for (const QPointer<ComfyRun>& run : runs()) {
            if (run)
                run->onServerLost(lost);
        }
        return;
    }
    m_refused.invalidate();
    m_queued = static_cast<int>(queue->running.size() + queue->pending.size());
    for (const QPointer<ComfyRun>& run : runs()) {
        if (!run || !run->isWaiting())
            continue;
        const bool isRunning = queue->running.contains(run->promptId());
        if (isRunning || queue->pending.contains(run->promptId()))
            run->onQueued(isRunning);
        else
            run->onNotQueued();
    }
}

void ComfyClient::watch()
{
    const qint64 silentMs = m_alive.elapsed();
    for (const QPointer<ComfyRun>& run : runs()) {
        if (run)
            run->checkTime(silentMs);
    }
}

// Giving up

void ComfyClient::withdraw(const QString& promptId, QObject* context, const std::function<void()>& then)
{
    if (m_version.isEmpty()) {
        askServer(m_patience.request, context,
                  [this, promptId, context, then](const Result<ComfyServerInfo>& asked) {
                      if (asked && !m_version.isEmpty())
                          return withdraw(promptId, context, then);
                      if (asked) // a server that does not say how old it is
                          return withdrawOlder(promptId, context, then);
                      orphan(promptId);
                      then();
                  });
        return;
    }
    if (!isMinimum(0, 26, 0))
        return withdrawOlder(promptId, context, then);
    m_http.ask(
        { .verb = "POST",
          .path = u"/api/jobs/"_s + QString::fromLatin1(QUrl::toPercentEncoding(promptId)) + u"/cancel"_s,
          .contentType = "application/json" },
        context, [this, promptId, context, then](const Result<HttpAnswer>& answer) {
            if (answer && answer->status != 200)
                return withdrawOlder(promptId, context, then);
            if (!answer)
                orphan(promptId);
            then();
        });
}

void ComfyClient::withdrawOlder(const QString& promptId, QObject* context, const std::function<void()>& then)
{
    m_http.ask({ .verb = "POST",
                 .path = u"/queue"_s,
                 .body = { compact({ { u"delete"_s, QJsonArray { promptId } } }) },
                 .contentType = "application/json" },
               context, [this, promptId, context, then](const Result<HttpAnswer>& answer) {
                   if (!answer)
                       orphan(promptId);
                   // Before 0.3.57 an interrupt hits whatever runs, which may be somebody else's.
                   if (!answer || !isMinimum(0, 3, 57))
                       return then();
                   m_http.ask({ .verb = "POST",
                                .path = u"/interrupt"_s,
                                .body = { compact({ { u"prompt_id"_s, promptId } }) },
                                .contentType = "application/json" },
                              context, [this, promptId, then](const Result<HttpAnswer>& interrupted) {
                                  if (!interrupted)
                                      orphan(promptId);
                                  then();
                              });
               });
}

void ComfyClient::orphan(const QString& promptId)
{
    if (m_orphans.contains(promptId))
        return;
    qCInfo(lcComfy).noquote() << "Prompt" << promptId << "may still be on" << name() << "- to be withdrawn";
    m_orphans << promptId;
    if (m_orphans.size() > kMaxOrphans)
        m_orphans.removeFirst();
}

void ComfyClient::withdrawOrphans()
{
    if (m_withdrawing || m_orphans.isEmpty())
        return;
    m_withdrawing = true;
    const QString id = m_orphans.takeFirst();
    withdraw(id, this, [this, id] {
        m_withdrawing = false;
        if (!m_orphans.contains(id))
            withdrawOrphans();
    });
}

} // namespace comfyvn
