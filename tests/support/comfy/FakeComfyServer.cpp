#include "tests/support/comfy/FakeComfyServer.h"

#include "tests/support/comfy/FakeAnswers.h"
#include "tests/support/comfy/FakeComfyJob.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn::test {

namespace {

constexpr int kRate = 24'000;

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

} // namespace

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

} // namespace comfyvn::test
