#pragma once

#include "core/comfy/ComfyProbe.h"
#include "core/speech/SpeechEngine.h"

class QThreadPool;

namespace comfyvn {

class ComfyHosts;
class SettingsStore;
class WorkflowFiles;

/// Speaks a line on ComfyUI servers with the workflow of the settings: the graph is filled, rendered, its
/// audio decoded and looked at, and its words are timed by the local voice saying the same.
///
/// Errors: ProviderUnavailable when no server can be reached; ProviderFailed with the server's own words when
/// one could not render this line or its success was none; as the local engine's.
class ComfySpeechEngine final : public SpeechEngine {
    Q_OBJECT

public:
    /// `local` times the words. All of it outlives this engine.
    ComfySpeechEngine(ComfyHosts& hosts, WorkflowFiles& workflows, SettingsStore& settings,
                      SpeechEngine& local, QThreadPool& workers, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<SpokenAudioPtr>> speak(const SpeechPlan& plan) override;
    void stop() override;
    [[nodiscard]] std::optional<Result<void>> lastProbe() const override;
    [[nodiscard]] QFuture<Result<void>> probe() override;
    [[nodiscard]] SpeechRecipe recipe() override;
    [[nodiscard]] int linesAtOnce() const override;
    /// Those of the workflow's manifest that the server has, and what else it offers for them.
    [[nodiscard]] QFuture<Result<QList<OfferedVoice>>> voices() override;

private:
    ComfyHosts& m_hosts;
    WorkflowFiles& m_workflows;
    SettingsStore& m_settings;
    SpeechEngine& m_local;
    QThreadPool& m_workers;
    ComfyProbe m_probe;
    std::optional<SpeechRecipe> m_recipe {}; ///< until the event loop runs again
};

} // namespace comfyvn
