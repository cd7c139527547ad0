#pragma once

#include "core/speech/SpeechService.h"

#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <vector>

namespace comfyvn {

/// One render under way and the callers who share it. Deletes itself when it is done.
class SpeechRendering final : public QObject {
    Q_OBJECT

public:
    SpeechRendering(SpeechPlan plan, SpeechService& service);
    ~SpeechRendering() override;

    void start();
    /// A share of the render; with `lipsyncFps` it is complete when that file is there too.
    [[nodiscard]] QFuture<Result<SpeechRender>> join(std::optional<int> lipsyncFps);
    void cancel();

private:
    struct Caller {
        std::optional<int> lipsyncFps {};
        QPromise<Result<SpeechRender>> promise {};
        QFutureWatcher<Result<SpeechRender>> watcher {};
    };

    void publish(const Result<SpokenAudioPtr>& audio);
    void leaveIfAllHave();
    void hand(const Result<SpeechRender>& result, const std::shared_ptr<Caller>& caller);
    void finish(const Result<SpeechRender>& result);

    SpeechPlan m_plan;
    QByteArray m_requestId; ///< of who asked first, for the log
    SpeechService& m_service;
    QFutureWatcher<Result<SpokenAudioPtr>> m_speaking;
    std::vector<std::shared_ptr<Caller>> m_callers;
    bool m_done = false;
};

} // namespace comfyvn
