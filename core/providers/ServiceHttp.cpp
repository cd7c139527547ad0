#include "core/providers/ServiceHttp.h"

#include "core/base/Log.h"
#include "core/base/OnceDevice.h"
#include "core/base/WebAddress.h"

#include <QDateTime>
#include <QNetworkReply>
#include <QPointer>
#include <QSslError>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace comfyvn {

using namespace Qt::StringLiterals;

namespace {

constexpr char kSslProperty[] = "comfyvnSslErrors";
constexpr int kMaxRedirects = 5;
constexpr qint64 kMegabyte = 1024 * 1024;

QString shown(const QUrl& url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment).left(200);
}

int portOf(const QUrl& url)
{
    return url.port(url.scheme() == u"https" ? 443 : 80);
}

bool isSamePlace(const QUrl& one, const QUrl& other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QUrl joined(const QUrl& base, const QString& path)
{
    QUrl url = base;
    const qsizetype mark = path.indexOf(u'?');
    url.setPath(base.path(QUrl::FullyEncoded) + (mark < 0 ? path : path.left(mark)), QUrl::TolerantMode);
    if (mark >= 0)
        url.setQuery(path.mid(mark + 1), QUrl::StrictMode);
    return url;
}

} // namespace

/// One question on its way, with its retries and redirects. Deletes itself when it is answered.
class ServiceCall final : public QObject {
public:
    ServiceCall(const ServiceAddress& address, ServiceQuestion question, ServiceHttp& http, QObject* context,
                ServiceHttp::Then then)
        : QObject(&http)
        , m_address(address)
        , m_question(std::move(question))
        , m_url(joined(address.baseUrl, m_question.path))
        , m_http(http)
        , m_patience(http.m_patience)
        , m_context(context)
        , m_then(std::move(then))
    {
        for (QTimer* timer : { &m_silence, &m_whole, &m_retry })
            timer->setSingleShot(true);
        connect(&m_silence, &QTimer::timeout, this, [this] { giveUp(silent()); });
        connect(&m_whole, &QTimer::timeout, this, [this] { giveUp(endless()); });
        connect(&m_retry, &QTimer::timeout, this, &ServiceCall::send);
        connect(context, &QObject::destroyed, this, [this] { end(); });
        m_whole.start(m_patience.whole);
        send();
    }

    ~ServiceCall() override { drop(); }

private:
    void send()
    {
        ++m_attempt;
        m_body.clear();
        QNetworkRequest request(m_url);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        // Plain bytes: nothing that inflates without bounds.
        request.setRawHeader("Accept-Encoding", "identity");
        request.setRawHeader("User-Agent", "comfyvn-studio/" STUDIO_VERSION);
        for (const auto& [name, value] : m_question.headers)
            request.setRawHeader(name, value);
        if (m_question.verb == "GET") {
            m_reply = m_http.m_network.get(request);
        } else {
            auto body = std::make_unique<OnceDevice>(m_question.body);
            request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
            request.setHeader(QNetworkRequest::ContentLengthHeader, m_question.body.size());
            if (!m_question.contentType.isEmpty())
                request.setHeader(QNetworkRequest::ContentTypeHeader, m_question.contentType);
            m_reply = m_http.m_network.sendCustomRequest(request, m_question.verb, body.get());
            body.release()->setParent(m_reply);
        }
        m_silence.start(m_address.silence);
        connect(m_reply, &QNetworkReply::metaDataChanged, this, &ServiceCall::read);
        connect(m_reply, &QNetworkReply::readyRead, this, &ServiceCall::read);
        connect(m_reply, &QNetworkReply::finished, this, &ServiceCall::onFinished);
    }

    void read()
    {
        m_silence.start(m_address.silence);
        if (m_reply->isReadable())
            m_body += m_reply->readAll();
        const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        const qint64 most = std::min(m_question.maxBytes, m_patience.maxBytes);
        if (std::max<qint64>(announced, m_body.size()) > most)
            giveUp(
                { ErrorKind::ProviderFailed, u"service_too_large"_s,
                  u"%1 sent more than %2 MB; it was not read."_s.arg(m_address.name).arg(most / kMegabyte) });
    }

    void onFinished()
    {
        if (m_reply->isReadable())
            m_body += m_reply->readAll();
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QNetworkReply::NetworkError error = m_reply->error();
        if (isRedirect(status))
            return redirect(status);
        // What a server answers with a status is an answer; only the way to it can fail.
        const bool broken = error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
        const bool resent = error == QNetworkReply::ContentReSendError;
        if (status == 0 || broken || resent) {
            // A connection kept from an earlier question may be closed just now.
            const bool stale = status == 0 && (resent || error == QNetworkReply::RemoteHostClosedError);
            if (stale && !std::exchange(m_resent, true)) {
                drop();
                return m_retry.start(0);
            }
            return giveUp(transportError());
        }
        const ServiceAnswer answer { .status = status,
                                     .contentType =
                                         m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(),
                                     .retryAfter = m_reply->rawHeader("Retry-After"),
                                     .body = m_body };
        const bool mayBeMade = m_question.verb != "GET" && isTimedOut(status); // and paid for
        if (isPassing(status) && !mayBeMade && m_attempt < m_patience.attempts) {
            auto wait = retryAfter(answer.retryAfter, QDateTime::currentDateTimeUtc());
            if (wait.count() < 0)
                wait = m_patience.firstRetry * (1 << (m_attempt - 1));
            if (wait <= m_patience.longestRetry) {
                drop();
                return m_retry.start(wait);
            }
        }
        answered(answer);
    }

    void redirect(int status)
    {
        const QUrl to = m_url.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
        const bool keepsQuestion = m_question.verb == "GET" || status == 307 || status == 308;
        if (!isSamePlace(m_url, to) || !keepsQuestion || ++m_redirects > kMaxRedirects)
            return giveUp(
                { ErrorKind::ProviderUnavailable, u"service_redirected"_s,
                  u"%1 at %2 sends requests on to %3; nothing was sent there. Enter that address in "
                  u"the settings if it is the right one."_s.arg(m_address.name, shown(m_address.baseUrl),
                                                                shown(to)) });
        m_url = to;
        drop();
        --m_attempt;
        m_retry.start(0);
    }

    [[nodiscard]] Error transportError() const
    {
        const QString certificate = m_reply->property(kSslProperty).toString();
        const QNetworkReply::NetworkError error = m_reply->error();
        if (!certificate.isEmpty() || error == QNetworkReply::SslHandshakeFailedError)
            return { ErrorKind::ProviderUnavailable,
                     u"service_certificate"_s,
                     u"The secure connection to %1 at %2 failed: %3. Install its certificate authority on "
                     u"this computer, or use an address whose certificate is trusted."_s.arg(
                         m_address.name, shown(m_address.baseUrl),
                         certificate.isEmpty() ? m_reply->errorString() : certificate),
                     {} };
        if (error == QNetworkReply::RemoteHostClosedError || error == QNetworkReply::ContentReSendError
            || error == QNetworkReply::NoError || error == QNetworkReply::OperationCanceledError)
            return { ErrorKind::ProviderUnavailable,
                     u"service_cut"_s,
                     u"The connection to %1 at %2 was cut."_s.arg(m_address.name, shown(m_address.baseUrl)),
                     {} };
        return { ErrorKind::ProviderUnavailable,
                 u"service_unreachable"_s,
                 u"%1 does not answer at %2 (%3); see that it runs, and its address in the settings."_s.arg(
                     m_address.name, shown(m_address.baseUrl), m_reply->errorString()),
                 {} };
    }

    [[nodiscard]] Error silent() const
    {
        return { ErrorKind::ProviderUnavailable,
                 u"service_silent"_s,
                 u"%1 at %2 gave no sign of life for %3 s."_s.arg(m_address.name, shown(m_address.baseUrl))
                     .arg(static_cast<double>(m_address.silence.count()) / 1000),
                 {} };
    }

    [[nodiscard]] Error endless() const
    {
        return { ErrorKind::ProviderFailed,
                 u"service_endless"_s,
                 u"%1 did not come to an end of its answer; it was given up."_s.arg(m_address.name),
                 {} };
    }

    void giveUp(const Error& error) { answered(tl::unexpected(error)); }

    void answered(const Result<ServiceAnswer>& answer)
    {
        const auto then = std::move(m_then);
        const QPointer<QObject> context = m_context;
        end();
        if (then && context)
            then(answer);
    }

    void end()
    {
        m_then = nullptr;
        for (QTimer* timer : { &m_silence, &m_whole, &m_retry })
            timer->stop();
        drop();
        deleteLater();
    }

    /// Deleted later, because that may happen inside one of its signals.
    void drop()
    {
        m_silence.stop();
        QNetworkReply* reply = m_reply;
        m_reply = nullptr;
        if (reply == nullptr)
            return;
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }

    const ServiceAddress m_address;
    const ServiceQuestion m_question;
    QUrl m_url;
    ServiceHttp& m_http;
    const ServicePatience m_patience;
    QPointer<QObject> m_context;
    ServiceHttp::Then m_then;
    QPointer<QNetworkReply> m_reply {};
    QTimer m_silence {};
    QTimer m_whole {};
    QTimer m_retry {};
    QByteArray m_body {};
    int m_attempt = 0;
    int m_redirects = 0;
    bool m_resent = false;
};

ServiceHttp::ServiceHttp(const ServicePatience& patience, QObject* parent)
    : QObject(parent)
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

void ServiceHttp::ask(const ServiceAddress& address, const ServiceQuestion& question, QObject* context,
                      const Then& then)
{
    if (!address.secret.isEmpty() && isOpenToOthers(address.baseUrl) && !m_warned.contains(address.baseUrl)) {
        m_warned << address.baseUrl;
        qCWarning(lcPipeline).noquote()
            << u"The key of %1 is sent without encryption to %2"_s.arg(address.name, address.baseUrl.host());
    }
    new ServiceCall(address, question, *this, context, then); // owned by this; deletes itself when answered
}

} // namespace comfyvn
