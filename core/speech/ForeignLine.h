#pragma once

#include "core/speech/EngineTimes.h"
#include "core/speech/SpeechEngine.h"

#include <QFutureWatcher>
#include <QPromise>

#include <functional>

class QThreadPool;

namespace comfyvn {

/// One line on its way through an engine elsewhere. Whoever derives from it gets the sound; it is decoded on
/// the pool, timed against the local voice saying the same, and delivered. Deletes itself when it is done.
class ForeignLine : public QObject {
    Q_OBJECT

public:
    /// All of it outlives the line; `parent` owns it until then.
    ForeignLine(const SpeechPlan& plan, SpeechEngine& local, QThreadPool& workers, QObject* parent);
    ~ForeignLine() override;

    [[nodiscard]] QFuture<Result<SpokenAudioPtr>> future() { return m_promise.future(); }

protected:
    using Decode = std::function<Result<SpokenAudio>()>;

    [[nodiscard]] const SpeechPlan& plan() const { return m_plan; }
    [[nodiscard]] bool isDone() const { return m_done; }

    /// Nobody wants the line any more: whatever is under way for it is to be ended.
    virtual void abandon() = 0;

    /// `thousandths` of the way until the sound is there.
    void tell(int thousandths, const QString& stage);

    /// Goes on with the sound that `decode`, called on a pool thread, makes: samples, rate and engine.
    void take(const Decode& decode, const SpeechSource& source, const EngineTimes& times = {});
    void fail(const Error& error) { finish(tl::unexpected(error)); }

    template <typename T, typename Next>
    void whenFinished(QFutureWatcher<Result<T>>& watcher, const Next& next)
    {
        connect(&watcher, &QFutureWatcherBase::finished, this, [this, &watcher, next] {
            if (m_done)
                return;
            const auto future = watcher.future();
            if (future.resultCount() > 0)
                next(future.result());
            else
                fail(cancelled());
        });
    }

private:
    [[nodiscard]] static Error cancelled();
    void align(const Result<SpokenAudioPtr>& reference);
    void finish(const Result<SpokenAudioPtr>& result);
    void deliver(const Result<SpokenAudioPtr>& result);

    SpeechPlan m_plan;
    SpeechEngine& m_local;
    QThreadPool& m_workers;
    QPromise<Result<SpokenAudioPtr>> m_promise;
    QFutureWatcher<Result<SpokenAudioPtr>> m_caller;
    QFutureWatcher<Result<SpokenAudioPtr>> m_decoding;
    QFutureWatcher<Result<SpokenAudioPtr>> m_speaking; ///< the local voice
    QFutureWatcher<Result<SpokenAudioPtr>> m_aligning;
    SpeechSource m_source {};
    EngineTimes m_times {};
    SpokenAudioPtr m_audio {};
    bool m_done = false;
};

} // namespace comfyvn
