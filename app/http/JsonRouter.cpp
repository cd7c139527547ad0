#include "app/http/JsonRouter.h"

#include "app/http/ConnectionGuard.h"
#include "app/http/GuardedSocket.h"
#include "app/http/PendingReply.h"
#include "core/base/JsonReader.h"
#include "core/base/LogLine.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

template <typename... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <typename... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

Request requestFrom(const RequestHead& head, const QByteArray& body)
{
    Request request { .method = head.method,
                      .path = head.path,
                      .body = body,
                      .requestId = head.requestId,
                      .host = head.host,
                      .range = head.range,
                      .ifRange = head.ifRange,
                      .ifNoneMatch = head.ifNoneMatch,
                      .askedHeaders = head.askedHeaders };
    if (!head.query.isEmpty())
        request.query = QUrlQuery(QString::fromLatin1(head.query));
    return request;
}

/// Programs in a page send headers of their own (`x-stainless-os`); the guard has let only allowed pages
/// pass.
QByteArray allowedHeaders(const QByteArray& asked)
{
    constexpr qsizetype longest = 2000;
    const auto isListed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '_' || c == ',' || c == ' ';
    };
    const bool isList = !asked.isEmpty() && asked.size() <= longest && std::ranges::all_of(asked, isListed);
    return isList ? asked : "Authorization, Content-Type, Range, X-Request-ID";
}

Reply optionsReply(const QByteArrayList& methods, const QByteArray& askedHeaders)
{
    QJsonArray names;
    for (const QByteArray& method : methods)
        names.append(QString::fromLatin1(method));
    const QByteArray list = methods.join(", ");
    Reply reply = jsonReply({ { u"methods"_s, names } });
    reply.headers = { { "Allow", list },
                      { "Access-Control-Allow-Methods", list },
                      { "Access-Control-Allow-Headers", allowedHeaders(askedHeaders) },
                      { "Access-Control-Max-Age", "600" } };
    return reply;
}

} // namespace

/// What is left of QHttpServer behind the guard: it collects the bodies. The path and the headers come from
/// the guard's own reading of the head.
class JsonRouter::Listener final : public QAbstractHttpServer {
public:
    explicit Listener(JsonRouter& router)
        : QAbstractHttpServer(&router) // so that it follows the router to its thread
        , m_router(router)
    { }

protected:
    bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override
    {
        if (auto* client = qobject_cast<GuardedSocket*>(socket))
            m_router.dispatch(*client, request.body());
        return true;
    }

    void missingHandler(const QHttpServerRequest&, QTcpSocket*) override { }

private:
    JsonRouter& m_router;
};

JsonRouter::JsonRouter(QObject* parent)
    : QObject(parent)
    , m_listener(std::make_unique<Listener>(*this))
{ }

JsonRouter::~JsonRouter() = default;

void JsonRouter::serve(ConnectionGuard& guard)
{
    QObject* owner = guard.parent();
    m_listener->bind(&guard);
    guard.setParent(owner); // bind() makes itself the owner
}

void JsonRouter::get(const QString& pattern, RouteDoc doc, Handler handler)
{
    m_table.add(
        { .method = "GET", .pattern = pattern, .doc = std::move(doc), .handler = std::move(handler) });
}

void JsonRouter::post(const QString& pattern, RouteDoc doc, BodyHandler handler)
{
    const auto withBody = [handler = std::move(handler)](const Request& request) -> Answer {
        if (request.body.isEmpty())
            return handler(request, {});
        const auto body = parseJsonObject(request.body);
        if (!body)
            return Result<QJsonObject>(tl::unexpected(body.error()));
        return handler(request, *body);
    };
    m_table.add({ .method = "POST", .pattern = pattern, .doc = std::move(doc), .handler = withBody });
}

void JsonRouter::remove(const QString& pattern, RouteDoc doc, Handler handler)
{
    m_table.add(
        { .method = "DELETE", .pattern = pattern, .doc = std::move(doc), .handler = std::move(handler) });
}

Answer JsonRouter::unrouted(const Request& request) const
{
    const QByteArrayList methods = m_table.methods(request.path);
    if (methods.isEmpty())
        return Problem { .status = 404,
                         .code = u"not_found"_s,
                         .message =
                             u"There is nothing at this path; GET /openapi.json lists what there is."_s };
    if (request.method == "OPTIONS")
        return optionsReply(methods, request.askedHeaders);
    const QByteArray list = methods.join(", ");
    return Problem { .status = 405,
                     .code = u"method_not_allowed"_s,
                     .message = u"This path answers %1."_s.arg(QLatin1StringView(list)),
                     .headers = { { "Allow", list } } };
}

void JsonRouter::dispatch(GuardedSocket& client, const QByteArray& body)
{
    Request request = requestFrom(client.beginAnswer(body), body);
    const LogRequest named(request.requestId);
    try {
        auto match = m_table.find(request.method, request.path);
        if (!match)
            return answer(client, request, unrouted(request));
        request.captures = std::move(match->captures);
        answer(client, request, match->route->handler(request));
    } catch (const std::exception& exception) {
        answer(client, request, unexpectedFailure(QString::fromUtf8(exception.what())));
    } catch (...) {
        answer(client, request, unexpectedFailure(u"an unknown exception"_s));
    }
}

void JsonRouter::answer(GuardedSocket& client, const Request& request, Answer answer)
{
    ReplyTarget target { .client = &client,
                         .line = request.method + ' ' + request.path,
                         .path = request.path,
                         .requestId = request.requestId };
    const auto await = [&target](Pending pending) {
        if (pending.answer.isFinished())
            return finish(target, pending.answer);
        new PendingReply(std::move(target), std::move(pending)); // the socket's child
    };
    std::visit(Overloaded {
                   [&](QFuture<Result<QJsonObject>>& future) {
                       await({ .answer = future.then(
                                   [](const Result<QJsonObject>& result) -> Finished { return result; }) });
                   },
                   [&](Pending& pending) { await(std::move(pending)); },
                   [&](auto& done) { finish(target, Finished(std::move(done))); },
               },
               answer);
}

} // namespace comfyvn::http
