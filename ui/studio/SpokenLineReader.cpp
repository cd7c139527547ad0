#include "ui/studio/SpokenLineReader.h"

#include "core/audio/AudioFile.h"
#include "core/speech/AlignmentJson.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn::ui {

namespace {
constexpr std::uint64_t kMaxFrames = std::uint64_t { 2 } * 60 * 60 * 48'000;

QString lost()
{
    return QCoreApplication::translate(
        "SpokenLineReader", "The sound of this line is not there any more. Press Space to make it again.");
}

Result<SpeechSamplesPtr> readSound(const QString& path)
{
    if (!QFile::exists(path))
        return failure(ErrorKind::NotFound, u"sound_lost"_s, lost());
    const auto wav = WavReader::open(QFile::encodeName(path).toStdString());
    if (!wav || wav->layout().channels != 1 || wav->layout().frames > kMaxFrames)
        return failure(ErrorKind::Storage, u"damaged_sound"_s, lost());
    const auto frames = static_cast<std::size_t>(wav->layout().frames);
    std::string bytes(frames * wav->layout().frameBytes(), '\0');
    const std::size_t read = wav->read(0, frames, bytes.data());
    bytes.resize(read * wav->layout().frameBytes());
    std::vector<std::int16_t> samples(read);
    decodeSamples(wav->layout().encoding, bytes, std::span<std::int16_t>(samples));
    return makeSpeechSamples(std::move(samples), wav->layout().sampleRate);
}
} // namespace

Result<SpokenLine> readSpokenLine(const WorkspacePaths& paths, const QString& cacheKey)
{
    const QString folder = paths.speechFolder(cacheKey);
    const auto sound = readSound(folder + u"/out.wav"_s);
    if (!sound)
        return tl::unexpected(sound.error());
    const auto alignment = readAlignment(folder + u"/alignment.json"_s);
    if (!alignment)
        return tl::unexpected(alignment.error());

    SpokenLine line;
    line.audio = *sound;
    line.alignment = *alignment;
    const bool exact = alignment->source == AlignmentSource::Engine;
    line.cues = mouthCues(
        *alignment,
        exact ? MouthAudio {}
              : MouthAudio { .samples = line.audio->samples, .sampleRate = line.audio->sampleRate });
    return line;
}

} // namespace comfyvn::ui
