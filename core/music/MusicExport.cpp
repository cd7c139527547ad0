#include "core/music/MusicExport.h"

#include "core/audio/SoundDecoder.h"
#include "core/base/Files.h"
#include "core/base/JsonReader.h"
#include "core/music/MusicFailure.h"
#include "core/music/MusicFiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMostBytes = 1LL << 30;
constexpr qint64 kMostDescriptionBytes = 8 << 20;
constexpr std::uint64_t kMostFrames = 192'000ULL * 60 * 20;

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
    const auto stored = readFile(paths.absolute(wish.artifact), kMostBytes);
    if (!stored)
        return tl::unexpected(stored.error());
    if (wish.format == SoundFormat::Wav) // as it is, with its loop
        return writeFile(wish.path, *stored, Durability::ProcessCrash);
    if (watch.isCancelled())
        return musicFailure(music::kCancelled);
    const auto sound =
        decodeSound({ stored->constData(), static_cast<std::size_t>(stored->size()) }, kMostFrames);
    if (!sound)
        return musicFailure(sound.error());
    const auto encoded = music::encodedMusic(*sound, wish.format, wish.loop, wish.title.toStdString(), watch);
    if (!encoded)
        return musicFailure(encoded.error());
    if (watch.isCancelled())
        return musicFailure(music::kCancelled);
    return writeFile(
        wish.path,
        QByteArray::fromRawData(encoded->bytes.data(), static_cast<qsizetype>(encoded->bytes.size())),
        Durability::ProcessCrash);
}

Result<void> exportMusicSet(const MusicSetExport& set, const QString& path, const WorkspacePaths& paths)
{
    auto json = readFile(paths.absolute(set.artifact), kMostDescriptionBytes).and_then(parseJsonObject);
    if (!json)
        return tl::unexpected(json.error());
    const int sampleRate = (*json)[u"sample_rate"_s].toInt();
    for (const QString& kind : { u"layers"_s, u"stingers"_s, u"transitions"_s }) {
        QJsonArray listed = (*json)[kind].toArray();
        for (QJsonValueRef each : listed) {
            QJsonObject sound = each.toObject();
            const QString file = set.names.value(sound.take(u"artifact"_s).toString());
            sound.remove(u"url"_s);
            sound[u"file"_s] = file;
            if (kind == u"layers"_s && sampleRate > 0)
                sound[u"loop"_s] = loopJson(set.loop, sampleRate, file);
            each = sound;
        }
        (*json)[kind] = listed;
    }
    return writeFile(path, QJsonDocument(*json).toJson(), Durability::ProcessCrash);
}

} // namespace comfyvn
