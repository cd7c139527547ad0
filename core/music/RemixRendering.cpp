#include "core/music/RemixRendering.h"

#include "core/base/GiveWay.h"
#include "core/base/LogLine.h"
#include "core/music/MusicFiles.h"
#include "core/music/MusicProviders.h"
#include "core/music/MusicPublisher.h"

#include <QPointer>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kMade = 950; // thousandths of the way once the sound is there
constexpr int kWriting = 960;

} // namespace

RemixRendering::RemixRendering(RemixPlan plan, RemixService& service)
    : QObject(&service)
    , m_plan(std::move(plan))
    , m_requestId(LogRequest::current())
    , m_service(service)
{
    connect(&m_making, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        for (const Waiting& each : m_callers)
            each.caller->promise.setProgressValueAndText(value * kMade / 1000, m_making.progressText());
    });
    connect(&m_making, &QFutureWatcherBase::finished, this, [this] {
        if (m_making.future().resultCount() > 0)
            publish(m_making.result());
        else
            finish(tl::unexpected(cancelled()));
    });
}

RemixRendering::~RemixRendering()
{
    if (!m_done)
        finish(tl::unexpected(cancelled()));
}

Error RemixRendering::cancelled()
{
    return { ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s, {} };
}

bool RemixRendering::covers(const RemixRequest& request) const
{
    const QStringList written = wantedFiles(m_plan.request);
    return std::ranges::all_of(wantedFiles(request),
                               [&](const QString& kind) { return written.contains(kind); });
}

void RemixRendering::join(const RemixService::CallerPtr& caller, const RemixRequest& request)
{
    m_callers.push_back({ caller, request });
    connect(&caller->watcher, &QFutureWatcherBase::canceled, this, &RemixRendering::leaveIfAllHave);
    leaveIfAllHave();
}

void RemixRendering::letFollow(const RemixService::CallerPtr& caller, const RemixPlan& plan)
{
    m_followers.emplace_back(caller, plan);
}

void RemixRendering::start()
{
    if (!m_done)
        m_making.setFuture(m_service.m_with.providers.make(m_plan));
}

void RemixRendering::leaveIfAllHave()
{
    if (std::ranges::all_of(m_callers, [](const Waiting& each) { return each.caller->promise.isCanceled(); }))
        cancel();
}

void RemixRendering::cancel()
{
    *m_givenUp = true;
    m_making.cancel();
    finish(tl::unexpected(cancelled()));
}

void RemixRendering::publish(const Result<MusicMade>& made)
{
    if (m_done)
        return;
    if (!made)
        return finish(tl::unexpected(made.error()));
    for (const Waiting& each : m_callers)
        each.caller->promise.setProgressValueAndText(kWriting, u"writing"_s);
    QtConcurrent::run(
        &m_service.m_files,
        [plan = m_plan, made = *made, paths = m_service.m_with.paths,
         previous = m_service.m_with.cache.find(m_plan.cacheKey), id = m_requestId, givenUp = m_givenUp] {
            giveWay();
            const LogRequest named(id);
            return publishMusic(plan, made, paths, previous, { {}, [&givenUp] { return givenUp->load(); } });
        })
        .then(&m_service, [self = QPointer(this)](const Result<MusicEntry>& published) {
            if (self && !self->m_done) {
                const LogRequest named(self->m_requestId);
                self->finish(published.and_then([&self](const MusicEntry& entry) {
                    return self->m_service.record(entry, self->m_plan);
                }));
            }
        });
}

void RemixRendering::finish(const Result<RemixRender>& result)
{
    if (m_done)
        return;
    m_done = true;
    m_making.disconnect(this);
    m_service.m_underWay.remove(m_plan.cacheKey);
    for (const Waiting& each : m_callers) {
        each.caller->deliver(result.map([&each](RemixRender render) {
            addWish(render.info, each.request);
            return render;
        }));
    }
    for (const auto& [caller, plan] : m_followers)
        m_service.proceed(caller, plan);
    deleteLater();
}

} // namespace comfyvn
