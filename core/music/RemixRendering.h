#pragma once

#include "core/music/RemixService.h"

#include <QFutureWatcher>
#include <QPromise>

#include <atomic>
#include <memory>
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
    RemixRendering(RemixPlan plan, MusicProvider provider, QString name, RemixService& service);
    ~RemixRendering() override;

    void join(const std::shared_ptr<RemixService::Caller>& caller);
    void start();
    void cancel();

private:
    void leaveIfAllHave();
    void finish(const Result<RemixRender>& result);

    RemixPlan m_plan;
    MusicProvider m_provider;
    QString m_name; ///< in the service's list of what is under way
    QByteArray m_requestId; ///< of who asked first, for the log
    RemixService& m_service;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    QFutureWatcher<Result<MusicEntry>> m_working {};
    std::vector<std::shared_ptr<RemixService::Caller>> m_callers {};
    bool m_done = false;
};

} // namespace comfyvn
