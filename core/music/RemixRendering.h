#pragma once

#include "core/music/MusicEngine.h"
#include "core/music/RemixService.h"

#include <QFutureWatcher>
#include <QPromise>

#include <atomic>
#include <memory>
#include <utility>
#include <vector>

namespace comfyvn {

/// Someone who waits for music.
struct RemixService::Caller {
    QPromise<Result<RemixRender>> promise {};
    QFutureWatcher<Result<RemixRender>> watcher {};

    void deliver(const Result<RemixRender>& result)
    {
        watcher.disconnect();
        promise.addResult(result);
        promise.finish();
    }
};

/// One render under way and the callers who share it. Deletes itself when it is done.
class RemixRendering final : public QObject {
    Q_OBJECT

public:
    RemixRendering(RemixPlan plan, RemixService& service);
    ~RemixRendering() override;

    /// Whether it writes every file that the request wants.
    [[nodiscard]] bool covers(const RemixRequest& request) const;
    void join(const RemixService::CallerPtr& caller, const RemixRequest& request);
    /// The same piece with more files; its turn comes when this is done.
    void letFollow(const RemixService::CallerPtr& caller, const RemixPlan& plan);
    void start();
    void cancel();

    [[nodiscard]] static Error cancelled();

private:
    struct Waiting {
        RemixService::CallerPtr caller {};
        RemixRequest request {};
    };

    void leaveIfAllHave();
    void publish(const Result<MusicMade>& made);
    void finish(const Result<RemixRender>& result);

    RemixPlan m_plan;
    QByteArray m_requestId; ///< of who asked first, for the log
    RemixService& m_service;
    QFutureWatcher<Result<MusicMade>> m_making {};
    std::vector<Waiting> m_callers {};
    std::vector<std::pair<RemixService::CallerPtr, RemixPlan>> m_followers {};
    bool m_done = false;
    std::shared_ptr<std::atomic_bool> m_givenUp = std::make_shared<std::atomic_bool>(false);
};

} // namespace comfyvn
