#include "core/speech/SpeechRendering.h"

#include "core/artifacts/AudioCache.h"
#include "core/base/LogLine.h"
#include "core/speech/SpeechProviders.h"
#include "core/speech/SpeechPublisher.h"

#include <QPointer>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

Result<SpeechRender> cancelled()
{
    return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The rendering was cancelled."_s);
}

} // namespace

SpeechRendering::SpeechRendering(SpeechPlan plan, SpeechService& service)
    : QObject(&service)
    , m_plan(std::move(plan))
    , m_requestId(LogRequest::current())
    , m_service(service)
{
    connect(&m_speaking, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        for (auto& caller : m_callers)
            caller->promise.setProgressValueAndText(value, m_speaking.progressText());
    });
    connect(&m_speaking, &QFutureWatcherBase::finished, this, [this] {
        if (m_speaking.future().resultCount() > 0)
            publish(m_speaking.result());
        else
            finish(cancelled());
    });
}

SpeechRendering::~SpeechRendering()
{
    if (!m_done)
        finish(cancelled());
}

void SpeechRendering::start()
{
    m_speaking.setFuture(m_service.m_with.providers.speak(m_plan));
}

QFuture<Result<SpeechRender>> SpeechRendering::join(std::optional<int> lipsyncFps)
{
    auto& caller = *m_callers.emplace_back(std::make_shared<Caller>());
    caller.lipsyncFps = lipsyncFps;
    caller.promise.setProgressRange(0, 1000);
    caller.promise.start();
    connect(&caller.watcher, &QFutureWatcherBase::canceled, this, &SpeechRendering::leaveIfAllHave);
    caller.watcher.setFuture(caller.promise.future());
    return caller.promise.future();
}

void SpeechRendering::leaveIfAllHave()
{
    if (std::ranges::all_of(m_callers, [](const auto& caller) { return caller->promise.isCanceled(); }))
        cancel();
}

void SpeechRendering::cancel()
{
    m_speaking.cancel();
    finish(cancelled());
}

void SpeechRendering::publish(const Result<SpokenAudioPtr>& audio)
{
    if (m_done)
        return;
    if (!audio)
        return finish(tl::unexpected(audio.error()));
    QtConcurrent::run(&m_service.m_with.workers,
                      [plan = m_plan, audio = *audio, paths = m_service.m_with.paths,
                       previous = m_service.m_with.cache.find(m_plan.cacheKey), id = m_requestId] {
                          const LogRequest named(id);
                          return publishSpeech(plan, *audio, paths, previous);
                      })
        .then(&m_service, [self = QPointer(this)](const Result<CacheEntry>& published) {
            if (self && !self->m_done) {
                const LogRequest named(self->m_requestId);
                self->finish(published.and_then([&self](const CacheEntry& entry) {
                    return self->m_service.record(entry, self->m_plan);
                }));
            }
        });
}

void SpeechRendering::finish(const Result<SpeechRender>& result)
{
    if (m_done)
        return;
    m_done = true;
    m_service.m_underWay.remove(m_plan.cacheKey);
    for (const auto& caller : m_callers)
        hand(result, caller);
    deleteLater();
}

void SpeechRendering::hand(const Result<SpeechRender>& result, const std::shared_ptr<Caller>& caller)
{
    caller->watcher.disconnect(this);
    const auto deliver = [caller](const Result<SpeechRender>& render) {
        caller->promise.addResult(render);
        caller->promise.finish();
    };
    if (result && caller->lipsyncFps)
        m_service.withLipsyncFile(*result, *caller->lipsyncFps).then(&m_service, deliver);
    else
        deliver(result);
}

} // namespace comfyvn
