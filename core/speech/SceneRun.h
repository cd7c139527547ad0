#pragma once

#include "core/base/ProviderQueues.h"
#include "core/speech/SceneSpeech.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QPromise>

namespace comfyvn {

/// One rendering of a scene under way. Deletes itself when it is done.
class SceneRun final : public QObject {
    Q_OBJECT

public:
    SceneRun(SceneSpeech& owner, const SceneRenderWish& wish);

    [[nodiscard]] QFuture<Result<SceneRenderReport>> future() const { return m_promise.future(); }
    void start();

private:
    using Watcher = QFutureWatcher<Result<SpeechRender>>;

    void begin(const Result<QList<ScriptLine>>& lines);
    void fill();
    void speak(qsizetype at);
    void took(Watcher& watcher, qsizetype at);
    void showProgress();
    void end(const Result<SceneRenderReport>& result);

    SceneSpeech& m_owner;
    SceneRenderWish m_wish;
    QPromise<Result<SceneRenderReport>> m_promise {};
    QFutureWatcher<Result<SceneRenderReport>> m_caller {}; ///< tells when the caller gives up
    QList<ScriptLine> m_todo {};
    ProviderQueues<qsizetype> m_queues {}; ///< of places in m_todo
    QHash<Watcher*, double> m_underWay {}; ///< how far each is, 0..1
    QElapsedTimer m_clock {};
    SceneRenderReport m_report {};
    int m_done = 0;
    bool m_ended = false;
};

} // namespace comfyvn
