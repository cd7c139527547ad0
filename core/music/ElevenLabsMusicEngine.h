#pragma once

#include "core/music/MusicEngine.h"
#include "core/providers/ServiceProbe.h"

class QThreadPool;

namespace comfyvn {

class ServiceHttp;
class SettingsStore;
struct ServiceAddress;

/// Makes music with ElevenLabs from a description of the style, moods and length; it takes no source track.
///
/// Errors: ProviderUnavailable `service_needs_key`, and as of ServiceHttp; ProviderFailed
/// `service_takes_no_source`, or with the service's own words when it could not make this.
class ElevenLabsMusicEngine final : public MusicEngine {
    Q_OBJECT

public:
    /// All of it outlives this engine.
    ElevenLabsMusicEngine(ServiceHttp& http, SettingsStore& settings, QThreadPool& workers,
                          const QString& scratch, QObject* parent = nullptr);
    ~ElevenLabsMusicEngine() override;

    [[nodiscard]] QFuture<Result<MusicMade>> make(const RemixPlan& plan) override;
    void stop() override;
    [[nodiscard]] double askedSeconds(const RemixPlan& plan) const override;
    [[nodiscard]] std::optional<Result<void>> lastProbe() const override { return m_probe.last(); }
    [[nodiscard]] QFuture<Result<void>> probe() override;
    [[nodiscard]] MusicRecipe recipe(bool hasSource) override;

private:
    [[nodiscard]] Result<ServiceAddress> address() const;

    ServiceHttp& m_http;
    SettingsStore& m_settings;
    QThreadPool& m_workers;
    QString m_scratch;
    ServiceProbe m_probe;
};

} // namespace comfyvn
