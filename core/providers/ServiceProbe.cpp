#include "core/providers/ServiceProbe.h"

#include "core/base/Log.h"
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
                                        const ServiceQuestion& question, const SignOfLife& isSignOfLife)
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
    if (!address->secret.isEmpty() && isOpenToOthers(address->baseUrl))
        qCWarning(lcPipeline).noquote() << u"The key of %1 is sent without encryption to %2"_s.arg(
            address->name, address->baseUrl.host());
    ServiceAddress patient = *address;
    patient.silence = kPatience;
    m_http.ask(patient, question, this, [answer, patient, isSignOfLife](const Result<ServiceAnswer>& reply) {
        if (!reply)
            return answer(tl::unexpected(reply.error()));
        if (isSignOfLife && isSignOfLife(reply->status))
            return answer({});
        const auto good = accepted(patient, *reply);
        if (!good && good.error().code == kNoPermission)
            return answer({}); // the key is known; what it may not is list things
        answer(good ? Result<void>() : tl::unexpected(good.error()));
    });
    return ownShare(future, this);
}

void ServiceProbe::forget()
{
    ++m_round;
    m_asking.reset();
    m_answeredAt.invalidate();
}

} // namespace comfyvn
