#include "app/http/RequestHead.h"

#include "app/http/RequestId.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

using Fault = std::optional<Problem>;

Problem badRequest(const QString& code, const QString& message)
{
    return { .status = 400, .code = code, .message = message };
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c) != nullptr);
    });
}

bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7F) || byte == '\t';
    });
}

bool hasDotSegment(QByteArrayView decodedPath)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= decodedPath.size(); ++i) {
        if (i < decodedPath.size() && decodedPath[i] != '/' && decodedPath[i] != '\\')
            continue;
        const QByteArrayView segment = decodedPath.sliced(begin, i - begin);
        if (segment == "." || segment == "..")
            return true;
        begin = i + 1;
    }
    return false;
}

Fault faultInPath(const QByteArray& path)
{
    if (path.contains("//"))
        return badRequest(u"bad_target"_s, u"The path has an empty segment (//); name each folder once."_s);
    const QByteArray decoded = path.contains('%') ? QByteArray::fromPercentEncoding(path) : path;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(decoded);
    if (utf8.hasError())
        return badRequest(u"bad_target"_s, u"The path's percent escapes are not UTF-8."_s);
    if (text.contains(u'\0'))
        return badRequest(u"bad_target"_s, u"The path holds an escaped NUL (%00)."_s);
    if (hasDotSegment(decoded))
        return Problem { .status = 403,
                         .code = u"path_traversal"_s,
                         .message = u"The path has a \".\" or \"..\" segment; send it resolved."_s };
    return std::nullopt;
}

Fault readTarget(QByteArrayView target, RequestHead& head)
{
    if (target == "*" && head.method == "OPTIONS") {
        head.path = "*";
        return std::nullopt;
    }
    if (!target.startsWith('/'))
        return badRequest(u"bad_target"_s, u"The request target must be a path that starts with /."_s);
    for (qsizetype i = 0; i < target.size(); ++i) {
        const char c = target[i];
        if (c <= 0x20 || c >= 0x7F || c == '#')
            return badRequest(u"bad_target"_s,
                              u"The request target holds a byte that must be percent-escaped."_s);
        if (c == '%' && (i + 2 >= target.size() || !isHexDigit(target[i + 1]) || !isHexDigit(target[i + 2])))
            return badRequest(u"bad_target"_s, u"A % in the request target needs two hexadecimal digits."_s);
    }
    const qsizetype question = target.indexOf('?');
    head.path = (question < 0 ? target : target.first(question)).toByteArray();
    if (question >= 0)
        head.query = target.sliced(question + 1).toByteArray();
    return faultInPath(head.path);
}

Fault readRequestLine(QByteArrayView line, const HttpLimits& limits, RequestHead& head)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first + 1)
        return badRequest(u"bad_request_line"_s, u"The first line must read METHOD SP path SP HTTP/1.1."_s);
    const QByteArrayView version = line.sliced(last + 1);
    if (version != "HTTP/1.1" && version != "HTTP/1.0") {
        if (!version.startsWith("HTTP/"))
            return badRequest(u"bad_request_line"_s, u"The first line must end in HTTP/1.1."_s);
        return Problem { .status = 505,
                         .code = u"http_version_not_supported"_s,
                         .message = u"This server speaks HTTP/1.1 and HTTP/1.0."_s };
    }
    head.closeAfter = version == "HTTP/1.0";
    head.method = line.first(first).toByteArray();
    if (!isToken(head.method))
        return badRequest(u"bad_request_line"_s, u"The method is not a word."_s);
    static constexpr std::array<QByteArrayView, 7> known { "GET",    "HEAD",    "POST", "PUT",
                                                           "DELETE", "OPTIONS", "PATCH" };
    if (std::find(known.begin(), known.end(), QByteArrayView(head.method)) == known.end())
        return Problem { .status = 501,
                         .code = u"method_not_implemented"_s,
                         .message = u"This server knows GET, HEAD, POST, PUT, PATCH, DELETE and OPTIONS."_s };
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    if (target.size() > limits.targetBytes)
        return Problem { .status = 414,
                         .code = u"target_too_long"_s,
                         .message =
                             u"The path and query are over %1 bytes; send long values in the body."_s.arg(
                                 limits.targetBytes) };
    return readTarget(target, head);
}

Fault readContentLength(QByteArrayView value, const HttpLimits& limits, RequestHead& head)
{
    const bool digits = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (value.isEmpty() || !digits)
        return badRequest(u"bad_content_length"_s, u"Content-Length must be one number of bytes."_s);
    bool fits = false;
    head.contentLength = value.toLongLong(&fits);
    if (!fits || head.contentLength > limits.bodyBytes)
        return Problem { .status = 413,
                         .code = u"body_too_large"_s,
                         .message = u"The body is over %1 bytes, the most this server accepts "
                                    "(setting server.max_body_mb)."_s.arg(limits.bodyBytes) };
    return std::nullopt;
}

Fault readConnection(QByteArrayView value, RequestHead& head)
{
    for (const QByteArray& part : value.toByteArray().toLower().split(',')) {
        const QByteArray option = part.trimmed();
        if (option == "close")
            head.closeAfter = true;
        else if (option == "upgrade")
            return Problem { .status = 501,
                             .code = u"upgrade_not_implemented"_s,
                             .message = u"This server does not switch protocols; send plain HTTP/1.1."_s };
    }
    return std::nullopt;
}

/// Takes `value` unless a header of this name came before: two of them are two requests to two readers.
Fault takeOnce(QByteArrayView value, QByteArray& into, QByteArrayView name)
{
    if (!into.isNull())
        return badRequest(u"duplicate_header"_s,
                          u"The header %1 stands twice; send it once."_s.arg(QLatin1StringView(name)));
    into = value.isEmpty() ? QByteArray("") : value.toByteArray();
    return std::nullopt;
}

class HeaderFields final {
public:
    HeaderFields(const HttpLimits& limits, RequestHead& head)
        : m_limits(limits)
        , m_head(head)
    { }

    Fault read(QByteArrayView line)
    {
        if (++m_count > m_limits.headers || line.size() > m_limits.headerLineBytes)
            return Problem { .status = 431,
                             .code = u"headers_too_large"_s,
                             .message = u"At most %1 headers of at most %2 bytes are accepted."_s
                                            .arg(m_limits.headers)
                                            .arg(m_limits.headerLineBytes) };
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !isToken(line.first(colon)) || !isFieldValue(line.sliced(colon + 1)))
            return badRequest(u"bad_header"_s, u"A header line is malformed; each must read Name: value."_s);
        return take(line.first(colon).toByteArray().toLower(), line.sliced(colon + 1).trimmed());
    }

    Fault finish()
    {
        if (m_head.host.isEmpty())
            return badRequest(u"missing_host"_s, u"The Host header is missing; send exactly one."_s);
        m_head.host = m_head.host.toLower();
        if (!isRequestId(m_head.requestId))
            m_head.requestId = newRequestId();
        return std::nullopt;
    }

private:
    Fault take(const QByteArray& name, QByteArrayView value)
    {
        if (name == "host")
            return takeOnce(value, m_head.host, name);
        if (name == "content-length") {
            const Fault twice = takeOnce(value, m_contentLength, name);
            return twice ? twice : readContentLength(value, m_limits, m_head);
        }
        if (name == "content-type")
            return takeOnce(value, m_head.contentType, name);
        if (name == "origin")
            return takeOnce(value, m_head.origin, name);
        if (name == "authorization")
            return takeOnce(value, m_head.authorization, name);
        if (name == "sec-fetch-site")
            return takeOnce(value, m_head.fetchSite, name);
        if (name == "x-request-id")
            return takeOnce(value, m_head.requestId, name);
        if (name == "range")
            return takeOnce(value, m_head.range, name);
        if (name == "if-range")
            return takeOnce(value, m_head.ifRange, name);
        if (name == "if-none-match")
            return takeOnce(value, m_head.ifNoneMatch, name);
        if (name == "access-control-request-headers")
            return takeOnce(value, m_head.askedHeaders, name);
        if (name == "user-agent")
            m_head.isFromStudio = value.startsWith("comfyvn-studio/");
        if (name == "connection")
            return readConnection(value, m_head);
        return takeUnsupported(name, value);
    }

    Fault takeUnsupported(const QByteArray& name, QByteArrayView value)
    {
        if (name == "transfer-encoding")
            return Problem { .status = 411,
                             .code = u"length_required"_s,
                             .message = u"Send the body in one piece with a Content-Length; transfer "
                                        "encodings are not accepted."_s };
        if (name == "upgrade")
            return readConnection("upgrade", m_head);
        if (name == "content-encoding" && value.compare("identity", Qt::CaseInsensitive) != 0)
            return Problem { .status = 415,
                             .code = u"unsupported_media_type"_s,
                             .message = u"Send the body uncompressed (no Content-Encoding)."_s };
        if (name == "expect") {
            if (value.compare("100-continue", Qt::CaseInsensitive) != 0)
                return Problem { .status = 417,
                                 .code = u"expectation_failed"_s,
                                 .message = u"The only expectation this server meets is 100-continue."_s };
            m_head.wantsContinue = true;
        }
        return std::nullopt;
    }

    const HttpLimits& m_limits;
    RequestHead& m_head;
    QByteArray m_contentLength;
    int m_count = 0;
};

} // namespace

tl::expected<RequestHead, Problem> parseRequestHead(QByteArrayView bytes, const HttpLimits& limits)
{
    RequestHead head;
    HeaderFields fields(limits, head);
    bool first = true;
    while (first || !bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf("\r\n");
        const QByteArrayView line = end < 0 ? bytes : bytes.first(end);
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 2);
        const Fault fault = first ? readRequestLine(line, limits, head) : fields.read(line);
        if (fault)
            return tl::unexpected(*fault);
        first = false;
    }
    if (const Fault fault = fields.finish())
        return tl::unexpected(*fault);
    return head;
}

} // namespace comfyvn::http
