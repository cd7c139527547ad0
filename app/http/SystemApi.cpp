#include "app/http/SystemApi.h"

#include "app/http/JsonRouter.h"
#include "core/artifacts/AssetRegistry.h"
#include "core/artifacts/EventLog.h"
#include "core/base/WorkspacePaths.h"
#include "core/music/MusicProviders.h"
#include "core/settings/SettingsStore.h"
#include "core/speech/SpeechProviders.h"

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr int kEventsAtOnce = 1000;

QJsonObject healthOf(const QString& provider, const Result<void>& reached)
{
    QJsonObject health { { u"active"_s, provider }, { u"available"_s, reached.has_value() } };
    if (!reached)
        health[u"reason"_s] = reached.error().message;
    return health;
}

/// What is known of a provider, asked unless that was done a moment ago.
template <typename Providers> QFuture<Result<void>> reached(Providers& providers, const QString& provider)
{
    if (const auto known = providers.lastProbe(provider))
        return QtFuture::makeReadyFuture(*known);
    return providers.probe(provider);
}

Answer health(const SystemApiParts& parts)
{
    const QString speaker = parts.settings.speechProvider();
    const QString player = parts.settings.current().music.activeProvider;
    const auto reply = [root = parts.paths.root(), speaker, player](const Result<void>& speaks,
                                                                    const Result<void>& plays) {
        return Result<QJsonObject>(
            QJsonObject { { u"ok"_s, true },
                          { u"version"_s, QStringLiteral(STUDIO_VERSION) },
                          { u"workspace"_s, root },
                          { u"providers"_s,
                            QJsonObject { { u"tts"_s, healthOf(speaker, speaks) },
                                          { u"music"_s, healthOf(player, plays) } } } });
    };
    const auto speaks = parts.speech.lastProbe(speaker);
    const auto plays = parts.music.lastProbe(player);
    if (speaks && plays)
        return reply(*speaks, *plays);
    const QFuture<Result<void>> asked = reached(parts.music, player); // both are asked at once
    return reached(parts.speech, speaker)
        .then(&parts.speech,
              [reply, asked, context = &parts.music](const Result<void>& speech) {
                  return QFuture(asked).then(
                      context, [reply, speech](const Result<void>& music) { return reply(speech, music); });
              })
        .unwrap();
}

QJsonObject settingsReply(const SettingsStore& settings)
{
    return { { u"ok"_s, true }, { u"settings"_s, settings.effective() }, { u"path"_s, settings.path() } };
}

Result<qint64> eventIdFrom(const Request& request)
{
    const QString since = request.query.queryItemValue(u"since"_s);
    bool valid = true;
    const qint64 id = since.isEmpty() ? 0 : since.toLongLong(&valid);
    if (!valid || id < 0)
        return failure(ErrorKind::InvalidRequest, u"out_of_range"_s,
                       u"\"since\" must be the id of an event, 0 or more."_s, u"since"_s);
    return id;
}

} // namespace

void addSystemRoutes(JsonRouter& router, const SystemApiParts& parts)
{
    SettingsStore& settings = parts.settings;
    EventLog& events = parts.events;
    AssetRegistry& assets = parts.assets;

    router.get(u"/healthz"_s, { .summary = u"Whether the studio is there, and what renders"_s },
               [parts](const Request&) -> Answer { return health(parts); });

    router.get(
        u"/system/settings"_s, { .summary = u"Every setting with its default; secrets as set or unset"_s },
        [&settings](const Request&) -> Answer { return Result<QJsonObject>(settingsReply(settings)); });

    router.post(
        u"/system/settings"_s,
        { .summary = u"Changes settings by a JSON merge patch (RFC 7396)"_s,
          .requestSchema = { { u"type"_s, u"object"_s } },
          .example = { { u"audio"_s,
                         QJsonObject { { u"tts"_s, QJsonObject { { u"default_lang"_s, u"en"_s } } } } } } },
        [&settings](const Request&, const QJsonObject& patch) -> Answer {
            return settings.patch(patch).map([&settings] { return settingsReply(settings); });
        });

    router.get(
        u"/api/events"_s,
        { .summary = u"What happened in the workspace after an event"_s,
          .query = { { u"since"_s, QJsonObject { { u"type"_s, u"integer"_s }, { u"minimum"_s, 0 } } } } },
        [&events](const Request& request) -> Answer {
            return eventIdFrom(request)
                .and_then([&events](qint64 id) -> Result<QJsonArray> {
                    if (const auto flushed = events.flush(); !flushed)
                        return tl::unexpected(flushed.error());
                    return events.since(id, kEventsAtOnce);
                })
                .map([](const QJsonArray& found) {
                    return QJsonObject { { u"ok"_s, true }, { u"events"_s, found } };
                });
        });

    router.get(u"/api/assets/{uid}"_s, { .summary = u"A registered artifact and how it came to be"_s },
               [&assets](const Request& request) -> Answer {
                   return assets.describe(request.captures.value(0)).map([](const QJsonObject& asset) {
                       return QJsonObject { { u"ok"_s, true }, { u"asset"_s, asset } };
                   });
               });
}

} // namespace comfyvn::http
