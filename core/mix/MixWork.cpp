#include "core/mix/MixWork.h"

#include "core/artifacts/MediaPath.h"
#include "core/audio/mix/MixEngine.h"
#include "core/audio/mix/WorkTeam.h"
#include "core/base/Files.h"
#include "core/base/RenameFile.h"
#include "core/base/UtcTime.h"
#include "core/mix/MixFile.h"
#include "core/mix/MixRequestPlan.h"
#include "core/mix/MixSidecar.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QThread>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMaxSidecarBytes = 8 << 20;

QString trackPlace(qsizetype track)
{
    return u"tracks[%1]"_s.arg(track);
}

QString fileNameOf(const MixRequest& request, qsizetype track)
{
    return QFileInfo(request.tracks[track].path).fileName();
}

Error trackError(Error error, const MixRequest& request, qsizetype track)
{
    error.message = u"Track %1 (%2): %3"_s.arg(track).arg(fileNameOf(request, track), error.message);
    error.field = trackPlace(track) + u".path"_s;
    return error;
}

Error errorOf(const MixFault& fault, const MixRequest& request)
{
    const QString message = QString::fromStdString(fault.message);
    if (fault.cancelled)
        return { ErrorKind::Cancelled, u"cancelled"_s, message, {} };
    if (fault.track >= 0)
        return trackError({ ErrorKind::InvalidRequest, u"bad_source"_s, message, {} }, request, fault.track);
    return { ErrorKind::InvalidRequest, u"bad_mix"_s, message, u"tracks"_s };
}

Result<QList<PreparedMix::Source>> findSources(const MixRequest& request, const WorkspacePaths& paths,
                                               const QStringList& mediaRoots)
{
    QList<PreparedMix::Source> sources;
    for (qsizetype i = 0; i < request.tracks.size(); ++i) {
        const auto path = resolveMediaPath(request.tracks[i].path, paths, mediaRoots);
        if (!path)
            return tl::unexpected(trackError(path.error(), request, i));
        const auto stamp = fileStamp(*path);
        if (!stamp)
            return tl::unexpected(
                trackError({ ErrorKind::InvalidRequest, u"unreadable_source"_s, stamp.error().message, {} },
                           request, i));
        sources << PreparedMix::Source { .path = *path, .stamp = *stamp };
    }
    return sources;
}

/// Several files at once; one that is in several tracks is read once.
Result<void> hashSources(PreparedMix& mix, ContentHashes& hashes, const std::function<bool()>& goOn)
{
    QHash<QString, qsizetype> first;
    QList<qsizetype> wanted;
    for (qsizetype i = 0; i < mix.sources.size(); ++i) {
        if (!first.contains(mix.sources[i].path)) {
            first.insert(mix.sources[i].path, i);
            wanted << i;
        }
    }
    QList<Result<QString>> found(wanted.size(), Result<QString>());
    WorkTeam team(static_cast<int>(std::min<qsizetype>(QThread::idealThreadCount(), wanted.size())));
    team.run(static_cast<std::size_t>(wanted.size()), [&](std::size_t task, std::size_t) {
        const auto& source = std::as_const(mix).sources[wanted[static_cast<qsizetype>(task)]];
        found.data()[task] = hashes.of(source.path, source.stamp, goOn);
    });
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (!found[i] && found[i].error().kind == ErrorKind::Cancelled)
            return tl::unexpected(found[i].error());
        if (!found[i]) {
            return tl::unexpected(trackError(
                { ErrorKind::InvalidRequest, u"unreadable_source"_s, found[i].error().message, {} },
                mix.request, wanted[i]));
        }
        mix.sources[wanted[i]].hash = *found[i];
    }
    for (auto& source : mix.sources)
        source.hash = mix.sources[first[source.path]].hash;
    return {};
}

QString cacheKeyOf(const PreparedMix& mix)
{
    QJsonArray tracks;
    for (qsizetype i = 0; i < mix.sources.size(); ++i) {
        QJsonObject track = toJson(mix.request.tracks[i]);
        track[u"content_hash"_s] = mix.sources[i].hash;
        tracks << track;
    }
    const auto& loudness = mix.request.loudness;
    QJsonObject normalised {
        { u"tracks"_s, tracks },
        { u"ducking"_s,
          mix.request.ducking ? QJsonValue(toJson(*mix.request.ducking)) : QJsonValue(QJsonValue::Null) },
        { u"sample_rate"_s, mix.plan.sampleRate },
        { u"loudness"_s,
          loudness ? QJsonValue(QJsonObject { { u"target_lufs"_s, loudness->targetLufs },
                                              { u"true_peak_dbtp"_s, loudness->truePeakDbtp } })
                   : QJsonValue(QJsonValue::Null) },
        { u"format"_s, mixFormatName(mix.request.format) },
        { u"mixer"_s, kMixerVersion },
    };
    if (mix.request.dither)
        normalised[u"dither"_s] = true;
    const QByteArray canonical = QJsonDocument(normalised).toJson(QJsonDocument::Compact); // keys are sorted
    return QString::fromLatin1(QCryptographicHash::hash(canonical, QCryptographicHash::Sha1).toHex());
}

struct Rendered {
    MixReport report {};
    MixFileResult file {};
};

Result<Rendered> renderInto(const QString& path, const PreparedMix& mix,
                            const std::function<bool(double)>& progress)
{
    const auto shape = shapeOfMix(mix.plan, [&] { return progress(0); });
    if (!shape)
        return tl::unexpected(errorOf(shape.error(), mix.request));
    auto file = MixFile::create(path,
                                { .format = mix.request.format,
                                  .dither = mix.request.dither,
                                  .sampleRate = shape->sampleRate,
                                  .frames = shape->frames,
                                  .name = mix.cacheKey.toStdString() });
    if (!file)
        return tl::unexpected(file.error());
    const MixOptions options { .threads = QThread::idealThreadCount(),
                               .loudness = true,
                               .progress = progress };
    bool stored = true;
    const auto report = renderMix(mix.plan, options, [&](std::span<const float> stereo) {
        auto written = (*file)->write(stereo);
        stored = written.has_value();
        return written;
    });
    if (!report && !stored)
        return failure(ErrorKind::Storage, u"write_failed"_s, QString::fromStdString(report.error().message));
    if (!report)
        return tl::unexpected(errorOf(report.error(), mix.request));
    return (*file)->finish(*report).map([&](const MixFileResult& written) {
        return Rendered { *report, written };
    });
}

Result<void> checkUnchanged(const PreparedMix& mix)
{
    for (qsizetype i = 0; i < mix.sources.size(); ++i) {
        const auto stamp = fileStamp(mix.sources[i].path);
        if (!stamp || *stamp != mix.sources[i].stamp) {
            return tl::unexpected(
                trackError({ ErrorKind::InvalidRequest,
                             u"source_changed"_s,
                             u"The file changed while it was mixed; send the request again."_s,
                             {} },
                           mix.request, i));
        }
    }
    return {};
}

QString fileName(MixFormat format)
{
    return u"mix."_s + mixFileSuffix(format);
}

/// The reply and the sidecar have the same form; the latter adds what was measured.
QJsonObject dataOf(const PreparedMix& mix, const WorkspacePaths& paths)
{
    const QString folder = paths.relative(paths.mixFolder(mix.cacheKey));
    QJsonArray tracks;
    for (const MixRequestTrack& track : mix.request.tracks)
        tracks << toJson(track);
    QJsonObject data { { u"path"_s, folder + u'/' + fileName(mix.request.format) },
                       { u"sidecar"_s, folder + u"/mix.json"_s },
                       { u"cache_key"_s, mix.cacheKey },
                       { u"channels"_s, 2 },
                       { u"format"_s, mixFormatName(mix.request.format) },
                       { u"tracks"_s, tracks } };
    if (mix.request.dither)
        data[u"dither"_s] = true;
    if (mix.request.ducking)
        data[u"ducking"_s] = toJson(*mix.request.ducking);
    return data;
}

QJsonObject sidecarOf(const PreparedMix& mix, const QJsonObject& data, const MixReport& report)
{
    QJsonObject sidecar = data;
    QJsonArray tracks = data[u"tracks"_s].toArray();
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        QJsonObject track = tracks[i].toObject();
        track[u"content_hash"_s] = mix.sources[i].hash;
        tracks[i] = track;
    }
    sidecar[u"tracks"_s] = tracks;
    sidecar[u"metadata"_s] = mix.request.metadata;
    return withMeasures(std::move(sidecar), mix.plan, report);
}

/// A file that goes again unless it was given its final name.
class ScratchFile final {
public:
    explicit ScratchFile(QString path)
        : m_path(std::move(path))
    { }
    ~ScratchFile() { QFile::remove(m_path); }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }

    Result<void> moveTo(const QString& to) const
    {
        const int why = renameFile(m_path, to);
        if (why == 0 || (why == EXDEV && copyTo(to)))
            return {};
        return failure(ErrorKind::Storage, u"write_failed"_s,
                       u"%1 cannot be written: %2."_s.arg(to, qt_error_string(why)));
    }

private:
    /// For a folder on another disk.
    [[nodiscard]] bool copyTo(const QString& to) const
    {
        const ScratchFile beside(to + u".part"_s);
        QFile::remove(beside.path());
        return QFile::copy(m_path, beside.path()) && renameFile(beside.path(), to) == 0;
    }

    QString m_path;
};

MixRender renderOf(const QJsonObject& data, bool cached)
{
    MixRender render { .data = data,
                       .cacheKey = data[u"cache_key"_s].toString(),
                       .path = data[u"path"_s].toString(),
                       .sidecar = data[u"sidecar"_s].toString(),
                       .sha256 = data[u"checksum_sha256"_s].toString(),
                       .bytes = data[u"bytes"_s].toInteger(),
                       .cached = cached };
    render.data[u"cached"_s] = cached;
    return render;
}

} // namespace

Result<PreparedMix> layOutMix(const MixRequest& request, const WorkspacePaths& paths,
                              const QStringList& mediaRoots)
{
    PreparedMix mix { .request = request };
    auto sources = findSources(request, paths, mediaRoots);
    if (!sources)
        return tl::unexpected(sources.error());
    mix.sources = *std::move(sources);
    QStringList files;
    for (const PreparedMix::Source& source : std::as_const(mix.sources))
        files << source.path;
    mix.plan = mixPlanOf(request, files);
    const auto shape = shapeOfMix(mix.plan);
    if (!shape)
        return tl::unexpected(errorOf(shape.error(), request));
    mix.plan.sampleRate = shape->sampleRate;
    mix.seconds = static_cast<double>(shape->frames) / shape->sampleRate;
    return mix;
}

qint64 bytesToHash(const PreparedMix& mix, const ContentHashes& hashes)
{
    QSet<QString> seen;
    qint64 bytes = 0;
    for (const PreparedMix::Source& source : mix.sources) {
        if (seen.contains(source.path) || hashes.knows(source.path, source.stamp))
            continue;
        seen.insert(source.path);
        bytes += source.stamp.bytes;
    }
    return bytes;
}

Result<PreparedMixPtr> withKey(PreparedMix mix, ContentHashes& hashes, const std::function<bool()>& goOn)
{
    if (const auto hashed = hashSources(mix, hashes, goOn); !hashed)
        return tl::unexpected(hashed.error());
    mix.cacheKey = cacheKeyOf(mix);
    return std::make_shared<const PreparedMix>(std::move(mix));
}

std::optional<MixRender> findMix(const PreparedMix& mix, const WorkspacePaths& paths)
{
    const QString folder = paths.mixFolder(mix.cacheKey);
    const auto bytes = readFile(folder + u"/mix.json"_s, kMaxSidecarBytes);
    if (!bytes)
        return std::nullopt;
    const QJsonObject sidecar = QJsonDocument::fromJson(*bytes).object();
    const qint64 size = sidecar[u"bytes"_s].toInteger(-1);
    if (sidecar[u"cache_key"_s].toString() != mix.cacheKey || size <= 0
        || QFileInfo(folder + u'/' + fileName(mix.request.format)).size() != size)
        return std::nullopt;
    QJsonObject data = dataOf(mix, paths);
    for (const auto& key :
         { u"duration"_s, u"sample_rate"_s, u"checksum_sha256"_s, u"bytes"_s, u"rendered_at"_s })
        data[key] = sidecar[key];
    return renderOf(data, true);
}

Result<MixRender> makeMix(const PreparedMix& mix, const WorkspacePaths& paths,
                          const std::function<bool(double)>& progress)
{
    const QString folder = paths.mixFolder(mix.cacheKey);
    if (auto made = makeFolder(paths.scratch()); !made)
        return tl::unexpected(made.error());
    const ScratchFile scratch(paths.scratch() + u"/mix-"_s + QUuid::createUuid().toString(QUuid::Id128));
    const auto rendered = renderInto(scratch.path(), mix, progress);
    if (const auto unchanged = checkUnchanged(mix); !unchanged)
        return tl::unexpected(unchanged.error());
    if (!rendered)
        return tl::unexpected(rendered.error());
    QJsonObject data = dataOf(mix, paths);
    data[u"duration"_s] = mixSeconds(rendered->report);
    data[u"sample_rate"_s] = rendered->file.sampleRate;
    data[u"checksum_sha256"_s] = rendered->file.sha256;
    data[u"bytes"_s] = rendered->file.bytes;
    data[u"rendered_at"_s] = isoNow();
    if (!progress(1))
        return failure(ErrorKind::Cancelled, u"cancelled"_s, u"The mix was cancelled."_s);
    if (auto made = makeFolder(folder); !made)
        return tl::unexpected(made.error());
    if (const auto moved = scratch.moveTo(folder + u'/' + fileName(mix.request.format)); !moved)
        return tl::unexpected(moved.error());
    const QByteArray sidecar = QJsonDocument(sidecarOf(mix, data, rendered->report)).toJson();
    if (const auto written = writeArtifact(folder + u"/mix.json"_s, sidecar, paths.scratch()); !written)
        return tl::unexpected(written.error());
    return renderOf(data, false);
}

Asset assetOf(const MixRender& render)
{
    return { .type = u"audio.mix"_s,
             .cacheKey = render.cacheKey,
             .path = render.path,
             .sidecar = render.sidecar,
             .sha256 = render.sha256,
             .bytes = render.bytes,
             .meta = { { u"cache_key"_s, render.cacheKey },
                       { u"tracks"_s, render.data[u"tracks"_s].toArray().size() },
                       { u"sample_rate"_s, render.data[u"sample_rate"_s] },
                       { u"duration_seconds"_s, render.data[u"duration"_s] } } };
}

Provenance provenanceOf(const MixRender& render, const PreparedMix& mix)
{
    QJsonArray tracks;
    for (qsizetype i = 0; i < mix.sources.size(); ++i) {
        QJsonObject track = toJson(mix.request.tracks[i]);
        track[u"content_hash"_s] = mix.sources[i].hash;
        tracks << track;
    }
    return { .source = mix.request.source,
             .toolVersion = QStringLiteral(STUDIO_VERSION),
             .provider = u"local"_s,
             .inputs = { { u"tracks"_s, tracks },
                         { u"ducking"_s, render.data[u"ducking"_s] },
                         { u"metadata"_s, mix.request.metadata } } };
}

QJsonObject eventOf(const MixRender& render)
{
    return { { u"cache_key"_s, render.cacheKey },
             { u"artifact"_s, render.path },
             { u"tracks"_s, render.data[u"tracks"_s].toArray().size() },
             { u"duration"_s, render.data[u"duration"_s] },
             { u"bytes"_s, render.bytes } };
}

} // namespace comfyvn
