#include "core/comfy/ComfyRun.h"

#include "core/base/Log.h"
#include "core/comfy/ComfyClient.h"
#include "core/comfy/ComfyDownload.h"
#include "core/comfy/ComfyJson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>
#include <QtConcurrent>

#include <optional>

namespace comfyvn {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHistoryRounds = 10;
constexpr int kMaxSends = 2;
constexpr int kMaxAbsences = 2;
constexpr int kNewStage = 2; ///< thousandths, as the next three
constexpr int kSent = 20;
constexpr int kRunning = 50;
constexpr int kRendered = 950;

/// The file on this machine, where the server says it has put it; none: it is to be downloaded.
std::optional<QByteArray> readHere(const QString& folder, const ComfyFile& file, qint64 maxBytes)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    const QFileInfo info(folder + u'/' + file.subfolder + u'/' + file.name);
    const QString path = info.canonicalFilePath();
    if (root.isEmpty() || !path.startsWith(root + u'/') || !info.isFile() || info.size() == 0
        || info.size() > maxBytes)
        return std::nullopt;
    QFile bytes(path);
    if (!bytes.open(QIODevice::ReadOnly))
        return std::nullopt;
    return bytes.read(info.size());
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString idPath(const QString& start, const QString& id)
{
    return start + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

/// The value of a LoadAudio input for an uploaded file.
QString uploadedName(const QJsonObject& reply)
{
    const QString folder = reply.value(u"subfolder"_s).toString();
    const QString name = reply.value(u"name"_s).toString();
    const QString path = folder.isEmpty() || name.isEmpty() ? name : folder + u'/' + name;
    return reply.value(u"type"_s).toString() == u"temp" ? path + u" [temp]"_s : path;
}

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(static_cast<double>(time.count()) / 1000);
}

/// Goes on with what the pool made of it, unless `owner` is gone by then.
template <typename T, typename Then>
void afterPool(QObject* owner, const QFuture<T>& future, const Then& then)
{
    auto* watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, then] {
        watcher->deleteLater();
        then(watcher->result());
    });
    watcher->setFuture(future);
}

QString megabytes(qint64 bytes)
{
    return QString::number(static_cast<double>(bytes) / (1024 * 1024), 'f', 1);
}

Error cancelled()
{
    return { ErrorKind::Cancelled, u"comfy_cancelled"_s, u"The render was cancelled."_s };
}

} // namespace

ComfyRun::ComfyRun(ComfyClient& client, const ComfyJob& job)
    : m_client(client)
    , m_job(job)
    , m_promptId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(client.m_patience.retry);
}

ComfyRun::~ComfyRun() = default;

void ComfyRun::start()
{
    m_started.start();
    tell(0, u"preparing"_s);
    m_client.askInfo(classesOf(m_job), m_job.limits.silence, this, [this](const Result<void>& asked) {
        if (m_stage == Stage::Ended)
            return;
        if (!asked)
            return fail(asked.error());
        checkNodes();
    });
}

/// Of this run: who gives up a silent server after which time is said by it.
HttpQuestion ComfyRun::question(const QString& path) const
{
    return { .path = path, .limit = m_job.limits.silence };
}

void ComfyRun::checkNodes()
{
    const ComfyMissing missing = missingFor(m_job, m_client.m_nodes);
    m_missingChoices = missing.choices; // the server decides: some nodes take more than they list
    if (missing.classes.isEmpty())
        return uploadNext();
    m_client.noteAbsence();
    fail({ ErrorKind::ProviderFailed, u"comfy_missing_nodes"_s,
           u"%1 needs nodes that ComfyUI at %2 does not have: %3. Install them there, for example with "
           u"ComfyUI-Manager, and restart it."_s.arg(title(), m_client.name(),
                                                     missing.classes.join(u", "_s)) });
}

QString ComfyRun::title() const
{
    return m_job.title.isEmpty() ? u"The workflow"_s : u"The workflow %1"_s.arg(m_job.title);
}

void ComfyRun::uploadNext()
{
    if (m_uploads.size() == m_job.uploads.size())
        return send();
    tell(0, u"uploading"_s);
    const ComfyUpload& upload = m_job.uploads[m_uploads.size()];
    const QByteArray hash = upload.content->sha256;
    const QString known = m_client.m_uploaded.value(hash);
    if (!known.isEmpty()) {
        m_uploads << known;
        return uploadNext();
    }
    if (const auto tooLarge = sizeProblem(upload.content->bytes.size()))
        return notTaken(*tooLarge);
    const QByteArray boundary = "comfyvn-" + hash.toHex();
    const QByteArray fileName = "comfyvn_" + hash.toHex().left(32) + '.' + upload.suffix.toLatin1();
    m_client.m_http.ask(
        { .verb = "POST",
          .path = u"/upload/image"_s,
          .body = { "--" + boundary + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n",
                    upload.content->bytes, "\r\n--" + boundary + "--\r\n" },
          .contentType = "multipart/form-data; boundary=" + boundary,
          .limit = m_job.limits.silence },
        this, [this, hash](const Result<HttpAnswer>& answer) {
            if (m_stage != Stage::Ended)
                onUploaded(hash, answer);
        });
}

void ComfyRun::onUploaded(const QByteArray& hash, const Result<HttpAnswer>& answer)
{
    if (!answer)
        return fail(answer.error());
    if (answer->status != 200)
        return onRefused(answer->status, answer->body);
    const auto reply = m_client.m_http.object(*answer);
    const QString name = reply ? uploadedName(*reply) : QString();
    if (name.isEmpty())
        return fail(reply ? Error { ErrorKind::ProviderFailed, u"comfy_bad_answer"_s,
                                    u"ComfyUI at %1 did not say how it calls the uploaded file."_s.arg(
                                        m_client.name()) }
                          : reply.error());
    m_client.m_uploaded.insert(hash, name);
    m_uploads << name;
    uploadNext();
}

/// Why a file or graph of this size is not worth sending.
std::optional<Error> ComfyRun::sizeProblem(qint64 bytes) const
{
    const qint64 most = m_client.m_maxRequestBytes;
    if (most <= 0 || bytes <= most)
        return std::nullopt;
    return tooLargeForServer(u"%1 MB, it takes %2 MB"_s.arg(megabytes(bytes), megabytes(most)));
}

Error ComfyRun::tooLargeForServer(const QString& detail) const
{
    return { ErrorKind::ProviderFailed, u"comfy_too_large"_s,
             u"ComfyUI at %1 takes no request of this size (%2); start it with a larger --max-upload-size."_s
                 .arg(m_client.name(), detail) };
}

void ComfyRun::send()
{
    if (m_client.m_socket.isOpening()) {
        m_stage = Stage::Connecting;
        return;
    }
    const QByteArray body = compact({ { u"prompt"_s, graphToSend(m_job, m_promptId, m_uploads) },
                                      { u"client_id"_s, m_client.m_socket.clientId() },
                                      { u"prompt_id"_s, m_promptId } });
    if (const auto tooLarge = sizeProblem(body.size()))
        return notTaken(*tooLarge);
    m_stage = Stage::Sending;
    ++m_sends;
    m_started.restart();
    tell(kSent, u"sending"_s);
    m_client.m_http.ask({ .verb = "POST",
                          .path = u"/prompt"_s,
                          .body = { body },
                          .contentType = "application/json",
                          .limit = m_job.limits.silence },
                        this, [this](const Result<HttpAnswer>& answer) {
                            if (m_stage != Stage::Sending)
                                return;
                            if (!answer && answer.error().code == u"comfy_unreachable")
                                return notTaken(answer.error());
                            if (!answer)
                                return lookUp(answer.error(), 0);
                            if (answer->status == 200)
                                return onSent(m_client.m_http.object(*answer));
                            onRefused(answer->status, answer->body);
                        });
}

void ComfyRun::onSocketSettled()
{
    if (m_stage == Stage::Connecting)
        send();
}

void ComfyRun::onSent(const Result<QJsonObject>& reply)
{
    if (!reply)
        return lookUp(reply.error(), 0); // taken or not: the answer does not say
    const QString id = reply->value(u"prompt_id"_s).toString();
    if (!id.isEmpty())
        m_promptId = id;
    const QJsonObject nodeErrors = reply->value(u"node_errors"_s).toObject();
    if (dropsOutput(m_job, nodeErrors))
        return withdrawAndFail(refusal(m_job, *reply));
    accept(m_promptId);
}

void ComfyRun::onRefused(int status, const QByteArray& body)
{
    const QJsonObject reply = parsePythonJson(body).value_or(QJsonObject {});
    m_client.m_nodes.clear(); // what was known of the server may be out of date
    if (status == 400 && body.contains("custom_validation_failed") && !m_job.uploads.isEmpty()
        && !m_uploadedAgain) {
        // The server lost the file; it may have been cleaned up since.
        m_uploadedAgain = true;
        m_client.m_uploaded.clear();
        m_uploads.clear();
        m_stage = Stage::Preparing;
        return uploadNext();
    }
    if (status == 400 && !m_missingChoices.isEmpty())
        return notTaken(
            { ErrorKind::ProviderFailed, u"comfy_missing_models"_s,
              u"%1 asks ComfyUI at %2 for what is not installed there: %3. Put the file into its models "
              u"folder, or "
              u"choose another."_s.arg(title(), m_client.name(), m_missingChoices.join(u", "_s)) });
    if (status == 400 && reply.value(u"error"_s).isObject())
        return notTaken(refusal(m_job, reply));
    if (status == 413)
        return notTaken(tooLargeForServer(QString::fromUtf8(body).simplified().left(200)));
    if (status == 400)
        return notTaken(
            { ErrorKind::ProviderFailed, u"comfy_refused"_s,
              u"ComfyUI at %1 refused the request (status 400) without a reason."_s.arg(m_client.name()) });
    const Error why = m_client.m_http.object({ .status = status, .body = body }).error();
    if (status < 500 || m_stage != Stage::Sending)
        return notTaken(why);
    lookUp({ ErrorKind::ProviderFailed, u"comfy_refused"_s,
             u"ComfyUI at %1 could not take the workflow (status %2); it has to be in API format. The "
             u"server's console "
             u"says more."_s.arg(m_client.name())
                 .arg(status) },
           0);
}

/// The reply to the graph was lost or odd, and yet it may be on the server: it is sent again only when it is
/// not.
void ComfyRun::lookUp(const Error& why, int round)
{
    qCInfo(lcComfy).noquote() << "Unclear whether" << m_client.name() << "took prompt" << m_promptId
                              << "- looking it up:" << why.message;
    m_client.askQueue(this, [this, why, round](const Result<ComfyQueue>& queue) {
        if (m_stage != Stage::Sending)
            return;
        if (!queue)
            return leave(queue.error());
        if (queue->running.contains(m_promptId) || queue->pending.contains(m_promptId))
            return accept(m_promptId);
        m_client.m_http.askJson(question(idPath(u"/history/"_s, m_promptId)), this,
                                [this, why, round](const Result<QJsonObject>& history) {
                                    if (m_stage != Stage::Sending)
                                        return;
                                    if (!history)
                                        return leave(history.error());
                                    if (history->contains(m_promptId)) {
                                        accept(m_promptId);
                                        if (m_stage == Stage::Waiting)
                                            onHistory(history->value(m_promptId).toObject());
                                        return;
                                    }
                                    if (m_cancelled)
                                        return end(tl::unexpected(cancelled()));
                                    if (round > 0 && m_sends < kMaxSends)
                                        return send();
                                    if (round > 0)
                                        return notTaken(why);
                                    m_retry.disconnect(this);
                                    connect(&m_retry, &QTimer::timeout, this,
                                            [this, why] { lookUp(why, 1); });
                                    m_retry.start();
                                });
    });
}

/// Fails without knowing whether the server has the prompt, which is taken back once it answers.
void ComfyRun::leave(const Error& error)
{
    m_client.orphan(m_promptId);
    fail(error);
}

void ComfyRun::accept(const QString& promptId)
{
    m_promptId = promptId;
    m_stage = Stage::Waiting;
    m_retry.stop();
    if (m_cancelled)
        return withdrawAndFail(cancelled());
    tell(kSent, u"queued"_s);
    m_client.pace();
    if (m_isOver)
        readHistory(0);
}

void ComfyRun::onEvent(const QString& type, const QJsonObject& data)
{
    if (!isOnServer())
        return;
    m_sawEvent = true;
    if (type == u"execution_start") {
        tell(kRunning, u"running"_s);
    } else if (type == u"execution_cached") {
        m_cached = data.value(u"nodes"_s).toArray().size();
    } else if (type == u"progress_state") {
        const QJsonObject states = data.value(u"nodes"_s).toObject();
        QString running;
        for (auto state = states.begin(); state != states.end(); ++state) {
            if (state.value()[u"state"_s].toString() == u"running")
                running = nodeTitle(m_job.graph, state.value()[u"display_node_id"_s].toString(state.key()));
        }
        const double done = graphProgress(m_job.graph, states, m_cached);
        tell(kRunning + static_cast<int>(done * (kRendered - kRunning)), running);
    } else if (type == u"execution_error") {
        m_heardError = data;
    } else if (type == u"executing" && data.value(u"node"_s).isNull()) {
        m_isOver = true;
        if (m_stage == Stage::Waiting)
            readHistory(0);
    }
}

void ComfyRun::onQueued(bool running)
{
    m_absences = 0;
    if (running && m_progress < kRunning) // later the nodes' titles say more
        tell(kRunning, u"running"_s);
}

void ComfyRun::onNotQueued()
{
    if (m_stage != Stage::Waiting || m_askingHistory)
        return;
    m_askingHistory = true;
    m_client.m_http.askJson(
        question(idPath(u"/history/"_s, m_promptId)), this, [this](const Result<QJsonObject>& history) {
            m_askingHistory = false;
            if (m_stage != Stage::Waiting || !history)
                return; // the next poll asks again
            if (history->contains(m_promptId))
                return onHistory(history->value(m_promptId).toObject());
            if (++m_absences < kMaxAbsences)
                return m_client.pollSoon();
            notTaken({ ErrorKind::ProviderUnavailable, u"comfy_lost"_s,
                       u"ComfyUI at %1 no longer knows the render; it was restarted, or its queue was "
                       u"cleared."_s.arg(m_client.name()) });
        });
}

void ComfyRun::readHistory(int round)
{
    if (m_askingHistory)
        return;
    m_askingHistory = true;
    m_client.m_http.askJson(question(idPath(u"/history/"_s, m_promptId)), this,
                            [this, round](const Result<QJsonObject>& history) {
                                m_askingHistory = false;
                                if (m_stage != Stage::Waiting)
                                    return;
                                if (history && history->contains(m_promptId))
                                    return onHistory(history->value(m_promptId).toObject());
                                if (!history || round + 1 >= kHistoryRounds)
                                    return m_client.pollSoon();
                                m_retry.disconnect(this);
                                connect(&m_retry, &QTimer::timeout, this, [this, round] {
                                    if (m_stage == Stage::Waiting)
                                        readHistory(round + 1);
                                });
                                m_retry.start();
                            });
}

void ComfyRun::onHistory(const QJsonObject& entry)
{
    m_stage = Stage::Reading;
    if (!m_sawEvent && m_client.m_socket.isOpen()) {
        qCInfo(lcComfy).noquote() << "The event socket of" << m_client.name()
                                  << "is open and mute; opening another";
        m_client.m_socket.reopenAsNew();
    }
    const auto outcome = readOutcome(m_job, entry, m_heardError);
    if (!outcome)
        return fail(outcome.error());
    tell(kRendered, u"downloading"_s);
    fetch(*outcome);
}

void ComfyRun::fetch(const ComfyOutcome& outcome)
{
    const QString folder = m_client.host().outputFolder;
    const ComfyFile& file = outcome.file;
    // Only a name that no other job has tells that the file here is the one that is meant.
    const bool isOurs = (file.subfolder + u'/' + file.name).startsWith(filePrefix(m_prefixId));
    if (folder.isEmpty() || file.type != u"output" || !isOurs)
        return download(outcome);
    afterPool(this, QtConcurrent::run(readHere, folder, file, m_client.m_patience.maxAudioBytes),
              [this, outcome](const std::optional<QByteArray>& bytes) {
                  if (m_stage != Stage::Reading)
                      return;
                  if (bytes)
                      return finish(outcome, *bytes);
                  download(outcome);
              });
}

void ComfyRun::download(const ComfyOutcome& outcome)
{
    ComfyPatience patience = m_client.m_patience;
    patience.stall = std::min<std::chrono::milliseconds>(patience.stall, m_job.limits.silence);
    m_download = std::make_unique<ComfyDownload>(m_client.m_http, patience, outcome.file);
    connect(m_download.get(), &ComfyDownload::alive, &m_client,
            [client = &m_client] { client->m_alive.restart(); });
    connect(m_download.get(), &ComfyDownload::progressed, this, [this](double fraction) {
        tell(kRendered + static_cast<int>(fraction * (1000 - kRendered)), u"downloading"_s);
    });
    connect(m_download.get(), &ComfyDownload::ended, this, [this, outcome](const Result<QByteArray>& bytes) {
        if (!bytes)
            return fail(bytes.error());
        finish(outcome, *bytes);
    });
    m_download->start();
}

void ComfyRun::finish(const ComfyOutcome& outcome, const QByteArray& audio)
{
    tell(1000, u"done"_s);
    end(ComfyRender { .audio = audio,
                      .fileName = outcome.file.name,
                      .subfolder = outcome.file.subfolder,
                      .type = outcome.file.type,
                      .promptId = m_promptId,
                      .baseUrl = m_client.name(),
                      .version = m_client.m_version,
                      .message = outcome.message });
}

void ComfyRun::cancel()
{
    m_cancelled = true;
    switch (m_stage) {
    case Stage::Preparing:
    case Stage::Connecting:
    case Stage::Reading:
        return end(tl::unexpected(cancelled()));
    case Stage::Waiting:
        return withdrawAndFail(cancelled());
    case Stage::Sending: // the reply says whether there is something to withdraw
    case Stage::Withdrawing:
    case Stage::Ended:
        return;
    }
}

void ComfyRun::onServerLost(const Error& error)
{
    if (isOnServer())
        fail(error);
}

void ComfyRun::checkTime(qint64 silentMs)
{
    if (isOnServer() && silentMs > m_job.limits.silence.count())
        return fail(
            { ErrorKind::ProviderUnavailable, u"comfy_silent"_s,
              u"ComfyUI at %1 gave no sign of life for %2 s; the render was given up."_s.arg(m_client.name())
                  .arg(seconds(m_job.limits.silence)) });
    const bool isUnderWay = m_stage == Stage::Waiting || m_stage == Stage::Reading;
    if (!isUnderWay || m_started.elapsed() <= m_job.limits.total.count())
        return;
    const Error tooLong { ErrorKind::ProviderFailed, u"comfy_too_long"_s,
                          u"ComfyUI at %1 took longer than %2 s; the render was given up."_s
                              .arg(m_client.name())
                              .arg(seconds(m_job.limits.total)) };
    if (m_stage == Stage::Waiting)
        withdrawAndFail(tooLong);
    else
        fail(tooLong);
}

void ComfyRun::fail(const Error& error)
{
    if (isOnServer() && error.kind == ErrorKind::ProviderUnavailable)
        m_client.orphan(m_promptId);
    end(tl::unexpected(error));
}

void ComfyRun::notTaken(const Error& error)
{
    end(tl::unexpected(error));
}

void ComfyRun::withdrawAndFail(const Error& error)
{
    m_stage = Stage::Withdrawing;
    m_retry.stop();
    m_client.withdraw(m_promptId, this, [this, error] { end(tl::unexpected(error)); });
}

void ComfyRun::end(const Result<ComfyRender>& result)
{
    if (m_stage == Stage::Ended)
        return;
    m_stage = Stage::Ended;
    m_retry.stop();
    if (m_download)
        m_download.release()->deleteLater();
    Q_EMIT ended(result);
}

void ComfyRun::tell(int thousandths, const QString& stage)
{
    // A future drops a text that comes without progress, so a new one is a little progress of its own.
    const bool isNew = !stage.isEmpty() && stage != m_stageText;
    const int least = isNew && m_progress < kRendered ? m_progress + kNewStage : m_progress;
    m_progress = std::max(least, thousandths);
    if (isNew)
        m_stageText = stage;
    Q_EMIT moved(m_progress, m_stageText);
}

} // namespace comfyvn
