#include "app/window/ProviderCalls.h"

#include "app/StudioThread.h"
#include "core/base/WebAddress.h"
#include "core/providers/ProviderCatalogue.h"
#include "core/providers/Service.h"
#include "core/settings/JsonMerge.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

bool isSpeech(const QString& area)
{
    return area == u"audio.tts";
}

QJsonObject fieldsOf(StudioContext& studio, const QString& area, const QString& provider)
{
    const Settings& settings = studio.settings().current();
    return (isSpeech(area) ? settings.tts : settings.music).providers[provider].toObject();
}

/// Also one that the keychain has not been asked for yet.
bool hasKey(StudioContext& studio, const QString& area, const QString& provider)
{
    const QString path = area + u".providers."_s + provider + u".api_key"_s;
    return valueAt(studio.settings().effective(), path) == u"set"_s;
}

ui::ProviderStanding standingOf(StudioContext& studio, const QString& area, const QString& provider)
{
    const QString address = fieldsOf(studio, area, provider)[u"base_url"_s].toString();
    ui::ProviderStanding standing { .hasKey = hasKey(studio, area, provider),
                                    .isOpenToOthers = isOpenToOthers(QUrl(address)) };
    standing.reached =
        isSpeech(area) ? studio.speechProviders().probe(provider) : studio.musicProviders().probe(provider);
    return standing;
}

Result<void> setKey(StudioContext& studio, const QString& area, const QString& provider, const QString& key)
{
    const QString path = area + u".providers."_s + provider + u".api_key"_s;
    return studio.settings().patch(
        withValueAt({}, path, key.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(key)));
}

Result<std::optional<ProviderUse>> usageOf(StudioContext& studio, const QString& area,
                                           const QString& provider)
{
    ProviderUsage& usage = isSpeech(area) ? studio.speechUsage() : studio.musicUsage();
    if (!usage.isPaid(provider))
        return std::nullopt;
    return usage.thisMonth(provider).map([](const ProviderUse& use) { return std::optional(use); });
}

} // namespace

ui::ProviderCalls providerCallsInto(StudioThread& thread)
{
    return {
        .standing =
            [&thread](const QString& area, const QString& provider) {
                return standingOf(thread.studio(), area, provider);
            },
        .hasKey = [&thread](const QString& area,
                            const QString& provider) { return hasKey(thread.studio(), area, provider); },
        .setKey = [&thread](const QString& area, const QString& provider,
                            const QString& key) { return setKey(thread.studio(), area, provider, key); },
        .usage = [&thread](const QString& area,
                           const QString& provider) { return usageOf(thread.studio(), area, provider); },
        .voices =
            [&thread](const QString& provider) { return thread.studio().speechProviders().voices(provider); },
        .terms =
            [&thread](const QString& provider, const QString& whose) {
                return thread.studio().speechProviders().terms(provider, whose);
            },
        .trySpeech =
            [&thread](const QString& provider) {
                StudioContext& studio = thread.studio();
                return trySpeech(provider, studio.speechProviders(), studio.speech(), studio.settings(),
                                 studio.speech());
            },
    };
}

} // namespace comfyvn
