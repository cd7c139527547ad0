#pragma once

#include "core/base/GiveWay.h"
#include "core/mix/MixService.h"

#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <vector>

namespace comfyvn {

/// Somebody who waits for a mix.
struct MixCaller {
    QPromise<Result<MixRender>> promise {};
    QFutureWatcher<Result<MixRender>> watcher {};

    void hand(const Result<MixRender>& result)
    {
        promise.addResult(result);
        promise.finish();
    }
};

/// One mix under way and the callers who share it. Deletes itself when it is done.
class MixRendering final : public QObject {
    Q_OBJECT

public:
    MixRendering(PreparedMixPtr mix, MixService& service);
    ~MixRendering() override;

    void start();
    void join(const std::shared_ptr<MixCaller>& caller);
    void cancel();

private:
    void leaveIfAllHave();
    void finish(const Result<MixRender>& result);

    PreparedMixPtr m_mix;
    QByteArray m_requestId; ///< of who asked first, for the log
    MixService& m_service;
    QFutureWatcher<Result<MixRender>> m_work;
    std::vector<std::shared_ptr<MixCaller>> m_callers;
    bool m_done = false;
};

} // namespace comfyvn
