#include "core/music/ScratchWav.h"

#include "core/base/Files.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

tl::unexpected<Error> cannotPark(const QString& what, const QTemporaryFile& file)
{
    return failure(ErrorKind::Storage, u"storage_error"_s,
                   u"Cannot %1 %2: %3. Check free space and permissions."_s.arg(what, file.fileName(),
                                                                                file.errorString()));
}

} // namespace

Result<ScratchWavPtr> scratchWav(const AudioBuffer& sound, const std::optional<music::LoopPoints>& loop,
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
        written = (*file)->close();
    if (!written)
        return tl::unexpected(written.error());
    return std::make_shared<const ScratchWav>(ScratchWav { *std::move(file), sound.frames() });
}

Result<ParkedSound> ParkedSound::park(AudioBuffer& sound, const QString& folder)
{
    if (auto made = makeFolder(folder); !made)
        return tl::unexpected(made.error());
    ParkedSound parked;
    parked.m_file = std::make_unique<QTemporaryFile>(folder + u"/.tmpXXXXXX"_s);
    const auto bytes = static_cast<qint64>(sound.samples.size() * sizeof(float));
    if (!parked.m_file->open()
        || parked.m_file->write(reinterpret_cast<const char*>(sound.samples.data()), bytes) != bytes
        || !parked.m_file->flush())
        return cannotPark(u"write"_s, *parked.m_file);
    parked.m_samples = sound.samples.size();
    std::vector<float>().swap(sound.samples);
    parked.m_shape = sound;
    return parked;
}

Result<AudioBuffer> ParkedSound::fetch()
{
    AudioBuffer sound = m_shape;
    sound.samples.resize(m_samples);
    const auto bytes = static_cast<qint64>(m_samples * sizeof(float));
    if (!m_file->seek(0) || m_file->read(reinterpret_cast<char*>(sound.samples.data()), bytes) != bytes)
        return cannotPark(u"read"_s, *m_file);
    m_file.reset();
    return sound;
}

} // namespace comfyvn
