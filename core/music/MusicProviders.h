#pragma once

#include "core/music/MusicEngine.h"

#include <QMap>

namespace comfyvn {

class ProviderUsage;
class SettingsStore;

/// Renders with the provider that a plan asks for and, when that one cannot, with those that the setting
/// `audio.music.fallback` names, in turn; the result then says why. Studio thread.
///
/// Errors: the first provider's, when there is no fallback or none of them can either. What no provider could
/// make (a source without sound, cancelled) is no reason to ask the next, and neither is the first one's cap;
/// a stand-in whose cap is reached is passed over. Before a provider is asked the keychain is, for that one's
/// keys.
class MusicProviders final : public QObject {
    Q_OBJECT

public:
    /// `engines` by the id of their provider; they outlive this object. `usage` null: nothing is counted.
    MusicProviders(SettingsStore& settings, const QMap<QString, MusicEngine*>& engines,
                   ProviderUsage* usage = nullptr, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<MusicMade>> make(const RemixPlan& plan);

    /// Ends everything under way as cancelled.
    void stop();

    /// Why nobody can render for that provider; nothing where somebody might.
    [[nodiscard]] std::optional<Error> refusal(const QString& provider) const;
    [[nodiscard]] std::optional<Result<void>> lastProbe(const QString& provider) const;
    [[nodiscard]] QFuture<Result<void>> probe(const QString& provider);
    /// Of music that its provider is asked for by a plan; 0: it makes none.
    [[nodiscard]] qint64 askedSeconds(const RemixPlan& plan) const;
    [[nodiscard]] MusicRecipe recipe(const QString& provider, bool hasSource) const;

private:
    [[nodiscard]] QFuture<Result<MusicMade>> askOne(const QString& provider, const RemixPlan& plan);
    /// Null: this version cannot render with that provider.
    [[nodiscard]] MusicEngine* engine(const QString& provider) const { return m_engines.value(provider); }

    SettingsStore& m_settings;
    QMap<QString, MusicEngine*> m_engines;
    ProviderUsage* m_usage;
};

} // namespace comfyvn
