#include "app/http/Reply.h"

#include "app/http/ForeignErrors.h"
#include "app/http/RequestId.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

struct KindReply {
    int status = 500;
    QString code {};
};

KindReply replyFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidRequest:
        return { 400, u"invalid_request"_s };
    case ErrorKind::NotFound:
        return { 404, u"not_found"_s };
    case ErrorKind::Forbidden:
        return { 403, u"forbidden"_s };
    case ErrorKind::Busy:
        return { 429, u"too_many_jobs"_s };
    case ErrorKind::ProviderUnavailable:
        return { 500, u"provider_unavailable"_s };
    case ErrorKind::ProviderFailed:
        return { 500, u"provider_failed"_s };
    case ErrorKind::Storage:
        return { 500, u"storage_failed"_s };
    case ErrorKind::Cancelled:
        return { 409, u"cancelled"_s };
    case ErrorKind::Internal:
        break;
    }
    return { 500, u"internal_error"_s };
}

} // namespace

Reply jsonReply(QJsonObject object, int status)
{
    if (!object.contains("ok"_L1))
        object.insert("ok"_L1, true);
    return { .status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact) };
}

Problem problemFrom(const Error& error)
{
    const KindReply known = replyFor(error.kind);
    Problem problem { .status = known.status,
                      .code = error.code.isEmpty() ? known.code : error.code,
                      .message = error.message };
    if (!error.field.isEmpty())
        problem.details.insert("field"_L1, error.field);
    if (error.kind == ErrorKind::Internal)
        problem.details.insert("error_id"_L1, QString::fromLatin1(newRequestId()));
    if (error.kind == ErrorKind::Busy)
        problem.headers.emplaceBack("Retry-After", "1");
    return problem;
}

Problem unexpectedFailure(const QString& cause)
{
    return { .status = 500,
             .code = u"internal_error"_s,
             .message = u"Something went wrong inside the studio; its log says more under this error_id."_s,
             .details = { { u"error_id"_s, QString::fromLatin1(newRequestId()) } },
             .cause = cause };
}

Reply errorReply(const Problem& problem, const QByteArray& requestId, const QByteArray& path)
{
    QJsonObject body { { u"ok"_s, false },
                       { u"code"_s, problem.code },
                       { u"message"_s, problem.message },
                       { u"request_id"_s, QString::fromLatin1(requestId) } };
    if (!problem.details.isEmpty())
        body.insert("details"_L1, problem.details);
    addForeignError(body, problem, path);
    return { .status = problem.status,
             .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
             .headers = problem.headers };
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 206:
        return "Partial Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 416:
        return "Range Not Satisfiable";
    case 417:
        return "Expectation Failed";
    case 421:
        return "Misdirected Request";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

} // namespace comfyvn::http
