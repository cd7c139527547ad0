#include "tests/support/comfy/FakeComfyServer.h"

#include "core/audio/SoundEncoder.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {

constexpr int kRate = 24'000;
constexpr qint64 kHugeBytes = 10'000'000'000;
constexpr int kLateAnswers = 2;

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

FakeAnswer json(const QJsonObject& object)
{
    return { .body = compact(object) };
}

FakeAnswer text(int status, const QByteArray& body)
{
    return { .status = status, .contentType = "text/plain; charset=utf-8", .body = body };
}

FakeAnswer stumble()
{
    return text(500, "500 Internal Server Error\n\nServer got itself in trouble");
}

FakeAnswer empty(int status = 200)
{
    return { .status = status, .contentType = "application/octet-stream" };
}

FakeAnswer signIn()
{
    return { .status = 302, .headers = { { "Location", "https://login.example.net/start" } } };
}

FakeAnswer webPage()
{
    return { .contentType = "text/html; charset=utf-8",
             .body = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Welcome</body></html>" };
}

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

/// A tone whose pitch and length follow from the inputs, so that equal requests sound alike.
AudioBuffer tone(const QJsonObject& inputs)
{
    const QByteArray hash = QCryptographicHash::hash(compact(inputs), QCryptographicHash::Sha1);
    AudioBuffer sound { .channels = 1, .sampleRate = kRate };
    const qsizetype letters = inputs.value(u"text"_s).toString().size();
    const auto frames = std::size_t(kRate) * std::size_t(30 + qMin<qsizetype>(letters, 400) * 6) / 100;
    const double step = 2 * std::numbers::pi * (150 + quint8(hash[0])) / kRate;
    sound.samples.resize(frames);
    for (std::size_t i = 0; i < frames; ++i)
        sound.samples[i] = float(std::round(0.3 * std::sin(step * double(i)) * 32767) / 32768);
    return sound;
}

bool hasAudioOutput(const QJsonObject& node)
{
    return node.value(u"output"_s).toArray().contains(u"AUDIO"_s);
}

QByteArray mime(const QString& name)
{
    const QString suffix = name.section(u'.', -1).toLower();
    if (suffix == u"flac")
        return "audio/flac";
    if (suffix == u"mp3")
        return "audio/mpeg";
    if (suffix == u"opus" || suffix == u"ogg")
        return "audio/ogg";
    return suffix == u"wav" ? "audio/x-wav" : "application/octet-stream";
}

} // namespace

struct FakeComfyServer::Job {
    QString id {};
    int number = 0;
    QJsonObject graph {};
    QJsonObject extra {};
    QString clientId {};
    QStringList outputs {};
    QStringList order {}; ///< still to run
    QStringList cached {};
    QStringList ran {};
    QJsonObject shown {}; ///< node ids to their outputs
    QJsonObject states {};
    QJsonArray messages {};
    std::map<QString, AudioBuffer> sounds {};
    bool interrupted = false;
    int step = 0; ///< of the node under way
};

const std::map<QString, Fault>& faultNames()
{
    static const std::map<QString, Fault> names {
        { u"html"_s, Fault::Html },
        { u"redirect"_s, Fault::Redirect },
        { u"bad-gateway"_s, Fault::BadGateway },
        { u"forbidden"_s, Fault::Forbidden },
        { u"silent"_s, Fault::Silent },
        { u"not-json"_s, Fault::NotJson },
        { u"no-features"_s, Fault::NoFeatures },
        { u"no-socket"_s, Fault::NoSocket },
        { u"mute"_s, Fault::Mute },
        { u"socket-drops"_s, Fault::SocketDrops },
        { u"events-first"_s, Fault::EventsFirst },
        { u"queued-but-error"_s, Fault::QueuedButError },
        { u"queued-but-page"_s, Fault::QueuedButPage },
        { u"queued-but-half"_s, Fault::QueuedButHalf },
        { u"queued-but-dropped"_s, Fault::QueuedButDropped },
        { u"dropped-unqueued"_s, Fault::DroppedUnqueued },
        { u"refused-500"_s, Fault::Refused500 },
        { u"own-id"_s, Fault::OwnId },
        { u"drops-node"_s, Fault::DropsNode },
        { u"error"_s, Fault::Error },
        { u"out-of-memory"_s, Fault::OutOfMemory },
        { u"interrupted"_s, Fault::Interrupted },
        { u"blocked"_s, Fault::Blocked },
        { u"blocked-silently"_s, Fault::BlockedSilently },
        { u"forgets"_s, Fault::Forgets },
        { u"hangs"_s, Fault::Hangs },
        { u"dies"_s, Fault::Dies },
        { u"no-outputs"_s, Fault::NoOutputs },
        { u"silence"_s, Fault::Silence },
        { u"one-sample"_s, Fault::OneSample },
        { u"not-audio"_s, Fault::NotAudio },
        { u"temp-only"_s, Fault::TempOnly },
        { u"odd-key"_s, Fault::OddKey },
        { u"path-in-text"_s, Fault::PathInText },
        { u"bad-file-name"_s, Fault::BadFileName },
        { u"history-late"_s, Fault::HistoryLate },
        { u"null-status"_s, Fault::NullStatus },
        { u"view-missing"_s, Fault::ViewMissing },
        { u"view-html"_s, Fault::ViewHtml },
        { u"view-redirect"_s, Fault::ViewRedirect },
        { u"view-huge"_s, Fault::ViewHuge },
        { u"view-truncated"_s, Fault::ViewTruncated },
        { u"view-ignores-range"_s, Fault::ViewIgnoresRange },
        { u"view-stalls"_s, Fault::ViewStalls },
    };
    return names;
}

FakeComfyServer::FakeComfyServer(const QString& version, QObject* parent)
    : QObject(parent)
    , m_version(fakeVersion(version))
    , m_nodes(fakeNodes(m_version))
    , m_sound(tone)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FakeComfyServer::runNode);
    connect(&m_listener, &QTcpServer::newConnection, this, &FakeComfyServer::onConnection);
}

FakeComfyServer::~FakeComfyServer()
{
    kill();
}

bool FakeComfyServer::start(quint16 port)
{
    if (!m_listener.listen(QHostAddress::LocalHost, port != 0 ? port : m_port))
        return false;
    m_port = m_listener.serverPort();
    return true;
}

void FakeComfyServer::kill()
{
    m_listener.close();
    cut();
    m_timer.stop();
    m_running.reset();
    m_pending.clear();
    m_history = {};
    m_cache.clear();
    m_lateAnswers.clear();
    m_number = 0;
}

void FakeComfyServer::cut()
{
    const std::set<FakeConnection*> all = std::exchange(m_connections, {});
    for (FakeConnection* connection : all) {
        connection->disconnect(this);
        connection->drop();
        connection->deleteLater();
    }
}

QUrl FakeComfyServer::url(const QString& path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path));
}

void FakeComfyServer::setRequiredHeader(const QByteArray& name, const QByteArray& value)
{
    m_headerName = name.toLower();
    m_headerValue = value;
}

void FakeComfyServer::installChoice(const QString& className, const QString& input, const QString& value)
{
    QJsonObject node = m_nodes.value(className).toObject();
    QJsonObject inputs = node.value(u"input"_s).toObject();
    for (const auto& part : { u"required"_s, u"optional"_s }) {
        QJsonObject fields = inputs.value(part).toObject();
        if (!fields.contains(input))
            continue;
        QJsonArray declaration = fields.value(input).toArray();
        if (declaration.at(0).isArray()) {
            QJsonArray known = declaration.at(0).toArray();
            known << value;
            declaration[0] = known;
        } else {
            QJsonObject options = declaration.at(1).toObject();
            QJsonArray known = options.value(u"options"_s).toArray();
            known << value;
            options.insert(u"options"_s, known);
            declaration[1] = options;
        }
        fields.insert(input, declaration);
        inputs.insert(part, fields);
    }
    node.insert(u"input"_s, inputs);
    m_nodes.insert(className, node);
}

QString FakeComfyServer::submitForeign(const QJsonObject& graph)
{
    const FakeVerdict verdict = judge(graph, m_nodes, m_version, {});
    return enqueue({ { u"prompt"_s, graph } }, QUuid::createUuid().toString(QUuid::WithoutBraces),
                   verdict.outputs);
}

int FakeComfyServer::jobsWaiting() const
{
    return int(m_pending.size()) + (m_running ? 1 : 0);
}

int FakeComfyServer::sockets() const
{
    return int(std::ranges::count_if(m_connections, [](const auto* each) { return each->isSocket(); }));
}

int FakeComfyServer::requests(const QString& pathStart) const
{
    int count = 0;
    for (auto each = m_requestCounts.begin(); each != m_requestCounts.end(); ++each)
        count += each.key().startsWith(pathStart) ? each.value() : 0;
    return count;
}

bool FakeComfyServer::take(Fault fault)
{
    const auto found = m_faults.find(fault);
    if (found == m_faults.end() || found->second == 0)
        return false;
    if (found->second > 0)
        --found->second;
    return true;
}

void FakeComfyServer::onConnection()
{
    while (QTcpSocket* socket = m_listener.nextPendingConnection()) {
        auto* connection = new FakeConnection(
            socket, m_maxBody,
            [this](FakeConnection& from, const FakeRequest& request) { onRequest(from, request); }, this);
        if (m_uploadRate > 0)
            connection->readSlowly(m_uploadRate);
        m_connections.insert(connection);
        connect(connection, &FakeConnection::closed, this, [this, connection] {
            m_connections.erase(connection);
            connection->deleteLater();
        });
    }
}

void FakeComfyServer::onRequest(FakeConnection& from, const FakeRequest& request)
{
    ++m_requestCounts[request.path];
    Q_EMIT requested(request.path);
    if (take(Fault::Silent))
        return;
    if (m_latency.count() > 0) {
        QTimer::singleShot(m_latency, &from, [this, &from, request] { route(from, request, request.path); });
        return;
    }
    route(from, request, request.path);
}

void FakeComfyServer::route(FakeConnection& from, const FakeRequest& request, const QString& fullPath)
{
    QString path = fullPath;
    if (take(Fault::Html))
        return from.answer(webPage());
    if (take(Fault::Redirect))
        return from.answer(signIn());
    if (take(Fault::BadGateway))
        return from.answer(
            { .status = 502, .contentType = "text/html", .body = "<html><h1>502 Bad Gateway</h1></html>" });
    if (take(Fault::Forbidden))
        return from.answer(empty(403));
    if (!m_headerName.isEmpty() && request.headers.value(m_headerName) != m_headerValue)
        return from.answer(text(401, "401: Unauthorized"));
    if (!m_pathPrefix.isEmpty()) {
        if (!path.startsWith(m_pathPrefix + u'/'))
            return from.answer(text(404, "404: Not Found"));
        path.remove(0, m_pathPrefix.size());
    }
    const QByteArray origin = request.headers.value("origin");
    if (!origin.isEmpty() && origin != "null"
        && QUrl(QString::fromUtf8(origin)).authority().toUtf8() != request.headers.value("host"))
        return from.answer(empty(403));
    if (take(Fault::NotJson))
        return from.answer({ .body = "{\"system\": {\"comfyui_version\": " });

    const bool isApi = path.startsWith(u"/api/");
    if (isApi)
        path.remove(0, 4);
    const bool get = request.method == "GET";
    const bool post = request.method == "POST";
    if (path == u"/ws")
        return openSocket(from, request);
    if (get && path == u"/system_stats")
        return from.answer(json(systemStats()));
    if (get && path == u"/features" && !take(Fault::NoFeatures))
        return from.answer(
            json({ { u"supports_preview_metadata"_s, true }, { u"max_upload_size"_s, m_maxBody } }));
    if (get && path.startsWith(u"/object_info/")) {
        const QString name = path.mid(13);
        return from.answer(
            json(m_nodes.contains(name) ? QJsonObject { { name, m_nodes.value(name) } } : QJsonObject {}));
    }
    if (path == u"/prompt") {
        if (post)
            return postPrompt(from, request);
        if (get)
            return from.answer(
                json({ { u"exec_info"_s, QJsonObject { { u"queue_remaining"_s, jobsWaiting() } } } }));
        return from.answer(text(405, "405: Method Not Allowed"));
    }
    if (path == u"/queue")
        return get ? from.answer(json(queue())) : postQueue(from, request);
    if (get && path.startsWith(u"/history/"))
        return from.answer(json(historyEntry(path.mid(9))));
    if (post && path == u"/interrupt")
        return postInterrupt(from, request);
    if (isApi && m_version.hasCancelApi && post && path.startsWith(u"/jobs/") && path.endsWith(u"/cancel"))
        return from.answer(json({ { u"cancelled"_s, removeJob(path.section(u'/', 2, 2)) } }));
    if (post && path == u"/upload/image")
        return upload(from, request);
    if (get && path == u"/view")
        return view(from, request);
    if (post && (path.startsWith(u"/jobs/") || path.startsWith(u"/upload/")))
        return from.answer(text(405, "405: Method Not Allowed"));
    from.answer(text(404, "404: Not Found"));
}

void FakeComfyServer::openSocket(FakeConnection& from, const FakeRequest& request)
{
    if (take(Fault::NoSocket))
        return from.answer(empty(403));
    const QString wished = request.query.value(u"clientId"_s);
    const QString id = wished.isEmpty() ? QUuid::createUuid().toString(QUuid::Id128) : wished;
    from.upgrade(request, id);
    const QJsonObject status { { u"exec_info"_s, QJsonObject { { u"queue_remaining"_s, jobsWaiting() } } } };
    from.sendText(compact({ { u"type"_s, u"status"_s },
                            { u"data"_s, QJsonObject { { u"status"_s, status }, { u"sid"_s, id } } } }));
    if (m_running && m_running->clientId == id && !m_running->order.isEmpty())
        from.sendText(compact({ { u"type"_s, u"executing"_s },
                                { u"data"_s, QJsonObject { { u"node"_s, m_running->order.first() } } } }));
}

void FakeComfyServer::send(const QString& type, const QJsonObject& data, const QString& clientId)
{
    if (m_faults.contains(Fault::Mute))
        return;
    const QByteArray message = compact({ { u"type"_s, type }, { u"data"_s, data } });
    for (FakeConnection* connection : m_connections) {
        if (connection->isSocket() && (clientId.isEmpty() || connection->clientId() == clientId))
            connection->sendText(message);
    }
}

void FakeComfyServer::sendStatus()
{
    send(u"status"_s,
         { { u"status"_s,
             QJsonObject { { u"exec_info"_s, QJsonObject { { u"queue_remaining"_s, jobsWaiting() } } } } } },
         {});
}

QJsonObject FakeComfyServer::systemStats() const
{
    const QJsonObject system { { u"os"_s, m_version.os },
                               { u"ram_total"_s, 25276510208.0 },
                               { u"ram_free"_s, 24034353152.0 },
                               { u"comfyui_version"_s, m_version.name },
                               { u"python_version"_s, u"3.11.2"_s },
                               { u"pytorch_version"_s, u"2.4.0"_s },
                               { u"embedded_python"_s, false } };
    QJsonArray devices;
    for (const QString& name : m_devices)
        devices << QJsonObject { { u"name"_s, name },
                                 { u"type"_s, name.section(u':', 0, 0) },
                                 { u"index"_s, QJsonValue::Null },
                                 { u"vram_total"_s, 25276510208.0 },
                                 { u"vram_free"_s, 24034353152.0 } };
    return { { u"system"_s, system }, { u"devices"_s, devices } };
}

QJsonObject FakeComfyServer::queue() const
{
    const auto row = [](const Job& job) {
        return QJsonArray { job.number, job.id, job.graph, job.extra,
                            QJsonArray::fromStringList(job.outputs) };
    };
    QJsonArray running;
    if (m_running)
        running << row(*m_running);
    QJsonArray pending;
    for (auto job = m_pending.rbegin(); job != m_pending.rend(); ++job) // heap order: do not rely on it
        pending << row(**job);
    return { { u"queue_running"_s, running }, { u"queue_pending"_s, pending } };
}

QJsonObject FakeComfyServer::historyEntry(const QString& id)
{
    if (m_lateAnswers.value(id) > 0) {
        --m_lateAnswers[id];
        return {};
    }
    return m_history.contains(id) ? QJsonObject { { id, m_history.value(id) } } : QJsonObject {};
}

void FakeComfyServer::postPrompt(FakeConnection& from, const FakeRequest& request)
{
    ++m_promptsPosted;
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    const QJsonObject body = document.object();
    if (!document.isObject())
        return from.answer(stumble());
    if (take(Fault::DroppedUnqueued))
        return from.drop();
    if (take(Fault::Refused500))
        return from.answer(stumble());
    if (!body.contains(u"prompt"_s))
        return from.answer(
            { .status = 400,
              .body = R"({"error": {"type": "no_prompt", "message": "No prompt provided", )"
                      R"("details": "No prompt provided", "extra_info": {}}, "node_errors": {}})" });
    QString id = body.value(u"prompt_id"_s).toString();
    if (id.isEmpty() || take(Fault::OwnId))
        id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (m_version.checksPromptId && QUuid::fromString(id).toString(QUuid::WithoutBraces) != id)
        return from.answer({ .status = 400,
                             .body =
                                 R"({"error": {"type": "invalid_prompt_id", "message": "prompt_id must be a )"
                                 R"(valid UUID", "details": "", "extra_info": {}}, "node_errors": {}})" });
    QStringList inputFiles;
    for (auto file = m_files.begin(); file != m_files.end(); ++file) {
        if (file.key().startsWith(u"input/"))
            inputFiles << file.key().mid(6);
    }
    FakeVerdict verdict = judge(body.value(u"prompt"_s), m_nodes, m_version, inputFiles);
    if (verdict.status == 500)
        return from.answer(stumble());
    if (verdict.status != 200)
        return from.answer(
            { .status = verdict.status,
              .body = compact({ { u"error"_s, verdict.error }, { u"node_errors"_s, verdict.nodeErrors } }) });
    const QJsonObject graph = body.value(u"prompt"_s).toObject();
    if (take(Fault::DropsNode)) {
        const QString dropped = verdict.outputs.takeLast();
        verdict.nodeErrors.insert(
            dropped,
            QJsonObject {
                { u"errors"_s,
                  QJsonArray { QJsonObject { { u"type"_s, u"value_not_in_list"_s },
                                             { u"message"_s, u"Value not in list"_s },
                                             { u"details"_s, u"quality: 'nosuch' not in ['V0']"_s } } } },
                { u"dependent_outputs"_s, QJsonArray { dropped } },
                { u"class_type"_s, graph[dropped][u"class_type"_s] } });
    }
    enqueue(body, id, verdict.outputs);
    m_graphs << graph;
    const FakeAnswer reply = json(
        { { u"prompt_id"_s, id }, { u"number"_s, m_number - 1 }, { u"node_errors"_s, verdict.nodeErrors } });
    if (take(Fault::QueuedButDropped))
        return from.drop();
    if (take(Fault::QueuedButPage))
        return from.answer(webPage());
    if (take(Fault::QueuedButHalf))
        return from.answer({ .body = reply.body.chopped(20) });
    if (take(Fault::QueuedButError))
        return from.answer(stumble());
    if (take(Fault::EventsFirst)) {
        auto* once = new QObject(&from);
        connect(this, &FakeComfyServer::jobEnded, once, [this, once, id, &from, reply](const QString& ended) {
            if (ended != id)
                return;
            once->deleteLater();
            from.answer(reply);
        });
        return;
    }
    from.answer(reply);
}

QString FakeComfyServer::enqueue(const QJsonObject& body, const QString& id, const QStringList& outputs)
{
    auto job = std::make_unique<Job>();
    job->id = id;
    job->number = m_number++;
    job->graph = body.value(u"prompt"_s).toObject();
    job->extra = body.value(u"extra_data"_s).toObject();
    job->clientId = body.value(u"client_id"_s).toString();
    if (!job->clientId.isEmpty())
        job->extra.insert(u"client_id"_s, job->clientId);
    job->outputs = outputs;
    m_pending.push_back(std::move(job));
    sendStatus();
    if (!m_running)
        QTimer::singleShot(0, this, &FakeComfyServer::startNext);
    return id;
}

void FakeComfyServer::startNext()
{
    if (m_running || m_pending.empty() || !isRunning())
        return;
    m_running = std::move(m_pending.front());
    m_pending.pop_front();
    Job& job = *m_running;
    job.order = executionOrder(job.graph, job.outputs);
    sendStatus();
    const auto stamped = [&job](QJsonObject data) {
        data.insert(u"prompt_id"_s, job.id);
        data.insert(u"timestamp"_s, nowMs());
        return data;
    };
    const QJsonObject begun = stamped({});
    job.messages << QJsonArray { u"execution_start"_s, begun };
    send(u"execution_start"_s, begun, job.clientId);
    for (const QString& id : QStringList(job.order)) {
        const QString key = signature(id);
        if (!m_cache.contains(key))
            continue;
        job.cached << id;
        job.order.removeAll(id);
        if (m_cache.value(key).isEmpty())
            job.sounds[id] = m_sound(job.graph[id][u"inputs"_s].toObject());
        else if (!m_version.losesCachedOutputs || !job.clientId.isEmpty())
            job.shown.insert(id, m_cache.value(key));
    }
    const QJsonObject cached = stamped({ { u"nodes"_s, QJsonArray::fromStringList(job.cached) } });
    job.messages << QJsonArray { u"execution_cached"_s, cached };
    send(u"execution_cached"_s, cached, job.clientId);
    // Things a client has to live with: a type it does not know, somebody else's progress, a picture.
    send(u"crystools.monitor"_s, { { u"cpu_utilization"_s, 3.5 } }, {});
    send(
        u"progress"_s,
        { { u"value"_s, 1 }, { u"max"_s, 2 }, { u"prompt_id"_s, u"somebody-else"_s }, { u"node"_s, u"1"_s } },
        {});
    for (FakeConnection* connection : m_connections) {
        if (connection->isSocket() && !m_faults.contains(Fault::Mute))
            connection->sendBinary(QByteArray("\0\0\0\1\0\0\0\1\xFF\xD8", 10));
    }
    Q_EMIT jobStarted(job.id);
    if (take(Fault::SocketDrops)) {
        const std::set<FakeConnection*> all = m_connections;
        for (FakeConnection* connection : all) {
            if (connection->isSocket())
                connection->drop();
        }
    }
    if (m_running)
        runNode();
}

QJsonObject FakeComfyServer::nodeState(const QString& id, double value, double max,
                                       const QString& state) const
{
    return { { u"value"_s, value },
             { u"max"_s, max },
             { u"state"_s, state },
             { u"node_id"_s, id },
             { u"display_node_id"_s, id },
             { u"real_node_id"_s, id },
             { u"prompt_id"_s, m_running->id },
             { u"parent_node_id"_s, QJsonValue::Null } };
}

void FakeComfyServer::progressState()
{
    send(u"progress_state"_s, { { u"prompt_id"_s, m_running->id }, { u"nodes"_s, m_running->states } },
         m_running->clientId);
}

/// One step of the node at the front: it begins, moves on, or is done and makes way.
void FakeComfyServer::runNode()
{
    if (!m_running)
        return;
    Job& job = *m_running;
    if (job.interrupted || (!job.order.isEmpty() && take(Fault::Interrupted))) {
        const QString id = job.order.value(0);
        return endJob(u"error"_s, u"execution_interrupted"_s,
                      { { u"node_id"_s, id },
                        { u"node_type"_s, job.graph[id][u"class_type"_s] },
                        { u"executed"_s, QJsonArray::fromStringList(job.ran) } });
    }
    if (job.order.isEmpty())
        return endJob(u"success"_s, u"execution_success"_s, {});

    const QString id = job.order.first();
    const QJsonObject inputs = job.graph[id][u"inputs"_s].toObject();
    const QString type = job.graph[id][u"class_type"_s].toString();
    const int steps = type == u"ComfyVNSlow" ? inputs.value(u"steps"_s).toInt(1) : 1;
    const auto stepTime = type == u"ComfyVNSlow"
        ? std::chrono::milliseconds(qint64(inputs.value(u"seconds"_s).toDouble() * 1000 / steps))
        : m_nodeTime;
    if (job.step == 0) {
        job.states.insert(id, nodeState(id, 0, steps, u"running"_s));
        progressState();
        send(u"executing"_s, { { u"node"_s, id }, { u"display_node"_s, id }, { u"prompt_id"_s, job.id } },
             job.clientId);
        if (take(Fault::Hangs))
            return;
        if (take(Fault::Dies)) {
            QTimer::singleShot(0, this, &FakeComfyServer::kill);
            return;
        }
    } else if (steps > 1) {
        job.states.insert(id, nodeState(id, job.step, steps, u"running"_s));
        progressState();
        send(u"progress"_s,
             { { u"value"_s, job.step }, { u"max"_s, steps }, { u"prompt_id"_s, job.id }, { u"node"_s, id } },
             job.clientId);
    }
    if (job.step == steps) {
        job.step = 0;
        finishNode(id);
        return;
    }
    ++job.step;
    m_timer.start(stepTime);
}

void FakeComfyServer::finishNode(const QString& id)
{
    Job& job = *m_running;
    const QString type = job.graph[id][u"class_type"_s].toString();
    const QJsonObject inputs = job.graph[id][u"inputs"_s].toObject();
    const QString mode = type == u"ComfyVNFail" ? inputs.value(u"mode"_s).toString() : QString();
    const QString said =
        mode.isEmpty() ? u"the model could not speak"_s : inputs.value(u"message"_s).toString();
    const bool makesSound = hasAudioOutput(m_nodes.value(type).toObject());
    if (mode == u"oom" || (makesSound && take(Fault::OutOfMemory)))
        return failJob(
            id, u"torch.OutOfMemoryError"_s,
            u"Allocation on device 0 would exceed allowed memory.\n\nTIPS: use a smaller batch."_s);
    if (mode == u"raise" || (makesSound && take(Fault::Error)))
        return failJob(id, u"RuntimeError"_s, said + u'\n');
    if (mode == u"interrupt") {
        job.interrupted = true;
        return runNode();
    }
    const bool blocked = mode == u"block" || (makesSound && take(Fault::Blocked));
    if (blocked || mode == u"block_silent" || (makesSound && take(Fault::BlockedSilently))) {
        if (blocked)
            send(u"execution_error"_s,
                 { { u"prompt_id"_s, job.id },
                   { u"node_id"_s, id },
                   { u"node_type"_s, type },
                   { u"executed"_s, QJsonArray {} },
                   { u"exception_message"_s, said },
                   { u"exception_type"_s, u"ExecutionBlocked"_s },
                   { u"traceback"_s, QJsonArray {} },
                   { u"current_inputs"_s, QJsonArray {} },
                   { u"current_outputs"_s, QJsonArray {} } },
                 job.clientId);
        job.order.clear();
        return runNode();
    }
    if (take(Fault::Forgets)) {
        const QString gone = job.id;
        m_running.reset();
        Q_EMIT jobEnded(gone);
        return startNext();
    }

    QJsonObject shown;
    if (makesSound && !m_nodes[type][u"output_node"_s].toBool()) {
        AudioBuffer sound = m_sound(inputs);
        if (take(Fault::Silence))
            std::fill(sound.samples.begin(), sound.samples.end(), 0.0F);
        if (take(Fault::OneSample))
            sound.samples.resize(1);
        job.sounds[id] = std::move(sound);
    } else if (type == u"PreviewAny") {
        shown = { { u"text"_s, QJsonArray { m_message } } };
    } else if (m_nodes[type][u"output_node"_s].toBool()) {
        shown = save(id, job.sounds[linkedNode(inputs.value(u"audio"_s))]);
    }
    m_cache.insert(signature(id), shown);
    job.order.removeFirst();
    job.ran << id;
    if (m_nodes[type][u"output_node"_s].toBool()) {
        if (!shown.isEmpty())
            job.shown.insert(id, shown);
        send(u"executed"_s,
             { { u"node"_s, id },
               { u"display_node"_s, id },
               { u"output"_s, shown.isEmpty() ? QJsonValue() : shown },
               { u"prompt_id"_s, job.id } },
             job.clientId);
    }
    const int steps = job.states[id][u"max"_s].toInt(1);
    job.states.insert(id, nodeState(id, steps, steps, u"finished"_s));
    progressState();
    runNode();
}

/// The node's inputs and those of all nodes before it, as the server's cache sees them.
QString FakeComfyServer::signature(const QString& id) const
{
    QJsonObject inputs = m_running->graph[id][u"inputs"_s].toObject();
    for (const QString& name : inputs.keys()) {
        if (const QString from = linkedNode(inputs.value(name)); !from.isEmpty())
            inputs.insert(name, signature(from));
    }
    inputs.insert(u"class_type"_s, m_running->graph[id][u"class_type"_s]);
    return QString::fromLatin1(QCryptographicHash::hash(compact(inputs), QCryptographicHash::Sha1).toHex());
}

QJsonObject FakeComfyServer::save(const QString& id, const AudioBuffer& sound)
{
    const Job& job = *m_running;
    const QString nodeClass = job.graph[id][u"class_type"_s].toString();
    const QJsonObject inputs = job.graph[id][u"inputs"_s].toObject();
    if (take(Fault::NoOutputs))
        return {};
    SoundEncoding how { .format = SoundFormat::Flac };
    const QString wished = inputs.value(u"format"_s).toString();
    if (nodeClass == u"SaveAudioMP3" || wished == u"mp3")
        how.format = SoundFormat::Mp3;
    else if (nodeClass == u"SaveAudioOpus" || wished == u"opus")
        how.format = SoundFormat::Opus;
    else if (nodeClass == u"ComfyVNOddSave")
        how.format = SoundFormat::Wav;
    how.tags.comment = "prompt";
    const auto bytes = encodeSound(sound, how);
    QByteArray content = take(Fault::NotAudio) || !bytes ? webPage().body : QByteArray::fromStdString(*bytes);

    const bool temporary = take(Fault::TempOnly) || nodeClass == u"PreviewAudio";
    const QString kind = temporary ? u"temp"_s : u"output"_s;
    const QString prefix = nodeClass == u"PreviewAudio" ? u"ComfyUI_temp_abcde"_s
                                                        : inputs.value(u"filename_prefix"_s).toString();
    const QString folder = prefix.contains(u'/') ? prefix.section(u'/', 0, -2) : QString();
    const QString base = prefix.section(u'/', -1);
    int counter = 1;
    for (auto file = m_files.begin(); file != m_files.end(); ++file) {
        const QString start = kind + u'/' + folder + u'/' + base + u'_';
        if (file.key().startsWith(start))
            counter = qMax(counter, file.key().mid(start.size(), 5).toInt() + 1);
    }
    const QString suffix =
        QString::fromUtf8(soundSuffix(how.format).data(), qsizetype(soundSuffix(how.format).size()));
    const QString name = u"%1_%2%3.%4"_s.arg(base)
                             .arg(counter, 5, 10, QChar(u'0'))
                             .arg(m_version.trailingUnderscore ? u"_"_s : QString(), suffix);
    m_files.insert(kind + u'/' + folder + u'/' + name, content);
    if (!m_outputFolder.isEmpty() && !temporary) {
        QDir(m_outputFolder).mkpath(folder.isEmpty() ? u"."_s : folder);
        QFile file(m_outputFolder + u'/' + folder + u'/' + name);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
    if (take(Fault::BadFileName))
        return { { u"audio"_s,
                   QJsonArray { QJsonObject { { u"filename"_s, u"../../etc/passwd.flac"_s },
                                              { u"subfolder"_s, u"../.."_s },
                                              { u"type"_s, kind } } } } };
    const QJsonObject item { { u"filename"_s, name }, { u"subfolder"_s, folder }, { u"type"_s, kind } };
    QString key = nodeClass == u"ComfyVNOddSave" ? inputs.value(u"key"_s).toString() : u"audio"_s;
    if (take(Fault::OddKey))
        key = u"gifs"_s;
    if (take(Fault::PathInText))
        key = u"text_path"_s;
    const QString path = u"/srv/comfyui/output/"_s + folder + u'/' + name;
    if (key == u"empty")
        return {};
    if (key == u"text_path")
        return { { u"text"_s, QJsonArray { path } } };
    if (key == u"result")
        return { { u"result"_s, QJsonArray { path, QJsonValue::Null } } };
    if (key == u"gifs") {
        QJsonObject rich = item;
        rich.insert(u"format"_s, u"audio/flac"_s);
        rich.insert(u"fullpath"_s, path);
        return { { u"gifs"_s, QJsonArray { rich } }, { u"animated"_s, QJsonArray { false } } };
    }
    return { { key, QJsonArray { item } } };
}

void FakeComfyServer::failJob(const QString& node, const QString& type, const QString& message)
{
    const Job& job = *m_running;
    endJob(u"error"_s, u"execution_error"_s,
           { { u"node_id"_s, node },
             { u"node_type"_s, job.graph[node][u"class_type"_s] },
             { u"executed"_s, QJsonArray::fromStringList(job.ran) },
             { u"exception_message"_s, message },
             { u"exception_type"_s, type },
             { u"traceback"_s,
               QJsonArray { u"  File \"/srv/comfyui/execution.py\", line 545, in execute\n"_s } },
             { u"current_inputs"_s, QJsonObject { { u"text"_s, QJsonArray { u"line"_s } } } },
             { u"current_outputs"_s, QJsonArray {} } });
}

void FakeComfyServer::endJob(const QString& status, const QString& lastType, const QJsonObject& lastData)
{
    const std::unique_ptr<Job> job = std::move(m_running);
    QJsonObject last = lastData;
    last.insert(u"prompt_id"_s, job->id);
    last.insert(u"timestamp"_s, nowMs());
    job->messages << QJsonArray { lastType, last };
    send(lastType, last, job->clientId);
    QJsonObject entry { { u"prompt"_s,
                          QJsonArray { job->number, job->id, job->graph, job->extra,
                                       QJsonArray::fromStringList(job->outputs) } },
                        { u"outputs"_s, job->shown },
                        { u"status"_s,
                          QJsonObject { { u"status_str"_s, status },
                                        { u"completed"_s, status == u"success" },
                                        { u"messages"_s, job->messages } } },
                        { u"meta"_s, QJsonObject {} } };
    if (take(Fault::NullStatus))
        entry.insert(u"status"_s, QJsonValue::Null);
    m_history.insert(job->id, entry);
    ++m_jobsDone;
    if (take(Fault::HistoryLate))
        m_lateAnswers.insert(job->id, kLateAnswers);
    sendStatus();
    send(u"executing"_s, { { u"node"_s, QJsonValue::Null }, { u"prompt_id"_s, job->id } }, job->clientId);
    Q_EMIT jobEnded(job->id);
    startNext();
}

void FakeComfyServer::postQueue(FakeConnection& from, const FakeRequest& request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (body.value(u"clear"_s).toBool())
        m_pending.clear();
    const QJsonArray ids = body.value(u"delete"_s).toArray();
    std::erase_if(m_pending, [&ids](const auto& job) { return ids.contains(job->id); });
    sendStatus();
    from.answer(empty());
}

void FakeComfyServer::postInterrupt(FakeConnection& from, const FakeRequest& request)
{
    const QString id = QJsonDocument::fromJson(request.body).object().value(u"prompt_id"_s).toString();
    if (m_running && (id.isEmpty() || id == m_running->id)) {
        m_running->interrupted = true;
        m_timer.start(0);
    }
    from.answer(empty());
}

bool FakeComfyServer::removeJob(const QString& id)
{
    const bool runs = m_running && m_running->id == id;
    const auto erased = std::erase_if(m_pending, [&id](const auto& job) { return job->id == id; });
    if (runs) {
        m_running->interrupted = true;
        m_timer.start(0);
    }
    sendStatus();
    return runs || erased > 0;
}

void FakeComfyServer::upload(FakeConnection& from, const FakeRequest& request)
{
    const QByteArray boundary =
        "--" + request.headers.value("content-type").split('=').value(1).replace('"', "");
    QString name;
    QByteArray content;
    bool overwrite = false;
    qsizetype at = request.body.indexOf(boundary);
    while (at >= 0) {
        const qsizetype next = request.body.indexOf(boundary, at + boundary.size());
        if (next < 0)
            break;
        const QByteArray part = request.body.mid(at + boundary.size() + 2, next - at - boundary.size() - 4);
        const qsizetype split = part.indexOf("\r\n\r\n");
        const QByteArray head = part.left(split);
        if (head.contains("name=\"image\"")) {
            name = QString::fromUtf8(head.mid(head.indexOf("filename=\"") + 10));
            name.truncate(name.indexOf(u'"'));
            content = part.mid(split + 4);
        }
        overwrite = overwrite || head.contains("name=\"overwrite\"");
        at = next;
    }
    if (name.isEmpty())
        return from.answer(empty(400));
    if (name.contains(u".."))
        return from.answer(empty(400));
    ++m_uploads;
    QString kept = name;
    for (int n = 1;
         !overwrite && m_files.contains(u"input/"_s + kept) && m_files.value(u"input/"_s + kept) != content;
         ++n)
        kept = name.section(u'.', 0, -2) + u" (%1)."_s.arg(n) + name.section(u'.', -1);
    m_files.insert(u"input/"_s + kept, content);
    from.answer(json({ { u"name"_s, kept }, { u"subfolder"_s, QString() }, { u"type"_s, u"input"_s } }));
}

void FakeComfyServer::view(FakeConnection& from, const FakeRequest& request)
{
    const QString name = request.query.value(u"filename"_s);
    const QString type = request.query.value(u"type"_s, u"output"_s);
    const QString folder = request.query.value(u"subfolder"_s);
    if (name.startsWith(u'/') || name.contains(u"..")
        || (type != u"output" && type != u"temp" && type != u"input"))
        return from.answer(empty(400));
    if (folder.contains(u".."))
        return from.answer(empty(403));
    const QString key = type + u'/' + folder + u'/' + name.section(u'/', -1);
    if (!m_files.contains(key) || take(Fault::ViewMissing))
        return from.answer({ .status = 404, .contentType = {} });
    if (take(Fault::ViewHtml))
        return from.answer(webPage());
    if (take(Fault::ViewRedirect))
        return from.answer(signIn());
    const QByteArray content = m_files.value(key);
    FakeAnswer reply {
        .contentType = mime(name),
        .body = content,
        .headers = { { "Etag",
                       '"' + QCryptographicHash::hash(content, QCryptographicHash::Sha1).toHex() + '"' },
                     { "Accept-Ranges", "bytes" },
                     { "Content-Disposition", "filename=\"" + name.toUtf8() + '"' } },
        .bytesPerSecond = m_bytesPerSecond
    };
    const QByteArray range = request.headers.value("range");
    if (range.startsWith("bytes=") && !m_faults.contains(Fault::ViewIgnoresRange)) {
        const qint64 first = range.mid(6, range.indexOf('-') - 6).toLongLong();
        if (first >= content.size())
            return from.answer({ .status = 416, .contentType = {} });
        reply.status = 206;
        reply.body = content.mid(first);
        reply.headers << qMakePair(QByteArray("Content-Range"),
                                   "bytes " + QByteArray::number(first) + '-'
                                       + QByteArray::number(content.size() - 1) + '/'
                                       + QByteArray::number(content.size()));
    }
    if (take(Fault::ViewHuge)) {
        reply.announced = kHugeBytes;
        reply.stopAfter = reply.body.size();
    }
    if (take(Fault::ViewTruncated)) {
        reply.announced = reply.body.size();
        reply.stopAfter = reply.body.size() / 2;
        reply.dropAtEnd = true;
    }
    if (take(Fault::ViewStalls)) {
        reply.announced = reply.body.size();
        reply.stopAfter = reply.body.size() / 2;
    }
    from.answer(reply);
}

} // namespace comfyvn::test
