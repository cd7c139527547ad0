#include "core/providers/Service.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace comfyvn {

using namespace Qt::StringLiterals;

namespace {

/// The words of an error in JSON, whose shapes are those of OpenAI, ElevenLabs, FastAPI, Azure and Flask.
QString wordsIn(const QJsonValue& value, int depth = 0)
{
    constexpr int deepest = 4;
    if (value.isString())
        return value.toString();
    if (depth > deepest)
        return {};
    if (value.isArray())
        return wordsIn(value.toArray().first(), depth + 1);
    const QJsonObject object = value.toObject();
    for (const auto& key : { u"error"_s, u"detail"_s, u"message"_s, u"msg"_s, u"description"_s }) {
        if (const QString words = wordsIn(object[key], depth + 1); !words.isEmpty())
            return words;
    }
    return {};
}

/// Of ElevenLabs and of OpenAI, whose keys can be made for some things only.
bool lacksPermission(const QByteArray& body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    return json[u"detail"_s][u"status"_s] == u"missing_permissions"_s
        || json[u"error"_s][u"code"_s] == u"missing_scope"_s;
}

QString hostOf(const ServiceAddress& address)
{
    return address.baseUrl.toDisplayString(QUrl::RemoveUserInfo).left(200);
}

} // namespace

QString serviceWords(const QByteArray& body, const QString& secret)
{
    constexpr qsizetype longestBody = 64 * 1024;
    constexpr qsizetype longest = 300;
    const QByteArray text = body.left(longestBody).trimmed();
    QString words;
    if (const auto json = QJsonDocument::fromJson(body.left(longestBody)); !json.isNull())
        words = wordsIn(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()));
    else if (!text.startsWith('<') && !text.contains('\0'))
        words = QString::fromUtf8(text);
    words = words.simplified();
    if (!secret.isEmpty())
        words.replace(secret, u"•••"_s);
    return words.size() > longest ? words.left(longest) + u'…' : words;
}

Result<ServiceAnswer> accepted(const ServiceAddress& address, const ServiceAnswer& answer)
{
    const int status = answer.status;
    if (isSuccess(status))
        return answer;
    const QString& name = address.name;
    const QString words = serviceWords(answer.body, address.secret);
    if ((status == 401 || status == 403) && lacksPermission(answer.body))
        return failure(ErrorKind::ProviderFailed, kNoPermission,
                       u"%1 knows the key, but it has no permission for this (status %2): %3"_s.arg(name)
                           .arg(status)
                           .arg(words));
    if (status == 401 || status == 403)
        return failure(
            ErrorKind::ProviderUnavailable, u"service_forbidden"_s,
            words.isEmpty()
                ? u"%1 refuses access (status %2); check the key in the settings."_s.arg(name).arg(status)
                : u"%1 refuses access (status %2); check the key in the settings. It says: %3"_s.arg(name)
                      .arg(status)
                      .arg(words));
    if (isUnknownPath(status) && words.isEmpty())
        return tl::unexpected(notThatService(address, status));
    const QString said = words.isEmpty() ? u"it does not say why"_s : words;
    if (status == 402)
        return failure(ErrorKind::ProviderFailed, u"service_unpaid"_s,
                       u"%1 wants to be paid first (status 402): %2"_s.arg(name, said));
    if (status == 429)
        return failure(ErrorKind::ProviderFailed, u"service_busy"_s,
                       u"%1 takes no more requests for now (status 429): %2"_s.arg(name, said));
    if (status >= 500)
        return failure(ErrorKind::ProviderFailed,
                       isTimedOut(status) ? u"service_timed_out"_s : u"service_failed"_s,
                       u"%1 failed with status %2: %3"_s.arg(name).arg(status).arg(said));
    return failure(ErrorKind::ProviderFailed, u"service_refused"_s,
                   u"%1 did not take the request (status %2): %3"_s.arg(name).arg(status).arg(said));
}

Error notThatService(const ServiceAddress& address, int status)
{
    return { ErrorKind::ProviderUnavailable,
             u"service_unknown_route"_s,
             u"What answers at %1 is not %2 (status %3); check the address in the settings."_s
                 .arg(hostOf(address), address.name)
                 .arg(status),
             {} };
}

bool mayBeBilled(const Error& error)
{
    static const QSet<QString> maybeMade { u"service_cut"_s,       u"service_silent"_s,
                                           u"service_too_large"_s, u"service_endless"_s,
                                           u"service_timed_out"_s, kNoSound };
    return error.kind == ErrorKind::Cancelled || maybeMade.contains(error.code);
}

Result<QUrl> serviceUrl(const QString& name, const QString& typed)
{
    QString text = typed.trimmed();
    if (!text.isEmpty() && !text.contains(u"://"))
        text.prepend(u"http://"_s);
    while (text.endsWith(u'/'))
        text.chop(1);
    QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.hasQuery() || url.hasFragment())
        return failure(ErrorKind::ProviderUnavailable, u"bad_base_url"_s,
                       u"\"%1\" is not an address of %2; enter one in the settings."_s.arg(
                           typed.trimmed().left(200), name));
    return url;
}

Result<QString> serviceKey(const QString& name, const QString& typed, bool isNeeded)
{
    const QString key = typed.trimmed();
    if (isNeeded && key.isEmpty())
        return failure(ErrorKind::ProviderUnavailable, u"service_needs_key"_s,
                       u"%1 needs a key; enter it in the settings."_s.arg(name));
    const auto isPlain = [](QChar sign) { return sign > u' ' && sign <= u'~'; };
    if (!std::ranges::all_of(key, isPlain))
        return failure(
            ErrorKind::ProviderUnavailable, u"service_bad_key"_s,
            u"The key of %1 holds a sign that no key has; enter it again in the settings."_s.arg(name));
    return key;
}

bool isOpenAi(const QUrl& url)
{
    const QString host = url.host();
    return host == u"api.openai.com" || host.endsWith(u".api.openai.com");
}

std::chrono::milliseconds retryAfter(const QByteArray& header, const QDateTime& now)
{
    constexpr qint64 longest = 24LL * 3600 * 1000;
    bool isNumber = false;
    const double seconds = header.trimmed().toDouble(&isNumber);
    if (isNumber && seconds >= 0)
        return std::chrono::milliseconds(
            static_cast<qint64>(std::min(seconds * 1000, static_cast<double>(longest))));
    auto date =
        QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    if (!date.isValid())
        return std::chrono::milliseconds(-1);
    return std::chrono::milliseconds(std::clamp<qint64>(now.msecsTo(date), 0, longest));
}

} // namespace comfyvn
