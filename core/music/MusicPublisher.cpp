#include "core/music/MusicPublisher.h"

#include "core/base/UtcTime.h"
#include "core/music/MusicFiles.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

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

MusicEntry entryOf(const RemixPlan& plan, const MadeMusic& music, const RenderSource& source)
{
    const QString stem = u"exports/music/%1_%2_%3"_s.arg(
        safeName(plan.request.sceneId), safeName(plan.request.targetStyle), plan.cacheKey.left(12));
    const bool fallback = !source.fallbackReason.isEmpty();
    return {
        .key = plan.identity,
        .cacheKey = plan.cacheKey,
        .artifact = stem + u".wav"_s,
        .sidecar = stem + u".json"_s,
        .sceneId = plan.request.sceneId,
        .targetStyle = plan.request.targetStyle,
        .provider = source.provider,
        .fallback = fallback,
        .fallbackReason = source.fallbackReason,
        .fallbackFailed = source.afterFailure,
        .workflowHash = fallback ? plan.way.workflowHash : source.workflowHash,
        .durationSeconds = music.sound.seconds(),
        .createdAt = isoNow(),
        .lastAccess = isoNow(),
    };
}

QJsonObject infoOf(const MusicEntry& entry, const RemixPlan& plan, const MadeMusic& music)
{
    const bool played = !music.synthesis.isEmpty();
    QJsonObject info {
        { u"style_used"_s, played ? plan.style : plan.request.targetStyle },
        { u"seed"_s, plan.seed },
        { u"cache_key"_s, entry.cacheKey },
        { u"provider"_s, entry.provider },
        { u"fallback"_s, entry.fallback },
        { u"tempo_bpm"_s, rounded(music.bpm, 100) },
        { u"key"_s, music.key },
        { u"synthesis"_s, played ? music.synthesis : entry.provider },
        { u"loop"_s, loopJson(music.loop, music.sound.sampleRate(), entry.artifact) },
    };
    if (music.confidence) {
        info[u"tempo_confidence"_s] = rounded(music.confidence->tempo, 100);
        info[u"key_confidence"_s] = rounded(music.confidence->key, 100);
    }
    if (entry.fallback)
        info[u"fallback_reason"_s] = entry.fallbackReason;
    if (!music.notices.isEmpty()) {
        info[u"notice"_s] = music.notices.join(u' ');
        info[u"notices"_s] = QJsonArray::fromStringList(music.notices);
    }
    addWish(info, plan.request);
    return info;
}

QByteArray sidecarOf(const MusicEntry& entry, const RemixPlan& plan, const MusicMade& made)
{
    const MadeMusic& music = *made.music;
    QJsonObject sidecar = music.facts;
    for (auto it = entry.info.begin(); it != entry.info.end(); ++it)
        sidecar[it.key()] = it.value();
    sidecar[u"sidecar_version"_s] = 1;
    sidecar[u"tool"_s] = u"ComfyVN Studio"_s;
    sidecar[u"version"_s] = QStringLiteral(STUDIO_VERSION);
    sidecar[u"renderer"_s] = rendererVersion();
    sidecar[u"identity"_s] = entry.key;
    sidecar[u"inputs"_s] = inputsOf(plan);
    sidecar[u"soundfont"_s] = music.synthesis.isEmpty() ? QJsonValue::Null : soundfontOf(plan.font);
    sidecar[u"fallback_reason"_s] = orNull(entry.fallbackReason);
    sidecar[u"artifact"_s] = entry.artifact;
    sidecar[u"bytes"_s] = entry.bytes;
    sidecar[u"checksum_sha256"_s] = entry.sha256;
    sidecar[u"duration_seconds"_s] = rounded(entry.durationSeconds, 1e6);
    sidecar[u"sample_rate"_s] = music.sound.sampleRate();
    sidecar[u"channels"_s] = music.sound.channels();
    sidecar[u"created_at"_s] = entry.createdAt;
    addSource(sidecar, made.source);
    return QJsonDocument(sidecar).toJson();
}

} // namespace

void addWish(QJsonObject& info, const RemixRequest& request)
{
    info[u"scene_id"_s] = request.sceneId;
    info[u"target_style"_s] = request.targetStyle;
    info[u"source_track"_s] = orNull(request.sourceTrack);
    info[u"mood_tags"_s] = QJsonArray::fromStringList(request.moodTags);
}

Result<MusicEntry> publishMusic(const RemixPlan& plan, const MusicMade& made, const WorkspacePaths& paths,
                                const std::optional<MusicEntry>& previous, const music::Watch& watch)
{
    const MadeMusic& music = *made.music;
    const QString title = u"%1 (%2)"_s.arg(plan.request.sceneId, plan.request.targetStyle);
    const MusicFiles files(paths, previous);
    MusicEntry entry = entryOf(plan, music, made.source);
    entry.info = infoOf(entry, plan, music);
    if (auto written = files.writeExtras(plan, music, entry.artifact.chopped(4), title, watch, entry);
        !written)
        return tl::unexpected(written.error());
    const auto artifact =
        scratchWav(music.sound, music.loop, title, paths.scratch()).and_then([&](const ScratchWavPtr& wav) {
            return files.place(entry.artifact, wav);
        });
    if (!artifact)
        return tl::unexpected(artifact.error());
    entry.bytes = artifact->bytes;
    entry.sha256 = artifact->sha256;
    const auto sidecar = files.write(entry.sidecar, sidecarOf(entry, plan, made));
    if (!sidecar)
        return tl::unexpected(sidecar.error());
    entry.sidecarBytes = sidecar->bytes;
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
    const bool isOwn = entry.provider == u"local";
    return {
        .source = plan.request.source,
        .toolVersion = QStringLiteral(STUDIO_VERSION),
        .provider = entry.provider,
        .workflowHash = entry.fallback ? QString() : entry.workflowHash,
        .inputs = inputsOf(plan),
        .licence = !isOwn || plan.font.path.isEmpty()
            ? QString()
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
