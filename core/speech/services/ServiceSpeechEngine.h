#pragma once

#include "core/providers/ServiceProbe.h"
#include "core/speech/SpeechEngine.h"
#include "core/speech/services/LineTurns.h"
#include "core/speech/services/SpeechProtocol.h"

#include <QElapsedTimer>
#include <QHash>

class QThreadPool;

namespace comfyvn {

struct Provider;
class ServiceHttp;
class SettingsStore;

/// Speaks a line with a service on the network, by the protocol it was made with. Of the lines that come at
/// the same time the service gets as many as it takes; the others wait, and that is no silence of its.
///
/// Errors: ProviderUnavailable `service_needs_key`, and as of ServiceHttp when it cannot be reached;
/// ProviderFailed with the service's own words when it could not render this line or its success was none;
/// as the local engine's.
class ServiceSpeechEngine final : public SpeechEngine {
    Q_OBJECT

public:
    /// `local` times the words. All of it outlives this engine.
    ServiceSpeechEngine(const Provider& provider, std::unique_ptr<SpeechProtocol> protocol, ServiceHttp& http,
                        SettingsStore& settings, SpeechEngine& local, QThreadPool& workers,
                        QObject* parent = nullptr);
    ~ServiceSpeechEngine() override;

    [[nodiscard]] QFuture<Result<SpokenAudioPtr>> speak(const SpeechPlan& plan) override;
    void stop() override;
    [[nodiscard]] std::optional<Result<void>> lastProbe() const override;
    [[nodiscard]] QFuture<Result<void>> probe() override;
    [[nodiscard]] SpeechRecipe recipe() override;
    [[nodiscard]] int linesAtOnce() const override;
    [[nodiscard]] QFuture<Result<QList<OfferedVoice>>> voices() override;
    /// Asked for once as long as the settings stay.
    [[nodiscard]] QFuture<Result<QString>> terms(const QString& whose) override;

private:
    friend class ServiceSpeech;
    class VoiceList;

    /// The settings as they are now. Errors: ProviderUnavailable `service_needs_key`, `bad_base_url`.
    [[nodiscard]] Result<ServiceFields> fields() const;
    [[nodiscard]] ServiceAddress addressOf(const ServiceFields& fields) const;

    const Provider& m_provider;
    const std::unique_ptr<SpeechProtocol> m_protocol;
    ServiceHttp& m_http;
    SettingsStore& m_settings;
    SpeechEngine& m_local;
    QThreadPool& m_workers;
    ServiceProbe m_probe;
    LineTurns m_turns; ///< of the lines
    std::optional<QFuture<Result<QList<OfferedVoice>>>> m_voices {}; ///< asked for or known
    QElapsedTimer m_voicesAt {};
    QHash<QString, QString> m_terms {}; ///< by whose they are
    int m_settingsState = 0; ///< another number, other settings
};

/// The engine of each provider that is reached over the network, by its id.
struct ServiceEngines {
    /// The voices that profiles name for a provider.
    using NamedVoices = std::function<QStringList(const QString& provider)>;

    ServiceEngines(ServiceHttp& http, SettingsStore& settings, SpeechEngine& local, QThreadPool& workers,
                   const NamedVoices& namedVoices);

    std::vector<std::unique_ptr<SpeechEngine>> owned {};
    QMap<QString, SpeechEngine*> byProvider {};
};

} // namespace comfyvn
