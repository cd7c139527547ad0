#include "core/comfy/ComfyProbe.h"

#include "core/base/OwnShare.h"
#include "core/comfy/ComfyHosts.h"

#include <QPromise>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace comfyvn {

namespace {

constexpr auto kPatience = 3s;
constexpr qint64 kCountsMs = 2000;

} // namespace

ComfyProbe::ComfyProbe(ComfyHosts& hosts, QObject* parent)
    : QObject(parent)
    , m_hosts(hosts)
{ }

std::optional<Result<void>> ComfyProbe::last() const
{
    if (!m_foundAt.isValid() || m_foundAt.elapsed() > kCountsMs)
        return std::nullopt;
    return m_found;
}

QFuture<Result<void>> ComfyProbe::ask()
{
    if (m_asking)
        return ownShare(*m_asking, this);
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_asking = promise->future();
    const auto answer = [this, promise, state = m_settingsState](const Result<void>& reached) {
        if (promise->future().isFinished())
            return;
        if (state == m_settingsState) {
            m_asking.reset();
            m_found = reached;
            m_foundAt.start();
        }
        promise->addResult(reached);
        promise->finish();
    };
    m_hosts.probe().then(this, [answer](const Result<ComfyServerInfo>& info) {
        answer(info ? Result<void>() : tl::unexpected(info.error()));
    });
    QTimer::singleShot(kPatience, this, [answer] {
        answer(failure(ErrorKind::ProviderUnavailable, u"comfy_unreachable"_s,
                       u"No ComfyUI server answered within 3 s; see that it runs, and its address in the "
                       u"settings."_s));
    });
    return ownShare(promise->future(), this);
}

void ComfyProbe::forget()
{
    ++m_settingsState;
    m_asking.reset();
    m_foundAt.invalidate();
}

} // namespace comfyvn
