#include "app/http/OpenAiApi.h"

#include "app/http/CastVoices.h"
#include "app/http/JsonRouter.h"
#include "app/http/SoundAnswer.h"
#include "core/base/JsonReader.h"
#include "core/speech/SpeechService.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr qsizetype kTextLength = 2 * kMaxSpeechText;
constexpr qsizetype kNameLength = 200;
constexpr int kPcmRate = 24'000; ///< of bare samples, which cannot say it themselves

/// The second is offered because some programs know no others.
const QStringList kModels { u"comfyvn-studio"_s, u"tts-1"_s };

struct SpokenFormat {
    QString name {};
    SoundWish wish {};
};

const QList<SpokenFormat>& spokenFormats()
{
    static const QList<SpokenFormat> all {
        { u"mp3"_s, { .format = SoundFormat::Mp3, .contentType = "audio/mpeg" } },
        { u"opus"_s, { .format = SoundFormat::Opus, .contentType = "audio/ogg; codecs=opus" } },
        { u"flac"_s, { .format = SoundFormat::Flac, .contentType = "audio/flac" } },
        { u"wav"_s, {} },
        { u"pcm"_s, { .bare = true, .contentType = "audio/pcm", .sampleRate = kPcmRate } },
    };
    return all;
}

QStringList formatNames()
{
    QStringList names;
    for (const SpokenFormat& format : spokenFormats())
        names << format.name;
    return names;
}

struct Speech {
    SpeechRequest request {};
    SoundWish wish {};
};

/// Newer clients send an object with the voice's id.
QString voiceFrom(JsonReader& in, const QJsonObject& body)
{
    const QJsonValue voice = body[u"voice"_s];
    if (!voice.isObject())
        return in.optionalString(u"voice"_s, kNameLength);
    const QJsonObject named = voice.toObject();
    JsonReader fields(named, u"voice"_s);
    const QString id = fields.requiredString(u"id"_s, kNameLength);
    if (fields.error())
        in.refuse(*fields.error());
    return id;
}

Result<Speech> speechFrom(const QJsonObject& body)
{
    JsonReader in(body);
    Speech speech;
    speech.request.text = in.requiredString(u"input"_s, kTextLength);
    speech.request.voice = voiceFrom(in, body);
    speech.request.delivery.rate = in.optionalNumber(u"speed"_s, 0.25, 4).value_or(1);
    speech.request.source = u"/v1/audio/speech"_s;
    const QString format = in.optionalString(u"response_format"_s, kNameLength, u"mp3"_s);
    const auto known = std::ranges::find(spokenFormats(), format, &SpokenFormat::name);
    if (known == spokenFormats().end())
        in.refuse(u"response_format"_s, u"unsupported_format"_s,
                  u"The sound is not offered as \"%1\"; ask for one of %2."_s.arg(
                      format.left(20), formatNames().join(u", "_s)));
    else
        speech.wish = known->wish;
    if (in.optionalString(u"stream_format"_s, kNameLength, u"audio"_s) != u"audio")
        in.refuse(u"stream_format"_s, u"unsupported_format"_s,
                  u"The sound is sent as it is; leave \"stream_format\" out or send \"audio\"."_s);
    return in.finish(std::move(speech));
}

Answer speak(const CompatibleApiParts& parts, const QJsonObject& body)
{
    const auto speech = speechFrom(body);
    if (!speech)
        return Result<QJsonObject>(tl::unexpected(speech.error()));
    const auto plan = parts.speech.plan(speech->request);
    if (!plan) {
        Error error = plan.error();
        error.field = error.field == u"text" ? u"input"_s : error.field;
        return Result<QJsonObject>(tl::unexpected(error));
    }
    return soundAnswer(parts, *plan, speech->wish);
}

/// Without the studio's own `ok`.
Answer plainJson(const QJsonObject& object)
{
    return Reply { .body = QJsonDocument(object).toJson(QJsonDocument::Compact) };
}

Answer listVoices(const CompatibleApiParts& parts)
{
    const auto voices = castVoices(parts.profiles, parts.counts, parts.speech);
    if (!voices)
        return Result<QJsonObject>(tl::unexpected(voices.error()));
    QJsonArray rows;
    for (const CastVoice& voice : *voices)
        rows << QJsonObject { { u"id"_s, voice.name },
                              { u"name"_s, voice.title },
                              { u"language"_s, voice.lang },
                              { u"gender"_s, voice.gender } };
    return plainJson({ { u"voices"_s, rows } });
}

QJsonObject modelJson(const QString& id)
{
    return {
        { u"id"_s, id }, { u"object"_s, u"model"_s }, { u"created"_s, 0 }, { u"owned_by"_s, u"comfyvn"_s }
    };
}

QJsonArray models()
{
    QJsonArray all;
    for (const QString& id : kModels)
        all << modelJson(id);
    return all;
}

QJsonObject speechSchema()
{
    const auto text = [](const QString& description) {
        return QJsonObject { { u"type"_s, u"string"_s }, { u"description"_s, description } };
    };
    const QJsonObject properties {
        { u"input"_s, text(u"What is said"_s) },
        { u"voice"_s, text(u"A voice of the workspace, or any name to be cast; default neutral"_s) },
        { u"model"_s, text(u"Accepted; the voice decides who speaks"_s) },
        { u"response_format"_s,
          QJsonObject { { u"type"_s, u"string"_s },
                        { u"enum"_s, QJsonArray::fromStringList(formatNames()) } } },
        { u"speed"_s,
          QJsonObject { { u"type"_s, u"number"_s }, { u"minimum"_s, 0.25 }, { u"maximum"_s, 4 } } },
    };
    return { { u"type"_s, u"object"_s },
             { u"properties"_s, properties },
             { u"required"_s, QJsonArray { u"input"_s } } };
}

} // namespace

void addOpenAiRoutes(JsonRouter& router, const CompatibleApiParts& parts)
{
    router.post(u"/v1/audio/speech"_s,
                { .summary = u"Speaks a line for clients of OpenAI's speech service; answers the sound"_s,
                  .requestSchema = speechSchema(),
                  .example = { { u"model"_s, u"tts-1"_s },
                               { u"input"_s, u"The rain has stopped."_s },
                               { u"voice"_s, u"narrator"_s } },
                  .responseType = "audio/mpeg" },
                [parts](const Request&, const QJsonObject& body) { return speak(parts, body); });
    for (const QString& path : { u"/v1/audio/voices"_s, u"/v1/voices"_s })
        router.get(path, { .summary = u"The voices of the workspace, for such clients"_s },
                   [parts](const Request&) { return listVoices(parts); });
    router.get(u"/v1/models"_s, { .summary = u"The models that /v1/audio/speech takes"_s },
               [](const Request&) {
                   return plainJson({ { u"object"_s, u"list"_s }, { u"data"_s, models() } });
               });
    router.get(u"/v1/models/{id}"_s, { .summary = u"One of them"_s }, [](const Request& request) -> Answer {
        const QString id = request.captures.value(0);
        if (!kModels.contains(id))
            return Result<QJsonObject>(failure(ErrorKind::NotFound, u"model_not_found"_s,
                                               u"There is no such model; GET /v1/models lists them."_s,
                                               u"model"_s));
        return plainJson(modelJson(id));
    });
    router.get(u"/v1/audio/models"_s, { .summary = u"The same models, for clients that look here"_s },
               [](const Request&) {
                   return plainJson({ { u"models"_s, models() } });
               });
}

} // namespace comfyvn::http
