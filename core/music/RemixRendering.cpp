#include "core/music/RemixRendering.h"

#include "core/base/LogLine.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

tl::unexpected<Error> cancelled()
{
    return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s);
}

} // namespace

RemixRendering::RemixRendering(RemixPlan plan, MusicProvider provider, QString name, RemixService& service)
    : QObject(&service)
    , m_plan(std::move(plan))
    , m_provider(std::move(provider))
    , m_name(std::move(name))
    , m_requestId(LogRequest::current())
    , m_service(service)
{
    connect(&m_working, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        for (const auto& caller : m_callers)
            caller->promise.setProgressValueAndText(value, m_working.progressText());
    });
    connect(&m_working, &QFutureWatcherBase::finished, this, [this] {
        const LogRequest named(m_requestId);
        if (m_working.future().resultCount() == 0)
            return finish(cancelled());
        finish(m_working.result().and_then(
            [this](const MusicEntry& entry) { return m_service.record(entry, m_plan); }));
    });
}

RemixRendering::~RemixRendering()
{
    *m_cancelled = true;
    if (!m_done)
        finish(cancelled());
}

void RemixRendering::join(const std::shared_ptr<RemixService::Caller>& caller)
{
    m_callers.push_back(caller);
    connect(&caller->watcher, &QFutureWatcherBase::canceled, this, &RemixRendering::leaveIfAllHave);
    leaveIfAllHave();
}

void RemixRendering::start()
{
    if (m_done)
        return;
    m_working.setFuture(QtConcurrent::run(
        &m_service.m_with.workers,
        [plan = m_plan, provider = m_provider, paths = m_service.m_with.paths, id = m_requestId,
         stopped = m_cancelled](QPromise<Result<MusicEntry>>& promise) {
            const LogRequest named(id);
            promise.setProgressRange(0, 1000);
            const QString stage = plan.request.sourceFile.isEmpty() ? u"playing"_s : u"remixing"_s;
            const music::Watch watch {
                [&](double done) { promise.setProgressValueAndText(static_cast<int>(done * 950), stage); },
                [&] { return stopped->load() || promise.isCanceled(); },
            };
            promise.addResult(makeMusic(plan, watch).and_then([&](const MadeMusic& made) {
                promise.setProgressValueAndText(960, u"writing"_s);
                return publishMusic(plan, made, provider, paths);
            }));
        }));
}

void RemixRendering::leaveIfAllHave()
{
    if (std::ranges::all_of(m_callers, [](const auto& caller) { return caller->promise.isCanceled(); }))
        cancel();
}

void RemixRendering::cancel()
{
    *m_cancelled = true;
    finish(cancelled());
}

void RemixRendering::finish(const Result<RemixRender>& result)
{
    if (m_done)
        return;
    m_done = true;
    m_working.disconnect(this);
    m_service.m_underWay.remove(m_name);
    for (const auto& caller : m_callers)
        caller->deliver(result);
    deleteLater();
}

} // namespace comfyvn
