#include "core/mix/session/SessionRender.h"

#include "core/audio/mix/MixEngine.h"
#include "core/base/Files.h"
#include "core/base/RenameFile.h"
#include "core/base/UtcTime.h"
#include "core/base/WorkspacePaths.h"
#include "core/mix/MixFile.h"
#include "core/mix/MixSidecar.h"
#include "core/mix/session/SessionJson.h"
#include "core/mix/session/SessionPlan.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

Error errorOf(const MixFault& fault, const MixSession& session, const SessionPlan& plan)
{
    const QString message = QString::fromStdString(fault.message);
    if (fault.cancelled)
        return { ErrorKind::Cancelled, u"cancelled"_s, u"The mix was cancelled."_s, {} };
    if (fault.track < 0 || fault.track >= plan.clips.size())
        return { ErrorKind::InvalidRequest, u"bad_mix"_s, message, {} };
    const MixClip* clip = session.findClip(plan.clips[fault.track]);
    return { ErrorKind::InvalidRequest,
             u"bad_source"_s,
             u"Clip “%1” (%2): %3"_s.arg(clip->name, QFileInfo(clip->path).fileName(), message),
             {} };
}

Error errorOf(const Error& error, const QString& file)
{
    if (error.kind == ErrorKind::Cancelled)
        return { ErrorKind::Cancelled, u"cancelled"_s, u"The mix was cancelled."_s, {} };
    return { ErrorKind::InvalidRequest,
             u"bad_source"_s,
             u"Clip “%1” (%2): %3"_s.arg(QFileInfo(file).completeBaseName(), QFileInfo(file).fileName(),
                                         error.message),
             {} };
}

/// Names of clips whose samples are above full scale where they go into the sum.
QStringList clippedOf(const MixReport& report, const MixSession& session, const SessionPlan& plan)
{
    QStringList names;
    for (std::size_t i = 0; i < report.tracks.size(); ++i)
        if (report.tracks[i].peak > 1)
            names << session.findClip(plan.clips[static_cast<qsizetype>(i)])->name;
    names.removeDuplicates();
    return names;
}

/// A file as it was before it was mixed.
struct Source {
    FileStamp stamp {};
    QString hash {};
};

Result<QHash<QString, Source>> sourcesOf(const MixPlan& plan, ContentHashes& hashes,
                                         const std::function<bool()>& goOn)
{
    QHash<QString, Source> sources;
    for (const MixTrack& track : plan.tracks) {
        const QString path = QFile::decodeName(track.path.c_str());
        if (sources.contains(path))
            continue;
        const auto stamp = fileStamp(path);
        if (!stamp)
            return tl::unexpected(errorOf(stamp.error(), path));
        const auto hash = hashes.of(path, *stamp, goOn);
        if (!hash)
            return tl::unexpected(errorOf(hash.error(), path));
        sources.insert(path, { *stamp, *hash });
    }
    return sources;
}

Result<void> checkUnchanged(const QHash<QString, Source>& sources)
{
    for (auto source = sources.cbegin(); source != sources.cend(); ++source) {
        const auto stamp = fileStamp(source.key());
        if (!stamp || *stamp != source->stamp)
            return failure(ErrorKind::InvalidRequest, u"source_changed"_s,
                           u"%1 changed while it was mixed; render the mix again."_s.arg(source.key()));
    }
    return {};
}

QJsonArray tracksOf(const MixSession& session, const SessionPlan& plan, const QHash<QString, Source>& sources)
{
    QJsonArray tracks;
    for (std::size_t i = 0; i < plan.plan.tracks.size(); ++i) {
        const auto index = static_cast<qsizetype>(i);
        const MixTrack& played = plan.plan.tracks[i];
        const SessionTrack& track = session.tracks[plan.tracks[index]];
        const MixClip& clip = *session.findClip(plan.clips[index]);
        QJsonObject json { { u"path"_s, clip.path },
                           { u"role"_s, track.role },
                           { u"name"_s, track.name },
                           { u"clip"_s, clip.name },
                           { u"gain"_s, 1.0 },
                           { u"gain_db"_s, track.gainDb + clip.gainDb },
                           { u"offset"_s, clip.start },
                           { u"pan"_s, track.pan },
                           { u"content_hash"_s, sources[QFile::decodeName(played.path.c_str())].hash } };
        if (clip.line != 0)
            json[u"line"_s] = clip.line;
        tracks << json;
    }
    return tracks;
}

QJsonObject duckingOf(const SessionDucking& ducking)
{
    return toJson(MixRequestDucking { .triggerRoles = ducking.triggerRoles,
                                      .targetRoles = ducking.targetRoles,
                                      .settings = ducking.settings });
}

/// Equal for renders that sound alike of sessions that look alike.
QString keyOf(const SessionRenderWish& wish, const QJsonArray& tracks)
{
    MixSession session = wish.session; // without what is only known of it
    session.loudnessGain.reset();
    for (SessionTrack& track : session.tracks) {
        for (MixClip& clip : track.clips) {
            clip.contentHash.clear();
            clip.bytes = 0;
        }
    }
    const QJsonObject normalised {
        { u"session"_s, toJson(session) }, { u"sources"_s, tracks },
        { u"dither"_s, wish.dither },      { u"format"_s, mixFormatName(wish.format) },
        { u"mixer"_s, kMixerVersion },
    };
    const QByteArray canonical = QJsonDocument(normalised).toJson(QJsonDocument::Compact); // keys are sorted
    return QString::fromLatin1(QCryptographicHash::hash(canonical, QCryptographicHash::Sha1).toHex());
}

Result<void> moved(const QString& from, const QString& to)
{
    const int why = renameFile(from, to);
    if (why == 0)
        return {};
    QFile::remove(from);
    return failure(ErrorKind::Storage, u"write_failed"_s,
                   u"%1 cannot be written: %2."_s.arg(to, qt_error_string(why)));
}

/// `a.mix.json` beside `a.wav`, `a.flac.mix.json` beside `a.flac`.
QString sidecarPath(const QFileInfo& sound)
{
    const bool isWav = sound.suffix().compare(u"wav"_s, Qt::CaseInsensitive) == 0;
    return sound.path() + u'/' + (isWav ? sound.completeBaseName() : sound.fileName()) + u".mix.json"_s;
}

} // namespace

std::optional<LoudnessGain> loudnessGainOf(const SessionRender& render)
{
    const QJsonObject loudness = render.data[u"loudness"_s].toObject();
    if (loudness.isEmpty())
        return std::nullopt;
    return LoudnessGain { .targetLufs = loudness[u"target_lufs"_s].toDouble(),
                          .db = render.report.loudnessGainDb };
}

Result<SessionRender> renderSession(const SessionRenderWish& wish, ContentHashes& hashes,
                                    const std::function<bool(double)>& progress)
{
    const MixSession& session = wish.session;
    const SessionPlan plan = planOf(session, wish.workspace);
    const auto shape = shapeOfMix(plan.plan, [&] { return progress(0); });
    if (!shape)
        return tl::unexpected(errorOf(shape.error(), session, plan));
    const auto sources = sourcesOf(plan.plan, hashes, [&progress] { return progress(0); });
    if (!sources)
        return tl::unexpected(sources.error());
    if (auto made = makeFolder(QFileInfo(wish.path).path()); !made)
        return tl::unexpected(made.error());
    const QString part = wish.path + u".part"_s;
    const auto fail = [&part](const Error& error) {
        QFile::remove(part);
        return tl::unexpected<Error>(error);
    };
    const auto file = MixFile::create(part,
                                      { .format = wish.format,
                                        .dither = wish.dither,
                                        .sampleRate = shape->sampleRate,
                                        .frames = shape->frames,
                                        .name = session.name.toStdString() });
    if (!file)
        return fail(file.error());
    bool stored = true;
    const auto report = renderMix(plan.plan, { .threads = wish.threads, .progress = progress },
                                  [&](std::span<const float> stereo) {
                                      auto written = (*file)->write(stereo);
                                      stored = written.has_value();
                                      return written;
                                  });
    if (!report)
        return fail(stored ? errorOf(report.error(), session, plan)
                           : Error { ErrorKind::Storage,
                                     u"write_failed"_s,
                                     QString::fromStdString(report.error().message),
                                     {} });
    const auto finished = (*file)->finish(*report);
    if (!finished)
        return fail(finished.error());
    if (const auto unchanged = checkUnchanged(*sources); !unchanged)
        return fail(unchanged.error());
    if (const auto named = moved(part, wish.path); !named)
        return tl::unexpected(named.error());

    const QString sidecar = sidecarPath(QFileInfo(wish.path));
    const QJsonArray tracks = tracksOf(session, plan, *sources);
    const WorkspacePaths paths(wish.workspace);
    QJsonObject data { { u"path"_s, clipPath(wish.path, wish.workspace) },
                       { u"sidecar"_s, clipPath(sidecar, wish.workspace) },
                       { u"session"_s, session.name },
                       { u"cache_key"_s, keyOf(wish, tracks) },
                       { u"duration"_s, mixSeconds(*report) },
                       { u"sample_rate"_s, finished->sampleRate },
                       { u"channels"_s, 2 },
                       { u"format"_s, mixFormatName(wish.format) },
                       { u"tracks"_s, tracks },
                       { u"checksum_sha256"_s, finished->sha256 },
                       { u"bytes"_s, finished->bytes },
                       { u"rendered_at"_s, isoNow() } };
    if (wish.dither)
        data[u"dither"_s] = true;
    if (session.ducking.on)
        data[u"ducking"_s] = duckingOf(session.ducking);
    data = withMeasures(std::move(data), plan.plan, *report);
    if (auto written = writeArtifact(sidecar, QJsonDocument(data).toJson(), paths.scratch()); !written)
        return tl::unexpected(written.error());
    return SessionRender { .path = wish.path,
                           .sidecar = sidecar,
                           .sha256 = finished->sha256,
                           .bytes = finished->bytes,
                           .session = session.name,
                           .report = *report,
                           .data = data,
                           .clipped = clippedOf(*report, session, plan) };
}

} // namespace comfyvn
