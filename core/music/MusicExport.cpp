#include "core/music/MusicExport.h"

#include "core/audio/AudioFile.h"
#include "core/base/Files.h"
#include "core/base/JsonReader.h"
#include "core/base/ScratchFile.h"
#include "core/music/MusicFailure.h"
#include "core/music/MusicFiles.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMostDescriptionBytes = 8 << 20;
constexpr int kOpusRate = 48'000; // which knows no other near it

tl::unexpected<Error> cannotRead(const QFile& file)
{
    if (!file.exists())
        return failure(ErrorKind::NotFound, u"file_not_found"_s,
                       u"There is no file %1."_s.arg(file.fileName()));
    return failure(ErrorKind::Storage, u"storage_error"_s,
                   u"Cannot %1 %2: %3. Check free space and permissions."_s.arg(u"read"_s, file.fileName(),
                                                                                file.errorString()));
}

/// As it is, with its loop.
Result<void> copy(const QString& from, ScratchFile& to, const music::Watch& watch)
{
    constexpr qint64 kAtOnce = 1 << 20;
    QFile file(from);
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(file);
    for (QByteArray bytes = file.read(kAtOnce); !bytes.isEmpty(); bytes = file.read(kAtOnce)) {
        if (watch.isCancelled())
            return musicFailure(music::kCancelled);
        if (auto written = to.write(bytes); !written)
            return written;
    }
    return file.error() == QFileDevice::NoError ? to.close() : cannotRead(file);
}

Result<void> encode(const QString& from, const MusicExport& wish, ScratchFile& to, const music::Watch& watch)
{
    if (const QFile file(from); !file.exists())
        return cannotRead(file);
    std::optional<music::MusicEncoder> encoder;
    AudioResult<void> written;
    const auto read = streamAudioFile(
        QFile::encodeName(from).toStdString(), [&](std::span<const float> samples, int channels, int rate) {
            if (watch.isCancelled())
                return false;
            if (!encoder) {
                auto created = music::MusicEncoder::create(QFile::encodeName(to.path()).toStdString(),
                                                           { .format = wish.format,
                                                             .title = wish.title.toStdString(),
                                                             .loop = wish.loop,
                                                             .channels = channels,
                                                             .sampleRate = rate });
                if (!created) {
                    written = tl::unexpected(created.error());
                    return false;
                }
                encoder.emplace(*std::move(created));
            }
            written = encoder->write(samples);
            return written.has_value();
        });
    if (watch.isCancelled())
        return musicFailure(music::kCancelled);
    if (!written)
        return musicFailure(written.error());
    if (!read)
        return musicFailure(read.error());
    if (!encoder)
        return musicFailure("There is no sound to write.");
    if (const auto encoded = encoder->finish(); !encoded)
        return musicFailure(encoded.error());
    return to.closeAsWritten();
}

/// The name of a variable: letters, digits and underscores, of the file's name without its suffix.
QString renpyName(const QString& file)
{
    QString name = file.left(file.lastIndexOf(u'.')).toLower();
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    name.replace(others, u"_"_s);
    const bool isPlain = name != u"_" && !name.isEmpty();
    return !isPlain || name[0].isDigit() || name[0] == u'_' ? u"music_"_s + name : name;
}

} // namespace

std::optional<music::LoopPoints> loopFrom(const QJsonObject& info)
{
    const QJsonObject loop = info[u"loop"_s].toObject();
    const qint64 start = loop[u"start_sample"_s].toInteger(-1);
    const qint64 length = loop[u"length_samples"_s].toInteger();
    if (start < 0 || length <= 0)
        return std::nullopt;
    return music::LoopPoints { static_cast<std::uint64_t>(start), static_cast<std::uint64_t>(length) };
}

QByteArray renpyDefinitions(const QList<RenpySound>& sounds)
{
    QString script = u"# Put this file into the folder \"game\" and the sounds into \"game/audio\".\n\n"_s;
    for (const RenpySound& sound : sounds) {
        const QString name = renpyName(sound.file);
        const QString loop = sound.loops
            ? u"<loop %1 to %2>"_s.arg(sound.start, 0, 'f', 6).arg(sound.end, 0, 'f', 6)
            : QString();
        QString path = u"audio/"_s + sound.file;
        path.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        script += u"define audio.%1 = \"%2%3\"\n"_s.arg(name, loop, path);
    }
    return script.toUtf8();
}

Result<void> exportMusic(const MusicExport& wish, const WorkspacePaths& paths, const music::Watch& watch)
{
    const QString from = paths.absolute(wish.artifact);
    const auto file = ScratchFile::open(QFileInfo(wish.path).path());
    if (!file)
        return tl::unexpected(file.error());
    const auto written =
        wish.format == SoundFormat::Wav ? copy(from, **file, watch) : encode(from, wish, **file, watch);
    if (!written)
        return written;
    if (watch.isCancelled())
        return musicFailure(music::kCancelled);
    return (*file)->moveTo(wish.path);
}

Result<void> exportMusicSet(const MusicSetExport& set, const QString& path, const WorkspacePaths& paths)
{
    auto json = readFile(paths.absolute(set.artifact), kMostDescriptionBytes).and_then(parseJsonObject);
    if (!json)
        return tl::unexpected(json.error());
    const int sampleRate = (*json)[u"sample_rate"_s].toInt();
    const int written = set.format == SoundFormat::Opus ? kOpusRate : sampleRate;
    // What counts samples of the workspace's files, counted in those of the written ones.
    const auto counted = [sampleRate, written](const QJsonValue& samples) {
        return QJsonValue(std::llround(samples.toDouble() * written / std::max(1, sampleRate)));
    };
    (*json)[u"sample_rate"_s] = written;
    (*json)[u"samples_per_bar"_s] =
        (*json)[u"samples_per_bar"_s].toDouble() * written / std::max(1, sampleRate);
    (*json)[u"length_samples"_s] = counted((*json)[u"length_samples"_s]);
    for (const QString& kind : { u"layers"_s, u"stingers"_s, u"transitions"_s }) {
        QJsonArray listed = (*json)[kind].toArray();
        for (QJsonValueRef each : listed) {
            QJsonObject sound = each.toObject();
            const QString file = set.names.value(sound.take(u"artifact"_s).toString());
            sound.remove(u"url"_s);
            sound[u"file"_s] = file;
            for (const QString& count : { u"samples"_s, u"lead_samples"_s })
                if (sound.contains(count))
                    sound[count] = counted(sound[count]);
            if (kind == u"layers"_s && set.loop) {
                const music::LoopPoints loop {
                    static_cast<std::uint64_t>(counted(static_cast<double>(set.loop->start)).toInteger()),
                    static_cast<std::uint64_t>(counted(static_cast<double>(set.loop->length)).toInteger())
                };
                sound[u"loop"_s] = loopJson(loop, written, file);
            }
            each = sound;
        }
        (*json)[kind] = listed;
    }
    return writeFile(path, QJsonDocument(*json).toJson(), Durability::ProcessCrash);
}

} // namespace comfyvn
