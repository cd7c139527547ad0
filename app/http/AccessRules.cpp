#include "app/http/AccessRules.h"

#include "app/http/ForeignErrors.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr quint16 kDefaultPort = 80;

bool isJson(const QByteArray& contentType)
{
    const auto parts = contentType.toLower().split(';');
    if (parts.first().trimmed() != "application/json")
        return false;
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QByteArray parameter = parts[i].trimmed();
        if (parameter.startsWith("charset=") && parameter != "charset=utf-8"
            && parameter != "charset=\"utf-8\"")
            return false;
    }
    return true;
}

Problem forbidden(const QString& code, const QString& message)
{
    return { .status = 403, .code = code, .message = message };
}

QByteArray hostOf(const QHostAddress& address)
{
    bool isV4 = false;
    const QHostAddress v4(address.toIPv4Address(&isV4));
    return isV4 ? v4.toString().toLatin1() : '[' + address.toString().toLatin1() + ']';
}

} // namespace

AccessRules::AccessRules(const HttpOptions& options, quint16 port)
    : m_tokens(options.tokens)
    , m_port(port)
{
    const QByteArray suffix = ':' + QByteArray::number(port);
    for (const QByteArray name : { "127.0.0.1", "localhost", "[::1]" }) {
        m_hosts.insert(name + suffix);
        m_origins.insert("http://" + name + suffix);
        if (port == kDefaultPort) {
            m_hosts.insert(name);
            m_origins.insert("http://" + name);
        }
    }
    for (const QString& origin : options.allowedOrigins)
        m_origins.insert(origin.toLatin1());
}

bool AccessRules::allowsHost(const QByteArray& host, const QHostAddress& local) const
{
    if (m_hosts.contains(host))
        return true;
    const QByteArray reached = hostOf(local);
    return host == reached + ':' + QByteArray::number(m_port) || (m_port == kDefaultPort && host == reached);
}

bool AccessRules::allowsOrigin(const QByteArray& origin) const
{
    return m_origins.contains(origin);
}

bool AccessRules::hasToken(QByteArrayView authorization) const
{
    constexpr QByteArrayView scheme = "Bearer ";
    if (authorization.size() <= scheme.size()
        || authorization.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return false;
    const QByteArrayView sent = authorization.sliced(scheme.size());
    return std::ranges::any_of(m_tokens, [sent](const TokenDigest& token) { return token.recognises(sent); });
}

std::optional<Problem> AccessRules::refusal(const RequestHead& head, const QHostAddress& local) const
{
    if (!allowsHost(head.host, local))
        return Problem { .status = 421,
                         .code = u"host_refused"_s,
                         .message = u"This server answers to 127.0.0.1, localhost and its own address, "
                                    "with its port, in the Host header."_s };
    const bool originAllowed =
        !head.origin.isNull() && (allowsOrigin(head.origin) || head.origin == "http://" + head.host);
    if (!head.origin.isNull() && !originAllowed)
        return forbidden(u"origin_refused"_s,
                         u"Pages of this origin may not call the studio; add it to the setting "
                         "server.allowed_origins."_s);
    if (head.fetchSite == "cross-site" && !originAllowed)
        return forbidden(u"cross_site_refused"_s,
                         u"A page of another site made this request; open the address yourself, or add "
                         "the site to the setting server.allowed_origins."_s);
    const bool open =
        head.method == "OPTIONS" || (head.path == "/" && (head.method == "GET" || head.method == "HEAD"));
    if (!m_tokens.isEmpty() && !open && !hasToken(head.authorization))
        return Problem { .status = 401,
                         .code = u"token_required"_s,
                         .message = u"Send the header Authorization: Bearer <token> with the token of the "
                                    "setting server.token."_s,
                         .headers = { { "WWW-Authenticate", "Bearer realm=\"comfyvn-studio\"" } } };
    if (head.isFromStudio && isForeignPath(head.path))
        return Problem { .status = 400,
                         .code = u"own_address"_s,
                         .message =
                             u"This is the address of a studio, which would ask itself to speak; enter "
                             "that of another server."_s };
    if (head.contentLength > 0 && !isJson(head.contentType))
        return Problem { .status = 415,
                         .code = u"unsupported_media_type"_s,
                         .message = u"Send the body as UTF-8 JSON with Content-Type: application/json."_s };
    return std::nullopt;
}

} // namespace comfyvn::http
