#pragma once

#include "core/speech/SpeechEngine.h"
#include "core/speech/services/LineTurns.h"

class QThreadPool;

namespace comfyvn {

class SettingsStore;
struct PiperModel;

/// Speaks a line with Piper: by its server where the settings name one, else by the installed program, run
/// once for each line.
///
/// Which program that is no setting says, because settings come with a workspace from anywhere. Errors:
/// ProviderUnavailable `piper_missing`, `piper_no_voice`; ProviderFailed `piper_failed` with the program's
/// last words; as the server's and the local engine's.
class PiperSpeechEngine final : public SpeechEngine {
    Q_OBJECT

public:
    /// The voices that profiles name for Piper.
    using NamedVoices = std::function<QStringList()>;

    /// `server` speaks to one, `local` times the words. All of it outlives this engine.
    PiperSpeechEngine(SpeechEngine& server, SettingsStore& settings, SpeechEngine& local,
                      QThreadPool& workers, NamedVoices namedVoices, QObject* parent = nullptr);
    ~PiperSpeechEngine() override;

    [[nodiscard]] QFuture<Result<SpokenAudioPtr>> speak(const SpeechPlan& plan) override;
    void stop() override;
    [[nodiscard]] std::optional<Result<void>> lastProbe() const override;
    [[nodiscard]] QFuture<Result<void>> probe() override;
    [[nodiscard]] SpeechRecipe recipe() override { return m_server.recipe(); }
    [[nodiscard]] int linesAtOnce() const override;
    /// Of the program: the models beside the one that the settings name, or else a profile.
    [[nodiscard]] QFuture<Result<QList<OfferedVoice>>> voices() override;

private:
    void endRuns();
    [[nodiscard]] bool hasServer() const;
    [[nodiscard]] QString settingVoice() const;
    /// One that the settings or a profile name, and that is there.
    [[nodiscard]] std::optional<PiperModel> anyModel() const;

    SpeechEngine& m_server;
    SettingsStore& m_settings;
    SpeechEngine& m_local;
    QThreadPool& m_workers;
    NamedVoices m_namedVoices;
    LineTurns m_turns; ///< of runs of the program
};

} // namespace comfyvn
