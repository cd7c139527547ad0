#include "ui/studio/StudioLink.h"

#include "ui/studio/StudioCall.h"

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

/// A line under way, shared by the threads that work on it; only the promise is touched by more than one.
struct StudioLink::Speaking {
    QPromise<Result<SpokenLine>> promise {};
    QFuture<Result<SpeechRender>> render {}; ///< studio thread only
    bool givenUp = false; ///< studio thread only
};

namespace {
Error withoutAnswer()
{
    return { ErrorKind::Cancelled, u"cancelled"_s, {}, {} };
}
} // namespace

StudioLink::StudioLink(QObject& studio, StudioCalls calls, QThreadPool& pool)
    : m_studio(studio)
    , m_calls(std::make_shared<const StudioCalls>(std::move(calls)))
    , m_pool(pool)
{ }

StudioLink::~StudioLink() = default;

void StudioLink::speak(qint64 line, const SpeechRequest& request, Reading reading)
{
    if (isSpeaking(line))
        cancel(line);
    const auto speaking = std::make_shared<Speaking>();
    speaking->promise.start();
    m_speaking.insert(line, speaking);

    using Watcher = QFutureWatcher<Result<SpokenLine>>;
    auto* watcher = new Watcher(this);
    connect(watcher, &Watcher::progressValueChanged, this, [this, line, speaking, watcher](int value) {
        if (m_speaking.value(line) != speaking || watcher->progressMaximum() <= 0)
            return;
        Q_EMIT progressed(line, static_cast<double>(value) / watcher->progressMaximum(),
                          watcher->progressText());
    });
    connect(watcher, &Watcher::finished, this, [this, line, speaking, watcher] {
        watcher->deleteLater();
        if (m_speaking.value(line) != speaking)
            return;
        m_speaking.remove(line);
        const auto future = watcher->future();
        const Result<SpokenLine> result =
            future.resultCount() > 0 ? future.result() : tl::unexpected(withoutAnswer());
        if (result)
            Q_EMIT spoken(line, *result);
        else if (result.error().kind == ErrorKind::Cancelled)
            Q_EMIT cancelled(line);
        else
            Q_EMIT failed(line, result.error());
    });
    watcher->setFuture(speaking->promise.future());

    QMetaObject::invokeMethod(
        &m_studio,
        [studio = &m_studio, pool = &m_pool, calls = m_calls, speaking, request, reading] {
            if (!speaking->givenUp)
                render(*studio, *pool, calls, speaking, request, reading);
        },
        Qt::QueuedConnection);
}

void StudioLink::render(QObject& studio, QThreadPool& pool, const std::shared_ptr<const StudioCalls>& calls,
                        const std::shared_ptr<Speaking>& speaking, const SpeechRequest& request,
                        Reading reading)
{
    using Watcher = QFutureWatcher<Result<SpeechRender>>;
    auto* watcher = new Watcher(&studio);
    QObject::connect(watcher, &Watcher::progressValueChanged, watcher, [watcher, speaking](int value) {
        speaking->promise.setProgressRange(0, watcher->progressMaximum());
        speaking->promise.setProgressValueAndText(value, watcher->progressText());
    });
    QObject::connect(watcher, &Watcher::finished, watcher, [watcher, &pool, calls, speaking, reading] {
        watcher->deleteLater();
        const auto future = watcher->future();
        const Result<SpeechRender> made =
            future.resultCount() > 0 ? future.result() : tl::unexpected(withoutAnswer());
        if (!made) {
            speaking->promise.addResult(tl::unexpected(made.error()));
            speaking->promise.finish();
            return;
        }
        if (reading == Reading::Nothing) {
            speaking->promise.addResult(SpokenLine { .render = *made });
            speaking->promise.finish();
            return;
        }
        pool.start([calls, speaking, made] {
            auto spoken = calls->read(made->cacheKey);
            if (spoken)
                spoken->render = *made;
            speaking->promise.addResult(std::move(spoken));
            speaking->promise.finish();
        });
    });
    speaking->render = calls->speak(request);
    watcher->setFuture(speaking->render);
}

void StudioLink::cancel(qint64 line)
{
    const auto speaking = m_speaking.take(line);
    if (!speaking)
        return;
    QMetaObject::invokeMethod(
        &m_studio,
        [speaking] {
            speaking->givenUp = true;
            speaking->render.cancel();
        },
        Qt::QueuedConnection);
    Q_EMIT cancelled(line);
}

void StudioLink::open(qint64 line, const QString& cacheKey)
{
    const auto promise = std::make_shared<QPromise<Result<SpokenLine>>>();
    promise->start();
    whenFinished(this, promise->future(),
                 [this, line, opening = ++m_opening](const Result<SpokenLine>& read) {
                     if (opening != m_opening)
                         return;
                     if (read)
                         Q_EMIT opened(line, *read);
                     else
                         Q_EMIT openFailed(line, read.error());
                 });
    m_pool.start([calls = m_calls, promise, cacheKey] {
        auto read = calls->read(cacheKey);
        if (read)
            read->render.cacheKey = cacheKey;
        promise->addResult(std::move(read));
        promise->finish();
    });
}

void StudioLink::measure(QObject* owner, const QString& cacheKey,
                         const std::function<void(const Result<SpokenLine>&, const SoundLevels&)>& use)
{
    using Measured = std::pair<Result<SpokenLine>, SoundLevels>;
    const auto promise = std::make_shared<QPromise<Measured>>();
    promise->start();
    whenFinished(owner, promise->future(),
                 [use](const Measured& measured) { use(measured.first, measured.second); });
    m_pool.start([calls = m_calls, promise, cacheKey] {
        auto read = calls->read(cacheKey);
        SoundLevels levels;
        if (read) {
            read->render.cacheKey = cacheKey;
            levels = measureLevels(read->audio->samples, read->audio->sampleRate);
        }
        promise->addResult(Measured { std::move(read), levels });
        promise->finish();
    });
}

void StudioLink::askKeys(QObject* owner, const QList<SpeechRequest>& requests,
                         const std::function<void(const QStringList&)>& use)
{
    askStudio(
        m_studio, owner, [calls = m_calls, requests] { return calls->keys(requests); }, use);
}

void StudioLink::noteVoices()
{
    askStudio(
        m_studio, this, [calls = m_calls] { return calls->choices(); },
        [this](const SpeechChoices& choices) { Q_EMIT voicesChanged(choices); });
}

void StudioLink::loadScript()
{
    using Loaded = std::pair<Result<Script>, SpeechChoices>;
    askStudio(
        m_studio, this,
        [calls = m_calls] {
            return Loaded { calls->loadScript(), calls->choices() };
        },
        [this](const Loaded& loaded) {
            if (loaded.first)
                Q_EMIT scriptLoaded(*loaded.first, loaded.second);
            else
                Q_EMIT scriptLoadFailed(loaded.first.error());
        });
}

void StudioLink::saveScript(const ScriptEdit& edit)
{
    askStudio(
        m_studio, this, [calls = m_calls, edit] { return calls->saveScript(edit); },
        [this](const Result<void>& saved) {
            if (saved)
                Q_EMIT scriptSaved();
            else
                Q_EMIT scriptSaveFailed(saved.error());
        });
}

void StudioLink::setServerAddress(const QUrl& address)
{
    Q_EMIT serverAddressChanged(address);
}

void StudioLink::addNotices(const QStringList& notices)
{
    Q_EMIT noticesAdded(notices);
}

} // namespace comfyvn::ui
