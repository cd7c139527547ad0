#include "core/speech/SpeechProviders.h"

#include "core/base/Log.h"
#include "core/base/OwnShare.h"
#include "core/base/ProvidersInTurn.h"
#include "core/providers/ProviderCatalogue.h"
#include "core/settings/CountedWork.h"
#include "core/settings/SettingsStore.h"

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

const QString kSpeechProviders = u"audio.tts.providers."_s;

Error notOffered(const QString& provider)
{
    const Provider* known = findProvider(speechProviderList(), provider);
    if (known != nullptr && known->access == ProviderAccess::ComfyUi)
        return { ErrorKind::ProviderUnavailable,
                 u"provider_unavailable"_s,
                 u"%1 is reached through ComfyUI; choose ComfyUI as the provider, and a workflow with it."_s
                     .arg(known->title),
                 {} };
    return { ErrorKind::ProviderUnavailable,
             u"provider_unavailable"_s,
             u"The provider \"%1\" is not available."_s.arg(provider),
             {} };
}

/// The same sound, which says why another provider was to speak it.
SpokenAudioPtr standIn(const SpokenAudioPtr& audio, const QString& wanted, const Error& reason)
{
    qCWarning(lcPipeline).noquote() << u"TTS provider=%1 did not render; %2 does: %3"_s.arg(
        wanted, audio->source.provider, reason.message);
    SpokenAudio noted = *audio;
    noted.source.fallbackReason = reason.message;
    noted.source.afterFailure = reason.kind != ErrorKind::ProviderUnavailable;
    return std::make_shared<const SpokenAudio>(std::move(noted));
}

} // namespace

SpeechProviders::SpeechProviders(SettingsStore& settings, const QMap<QString, SpeechEngine*>& engines,
                                 ProviderUsage* usage, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_engines(engines)
    , m_usage(usage)
{
    for (const SpeechEngine* each : engines)
        connect(each, &SpeechEngine::recordingLearned, this, &SpeechProviders::recordingLearned);
}

QFuture<Result<SpokenAudioPtr>> SpeechProviders::speak(const SpeechPlan& plan)
{
    if (SpeechEngine* only = engine(plan.provider); only != nullptr && plan.provider == u"local")
        return only->speak(plan);
    return ask(order(plan.provider), plan);
}

QFuture<Result<SpokenAudioPtr>> SpeechProviders::speakWithoutStandIn(const SpeechPlan& plan)
{
    return ask({ plan.provider }, plan);
}

QStringList SpeechProviders::order(const QString& provider) const
{
    QStringList order { provider };
    order << m_settings.current().tts.fallback;
    order.removeDuplicates();
    return order;
}

QFuture<Result<SpokenAudioPtr>> SpeechProviders::ask(const QStringList& order, const SpeechPlan& plan)
{
    const auto prepare = [this](const QString& provider) {
        return m_settings.fetchSecrets(kSpeechProviders + provider);
    };
    const auto askEach = [this, plan](const QString& provider) { return askOne(provider, plan); };
    const auto noted = [wanted = plan.provider](const SpokenAudioPtr& audio, const Error& reason) {
        return standIn(audio, wanted, reason);
    };
    // Owned by this object; it deletes itself when it is done.
    return (new ProvidersInTurn<SpokenAudioPtr>(order, prepare, askEach, noted, this))->start();
}

QFuture<Result<SpokenAudioPtr>> SpeechProviders::askOne(const QString& provider, const SpeechPlan& plan)
{
    SpeechEngine* asked = engine(provider);
    if (asked == nullptr)
        return QtFuture::makeReadyFuture(Result<SpokenAudioPtr>(tl::unexpected(notOffered(provider))));
    return askCounted<SpokenAudioPtr>(m_usage, provider, countedCharacters(plan.text), this,
                                      [&] { return asked->speak(plan); });
}

void SpeechProviders::stop()
{
    qDeleteAll(findChildren<QObject*>(Qt::FindDirectChildrenOnly)); // each answers as cancelled
    for (SpeechEngine* each : std::as_const(m_engines))
        each->stop();
}

std::optional<Result<void>> SpeechProviders::lastProbe(const QString& provider) const
{
    const SpeechEngine* asked = engine(provider);
    return asked != nullptr ? asked->lastProbe() : Result<void>(tl::unexpected(notOffered(provider)));
}

QFuture<Result<void>> SpeechProviders::probe(const QString& provider)
{
    SpeechEngine* asked = engine(provider);
    if (asked == nullptr)
        return QtFuture::makeReadyFuture(Result<void>(tl::unexpected(notOffered(provider))));
    const auto secrets = m_settings.fetchSecrets(kSpeechProviders + provider);
    if (secrets.isFinished())
        return asked->probe();
    return QFuture(secrets).then(this, [asked] { return asked->probe(); }).unwrap();
}

QFuture<Result<QList<OfferedVoice>>> SpeechProviders::voices(const QString& provider)
{
    SpeechEngine* asked = engine(provider);
    if (asked == nullptr)
        return QtFuture::makeReadyFuture(Result<QList<OfferedVoice>>(QList<OfferedVoice>()));
    const auto secrets = m_settings.fetchSecrets(kSpeechProviders + provider);
    if (secrets.isFinished())
        return asked->voices();
    return QFuture(secrets).then(this, [this, asked] { return ownShare(asked->voices(), this); }).unwrap();
}

QFuture<Result<QString>> SpeechProviders::terms(const QString& provider, const QString& whose)
{
    SpeechEngine* asked = engine(provider);
    return asked != nullptr ? asked->terms(whose) : QtFuture::makeReadyFuture(Result<QString>(QString()));
}

SpeechRecipe SpeechProviders::recipe(const QString& provider) const
{
    SpeechEngine* asked = engine(provider);
    return asked != nullptr ? asked->recipe() : SpeechRecipe {};
}

} // namespace comfyvn
