#include "app/http/SpeechJson.h"

#include "app/http/JsonWriter.h"
#include "core/base/JsonReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr qsizetype kNameLength = kMaxSpeechName;
constexpr qsizetype kLangLength = kMaxSpeechLang;
constexpr qsizetype kPathLength = 4096;
constexpr qsizetype kMetadataBytes = 64 * 1024;
constexpr qsizetype kProfileBytes = 96 * 1024;
/// UTF-16 units; the exact bound in code points is the service's.
constexpr qsizetype kTextLength = 2 * kMaxSpeechText;
constexpr qsizetype kAnyLength = std::numeric_limits<qsizetype>::max(); // as long as the body may be
constexpr int kDefaultFps = 60;

qint64 milliseconds(const SpeechRender& render)
{
    return std::llround(render.durationSeconds * 1000);
}

/// What every speech route reads under the same names.
SpeechRequest commonFrom(JsonReader& in, qsizetype textLength = kTextLength)
{
    SpeechRequest request;
    request.text = in.requiredString(u"text"_s, textLength);
    request.voice = in.optionalString(u"voice"_s, kNameLength);
    request.style = in.optionalString(u"style"_s, kNameLength);
    request.lang = in.optionalString(u"lang"_s, kLangLength);
    request.model = in.optionalString(u"model"_s, kNameLength);
    request.scene = in.optionalString(u"scene_id"_s, kNameLength);
    request.seed = in.optionalInteger(u"seed"_s, 0, kMaxSeed);
    request.refresh = in.optionalBool(u"refresh"_s).value_or(false);
    return request;
}

std::optional<int> lipsyncFrom(JsonReader& in, const QJsonObject& body)
{
    const QJsonValue value = body[u"lipsync"_s];
    if (!value.isObject())
        return in.optionalBool(u"lipsync"_s).value_or(false) ? std::optional(kDefaultFps) : std::nullopt;
    const QJsonObject options = value.toObject();
    JsonReader fields(options, u"lipsync"_s);
    const bool enabled = fields.optionalBool(u"enabled"_s).value_or(true);
    const auto fps = fields.optionalInteger(u"fps"_s, 1, 240);
    if (fields.error())
        in.refuse(*fields.error());
    return enabled ? std::optional(static_cast<int>(fps.value_or(kDefaultFps))) : std::nullopt;
}

void addFallback(QJsonObject& object, const SpeechRender& render)
{
    object[u"provider"_s] = render.provider;
    object[u"fallback"_s] = render.fallback;
    if (render.fallback)
        object[u"fallback_reason"_s] = render.fallbackReason;
}

/// A profile to speak with that nobody stores; without a name it stands for the voice that was asked for.
std::optional<VoiceProfile> profileFrom(JsonReader& in, const QJsonObject& body, const SpeechRequest& request)
{
    const QJsonObject given = in.optionalObject(u"profile"_s, kProfileBytes);
    if (in.error() || !body[u"profile"_s].isObject())
        return std::nullopt;
    QJsonObject json = given;
    if (!json.contains(u"name"_s))
        json[u"name"_s] = !request.voice.isEmpty() ? request.voice
            : !request.character.isEmpty()         ? request.character
                                                   : u"neutral"_s;
    const auto profile = voiceProfileFromJson(json);
    if (profile)
        return *profile;
    Error error = profile.error();
    error.field = u"profile."_s + error.field;
    in.refuse(error);
    return std::nullopt;
}

QJsonObject lipsyncOf(const SpeechRender& render)
{
    return { { u"path"_s, render.lipsyncPath },
             { u"fps"_s, render.lipsyncFps },
             { u"frame_count"_s, render.lipsyncFrames } };
}

} // namespace

QString fileUrl(const QString& relativePath)
{
    return u"/files/"_s + QString::fromLatin1(QUrl::toPercentEncoding(relativePath, "/"));
}

QString lineTitle(const SpeechRequest& request)
{
    constexpr qsizetype kShown = 80;
    const QString text = request.text.left(4 * kShown).simplified();
    const QString shown = text.size() > kShown ? text.left(kShown) + u'…' : text;
    const QString who = request.character.isEmpty() ? request.voice : request.character;
    return who.isEmpty() ? shown : u"%1: %2"_s.arg(who, shown);
}

Result<SpeechRequest> speakRequestFrom(const QJsonObject& body)
{
    JsonReader in(body);
    SpeechRequest request = commonFrom(in);
    request.character = in.optionalString(u"character"_s, kNameLength);
    request.profile = profileFrom(in, body, request);
    request.lipsyncFps = lipsyncFrom(in, body);
    request.source = u"/api/tts/speak"_s;
    return in.finish(std::move(request));
}

Result<SpeechRequest> synthesizeRequestFrom(const QJsonObject& body)
{
    JsonReader in(body);
    SpeechRequest request = commonFrom(in);
    request.character = in.optionalString(u"character_id"_s, kNameLength);
    request.lineId = in.optionalString(u"line_id"_s, kNameLength);
    request.modelHash = in.optionalString(u"model_hash"_s, kNameLength);
    (void)in.optionalString(u"device_hint"_s, kNameLength);
    request.metadata = in.optionalObject(u"metadata"_s, kMetadataBytes);
    request.source = u"/api/tts/synthesize"_s;
    return in.finish(std::move(request));
}

Result<SpeechRequest> voiceSpeakRequestFrom(const QJsonObject& body)
{
    JsonReader in(body);
    SpeechRequest request = commonFrom(in);
    request.character = in.optionalString(u"character_id"_s, kNameLength);
    request.source = u"/voice/speak"_s;
    return in.finish(std::move(request));
}

Result<SpeechRequest> alignRequestFrom(const QJsonObject& body)
{
    JsonReader in(body);
    SpeechRequest request = commonFrom(in, kAnyLength);
    request.lipsyncFps = lipsyncFrom(in, body);
    if (const auto fps = in.optionalInteger(u"fps"_s, 1, 240); fps && request.lipsyncFps)
        request.lipsyncFps = static_cast<int>(*fps);
    (void)in.optionalBool(u"persist"_s);
    for (const QString& audio : { u"path"_s, u"artifact"_s })
        (void)in.optionalString(audio, kPathLength);
    request.builtIn = true; // whose times are known
    request.source = u"/api/audio/align"_s;
    return in.finish(std::move(request));
}

QJsonObject speakReply(const SpeechRequest& request, const SpeechRender& render, const QJsonObject& sidecar)
{
    QJsonObject data {
        { u"path"_s, render.audioPath },
        { u"url"_s, fileUrl(render.audioPath) },
        { u"sidecar"_s, render.sidecarPath },
        { u"alignment"_s, sidecar[u"alignment"_s] },
        { u"alignment_path"_s, render.alignmentPath },
        { u"alignment_checksum"_s, render.alignmentChecksum },
        { u"cache_key"_s, render.cacheKey },
        { u"cached"_s, render.cached },
        { u"character"_s, request.character.isEmpty() ? u"narrator"_s : request.character },
        { u"voice"_s, render.voice },
        { u"style"_s, render.style },
        { u"lang"_s, render.lang },
        { u"model"_s, render.model },
        { u"seed"_s, render.seed },
        { u"text_hash"_s, render.textHash },
        { u"duration_ms"_s, milliseconds(render) },
        { u"sample_rate"_s, render.sampleRate },
        { u"bytes"_s, render.bytes },
        { u"checksum_sha256"_s, render.sha256 },
        { u"generated_at"_s, render.createdAt },
    };
    addFallback(data, render);
    if (!render.lipsyncPath.isEmpty()) {
        data[u"lipsync_path"_s] = render.lipsyncPath;
        data[u"lipsync"_s] = lipsyncOf(render);
    }
    return { { u"ok"_s, true }, { u"data"_s, data } };
}

QByteArray synthesizeReply(const SpeechRequest& request, const SpeechRender& render)
{
    const QByteArray metadata = request.metadata.isEmpty()
        ? QByteArray("{}")
        : QJsonDocument(request.metadata).toJson(QJsonDocument::Compact);
    JsonWriter info;
    info.raw("metadata", metadata)
        .field("scene_id", request.scene)
        .field("line_id", request.lineId)
        .field("character_id", request.character)
        .field("cache_key", render.cacheKey)
        .field("text_hash", render.textHash)
        .field("seed", render.seed)
        .field("provider", render.provider)
        .field("fallback", render.fallback)
        .field("duration_ms", milliseconds(render))
        .field("route", request.source);
    if (render.fallback)
        info.field("fallback_reason", render.fallbackReason);

    JsonWriter voice;
    voice.field("name", render.voice)
        .field("resolution", render.resolution)
        .field("model", render.model)
        .field("model_hash", render.modelHash);

    JsonWriter reply;
    reply.field("ok", true)
        .field("artifact", render.artifact)
        .field("url", fileUrl(render.artifact))
        .field("sidecar", render.artifactSidecar)
        .field("cached", render.cached)
        .field("voice", render.voice)
        .field("lang", render.lang)
        .field("style", render.style)
        .field("duration_ms", milliseconds(render))
        .field("asset_id", render.assetUid)
        .raw("voice_meta", std::move(voice).finish())
        .raw("info", std::move(info).finish());
    return std::move(reply).finish();
}

QByteArray voiceSpeakReply(const SpeechRequest& request, const SpeechRender& render)
{
    JsonWriter reply;
    reply.field("ok", true)
        .field("voice", render.voice)
        .field("text", request.text)
        .field("artifact", render.artifact)
        .field("url", fileUrl(render.artifact))
        .field("sidecar", render.artifactSidecar)
        .field("cached", render.cached)
        .field("style", render.style)
        .field("model_hash", render.modelHash)
        .field("seed", render.seed)
        .field("duration_ms", milliseconds(render));
    return std::move(reply).finish();
}

QJsonObject alignReply(const SpeechRender& render, const QJsonObject& alignment, const QJsonObject& lipsync)
{
    QJsonObject data = alignment;
    data[u"alignment_path"_s] = render.alignmentPath;
    data[u"alignment_checksum"_s] = render.alignmentChecksum;
    data[u"artifact"_s] = render.artifact;
    data[u"voice"_s] = render.voice;
    data[u"lang"_s] = render.lang;
    if (!lipsync.isEmpty()) {
        data[u"lipsync_path"_s] = render.lipsyncPath;
        data[u"lipsync"_s] = lipsync;
    }
    return { { u"ok"_s, true }, { u"data"_s, data } };
}

} // namespace comfyvn::http
