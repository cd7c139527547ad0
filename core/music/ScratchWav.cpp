#include "core/music/ScratchWav.h"

#include "core/base/Files.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn {

Result<ScratchWavPtr> scratchWav(const LongSound& sound, const std::optional<music::LoopPoints>& loop,
                                 const QString& title, const QString& folder)
{
    auto file = ScratchFile::open(folder);
    if (!file)
        return tl::unexpected(file.error());
    Result<void> written;
    music::streamLoopedWav(sound, loop, title.toStdString(), [&](std::string_view bytes) {
        written = (*file)->write({ bytes.data(), static_cast<qsizetype>(bytes.size()) });
        return written.has_value();
    });
    if (written)
        written = checkWhole(*sound.scratch());
    if (written)
        written = (*file)->close();
    if (!written)
        return tl::unexpected(written.error());
    return std::make_shared<const ScratchWav>(ScratchWav { *std::move(file), sound.frames() });
}

Result<SoundScratchPtr> soundScratch(const QString& folder)
{
    return makeFolder(folder).map(
        [&folder] { return std::make_shared<SoundScratch>(QFile::encodeName(folder).toStdString()); });
}

Result<void> checkWhole(const SoundScratch& scratch)
{
    if (scratch.fault().empty())
        return {};
    const QString message = QString::fromStdString(scratch.fault()); // as any file's
    return failure(ErrorKind::Storage, u"storage_error"_s, message);
}

} // namespace comfyvn
