#include "core/music/MusicPublisher.h"

#include "core/base/Files.h"
#include "core/base/UtcTime.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

double rounded(double value, double steps)
{
    return std::round(value * steps) / steps;
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject inputsOf(const RemixPlan& plan)
{
    const RemixRequest& request = plan.request;
    QJsonObject inputs {
        { u"scene_id"_s, request.sceneId },
        { u"target_style"_s, request.targetStyle },
        { u"source_track"_s, orNull(request.sourceTrack) },
        { u"source_hash"_s, orNull(plan.sourceHash) },
        { u"mood_tags"_s, QJsonArray::fromStringList(request.moodTags) },
        { u"loop"_s, request.loops },
    };
    inputs[u"seed"_s] = request.seed ? QJsonValue(*request.seed) : QJsonValue(QJsonValue::Null);
    inputs[u"duration_s"_s] =
        request.durationSeconds ? QJsonValue(*request.durationSeconds) : QJsonValue(QJsonValue::Null);
    return inputs;
}

QJsonValue soundfontOf(const Soundfont& font)
{
    if (font.path.isEmpty())
        return QJsonValue::Null;
    return QJsonObject { { u"name"_s, font.name },
                         { u"path"_s, font.path },
                         { u"sha256"_s, font.sha256 },
                         { u"licence"_s, font.licence } };
}

/// What people should know about this render; empty when all is as they asked.
QString noticeOf(const RemixPlan& plan)
{
    QStringList notices;
    if (!plan.exactStyle && plan.request.sourceFile.isEmpty())
        notices << u"There is no style \"%1\"; the nearest, \"%2\", was used."_s.arg(plan.request.targetStyle,
                                                                                     plan.style);
    if (plan.font.path.isEmpty())
        notices << soundfontAdvice(plan.fontWish);
    return notices.join(u' ');
}

QJsonValue loopOf(const MadeMusic& made, const QString& artifact)
{
    if (!made.loop)
        return QJsonValue::Null;
    const double rate = made.sound.sampleRate;
    const double start = static_cast<double>(made.loop->start) / rate;
    const double end = static_cast<double>(made.loop->start + made.loop->length) / rate;
    return QJsonObject {
        { u"start_sample"_s, static_cast<qint64>(made.loop->start) },
        { u"length_samples"_s, static_cast<qint64>(made.loop->length) },
        { u"start"_s, start },
        { u"end"_s, end },
        { u"renpy"_s, u"<loop %1 to %2>%3"_s.arg(start).arg(end).arg(artifact) },
    };
}

using Write = std::function<Result<void>(const QString& relative, const QByteArray& bytes)>;

Result<QJsonArray> writeVariants(const std::vector<MadeMusic::Variant>& variants, const QString& stem,
                                 const std::optional<music::LoopPoints>& loop, const Write& write)
{
    QJsonArray json;
    for (const MadeMusic::Variant& variant : variants) {
        const QString path = u"%1_%2.wav"_s.arg(stem, variant.name);
        const std::string wav = music::loopedWav(variant.sound, loop, variant.name.toStdString());
        const auto bytes = QByteArray::fromRawData(wav.data(), static_cast<qsizetype>(wav.size()));
        if (auto written = write(path, bytes); !written)
            return tl::unexpected(written.error());
        json << QJsonObject { { u"name"_s, variant.name },
                              { u"intensity"_s, variant.intensity },
                              { u"artifact"_s, path },
                              { u"url"_s, u"/files/"_s + path },
                              { u"samples"_s, static_cast<qint64>(variant.sound.frames()) } };
    }
    return json;
}

/// Writes layers, stingers and what a game needs to change between them on a bar line; returns that file.
Result<QString> writeAdaptive(const MadeMusic& made, const QString& stem, const Write& write)
{
    const auto layers = writeVariants(made.layers, stem + u"_layer"_s, made.loop, write);
    if (!layers)
        return tl::unexpected(layers.error());
    const auto stingers = writeVariants(made.stingers, stem + u"_stinger"_s, {}, write);
    if (!stingers)
        return tl::unexpected(stingers.error());
    const double rate = made.sound.sampleRate;
    const QJsonObject set {
        { u"tempo_bpm"_s, made.bpm },
        { u"key"_s, made.key },
        { u"beats_per_bar"_s, made.beatsPerBar },
        { u"samples_per_bar"_s, rate * 60 / made.bpm * made.beatsPerBar },
        { u"sample_rate"_s, made.sound.sampleRate },
        { u"length_samples"_s, static_cast<qint64>(made.sound.frames()) },
        { u"layers"_s, *layers },
        { u"stingers"_s, *stingers },
        { u"rule"_s,
          u"All layers have the same length and beat: play them together and fade between them on a bar "
          u"line; start a "
          "stinger on a beat over them."_s },
    };
    const QString path = stem + u"_adaptive.json"_s;
    return write(path, QJsonDocument(set).toJson()).map([&path] { return path; });
}

} // namespace

Result<MusicEntry> publishMusic(const RemixPlan& plan, const MadeMusic& made, const MusicProvider& provider,
                                const WorkspacePaths& paths)
{
    const QString stem = u"exports/music/%1_%2_%3"_s.arg(
        safeName(plan.request.sceneId), safeName(plan.request.targetStyle), plan.cacheKey.left(12));
    const QString title = u"%1 (%2)"_s.arg(plan.request.sceneId, plan.request.targetStyle);
    const auto write = [&](const QString& relative, const QByteArray& bytes) {
        return writeArtifact(paths.absolute(relative), bytes, paths.scratch());
    };

    QJsonArray stems;
    for (std::size_t i = 0; i < made.stems.size(); ++i) {
        const QString path = u"%1_stem%2_%3.wav"_s.arg(stem).arg(i + 1).arg(safeName(made.stems[i].name));
        const std::string wav =
            music::loopedWav(made.stems[i].sound, made.loop, made.stems[i].name.toStdString());
        if (auto written =
                write(path, QByteArray::fromRawData(wav.data(), static_cast<qsizetype>(wav.size())));
            !written)
            return tl::unexpected(written.error());
        stems << QJsonObject { { u"name"_s, made.stems[i].name },
                               { u"artifact"_s, path },
                               { u"url"_s, u"/files/"_s + path } };
    }
    QString midi;
    if (plan.request.midi && !made.midi.isEmpty()) {
        midi = stem + u".mid"_s;
        if (auto written = write(midi, made.midi); !written)
            return tl::unexpected(written.error());
    }

    QString adaptive;
    if (!made.layers.empty()) {
        const auto set = writeAdaptive(made, stem, write);
        if (!set)
            return tl::unexpected(set.error());
        adaptive = *set;
    }

    const std::string wav = music::loopedWav(made.sound, made.loop, title.toStdString());
    const auto wavBytes = QByteArray::fromRawData(wav.data(), static_cast<qsizetype>(wav.size()));
    MusicEntry entry {
        .key = plan.identity,
        .cacheKey = plan.cacheKey,
        .artifact = stem + u".wav"_s,
        .sidecar = stem + u".json"_s,
        .sceneId = plan.request.sceneId,
        .targetStyle = plan.request.targetStyle,
        .provider = provider.name,
        .fallback = provider.fallback,
        .fallbackReason = provider.fallbackReason,
        .durationSeconds = static_cast<double>(made.sound.frames()) / made.sound.sampleRate,
        .bytes = wavBytes.size(),
        .sha256 = QString::fromLatin1(QCryptographicHash::hash(wavBytes, QCryptographicHash::Sha256).toHex()),
        .createdAt = isoNow(),
        .lastAccess = isoNow(),
    };
    entry.info = {
        { u"scene_id"_s, entry.sceneId },
        { u"target_style"_s, entry.targetStyle },
        { u"style_used"_s, plan.style },
        { u"source_track"_s, orNull(plan.request.sourceTrack) },
        { u"seed"_s, plan.seed },
        { u"mood_tags"_s, QJsonArray::fromStringList(plan.request.moodTags) },
        { u"cache_key"_s, entry.cacheKey },
        { u"provider"_s, entry.provider },
        { u"fallback"_s, entry.fallback },
        { u"tempo_bpm"_s, rounded(made.bpm, 100) },
        { u"key"_s, made.key },
        { u"synthesis"_s, plan.font.path.isEmpty() ? u"plain"_s : u"soundfont"_s },
        { u"loop"_s, loopOf(made, entry.artifact) },
    };
    if (entry.fallback)
        entry.info[u"fallback_reason"_s] = entry.fallbackReason;
    if (const QString notice = noticeOf(plan); !notice.isEmpty())
        entry.info[u"notice"_s] = notice;
    if (!stems.isEmpty())
        entry.info[u"stems"_s] = stems;
    if (!midi.isEmpty())
        entry.info[u"midi"_s] = midi;
    if (!adaptive.isEmpty())
        entry.info[u"adaptive"_s] = adaptive;

    QJsonObject sidecar = made.facts;
    for (auto it = entry.info.begin(); it != entry.info.end(); ++it)
        sidecar[it.key()] = it.value();
    sidecar[u"sidecar_version"_s] = 1;
    sidecar[u"tool"_s] = u"ComfyVN Studio"_s;
    sidecar[u"version"_s] = QStringLiteral(STUDIO_VERSION);
    sidecar[u"renderer"_s] = rendererVersion();
    sidecar[u"identity"_s] = entry.key;
    sidecar[u"inputs"_s] = inputsOf(plan);
    sidecar[u"soundfont"_s] = soundfontOf(plan.font);
    sidecar[u"fallback_reason"_s] = orNull(entry.fallbackReason);
    sidecar[u"artifact"_s] = entry.artifact;
    sidecar[u"bytes"_s] = entry.bytes;
    sidecar[u"checksum_sha256"_s] = entry.sha256;
    sidecar[u"duration_seconds"_s] = rounded(entry.durationSeconds, 1e6);
    sidecar[u"sample_rate"_s] = made.sound.sampleRate;
    sidecar[u"channels"_s] = made.sound.channels;
    sidecar[u"created_at"_s] = entry.createdAt;
    const QByteArray sidecarBytes = QJsonDocument(sidecar).toJson();
    entry.sidecarBytes = sidecarBytes.size();

    if (auto written = write(entry.artifact, wavBytes); !written)
        return tl::unexpected(written.error());
    if (auto written = write(entry.sidecar, sidecarBytes); !written)
        return tl::unexpected(written.error());
    return entry;
}

Asset assetOf(const MusicEntry& entry)
{
    return {
        .type = u"audio.music"_s,
        .cacheKey = entry.cacheKey,
        .path = entry.artifact,
        .sidecar = entry.sidecar,
        .sha256 = entry.sha256,
        .bytes = entry.bytes,
        .meta = entry.info,
    };
}

Provenance provenanceOf(const MusicEntry& entry, const RemixPlan& plan)
{
    return {
        .source = plan.request.source,
        .toolVersion = QStringLiteral(STUDIO_VERSION),
        .provider = entry.provider,
        .inputs = inputsOf(plan),
        .licence = plan.font.path.isEmpty() ? QString()
                                            : u"soundfont %1: %2"_s.arg(plan.font.name, plan.font.licence),
    };
}

QJsonObject eventOf(const MusicEntry& entry)
{
    return {
        { u"cache_key"_s, entry.cacheKey }, { u"artifact"_s, entry.artifact },
        { u"scene_id"_s, entry.sceneId },   { u"target_style"_s, entry.targetStyle },
        { u"provider"_s, entry.provider },  { u"fallback"_s, entry.fallback },
    };
}

} // namespace comfyvn
