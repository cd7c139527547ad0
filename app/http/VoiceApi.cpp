#include "app/http/VoiceApi.h"

#include "app/http/JsonRouter.h"
#include "core/artifacts/EventLog.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/Casting.h"
#include "core/voice/VoiceCatalogue.h"
#include "core/voice/VoiceProfileCheck.h"
#include "core/voice/VoiceProfileStore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

Result<QJsonObject> storeProfile(const VoiceApiParts& parts, const QJsonObject& body)
{
    const auto profile = voiceProfileFromJson(body);
    if (!profile)
        return tl::unexpected(profile.error());
    const auto sound =
        checkVoiceProfile(*profile, parts.catalogue, parts.settings.current().tts.providers.keys());
    if (!sound)
        return tl::unexpected(sound.error());
    if (const auto stored = parts.profiles.store(*profile); !stored)
        return tl::unexpected(stored.error());
    const QJsonObject json = toJson(*profile);
    parts.events.appendSoon(u"voice.profile"_s, { { u"name"_s, profile->name }, { u"profile"_s, json } });
    return QJsonObject { { u"ok"_s, true }, { u"name"_s, profile->name }, { u"profile"_s, json } };
}

QJsonObject listProfiles(const VoiceProfileStore& profiles)
{
    QJsonObject items;
    for (const auto& profile : profiles.profiles())
        items[profile.name] = toJson(profile);
    return { { u"ok"_s, true }, { u"items"_s, items }, { u"count"_s, items.size() } };
}

QJsonObject field(const QString& type, const QString& description)
{
    return { { u"type"_s, type }, { u"description"_s, description } };
}

QJsonObject profileSchema()
{
    QJsonObject properties {
        { u"name"_s, field(u"string"_s, u"1 to 64 characters, the key"_s) },
        { u"display_name"_s, field(u"string"_s, u"For people"_s) },
        { u"provider"_s, field(u"string"_s, u"Empty: the active one"_s) },
        { u"engine"_s, field(u"string"_s, u"flite or espeak-ng; empty: cast by name"_s) },
        { u"engine_voice"_s, field(u"string"_s, u"As the engine names it: slt, en-gb+m3"_s) },
        { u"lang"_s, field(u"string"_s, u"BCP 47; empty: the default"_s) },
        { u"style"_s, field(u"string"_s, u"Used when a request names none"_s) },
        { u"model"_s, field(u"string"_s, u"Handed to the provider"_s) },
        { u"seed"_s, field(u"integer"_s, u"Used when a request names none"_s) },
        { u"whisper"_s, field(u"boolean"_s, u"Speaks without voicing"_s) },
        { u"styles"_s, field(u"object"_s, u"By style, the figures that replace the built-in ones"_s) },
        { u"colour"_s, field(u"string"_s, u"#rrggbb"_s) },
        { u"notes"_s, field(u"string"_s, u"For people"_s) },
        { u"sample_text"_s, field(u"string"_s, u"For people"_s) },
    };
    struct Figure {
        QString name, description;
        double minimum, maximum;
    };
    for (const Figure& figure : { Figure { u"rate"_s, u"Factor of the speed"_s, 0.25, 4 },
                                  { u"pitch"_s, u"Semitones"_s, -12, 12 },
                                  { u"range"_s, u"Factor of the intonation's spread"_s, 0, 3 },
                                  { u"volume_db"_s, u"Decibels"_s, -40, 12 },
                                  { u"pause_scale"_s, u"Factor of pauses"_s, 0, 5 } }) {
        QJsonObject number = field(u"number"_s, figure.description);
        number[u"minimum"_s] = figure.minimum;
        number[u"maximum"_s] = figure.maximum;
        properties[figure.name] = number;
    }
    return { { u"type"_s, u"object"_s },
             { u"required"_s, QJsonArray { u"name"_s } },
             { u"properties"_s, properties } };
}

} // namespace

void addVoiceRoutes(JsonRouter& router, const VoiceApiParts& parts)
{
    router.get(
        u"/voice/list"_s, { .summary = u"The workspace's voice profiles"_s },
        [parts](const Request&) -> Answer { return Result<QJsonObject>(listProfiles(parts.profiles)); });

    router.post(
        u"/voice/profile"_s,
        { .summary = u"Stores a voice profile"_s,
          .requestSchema = profileSchema(),
          .example = { { u"name"_s, u"mira"_s },
                       { u"engine"_s, u"flite"_s },
                       { u"engine_voice"_s, u"slt"_s },
                       { u"pitch"_s, 1 } } },
        [parts](const Request&, const QJsonObject& body) -> Answer { return storeProfile(parts, body); });

    router.remove(
        u"/voice/profile/{name}"_s, { .summary = u"Deletes a voice profile"_s },
        [parts](const Request& request) -> Answer {
            const QString name = request.captures.value(0);
            const auto removed = parts.profiles.remove(name);
            if (removed)
                parts.events.appendSoon(u"voice.profile"_s, { { u"name"_s, name }, { u"deleted"_s, true } });
            return removed.map([&name] { return QJsonObject { { u"ok"_s, true }, { u"name"_s, name } }; });
        });

    router.get(u"/api/casting"_s,
               { .summary = u"The characters of all scenes, who speaks them and how much they say"_s },
               [parts](const Request&) -> Answer {
                   return castingOf(parts.counts, parts.speech).map([](const QList<CastMember>& cast) {
                       return QJsonObject { { u"ok"_s, true },
                                            { u"data"_s,
                                              QJsonObject { { u"characters"_s, toJson(cast) },
                                                            { u"count"_s, cast.size() } } } };
                   });
               });

    router.get(
        u"/api/tts/voices"_s,
        { .summary = u"The voices of the engines"_s,
          .query = { { u"lang"_s, QJsonObject { { u"type"_s, u"string"_s } } },
                     { u"engine"_s, QJsonObject { { u"type"_s, u"string"_s } } } } },
        [parts](const Request& request) -> Answer {
            const QJsonArray voices = parts.catalogue.toJson(request.query.queryItemValue(u"lang"_s),
                                                             request.query.queryItemValue(u"engine"_s));
            return Result<QJsonObject>(QJsonObject {
                { u"ok"_s, true },
                { u"data"_s, QJsonObject { { u"voices"_s, voices }, { u"count"_s, voices.size() } } } });
        });
}

} // namespace comfyvn::http
