#include "app/http/MusicApi.h"

#include "app/http/JobsApi.h"
#include "app/http/JsonRouter.h"
#include "core/artifacts/MediaPath.h"
#include "core/artifacts/SoundFormats.h"
#include "core/base/JsonReader.h"
#include "core/base/WorkspacePaths.h"
#include "core/music/RemixPlan.h"
#include "core/music/RemixService.h"
#include "core/music/score/Mood.h"
#include "core/music/score/MusicStyle.h"
#include "core/settings/SettingsStore.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn::http {

namespace {

constexpr qsizetype kMaxName = 200;
constexpr qsizetype kMaxTags = 32;
constexpr qint64 kMaxSeed = (qint64 { 1 } << 53) - 1;

QStringList formatNames()
{
    QStringList names;
    for (const SoundFormat format : soundFormats())
        names << soundFormatName(format);
    return names;
}

QList<SoundFormat> formatsFrom(JsonReader& in)
{
    QList<SoundFormat> formats;
    for (const QString& name : in.optionalStrings(u"formats"_s, soundFormats().size(), kMaxName)) {
        if (const auto format = soundFormatFromName(name))
            formats << *format;
        else
            in.refuse(u"formats"_s, u"out_of_range"_s,
                      u"\"formats\" must name %1."_s.arg(formatNames().join(u", "_s)));
    }
    return formats;
}

/// `source` is `cli` for the one who sits at the computer; else empty.
Result<RemixRequest> remixRequestFrom(const QJsonObject& body, const QString& source,
                                      const MusicApiParts& parts)
{
    JsonReader in(body);
    RemixRequest request;
    request.sceneId = in.requiredString(u"scene_id"_s, kMaxName);
    request.targetStyle = in.requiredString(u"target_style"_s, kMaxName);
    request.sourceTrack = in.optionalString(u"source_track"_s, 4096);
    request.moodTags = in.optionalStrings(u"mood_tags"_s, kMaxTags, kMaxName);
    request.seed = in.optionalInteger(u"seed"_s, 0, kMaxSeed);
    request.durationSeconds = in.optionalNumber(u"duration_s"_s, kShortestMusic, kLongestMusic);
    request.loops = in.optionalBool(u"loop"_s).value_or(true);
    request.stems = in.optionalBool(u"stems"_s).value_or(false);
    request.midi = in.optionalBool(u"midi"_s).value_or(false);
    request.adaptive = in.optionalBool(u"adaptive"_s).value_or(false);
    request.formats = formatsFrom(in);
    request.refresh = in.optionalBool(u"refresh"_s).value_or(false);
    request.source = source.isEmpty() ? u"/api/music/remix"_s : source;
    for (const auto& [name, value] : { std::pair { u"scene_id"_s, request.sceneId },
                                       std::pair { u"target_style"_s, request.targetStyle } }) {
        if (value.trimmed().isEmpty())
            in.refuse(name, u"empty_field"_s, u"\"%1\" is empty; name one."_s.arg(name));
    }
    auto read = in.finish(request);
    if (!read || request.sourceTrack.isEmpty())
        return read;
    const QStringList roots = source == u"cli" ? QStringList { u"/"_s } // may read what its user may
                                               : parts.settings.current().server.mediaRoots;
    const auto file = resolveMediaPath(request.sourceTrack, parts.paths, roots);
    if (!file) {
        Error error = file.error();
        error.field = u"source_track"_s;
        return tl::unexpected(error);
    }
    read->sourceFile = *file;
    return read;
}

QJsonObject remixReply(const RemixRender& render)
{
    return {
        { u"ok"_s, true },
        { u"artifact"_s, render.artifact },
        { u"url"_s, u"/files/"_s + render.artifact },
        { u"sidecar"_s, render.sidecar },
        { u"cached"_s, render.cached },
        { u"duration_ms"_s, std::llround(render.durationSeconds * 1000) },
        { u"asset_id"_s, render.assetUid },
        { u"info"_s, render.info },
    };
}

QJsonObject field(const QString& type, const QString& description)
{
    return { { u"type"_s, type }, { u"description"_s, description } };
}

QJsonObject tagsField()
{
    return { { u"type"_s, u"array"_s },
             { u"items"_s, QJsonObject { { u"type"_s, u"string"_s } } },
             { u"description"_s, u"Moods, instruments, tempi: sad, piano, slow, no drums …"_s } };
}

QString styleNames()
{
    QStringList names;
    for (const music::MusicStyle& style : music::musicStyles())
        names << QString::fromUtf8(style.name.data(), static_cast<qsizetype>(style.name.size()));
    return names.join(u", "_s);
}

RouteDoc remixDoc()
{
    const QJsonObject seed { { u"type"_s, u"integer"_s }, { u"minimum"_s, 0 }, { u"maximum"_s, kMaxSeed } };
    const QJsonObject duration { { u"type"_s, u"number"_s },
                                 { u"minimum"_s, kShortestMusic },
                                 { u"maximum"_s, kLongestMusic } };
    const QJsonObject properties {
        { u"scene_id"_s, field(u"string"_s, u"The scene the music is for"_s) },
        { u"target_style"_s, field(u"string"_s, u"%1, or a word near one of them"_s.arg(styleNames())) },
        { u"source_track"_s,
          field(u"string"_s,
                u"A track to make over, below the workspace or a media root; absent: composed"_s) },
        { u"mood_tags"_s, tagsField() },
        { u"seed"_s, seed },
        { u"duration_s"_s, duration },
        { u"loop"_s,
          field(u"boolean"_s, u"Whether it loops (default) or ends; a track loops in whole bars"_s) },
        { u"stems"_s, field(u"boolean"_s, u"Each part as a file of its own too"_s) },
        { u"midi"_s, field(u"boolean"_s, u"The notes of what is composed as a MIDI file too"_s) },
        { u"adaptive"_s,
          field(u"boolean"_s, u"Layers from calm to full on the same beat, and stingers, as files too"_s) },
        { u"formats"_s,
          QJsonObject { { u"type"_s, u"array"_s },
                        { u"items"_s,
                          QJsonObject { { u"type"_s, u"string"_s },
                                        { u"enum"_s, QJsonArray::fromStringList(formatNames()) } } },
                        { u"description"_s, u"Files beside the WAV, with the loop in their comments"_s } } },
        { u"refresh"_s, field(u"boolean"_s, u"Render again what is stored"_s) },
    };
    return { .summary = u"Composes music for a scene, or makes a track over, in a style"_s,
             .requestSchema = { { u"type"_s, u"object"_s },
                                { u"properties"_s, properties },
                                { u"required"_s, QJsonArray { u"scene_id"_s, u"target_style"_s } } },
             .query = { { u"async"_s,
                          QJsonObject { { u"type"_s, u"integer"_s }, { u"enum"_s, QJsonArray { 0, 1 } } } } },
             .example = { { u"scene_id"_s, u"scene.demo"_s },
                          { u"target_style"_s, u"lofi"_s },
                          { u"mood_tags"_s, QJsonArray { u"calm"_s } } } };
}

Answer answerRemix(const MusicApiParts& parts, const Request& http, const QJsonObject& body)
{
    const auto asJob = wantsJob(http);
    if (!asJob)
        return Result<QJsonObject>(tl::unexpected(asJob.error()));
    const auto request = remixRequestFrom(body, http.source, parts);
    if (!request)
        return Result<QJsonObject>(tl::unexpected(request.error()));
    const auto render = parts.music.remix(*request);
    const auto encoded = QFuture(render).then(
        &parts.music, [](const Result<RemixRender>& made) { return made.map(remixReply); });
    const Work work { .result = encoded,
                      .progress = QFuture<void>(render),
                      .cancel =
                          [render = QFuture(render)]() mutable {
                              if (!render.isFinished())
                                  render.cancel();
                          },
                      .title = u"%1: %2"_s.arg(request->sceneId, request->targetStyle) };
    return *asJob ? startJob(parts.jobs, u"music"_s, work)
                  : awaitOrStartJob(parts.jobs, parts.settings, u"music"_s, work);
}

Result<QJsonObject> moodReply(const QJsonObject& body)
{
    JsonReader in(body);
    const QStringList tags = in.optionalStrings(u"tags"_s, kMaxTags, kMaxName);
    const auto read = in.finish(tags);
    if (!read)
        return tl::unexpected(read.error());
    std::vector<std::string> words;
    for (const QString& tag : *read)
        words.push_back(tag.toStdString());
    const music::Mood mood = music::moodOf(words);
    return QJsonObject { { u"ok"_s, true },
                         { u"mood"_s,
                           QJsonObject { { u"mood"_s, QString::fromStdString(mood.name) },
                                         { u"bpm"_s, music::tempoOf(words) } } } };
}

} // namespace

void addMusicRoutes(JsonRouter& router, const MusicApiParts& parts)
{
    router.post(u"/api/music/remix"_s, remixDoc(), [parts](const Request& http, const QJsonObject& body) {
        return answerRemix(parts, http, body);
    });
    router.post(u"/music/mood"_s,
                { .summary = u"The mood and tempo that tags ask for"_s,
                  .requestSchema = { { u"type"_s, u"object"_s },
                                     { u"properties"_s, QJsonObject { { u"tags"_s, tagsField() } } } },
                  .example = { { u"tags"_s, QJsonArray { u"sad"_s, u"rain"_s } } } },
                [](const Request&, const QJsonObject& body) { return Answer(moodReply(body)); });
}

} // namespace comfyvn::http
