#include "app/http/VoiceApi.h"

#include "app/http/JsonRouter.h"
#include "core/artifacts/EventLog.h"
#include "core/voice/VoiceCasting.h"
#include "core/voice/VoiceProfileStore.h"

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

Result<QJsonObject> storeProfile(VoiceProfileStore& profiles, const VoiceCatalogue& catalogue,
                                 EventLog& events, const QJsonObject& body)
{
    const auto profile = voiceProfileFromJson(body);
    if (!profile)
        return tl::unexpected(profile.error());
    // A profile that cannot speak is refused here, not at its first line.
    const auto spoken = resolveVoice({ .name = profile->name, .defaultLang = u"en"_s }, *profile, catalogue);
    if (!spoken) {
        Error error = spoken.error();
        error.field = error.field == u"voice" ? u"engine_voice"_s : error.field;
        return tl::unexpected(error);
    }
    if (const auto stored = profiles.store(*profile); !stored)
        return tl::unexpected(stored.error());
    const QJsonObject json = toJson(*profile);
    events.appendSoon(u"voice.profile"_s, { { u"name"_s, profile->name }, { u"profile"_s, json } });
    return QJsonObject { { u"ok"_s, true }, { u"name"_s, profile->name }, { u"profile"_s, json } };
}

QJsonObject listProfiles(const VoiceProfileStore& profiles)
{
    QJsonObject items;
    for (const auto& profile : profiles.profiles())
        items[profile.name] = toJson(profile);
    return { { u"ok"_s, true }, { u"items"_s, items }, { u"count"_s, items.size() } };
}

} // namespace

void addVoiceRoutes(JsonRouter& router, VoiceProfileStore& profiles, const VoiceCatalogue& catalogue,
                    EventLog& events)
{
    router.get(u"/voice/list"_s, { .summary = u"The workspace's voice profiles"_s },
               [&profiles](const Request&) -> Answer { return Result<QJsonObject>(listProfiles(profiles)); });

    router.post(
        u"/voice/profile"_s,
        { .summary = u"Stores a voice profile"_s,
          .requestSchema = { { u"type"_s, u"object"_s },
                             { u"required"_s, QJsonArray { u"name"_s } },
                             { u"properties"_s,
                               QJsonObject { { u"name"_s, QJsonObject { { u"type"_s, u"string"_s } } } } } },
          .example = { { u"name"_s, u"mira"_s },
                       { u"engine"_s, u"flite"_s },
                       { u"engine_voice"_s, u"slt"_s },
                       { u"pitch"_s, 1 } } },
        [&](const Request&, const QJsonObject& body) -> Answer {
            return storeProfile(profiles, catalogue, events, body);
        });

    router.remove(
        u"/voice/profile/{name}"_s, { .summary = u"Deletes a voice profile"_s },
        [&](const Request& request) -> Answer {
            const QString name = request.captures.value(0);
            const auto removed = profiles.remove(name);
            if (removed)
                events.appendSoon(u"voice.profile"_s, { { u"name"_s, name }, { u"deleted"_s, true } });
            return removed.map([&name] { return QJsonObject { { u"ok"_s, true }, { u"name"_s, name } }; });
        });

    router.get(
        u"/api/tts/voices"_s,
        { .summary = u"The voices of the engines"_s,
          .query = { { u"lang"_s, QJsonObject { { u"type"_s, u"string"_s } } },
                     { u"engine"_s, QJsonObject { { u"type"_s, u"string"_s } } } } },
        [&catalogue](const Request& request) -> Answer {
            const QJsonArray voices = catalogue.toJson(request.query.queryItemValue(u"lang"_s),
                                                       request.query.queryItemValue(u"engine"_s));
            return Result<QJsonObject>(QJsonObject {
                { u"ok"_s, true },
                { u"data"_s, QJsonObject { { u"voices"_s, voices }, { u"count"_s, voices.size() } } } });
        });
}

} // namespace comfyvn::http
