#include "app/http/PendingReply.h"

#include "app/http/GuardedSocket.h"
#include "core/base/Log.h"
#include "core/base/LogLine.h"

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

void fail(const ReplyTarget& target, const Problem& problem)
{
    QString line = u"%1 %2 %3: %4"_s.arg(problem.status)
                       .arg(QLatin1StringView(target.line), problem.code, problem.message);
    if (const QString id = problem.details.value("error_id"_L1).toString(); !id.isEmpty())
        line += u" error_id=%1 %2"_s.arg(id, problem.cause);
    if (problem.status >= 500)
        qCCritical(lcHttp).noquote() << line;
    else
        qCWarning(lcHttp).noquote() << line;
    target.client->send(errorReply(problem, target.requestId, target.path));
}

} // namespace

void finish(const ReplyTarget& target, const Finished& finished)
{
    if (const auto* result = std::get_if<Result<QJsonObject>>(&finished)) {
        if (*result)
            target.client->send(jsonReply(**result));
        else
            fail(target, problemFrom(result->error()));
    } else if (const auto* problem = std::get_if<Problem>(&finished)) {
        fail(target, *problem);
    } else {
        target.client->send(std::get<Reply>(finished));
    }
}

void finish(const ReplyTarget& target, const QFuture<Finished>& future)
{
    try {
        if (future.isValid() && future.resultCount() > 0)
            return finish(target, future.result());
        QFuture<Finished>(future).waitForFinished(); // throws what the work threw
    } catch (const std::exception& exception) {
        return fail(target, unexpectedFailure(QString::fromUtf8(exception.what())));
    } catch (...) {
        return fail(target, unexpectedFailure(u"an unknown exception"_s));
    }
    fail(target,
         problemFrom({ .kind = ErrorKind::Cancelled,
                       .code = u"cancelled"_s,
                       .message = u"The work was cancelled before it was done; ask again if you still want "
                                  "it."_s }));
}

PendingReply::PendingReply(ReplyTarget target, Pending pending)
    : QObject(target.client)
    , m_target(std::move(target))
    , m_clientLeft(std::move(pending.clientLeft))
{
    connect(m_target.client, &QTcpSocket::disconnected, this, &PendingReply::abandon);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PendingReply::deliver);
    m_watcher.setFuture(pending.answer);
}

void PendingReply::deliver()
{
    const LogRequest named(m_target.requestId);
    QObject::disconnect(m_target.client, nullptr, this, nullptr);
    deleteLater();
    finish(m_target, m_watcher.future());
}

void PendingReply::abandon()
{
    const LogRequest named(m_target.requestId);
    m_watcher.disconnect(this);
    deleteLater();
    if (m_clientLeft)
        m_clientLeft();
}

} // namespace comfyvn::http
