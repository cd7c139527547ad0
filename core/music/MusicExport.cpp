#include "core/music/MusicExport.h"

#include "core/audio/SoundDecoder.h"
#include "core/base/Files.h"
#include "core/music/MusicFailure.h"

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMostBytes = 1LL << 30;
constexpr std::uint64_t kMostFrames = 192'000ULL * 60 * 20;

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

} // namespace comfyvn
