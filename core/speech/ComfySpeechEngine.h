#pragma once

#include "core/comfy/ComfyProbe.h"
#include "core/comfy/ComfyWorkflow.h"
#include "core/speech/SpeechEngine.h"
#include "core/speech/VoiceRecordings.h"

#include <chrono>

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
    [[nodiscard]] SpeechRecipe recipe() override { return now().recipe; }
    [[nodiscard]] QString recording(const SpeechPlan& plan) override;
    [[nodiscard]] std::optional<QString> recordingHash(const QString& recording) override;
    [[nodiscard]] QFuture<QString> readRecording(const QString& recording) override;
    [[nodiscard]] int linesAtOnce() const override;
    /// Those of the workflow's manifest that the server has, and what else it offers for them.
    [[nodiscard]] QFuture<Result<QList<OfferedVoice>>> voices() override;

private:
    /// The settings and their workflow at one look.
    struct Now {
        SpeechRecipe recipe {};
        Result<ComfyWorkflowPtr> workflow {};
        QString voice {}; ///< of the settings
        std::chrono::seconds silence {};
    };

    const Now& now();

    ComfyHosts& m_hosts;
    WorkflowFiles& m_workflows;
    SettingsStore& m_settings;
    SpeechEngine& m_local;
    QThreadPool& m_workers;
    ComfyProbe m_probe;
    VoiceRecordings m_recordings;
    std::optional<Now> m_now {}; ///< until the event loop runs again
};

} // namespace comfyvn
