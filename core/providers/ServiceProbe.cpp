#include "core/providers/ServiceProbe.h"

#include "core/base/OwnShare.h"
#include "core/providers/ServiceHttp.h"

#include <QPromise>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn {

namespace {
constexpr auto kPatience = 3s;
constexpr qint64 kCountsMs = 2000;
} // namespace

ServiceProbe::ServiceProbe(ServiceHttp& http, QObject* parent)
    : QObject(parent)
    , m_http(http)
{ }

std::optional<Result<void>> ServiceProbe::last() const
{
    if (!m_answeredAt.isValid() || m_answeredAt.elapsed() > kCountsMs)
        return std::nullopt;
    return m_answer;
}

QFuture<Result<void>> ServiceProbe::ask(const Result<ServiceAddress>& address,
                                        const QList<ServiceQuestion>& questions, const IsItself& isItself)
{
    if (m_asking)
        return ownShare(*m_asking, this);
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto answer = [this, promise, round = m_round](const Result<void>& reached) {
        if (round == m_round) {
            m_asking.reset();
            m_answer = reached;
            m_answeredAt.start();
        }
        promise->addResult(reached);
        promise->finish();
    };
    auto future = promise->future();
    if (!address) {
        answer(tl::unexpected(address.error()));
        return future;
    }
    m_asking = future;
    ServiceAddress patient = *address;
    patient.silence = kPatience;
    askNext(patient, questions, isItself, answer);
    return ownShare(future, this);
}

void ServiceProbe::askNext(const ServiceAddress& address, QList<ServiceQuestion> questions,
                           const IsItself& isItself, const Then& then)
{
    const ServiceQuestion question = questions.takeFirst();
    const auto judge = [this, address, questions, question, isItself,
                        then](const Result<ServiceAnswer>& answer) {
        if (!answer)
            return then(tl::unexpected(answer.error()));
        if (isItself(question, *answer))
            return then({});
        if (isUnknownPath(answer->status) && !questions.isEmpty())
            return askNext(address, questions, isItself, then);
        const auto good = accepted(address, *answer);
        if (!good && good.error().code == kNoPermission)
            return then({});
        then(tl::unexpected(good ? notThatService(address, answer->status) : good.error()));
    };
    m_http.ask(address, question, this, judge);
}

void ServiceProbe::forget()
{
    ++m_round;
    m_asking.reset();
    m_answeredAt.invalidate();
}

} // namespace comfyvn
