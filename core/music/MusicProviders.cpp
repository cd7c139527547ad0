#include "core/music/MusicProviders.h"

#include "core/base/Log.h"
#include "core/base/ProvidersInTurn.h"
#include "core/providers/ProviderCatalogue.h"
#include "core/settings/CountedWork.h"
#include "core/settings/SettingsStore.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

const QString kMusicProviders = u"audio.music.providers."_s;

Error notOffered(const QString& provider)
{
    const Provider* known = findProvider(musicProviderList(), provider);
    if (known != nullptr && known->access != ProviderAccess::Service)
        return {
            ErrorKind::ProviderUnavailable,
            u"provider_unavailable"_s,
            (known->access == ProviderAccess::ComfyUi
                 ? u"%1 is reached through ComfyUI; choose ComfyUI as the provider, and a workflow with it."_s
                 : u"%1 has no public interface; choose another provider of music in the settings."_s)
                .arg(known->title),
            {}
        };
    return { ErrorKind::ProviderUnavailable,
             u"provider_unavailable"_s,
             u"The provider \"%1\" is not available."_s.arg(provider),
             {} };
}

/// The same music, which says why another provider was to make it.
MusicMade standIn(const MusicMade& made, const QString& wanted, const Error& reason)
{
    qCWarning(lcPipeline).noquote() << u"MUSIC provider=%1 did not render; %2 does: %3"_s.arg(
        wanted, made.source.provider, reason.message);
    MusicMade noted = made;
    noted.source.fallbackReason = reason.message;
    noted.source.afterFailure = reason.kind != ErrorKind::ProviderUnavailable;
    return noted;
}

} // namespace

MusicProviders::MusicProviders(SettingsStore& settings, const QMap<QString, MusicEngine*>& engines,
                               ProviderUsage* usage, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_engines(engines)
    , m_usage(usage)
{ }

QFuture<Result<MusicMade>> MusicProviders::make(const RemixPlan& plan)
{
    QStringList order { plan.way.provider };
    order << m_settings.current().music.fallback;
    order.removeDuplicates();
    const auto prepare = [this](const QString& provider) {
        return m_settings.fetchSecrets(kMusicProviders + provider);
    };
    const auto ask = [this, plan](const QString& provider) { return askOne(provider, plan); };
    const auto noted = [wanted = plan.way.provider](const MusicMade& made, const Error& reason) {
        return standIn(made, wanted, reason);
    };
    // Owned by this object; it deletes itself when it is done.
    return (new ProvidersInTurn<MusicMade>(order, prepare, ask, noted, this))->start();
}

QFuture<Result<MusicMade>> MusicProviders::askOne(const QString& provider, const RemixPlan& plan)
{
    MusicEngine* asked = engine(provider);
    if (asked == nullptr)
        return QtFuture::makeReadyFuture(Result<MusicMade>(tl::unexpected(notOffered(provider))));
    const auto seconds = static_cast<qint64>(std::ceil(asked->askedSeconds(plan)));
    return askCounted<MusicMade>(m_usage, provider, seconds, this, [&] { return asked->make(plan); });
}

void MusicProviders::stop()
{
    qDeleteAll(findChildren<QObject*>(Qt::FindDirectChildrenOnly)); // each answers as cancelled
    for (MusicEngine* each : std::as_const(m_engines))
        each->stop();
}

std::optional<Error> MusicProviders::refusal(const QString& provider) const
{
    const QStringList asked = QStringList { provider } + m_settings.current().music.fallback;
    if (std::ranges::any_of(asked, [this](const QString& id) { return engine(id) != nullptr; }))
        return std::nullopt;
    return notOffered(provider);
}

std::optional<Result<void>> MusicProviders::lastProbe(const QString& provider) const
{
    const MusicEngine* asked = engine(provider);
    return asked != nullptr ? asked->lastProbe() : Result<void>(tl::unexpected(notOffered(provider)));
}

QFuture<Result<void>> MusicProviders::probe(const QString& provider)
{
    MusicEngine* asked = engine(provider);
    if (asked == nullptr)
        return QtFuture::makeReadyFuture(Result<void>(tl::unexpected(notOffered(provider))));
    const auto secrets = m_settings.fetchSecrets(kMusicProviders + provider);
    if (secrets.isFinished())
        return asked->probe();
    return QFuture(secrets).then(this, [asked] { return asked->probe(); }).unwrap();
}

qint64 MusicProviders::askedSeconds(const RemixPlan& plan) const
{
    const MusicEngine* asked = engine(plan.way.provider);
    return asked != nullptr ? static_cast<qint64>(std::ceil(asked->askedSeconds(plan))) : 0;
}

MusicRecipe MusicProviders::recipe(const QString& provider, bool hasSource) const
{
    MusicEngine* asked = engine(provider);
    return asked != nullptr ? asked->recipe(hasSource) : MusicRecipe {};
}

} // namespace comfyvn
