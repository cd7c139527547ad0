#include "core/mix/MixRendering.h"

#include "core/base/LogLine.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

Result<MixRender> cancelled()
{
    return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The mix was cancelled."_s);
}

} // namespace

MixRendering::MixRendering(PreparedMixPtr mix, MixService& service)
    : QObject(&service)
    , m_mix(std::move(mix))
    , m_requestId(LogRequest::current())
    , m_service(service)
{
    connect(&m_work, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        for (const auto& caller : m_callers)
            caller->promise.setProgressValueAndText(value, m_work.progressText());
    });
    connect(&m_work, &QFutureWatcherBase::finished, this, [this] {
        if (m_done)
            return;
        const LogRequest named(m_requestId);
        if (m_work.future().resultCount() == 0)
            return finish(cancelled());
        finish(m_work.result().and_then([this](const MixRender& render) -> Result<MixRender> {
            return m_service.record(render, *m_mix);
        }));
    });
}

MixRendering::~MixRendering()
{
    if (!m_done)
        finish(cancelled());
}

void MixRendering::start()
{
    m_work.setFuture(QtConcurrent::run(
        &m_service.rendersFor(*m_mix),
        [mix = m_mix, paths = m_service.m_with.paths](QPromise<Result<MixRender>>& promise) {
            giveWay();
            promise.setProgressRange(0, 1000);
            const auto progress = [&promise](double fraction) {
                promise.setProgressValueAndText(static_cast<int>(fraction * 1000), u"mixing"_s);
                return !promise.isCanceled();
            };
            if (progress(0))
                promise.addResult(makeMix(*mix, paths, progress));
        }));
}

void MixRendering::join(const std::shared_ptr<MixCaller>& caller)
{
    m_callers.push_back(caller);
    caller->watcher.disconnect();
    connect(&caller->watcher, &QFutureWatcherBase::canceled, this, &MixRendering::leaveIfAllHave);
    leaveIfAllHave(); // it may have left before this connection
}

void MixRendering::leaveIfAllHave()
{
    if (std::ranges::all_of(m_callers, [](const auto& caller) { return caller->promise.isCanceled(); }))
        cancel();
}

void MixRendering::cancel()
{
    m_work.cancel();
    finish(cancelled());
}

void MixRendering::finish(const Result<MixRender>& result)
{
    if (m_done)
        return;
    m_done = true;
    m_service.m_underWay.remove(m_mix->cacheKey);
    for (const auto& caller : m_callers) {
        caller->watcher.disconnect(this);
        caller->hand(result);
    }
    deleteLater();
}

} // namespace comfyvn
