#include "app/cli/Session.h"

#include "app/Interrupt.h"
#include "app/StudioContext.h"
#include "core/base/RuntimeFile.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::cli {

namespace {

constexpr int kRemoteTimeoutMs = 150'000;
constexpr std::chrono::seconds kPatience { 10 };

/// The error in a reply of the API; its status tells the kind.
Error errorFrom(int status, const QJsonObject& reply)
{
    Error error { .code = reply[u"code"_s].toString(u"no_answer"_s),
                  .message = reply[u"message"_s].toString(u"The studio did not answer as expected."_s),
                  .field = reply[u"details"_s][u"field"_s].toString() };
    if (status == 404)
        error.kind = ErrorKind::NotFound;
    else if (status == 403 || status == 401)
        error.kind = ErrorKind::Forbidden;
    else if (status == 429)
        error.kind = ErrorKind::Busy;
    else if (status >= 400 && status < 500)
        error.kind = ErrorKind::InvalidRequest;
    return error;
}

/// A job's error names a field when the request is at fault.
Error jobError(const QJsonObject& error)
{
    const QString field = error[u"field"_s].toString();
    return { field.isEmpty() ? ErrorKind::ProviderFailed : ErrorKind::InvalidRequest,
             error[u"code"_s].toString(), error[u"message"_s].toString(), field };
}

Result<QJsonObject> resultFrom(int status, const QByteArray& body)
{
    const QJsonObject reply = QJsonDocument::fromJson(body).object();
    if (status >= 200 && status < 300)
        return reply;
    return tl::unexpected(errorFrom(status, reply));
}

template <typename T> bool waitFor(const QFuture<T>& future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.resultCount() > 0;
}

Result<QJsonObject> cancelled()
{
    return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The work was cancelled."_s);
}

/// What a handler answered, once it has.
struct Settled {
    Result<QJsonObject> operator()(const Result<QJsonObject>& result) const { return result; }
    Result<QJsonObject> operator()(const http::Reply& reply) const
    {
        return resultFrom(reply.status, reply.body);
    }
    Result<QJsonObject> operator()(const http::Problem& problem) const
    {
        const QJsonObject reply { { u"code"_s, problem.code },
                                  { u"message"_s, problem.message },
                                  { u"details"_s, problem.details } };
        return tl::unexpected(errorFrom(problem.status, reply));
    }
    Result<QJsonObject> operator()(const QFuture<Result<QJsonObject>>& future) const
    {
        return waitFor(future) ? future.result() : cancelled();
    }
    Result<QJsonObject> operator()(const http::Pending& pending) const
    {
        return waitFor(pending.answer) ? std::visit(Settled {}, pending.answer.result()) : cancelled();
    }
};

} // namespace

/// The studio that has the workspace open, over HTTP.
class Session::Remote final {
public:
    explicit Remote(const RuntimeInfo& info)
        : m_base(u"http://127.0.0.1:%1"_s.arg(info.port))
        , m_token(info.token)
    { }

    Result<QJsonObject> call(const QByteArray& method, const QString& path, const QJsonObject& body)
    {
        QNetworkRequest request(QUrl(m_base + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setTransferTimeout(kRemoteTimeoutMs);
        if (!m_token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + m_token.toUtf8());
        const QByteArray bytes =
            method == "POST" ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray();
        const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, bytes));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0) {
            return failure(
                ErrorKind::Busy, u"studio_not_answering"_s,
                u"The studio that has the workspace open does not answer (%1); close it or try again."_s.arg(
                    reply->errorString()));
        }
        return resultFrom(status, reply->readAll());
    }

private:
    QString m_base;
    QString m_token;
    QNetworkAccessManager m_network;
};

Session::Session(QString root, Interrupt& interrupt)
    : m_root(std::move(root))
    , m_interrupt(interrupt)
{ }

Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::open(const QString& root, Interrupt& interrupt)
{
    auto session = std::unique_ptr<Session>(new Session(root, interrupt));
    auto studio = StudioContext::open(root);
    const QString runtime = WorkspacePaths(root).runtime();
    // Another command that has the workspace for a moment serves nobody: wait for its end.
    for (QDeadlineTimer patience(kPatience); !studio && studio.error().code == u"workspace_in_use"
         && !readRuntimeFile(runtime) && !patience.hasExpired() && interrupt.caught() == 0;) {
        QThread::msleep(20);
        QCoreApplication::processEvents();
        studio = StudioContext::open(root);
    }
    if (studio) {
        session->m_studio = *std::move(studio);
        waitFor(session->m_studio->providersDecided());
        return session;
    }
    if (studio.error().code != u"workspace_in_use")
        return tl::unexpected(studio.error());
    const auto info = readRuntimeFile(runtime);
    if (!info)
        return tl::unexpected(studio.error());
    session->m_remote = std::make_unique<Remote>(*info);
    return session;
}

Result<QJsonObject> Session::get(const QString& path)
{
    return call("GET", path, {});
}
Result<QJsonObject> Session::post(const QString& path, const QJsonObject& body)
{
    return call("POST", path, body);
}
Result<QJsonObject> Session::remove(const QString& path)
{
    return call("DELETE", path, {});
}

Result<QJsonObject> Session::call(const QByteArray& method, const QString& path, const QJsonObject& body)
{
    return m_remote ? m_remote->call(method, path, body) : callHere(method, path, body);
}

Result<QJsonObject> Session::callHere(const QByteArray& method, const QString& path, const QJsonObject& body)
{
    const QUrl url(path);
    const QByteArray routePath = url.path(QUrl::FullyEncoded).toLatin1();
    const auto match = m_studio->server().router().table().find(method, routePath);
    if (!match)
        return failure(ErrorKind::NotFound, u"not_found"_s,
                       u"There is no %1 %2."_s.arg(QString::fromLatin1(method), path));
    const http::Request request { .method = method,
                                  .path = routePath,
                                  .query = QUrlQuery(url),
                                  .body = method == "POST"
                                      ? QJsonDocument(body).toJson(QJsonDocument::Compact)
                                      : QByteArray(),
                                  .source = u"cli"_s,
                                  .captures = match->captures };
    return std::visit(Settled {}, match->route->handler(request));
}

Result<QJsonObject> Session::run(const QString& path, const QJsonObject& body, const OnProgress& onProgress)
{
    const auto started = post(path + u"?async=1"_s, body);
    if (!started)
        return started;
    const QString jobPath = (*started)[u"job"_s][u"url"_s].toString();

    QEventLoop loop;
    QTimer pause;
    pause.setSingleShot(true);
    connect(&pause, &QTimer::timeout, &loop, &QEventLoop::quit);
    connect(&m_interrupt, &Interrupt::interrupted, &loop, &QEventLoop::quit);
    // Short at first, because most lines are done in a blink; the job itself ends every wait, so this loop is
    // bounded.
    for (int milliseconds = 2;; milliseconds = std::min(milliseconds * 2, 100)) {
        const auto job = get(jobPath);
        if (!job)
            return job;
        const QString state = (*job)[u"state"_s].toString();
        if (state == u"done")
            return (*job)[u"result"_s].toObject();
        if (state == u"failed")
            return tl::unexpected(jobError((*job)[u"error"_s].toObject()));
        if (state == u"cancelled")
            return cancelled();
        onProgress((*job)[u"progress"_s].toDouble(), (*job)[u"stage"_s].toString());
        if (m_interrupt.caught() != 0) {
            (void)remove(jobPath);
            return failure(ErrorKind::Cancelled, u"interrupted"_s, u"Interrupted; nothing was written."_s);
        }
        pause.start(milliseconds);
        loop.exec();
    }
}

} // namespace comfyvn::cli
