#include "core/comfy/ComfyHttp.h"

#include "core/base/Log.h"
#include "core/base/OnceDevice.h"
#include "core/base/WebAddress.h"
#include "core/comfy/ComfyJson.h"

#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>

namespace comfyvn {

using namespace Qt::StringLiterals;

namespace {

constexpr char kSslProperty[] = "comfyvnSslErrors";
constexpr char kSilentProperty[] = "comfyvnSilent";

bool isTransportError(QNetworkReply::NetworkError error)
{
    return (error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied)
        || error == QNetworkReply::ContentReSendError;
}

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

ComfyHttp::ComfyHttp(const ComfyHost& host, const ComfyPatience& patience)
    : m_host(host)
    , m_patience(patience)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
    connect(&m_network, &QNetworkAccessManager::sslErrors, this,
            [](QNetworkReply* reply, const QList<QSslError>& errors) {
                QStringList texts;
                for (const QSslError& error : errors)
                    texts << error.errorString();
                texts.removeDuplicates();
                reply->setProperty(kSslProperty, texts.join(u", "_s));
            });
}

QNetworkRequest ComfyHttp::request(const QString& path) const
{
    QUrl url = m_host.baseUrl;
    const QString base = url.path(QUrl::FullyEncoded);
    const qsizetype mark = path.indexOf(u'?');
    url.setPath(base + (mark < 0 ? path : path.left(mark)), QUrl::TolerantMode);
    if (mark >= 0)
        url.setQuery(path.mid(mark + 1), QUrl::StrictMode);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Plain bytes: nothing that inflates without bounds, and a part of a file is a part of the file.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "comfyvn-studio/" STUDIO_VERSION);
    for (const auto& [name, value] : m_host.headers)
        request.setRawHeader(name, value);
    return request;
}

QNetworkReply* ComfyHttp::start(const HttpQuestion& question)
{
    if (!m_host.headers.isEmpty() && isOpenToOthers(m_host.baseUrl) && !std::exchange(m_warned, true))
        qCWarning(lcPipeline).noquote()
            << u"The key of %1 is sent without encryption to %2"_s.arg(u"ComfyUI"_s, m_host.baseUrl.host());
    QNetworkRequest asked = request(question.path);
    if (question.verb == "GET")
        return m_network.get(asked);
    auto body = std::make_unique<OnceDevice>(question.body);
    const qint64 bodySize = body->bytesAvailable();
    asked.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    asked.setHeader(QNetworkRequest::ContentLengthHeader, bodySize);
    asked.setHeader(QNetworkRequest::ContentTypeHeader, question.contentType);
    QNetworkReply* reply = m_network.sendCustomRequest(asked, question.verb, body.get());
    body.release()->setParent(reply);
    return reply;
}

void ComfyHttp::ask(const HttpQuestion& question, QObject* context, const Then& then)
{
    QNetworkReply* reply = start(question);
    reply->setReadBufferSize(0);
    struct Received {
        QByteArray body {};
        qint64 bytes = 0;
        bool isTooLarge = false;
    };
    const auto received = std::make_shared<Received>();
    const auto isTaken = [reply, takes = bool(question.take)] { return takes && statusOf(*reply) == 200; };
    const auto most = [isTaken, ofTaken = question.maxBytes, ofKept = m_patience.maxJsonBytes] {
        return isTaken() ? ofTaken : ofKept;
    };
    const auto keep = [reply, received, isTaken, take = question.take] {
        if (!reply->isReadable())
            return;
        const QByteArray piece = reply->readAll();
        received->bytes += piece.size();
        if (isTaken())
            take(piece);
        else
            received->body += piece;
    };
    const auto read = [reply, received, keep, most] {
        keep();
        const qint64 announced = reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        if (qMax(announced, received->bytes) > most() && !received->isTooLarge) {
            received->isTooLarge = true;
            reply->abort();
        }
    };
    const auto limit = question.limit.count() > 0 ? question.limit : m_patience.request;
    const auto giveUp = [reply] {
        reply->setProperty(kSilentProperty, true);
        reply->abort();
    };
    auto* silence = new QTimer(reply);
    silence->setSingleShot(true);
    connect(silence, &QTimer::timeout, reply, giveUp);
    silence->start(limit);
    // Neither a slow line nor a large file is silence, but nobody may keep it up for ever.
    QTimer::singleShot(std::max(limit, m_patience.exchange), reply, giveUp);
    connect(reply, &QNetworkReply::uploadProgress, silence, [silence] { silence->start(); });
    connect(reply, &QNetworkReply::readyRead, silence, [silence] { silence->start(); });
    connect(reply, &QNetworkReply::readyRead, reply, read);
    connect(reply, &QNetworkReply::metaDataChanged, reply, read);
    // Given up with whoever wanted it; deleted later, because that may happen inside one of its signals.
    connect(context, &QObject::destroyed, reply, [reply] {
        reply->disconnect();
        reply->abort();
        reply->deleteLater();
    });
    connect(reply, &QNetworkReply::finished, context, [this, reply, received, keep, most, then] {
        reply->deleteLater();
        keep();
        const int status = statusOf(*reply);
        if (status != 0)
            Q_EMIT answered();
        if (received->isTooLarge)
            return then(failure(
                ErrorKind::ProviderFailed, u"comfy_too_large"_s,
                u"The ComfyUI server at %1 sent an answer of more than %2 MB; it was not read."_s.arg(name())
                    .arg(most() / (1024 * 1024))));
        if (isTransportError(reply->error()) || status == 0)
            return then(tl::unexpected(transportError(*reply)));
        if (const auto other = answerOfAnother(*reply))
            return then(tl::unexpected(*other));
        then(HttpAnswer { .status = status,
                          .contentType = reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(),
                          .body = received->body });
    });
}

void ComfyHttp::askJson(const HttpQuestion& question, QObject* context, const ThenJson& then)
{
    ask(question, context, [this, then](const Result<HttpAnswer>& answer) {
        then(answer ? object(*answer) : tl::unexpected(answer.error()));
    });
}

Result<QJsonObject> ComfyHttp::objectOf(const HttpAnswer& answer, const QString& name)
{
    const auto notComfy = [&name](const QString& what) {
        return failure(
            ErrorKind::ProviderUnavailable, u"comfy_not_comfyui"_s,
            u"%1 does not answer as a ComfyUI server: %2. Check the address, and whether a sign-in page "
            u"stands before it."_s.arg(name, what));
    };
    if (answer.status == 401 || answer.status == 403)
        return failure(
            ErrorKind::ProviderUnavailable, u"comfy_forbidden"_s,
            u"The ComfyUI server at %1 refuses access (status %2); check the headers in the settings."_s
                .arg(name)
                .arg(answer.status));
    if (answer.status == 404 || answer.status == 405)
        return notComfy(u"it has no such route (status %1)"_s.arg(answer.status));
    if (answer.status != 200)
        return failure(
            ErrorKind::ProviderFailed, u"comfy_bad_answer"_s,
            u"The ComfyUI server at %1 failed with status %2; its console says why."_s.arg(name).arg(
                answer.status));
    if (const auto parsed = parsePythonJson(answer.body))
        return *parsed;
    return notComfy(answer.body.trimmed().startsWith('<') ? u"it sent a web page"_s : u"it sent no JSON"_s);
}

std::optional<Error> ComfyHttp::answerOfAnother(const QNetworkReply& reply) const
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300 && status < 400 && status != 304)
        return Error {
            ErrorKind::ProviderUnavailable, u"comfy_redirected"_s,
            u"%1 sends every request on to %2; enter that address in the settings, or sign in there first."_s
                .arg(name(),
                     reply.header(QNetworkRequest::LocationHeader)
                         .toUrl()
                         .toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
                         .left(200))
        };
    if (status == 429 || (status >= 502 && status <= 504))
        return Error { ErrorKind::ProviderUnavailable, u"comfy_gateway"_s,
                       u"What stands before the ComfyUI server at %1 does not let the request through "
                       u"(status %2); start "
                       u"ComfyUI, or wait until it is less busy."_s.arg(name())
                           .arg(status) };
    return std::nullopt;
}

Error ComfyHttp::transportError(const QNetworkReply& reply) const
{
    const QString certificate = reply.property(kSslProperty).toString();
    if (!certificate.isEmpty() || reply.error() == QNetworkReply::SslHandshakeFailedError)
        return {
            ErrorKind::ProviderUnavailable, u"comfy_certificate"_s,
            u"The secure connection to %1 failed: %2. Install its certificate authority on this computer, or "
            u"use an address whose certificate is trusted."_s.arg(
                name(), certificate.isEmpty() ? reply.errorString() : certificate)
        };
    if (reply.property(kSilentProperty).toBool())
        return { ErrorKind::ProviderUnavailable, u"comfy_silent"_s,
                 u"The ComfyUI server at %1 does not answer; it may be overloaded or hang."_s.arg(name()) };
    const QNetworkReply::NetworkError error = reply.error();
    if (error == QNetworkReply::RemoteHostClosedError || error == QNetworkReply::ContentReSendError
        || error == QNetworkReply::NoError || error == QNetworkReply::OperationCanceledError)
        return { ErrorKind::ProviderUnavailable, u"comfy_cut"_s,
                 u"The connection to the ComfyUI server at %1 was cut."_s.arg(name()) };
    return { ErrorKind::ProviderUnavailable, u"comfy_unreachable"_s,
             u"No ComfyUI server answers at %1 (%2); start it, or correct the address in the settings."_s.arg(
                 name(), reply.errorString()) };
}

} // namespace comfyvn
