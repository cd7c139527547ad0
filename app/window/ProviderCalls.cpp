#include "app/window/ProviderCalls.h"

#include "app/StudioThread.h"
#include "core/base/WebAddress.h"
#include "core/providers/ProviderCatalogue.h"
#include "core/providers/Service.h"
#include "core/settings/JsonMerge.h"

#include <QJsonArray>

#include <algorithm>

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

/// Usable is also one that the keychain has not been asked for yet.
ui::KeptKey keptKey(StudioContext& studio, const QString& area, const QString& provider)
{
    const QString path = area + u".providers."_s + provider + u".api_key"_s;
    if (valueAt(studio.settings().effective(), path) == u"set"_s)
        return ui::KeptKey::Usable;
    return studio.settings().isOfAnotherAddress(path) ? ui::KeptKey::OfAnotherAddress : ui::KeptKey::None;
}

/// Whether its key or secret headers would go somewhere without encryption.
bool goesInTheClear(StudioContext& studio, const QString& area, const QString& provider)
{
    const QJsonObject fields = fieldsOf(studio, area, provider);
    const QJsonValue headers =
        valueAt(studio.settings().effective(), area + u".providers."_s + provider + u".headers"_s);
    if (keptKey(studio, area, provider) != ui::KeptKey::Usable && headers.toObject().isEmpty())
        return false;
    QJsonArray addresses = fields[u"base_urls"_s].toArray();
    addresses << fields[u"base_url"_s];
    return std::ranges::any_of(addresses, [](const QJsonValue& address) {
        const auto url = serviceUrl({}, address.toString());
        return url && isOpenToOthers(*url);
    });
}

ui::ProviderStanding standingOf(StudioContext& studio, const QString& area, const QString& provider)
{
    ui::ProviderStanding standing { .key = keptKey(studio, area, provider),
                                    .isOpenToOthers = goesInTheClear(studio, area, provider) };
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
        .keptKey = [&thread](const QString& area,
                             const QString& provider) { return keptKey(thread.studio(), area, provider); },
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
