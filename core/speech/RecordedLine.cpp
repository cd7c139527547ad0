#include "core/speech/RecordedLine.h"

#include "core/audio/Mfcc.h"
#include "core/audio/MonoReader.h"
#include "core/audio/WavFile.h"
#include "core/base/Files.h"
#include "core/speech/AlignmentJson.h"
#include "core/speech/DtwAligner.h"
#include "core/speech/SpokenAudio.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr qint64 kMaxReferenceBytes = qint64 { 1 } << 30;

Result<SpokenAudio> readReference(const SpeechRender& reference, const WorkspacePaths& paths)
{
    const auto wav = readFile(paths.absolute(reference.audioPath), kMaxReferenceBytes);
    if (!wav)
        return tl::unexpected(wav.error());
    const std::string_view bytes(wav->constData(), static_cast<size_t>(wav->size()));
    const auto layout = parseWav(bytes);
    if (!layout) {
        return failure(
            ErrorKind::Storage, u"storage_error"_s,
            u"%1 is damaged; speak the line again with \"refresh\": true."_s.arg(reference.audioPath));
    }
    SpokenAudio audio { .sampleRate = layout->sampleRate };
    audio.samples.resize(layout->frames * static_cast<size_t>(layout->channels));
    decodeSamples(layout->encoding,
                  bytes.substr(layout->dataOffset, audio.samples.size() * sizeof(std::int16_t)),
                  audio.samples);
    return readFile(paths.absolute(reference.alignmentPath), kMaxReferenceBytes)
        .and_then(parseAlignmentJson)
        .map([&audio](const Alignment& alignment) {
            audio.alignment = alignment;
            return audio;
        });
}

} // namespace

Result<Alignment> alignRecordedLine(const QString& recording, const SpeechRender& reference,
                                    const WorkspacePaths& paths, const std::atomic_bool& cancelled)
{
    const auto spoken = readReference(reference, paths);
    if (!spoken)
        return tl::unexpected(spoken.error());
    const auto audio = readMono(QFile::encodeName(recording).toStdString(), Mfcc::kRate, kLongestRecording);
    if (!audio) {
        return failure(ErrorKind::InvalidRequest, u"unreadable_audio"_s,
                       u"\"%1\" cannot be used: %2"_s.arg(QFileInfo(recording).fileName(),
                                                          QString::fromStdString(audio.error())),
                       u"path"_s);
    }
    return alignMono(*spoken, *audio, &cancelled).map_error([](Error error) {
        if (error.kind == ErrorKind::InvalidRequest)
            error.field = u"path"_s;
        return error;
    });
}

} // namespace comfyvn
