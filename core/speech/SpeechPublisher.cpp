#include "core/speech/SpeechPublisher.h"

#include "core/artifacts/MakeWay.h"
#include "core/audio/Loudness.h"
#include "core/audio/WavFile.h"
#include "core/base/Files.h"
#include "core/base/UtcTime.h"
#include "core/speech/AlignmentJson.h"
#include "core/speech/Lipsync.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr int kDefaultFps = 60;

double rounded(double value, double steps)
{
    return std::round(value * steps) / steps;
}

/// The entries that speak in the line, each once.
QJsonArray entriesOf(const QList<DictionaryMatch>& dictionary)
{
    QMap<qint64, DictionaryEntry> entries;
    for (const DictionaryMatch& match : dictionary)
        entries.insert(match.entry.id, match.entry);
    QJsonArray json;
    for (const DictionaryEntry& entry : std::as_const(entries)) {
        QJsonObject used = toJson(entry);
        used.remove(u"note"_s);
        json << used;
    }
    return json;
}

QJsonObject inputsOf(const SpeechPlan& plan)
{
    QJsonObject inputs {
        { u"text"_s, plan.text },
        { u"text_hash"_s, plan.textHash },
        { u"voice"_s, plan.voice.name },
        { u"character_id"_s, plan.request.character },
        { u"scene_id"_s, plan.request.scene },
        { u"line_id"_s, plan.request.lineId },
        { u"lang"_s, plan.voice.lang },
        { u"style"_s, plan.voice.style },
        { u"style_used"_s, plan.voice.styleUsed },
        { u"model"_s, plan.request.model },
        { u"model_hash"_s, plan.modelHash },
    };
    if (!plan.dictionary.isEmpty())
        inputs[u"dictionary"_s] = entriesOf(plan.dictionary);
    inputs[u"seed"_s] = plan.explicitSeed ? QJsonValue(*plan.explicitSeed) : QJsonValue(QJsonValue::Null);
    return inputs;
}

QJsonArray unspokenOf(const SpokenAudio& audio)
{
    QJsonArray pieces;
    for (const auto& piece : audio.unspoken) {
        pieces << QJsonObject { { u"text"_s, piece.text },
                                { u"char_start"_s, piece.charStart },
                                { u"char_end"_s, piece.charEnd },
                                { u"reason"_s, piece.reason } };
    }
    return pieces;
}

QJsonObject voiceOf(const SpeechPlan& plan)
{
    QJsonObject voice = toJson(plan.voice.profile);
    voice[u"name"_s] = plan.voice.name;
    voice[u"resolution"_s] = resolutionName(plan.voice.resolution);
    voice[u"engine"_s] = plan.voice.voice.engine;
    voice[u"engine_voice"_s] = plan.voice.voice.name;
    voice[u"lang"_s] = plan.voice.engineLang;
    voice[u"style"_s] = plan.voice.styleUsed;
    voice[u"rate"_s] = plan.prosody.rate;
    voice[u"pitch"_s] = plan.prosody.pitch;
    voice[u"range"_s] = plan.prosody.range;
    voice[u"volume_db"_s] = plan.prosody.volumeDb;
    voice[u"pause_scale"_s] = plan.prosody.pauseScale;
    return voice;
}

/// The sidecar without its alignment, which is spliced in as text: it is most of the bytes and already
/// written.
QByteArray sidecarJson(const CacheEntry& entry, const SpeechPlan& plan, const SpokenAudio& audio,
                       const Loudness& loudness, const QString& folder, const QByteArray& alignment)
{
    QJsonObject sidecar {
        { u"sidecar_version"_s, 1 },
        { u"tool"_s, u"ComfyVN Studio"_s },
        { u"version"_s, QStringLiteral(STUDIO_VERSION) },
        { u"cache_key"_s, entry.cacheKey },
        { u"identity"_s, entry.key },
        { u"inputs"_s, inputsOf(plan) },
        { u"metadata"_s, plan.request.metadata },
        { u"voice_profile"_s, voiceOf(plan) },
        { u"provider"_s, entry.provider },
        { u"engine"_s,
          QJsonObject { { u"name"_s, audio.engineName },
                        { u"version"_s, audio.engineVersion },
                        { u"voice"_s, audio.engineVoice } } },
        { u"fallback"_s, entry.fallback },
        { u"fallback_reason"_s,
          entry.fallback ? QJsonValue(entry.fallbackReason) : QJsonValue(QJsonValue::Null) },
        { u"seed"_s, entry.seed },
        { u"path"_s, folder + u"/out.wav"_s },
        { u"artifact"_s, entry.artifact },
        { u"bytes"_s, entry.bytes },
        { u"checksum_sha256"_s, entry.sha256 },
        { u"duration_seconds"_s, rounded(entry.durationSeconds, 1e6) },
        { u"sample_rate"_s, entry.sampleRate },
        { u"channels"_s, 1 },
        { u"loudness"_s,
          QJsonObject { { u"integrated_lufs"_s, rounded(loudness.integratedLufs, 100) },
                        { u"true_peak_dbtp"_s, rounded(loudness.truePeakDbtp, 100) } } },
        { u"unspoken"_s, unspokenOf(audio) },
        { u"alignment_checksum"_s, entry.alignmentChecksum },
        { u"alignment_path"_s, folder + u"/alignment.json"_s },
        { u"lipsync"_s,
          QJsonObject { { u"path"_s, folder + u'/' + lipsyncFileName(kDefaultFps) },
                        { u"fps"_s, kDefaultFps },
                        { u"frame_count"_s, lipsyncFrameCount(entry.durationSeconds, kDefaultFps) } } },
        { u"created_at"_s, entry.createdAt },
    };
    addSource(sidecar, audio.source);
    QByteArray json = QJsonDocument(sidecar).toJson(QJsonDocument::Compact);
    json.chop(1);
    return json + ",\"alignment\":" + alignment + "}\n";
}

CacheEntry entryOf(const SpeechPlan& plan, const SpokenAudio& audio)
{
    const QString fileStem = safeName(plan.voice.name) + u'_' + plan.cacheKey.left(12);
    const bool fallback = !audio.source.fallbackReason.isEmpty();
    return {
        .key = plan.identity,
        .cacheKey = plan.cacheKey,
        .artifact = u"exports/tts/"_s + fileStem + u".wav"_s,
        .sidecar = u"exports/tts/"_s + fileStem + u".json"_s,
        .voice = plan.voice.name,
        .textHash = plan.textHash,
        .provider = audio.source.provider,
        .fallback = fallback,
        .fallbackReason = audio.source.fallbackReason,
        .fallbackFailed = audio.source.afterFailure,
        .lang = plan.voice.lang,
        .style = plan.voice.style,
        .sceneId = plan.request.scene,
        .characterId = plan.request.character,
        .model = plan.request.model,
        .modelHash = plan.modelHash,
        .resolution = resolutionName(plan.voice.resolution),
        .workflowHash =
            fallback ? plan.workflowHash : makerHash(audio.source.workflowHash, audio.source.recordingHash),
        .durationSeconds = static_cast<double>(audio.samples.size()) / audio.sampleRate,
        .sampleRate = audio.sampleRate,
        .seed = plan.seed,
        .createdAt = isoNow(),
        .lastAccess = isoNow(),
    };
}

/// What the index knows of the file that a line is stored as.
std::optional<WrittenFile> knownFile(const QString& path, const CacheEntryPtr& previous)
{
    if (!previous)
        return std::nullopt;
    const bool sidecar = path.endsWith(u".json"_s);
    return WrittenFile { .bytes = sidecar ? previous->sidecarBytes : previous->bytes,
                         .sha256 = sidecar ? QString() : previous->sha256 };
}

} // namespace

QString lipsyncFileName(int fps)
{
    return fps == kDefaultFps ? u"lipsync.json"_s : u"lipsync_%1.json"_s.arg(fps);
}

void addLipsync(SpeechRender& render, int fps)
{
    render.lipsyncFps = fps;
    render.lipsyncFrames = lipsyncFrameCount(render.durationSeconds, fps);
    render.lipsyncPath = render.audioPath.section(u'/', 0, -2) + u'/' + lipsyncFileName(fps);
}

Result<CacheEntry> publishSpeech(const SpeechPlan& plan, const SpokenAudio& audio,
                                 const WorkspacePaths& paths, const CacheEntryPtr& previous)
{
    CacheEntry entry = entryOf(plan, audio);
    const std::string wav = encodeWav(audio.samples, 1, audio.sampleRate);
    const auto wavBytes = QByteArray::fromRawData(wav.data(), static_cast<qsizetype>(wav.size()));
    entry.bytes = wavBytes.size();
    entry.sha256 = sha256Hex(wavBytes);
    const QByteArray alignment = alignmentArrayJson(audio.alignment);
    entry.alignmentChecksum = alignmentChecksum(alignment);

    const QString folder = paths.speechFolder(plan.cacheKey);
    const QByteArray sidecar =
        sidecarJson(entry, plan, audio, measureLoudness(std::span(audio.samples), 1, audio.sampleRate),
                    paths.relative(folder), alignment);
    entry.sidecarBytes = sidecar.size();

    const QList<std::pair<QString, QByteArray>> files {
        { folder + u"/out.wav"_s, wavBytes },
        { folder + u"/alignment.json"_s, alignmentJson(audio.alignment) },
        { folder + u'/' + lipsyncFileName(kDefaultFps),
          lipsyncJson(makeLipsync(audio.alignment, kDefaultFps)) },
        { folder + u"/sidecar.json"_s, sidecar },
        { paths.absolute(entry.artifact), wavBytes },
        { paths.absolute(entry.sidecar), sidecar },
    };
    if (previous) { // mouth shapes at other rates belong to what is replaced
        QDir old(folder);
        for (const QString& name : old.entryList({ u"lipsync_*.json"_s }, QDir::Files))
            old.remove(name);
    }
    const QStringList valuable { folder + u"/out.wav"_s, folder + u"/sidecar.json"_s,
                                 paths.absolute(entry.artifact), paths.absolute(entry.sidecar) };
    for (const auto& [path, bytes] : files) {
        auto written =
            valuable.contains(path) ? makeWay(path, bytes, knownFile(path, previous)) : Result<void>();
        if (written)
            written = writeArtifact(path, bytes, paths.scratch());
        if (!written)
            return tl::unexpected(written.error());
    }
    return entry;
}

Result<void> ensureLipsyncFile(const SpeechRender& render, const WorkspacePaths& paths)
{
    const QString path = paths.absolute(render.lipsyncPath);
    if (QFile::exists(path))
        return {};
    const auto alignment = readAlignment(paths.absolute(render.alignmentPath));
    if (!alignment)
        return tl::unexpected(alignment.error());
    return writeArtifact(path, lipsyncJson(makeLipsync(*alignment, render.lipsyncFps)), paths.scratch());
}

Asset assetOf(const CacheEntry& entry)
{
    return {
        .type = u"audio.voice"_s,
        .cacheKey = entry.cacheKey,
        .path = entry.artifact,
        .sidecar = entry.sidecar,
        .sha256 = entry.sha256,
        .bytes = entry.bytes,
        .meta = { { u"cache_key"_s, entry.cacheKey },
                  { u"voice"_s, entry.voice },
                  { u"character_id"_s, entry.characterId },
                  { u"scene_id"_s, entry.sceneId },
                  { u"lang"_s, entry.lang },
                  { u"style"_s, entry.style },
                  { u"duration_seconds"_s, rounded(entry.durationSeconds, 1e6) } },
    };
}

Provenance provenanceOf(const CacheEntry& entry, const SpeechPlan& plan)
{
    return {
        .source = plan.request.source,
        .toolVersion = QStringLiteral(STUDIO_VERSION),
        .provider = entry.provider,
        .workflowHash = entry.fallback ? QString() : entry.workflowHash,
        .inputs = inputsOf(plan),
    };
}

QJsonObject eventOf(const CacheEntry& entry)
{
    return {
        { u"cache_key"_s, entry.cacheKey }, { u"artifact"_s, entry.artifact },
        { u"voice"_s, entry.voice },        { u"style"_s, entry.style },
        { u"lang"_s, entry.lang },          { u"provider"_s, entry.provider },
        { u"fallback"_s, entry.fallback },
    };
}

} // namespace comfyvn
