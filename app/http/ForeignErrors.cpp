#include "app/http/ForeignErrors.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr std::array<QByteArrayView, 4> kVoicevoxPaths { "/version", "/speakers", "/audio_query",
                                                         "/synthesis" };

QString openAiType(int status)
{
    if (status == 401)
        return u"authentication_error"_s;
    if (status == 429)
        return u"rate_limit_error"_s;
    return status >= 500 ? u"server_error"_s : u"invalid_request_error"_s;
}

bool isOpenAiPath(const QByteArray& path)
{
    return path.startsWith("/v1/");
}

bool isVoicevoxPath(const QByteArray& path)
{
    return std::ranges::find(kVoicevoxPaths, QByteArrayView(path)) != kVoicevoxPaths.end();
}

} // namespace

bool isForeignPath(const QByteArray& path)
{
    return isOpenAiPath(path) || isVoicevoxPath(path);
}

void addForeignError(QJsonObject& body, const Problem& problem, const QByteArray& path)
{
    if (isOpenAiPath(path)) {
        const QJsonValue field = problem.details[u"field"_s];
        body.insert("error"_L1,
                    QJsonObject { { u"message"_s, problem.message },
                                  { u"type"_s, openAiType(problem.status) },
                                  { u"param"_s, field.isString() ? field : QJsonValue() },
                                  { u"code"_s, problem.code } });
    } else if (isVoicevoxPath(path)) {
        body.insert("detail"_L1, problem.message);
    }
}

} // namespace comfyvn::http
