#pragma once

#include "core/music/MusicEngine.h"

#include <atomic>

class QThreadPool;

namespace comfyvn {

/// Composes and plays, or makes the source over, here. Always available.
class LocalMusicEngine final : public MusicEngine {
    Q_OBJECT

public:
    /// `workers` outlives whatever is under way; `scratch` is a folder.
    LocalMusicEngine(QThreadPool& workers, const QString& scratch, QObject* parent = nullptr);
    ~LocalMusicEngine() override;

    [[nodiscard]] QFuture<Result<MusicMade>> make(const RemixPlan& plan) override;
    void stop() override { *m_stopped = true; }
    [[nodiscard]] std::optional<Result<void>> lastProbe() const override { return Result<void>(); }
    [[nodiscard]] QFuture<Result<void>> probe() override;
    [[nodiscard]] MusicRecipe recipe(bool) override { return {}; }

private:
    QThreadPool& m_workers;
    QString m_scratch;
    std::shared_ptr<std::atomic_bool> m_stopped = std::make_shared<std::atomic_bool>(false);
};

} // namespace comfyvn
