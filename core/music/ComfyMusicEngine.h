#pragma once

#include "core/comfy/ComfyProbe.h"
#include "core/music/MusicEngine.h"

class QThreadPool;

namespace comfyvn {

class ComfyHosts;
class SettingsStore;
class WorkflowFiles;

/// Makes music on ComfyUI servers: the source is sent once by its content, the graph filled and rendered, its
/// audio decoded, looked at and mastered as ours is.
///
/// The setting `workflow` makes sources over, and music from nothing where it takes no source; else the
/// setting `compose_workflow` does that.
///
/// Errors: ProviderUnavailable when no server can be reached; ProviderFailed with the server's own words when
/// one could not render or its success was none; InvalidRequest about the source.
class ComfyMusicEngine final : public MusicEngine {
    Q_OBJECT

public:
    /// All of it outlives this engine.
    ComfyMusicEngine(ComfyHosts& hosts, WorkflowFiles& workflows, SettingsStore& settings,
                     QThreadPool& workers, const QString& scratch, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<MusicMade>> make(const RemixPlan& plan) override;
    void stop() override;
    [[nodiscard]] std::optional<Result<void>> lastProbe() const override { return m_probe.last(); }
    [[nodiscard]] QFuture<Result<void>> probe() override { return m_probe.ask(); }
    [[nodiscard]] MusicRecipe recipe(bool hasSource) override;

private:
    ComfyHosts& m_hosts;
    WorkflowFiles& m_workflows;
    SettingsStore& m_settings;
    QThreadPool& m_workers;
    QString m_scratch;
    ComfyProbe m_probe;
};

} // namespace comfyvn
