#pragma once

#include "core/speech/SpeechEngine.h"
#include "core/speech/SpeechHelperPool.h"

class QThreadPool;

namespace comfyvn {

class VoiceCatalogue;

/// Speaks a line with the built-in engines: offline, and with the same bytes for the same plan always.
///
/// Errors: InvalidRequest `empty_text`, ProviderUnavailable, ProviderFailed.
class LocalSpeechEngine final : public SpeechEngine {
    Q_OBJECT

public:
    LocalSpeechEngine(SpeechHelperPool& helpers, const VoiceCatalogue& catalogue, QThreadPool& workers,
                      QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<SpokenAudioPtr>> speak(const SpeechPlan& plan) override;
    void stop() override;
    [[nodiscard]] std::optional<Result<void>> lastProbe() const override;
    [[nodiscard]] QFuture<Result<void>> probe() override;
    [[nodiscard]] SpeechRecipe recipe() override { return {}; }
    [[nodiscard]] int linesAtOnce() const override;

private:
    SpeechHelperPool& m_helpers;
    const VoiceCatalogue& m_catalogue;
    QThreadPool& m_workers;
};

} // namespace comfyvn
