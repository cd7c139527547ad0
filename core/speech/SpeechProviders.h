#pragma once

#include "core/speech/SpeechEngine.h"

#include <QMap>

namespace comfyvn {

class ProviderUsage;
class SettingsStore;

/// Speaks with the provider that a plan asks for and, when that one cannot, with those that the setting
/// `audio.tts.fallback` names, in turn; the sound then says why. Studio thread.
///
/// Before a provider is asked the keychain is, for that one's keys.
///
/// Errors: the first provider's, when there is no fallback or none of them can either. A line that no
/// provider could speak (empty, cancelled) is no reason to ask the next, and neither is the first one's cap;
/// a stand-in whose cap is reached is passed over.
class SpeechProviders final : public QObject {
    Q_OBJECT

public:
    /// `engines` by the id of their provider; they outlive this object. `usage` null: nothing is counted.
    SpeechProviders(SettingsStore& settings, const QMap<QString, SpeechEngine*>& engines,
                    ProviderUsage* usage = nullptr, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<SpokenAudioPtr>> speak(const SpeechPlan& plan);
    /// The plan's provider alone, counted as any line is.
    [[nodiscard]] QFuture<Result<SpokenAudioPtr>> speakWithoutStandIn(const SpeechPlan& plan);

    /// Who is asked for that provider's lines, in turn.
    [[nodiscard]] QStringList order(const QString& provider) const;

    /// Ends every line under way as cancelled.
    void stop();

    /// Null: this version cannot render with that provider.
    [[nodiscard]] SpeechEngine* engine(const QString& provider) const { return m_engines.value(provider); }
    [[nodiscard]] std::optional<Result<void>> lastProbe(const QString& provider) const;
    [[nodiscard]] QFuture<Result<void>> probe(const QString& provider);
    /// Those of a provider; none where it cannot render.
    [[nodiscard]] QFuture<Result<QList<OfferedVoice>>> voices(const QString& provider);
    /// As SpeechEngine::terms(); none where it cannot render.
    [[nodiscard]] QFuture<Result<QString>> terms(const QString& provider, const QString& whose);
    [[nodiscard]] SpeechRecipe recipe(const QString& provider) const;

Q_SIGNALS:
    void recordingLearned(); ///< by any of the engines

private:
    [[nodiscard]] QFuture<Result<SpokenAudioPtr>> ask(const QStringList& order, const SpeechPlan& plan);
    [[nodiscard]] QFuture<Result<SpokenAudioPtr>> askOne(const QString& provider, const SpeechPlan& plan);

    SettingsStore& m_settings;
    QMap<QString, SpeechEngine*> m_engines;
    ProviderUsage* m_usage;
};

} // namespace comfyvn
