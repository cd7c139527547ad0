#include "core/music/MusicFiles.h"

#include "core/artifacts/SoundFormats.h"
#include "core/base/Files.h"
#include "core/music/MusicFailure.h"
#include "core/music/sound/EncodedMusic.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

const auto kStems = u"stems"_s;
const auto kMidi = u"midi"_s;
const auto kAdaptive = u"adaptive"_s;

/// Errors: as musicFailure().
Result<music::EncodedMusic> encode(const MadeMusic& made, SoundFormat format, const QString& title,
                                   const QString& path, const music::Watch& watch)
{
    auto encoder = music::MusicEncoder::create(QFile::encodeName(path).toStdString(),
                                               { .format = format,
                                                 .title = title.toStdString(),
                                                 .loop = made.loop,
                                                 .channels = made.sound.channels(),
                                                 .sampleRate = made.sound.sampleRate() });
    if (!encoder)
        return musicFailure(encoder.error());
    AudioResult<void> written;
    made.sound.each([&](std::span<const float> samples, std::size_t) {
        if (written && !watch.isCancelled())
            written = encoder->write(samples);
    });
    if (watch.isCancelled())
        return musicFailure(music::kCancelled);
    const auto encoded =
        written ? encoder->finish() : AudioResult<music::EncodedMusic>(tl::unexpected(written.error()));
    if (!encoded)
        return musicFailure(encoded.error());
    return checkWhole(*made.sound.scratch()).map([&encoded] { return *encoded; });
}

/// To the sample, at any length and rate.
QString secondsText(double seconds)
{
    return QLocale::c().toString(std::round(seconds * 1e9) / 1e9, 'f', QLocale::FloatingPointShortest);
}

QString urlOf(const QString& path)
{
    return u"/files/"_s + path;
}

} // namespace

QStringList wantedFiles(const RemixRequest& request)
{
    QStringList kinds;
    if (request.stems)
        kinds << kStems;
    if (request.midi)
        kinds << kMidi;
    if (request.adaptive)
        kinds << kAdaptive;
    for (const SoundFormat format : request.formats) {
        if (format != SoundFormat::Wav)
            kinds << soundFormatName(format);
    }
    kinds.removeDuplicates();
    return kinds;
}

RemixRequest withFilesOf(RemixRequest request, const MusicEntry& entry)
{
    request.stems = request.stems || entry.files.contains(kStems);
    request.midi = request.midi || entry.files.contains(kMidi);
    request.adaptive = request.adaptive || entry.files.contains(kAdaptive);
    for (const SoundFormat format : soundFormats()) {
        if (entry.files.contains(soundFormatName(format)) && !request.formats.contains(format))
            request.formats << format;
    }
    return request;
}

QJsonValue loopJson(const std::optional<music::LoopPoints>& loop, int sampleRate, const QString& artifact)
{
    if (!loop)
        return QJsonValue::Null;
    const double start = static_cast<double>(loop->start) / sampleRate;
    const double end = static_cast<double>(loop->start + loop->length) / sampleRate;
    return QJsonObject {
        { u"start_sample"_s, static_cast<qint64>(loop->start) },
        { u"length_samples"_s, static_cast<qint64>(loop->length) },
        { u"start"_s, start },
        { u"end"_s, end },
        { u"renpy"_s, u"<loop %1 to %2>%3"_s.arg(secondsText(start), secondsText(end), artifact) },
    };
}

MusicFiles::MusicFiles(const WorkspacePaths& paths, const std::optional<MusicEntry>& previous)
    : m_paths(paths)
{
    if (!previous)
        return;
    m_known.insert(previous->artifact, { previous->artifact, previous->bytes, previous->sha256 });
    m_known.insert(previous->sidecar, { previous->sidecar, previous->sidecarBytes, {} });
    for (const QList<WrittenFile>& files : previous->files) {
        for (const WrittenFile& file : files)
            m_known.insert(file.path, file);
    }
}

std::optional<WrittenFile> MusicFiles::known(const QString& relative) const
{
    const auto known = m_known.constFind(relative);
    return known == m_known.cend() ? std::nullopt : std::optional(*known);
}

Result<WrittenFile> MusicFiles::place(const QString& relative, const ScratchWavPtr& wav) const
{
    return place(relative, *wav->file);
}

Result<WrittenFile> MusicFiles::place(const QString& relative, ScratchFile& file) const
{
    const WrittenFile written { .path = relative, .bytes = file.bytes(), .sha256 = file.sha256() };
    return makeWay(m_paths.absolute(relative), written, known(relative))
        .and_then([&] { return file.moveTo(m_paths.absolute(relative)); })
        .map([&] { return written; });
}

Result<WrittenFile> MusicFiles::write(const QString& relative, const QByteArray& bytes) const
{
    return makeWay(m_paths.absolute(relative), bytes, known(relative))
        .and_then([&] { return writeArtifact(m_paths.absolute(relative), bytes, m_paths.scratch()); })
        .map([&] {
            return WrittenFile { .path = relative, .bytes = bytes.size(), .sha256 = sha256Hex(bytes) };
        });
}

Result<void> MusicFiles::writeExtras(const RemixPlan& plan, const MadeMusic& made, const QString& stem,
                                     const QString& title, const music::Watch& watch, MusicEntry& entry) const
{
    for (const QString& kind : wantedFiles(plan.request))
        entry.files.insert(kind, {});
    Result<void> written; // formats first: they take long, and whoever gives up then has changed nothing else
    if (!plan.request.formats.isEmpty())
        written = writeFormats(plan, made, stem, title, watch, entry);
    if (written && plan.request.stems)
        written = writeStems(made, stem, entry);
    if (written && plan.request.midi && !made.midi.isEmpty())
        written = writeMidi(made, stem, entry);
    if (written && plan.request.adaptive && !made.layers.empty())
        written = writeAdaptive(made, stem, entry);
    return written;
}

Result<void> MusicFiles::writeStems(const MadeMusic& made, const QString& stem, MusicEntry& entry) const
{
    QJsonArray stems;
    for (std::size_t i = 0; i < made.stems.size(); ++i) {
        const MadeMusic::Stem& each = made.stems[i];
        const QString path = u"%1_stem%2_%3.wav"_s.arg(stem).arg(i + 1).arg(safeName(each.name));
        const auto file = place(path, each.wav);
        if (!file)
            return tl::unexpected(file.error());
        entry.files[kStems] << *file;
        stems << QJsonObject { { u"name"_s, each.name }, { u"artifact"_s, path }, { u"url"_s, urlOf(path) } };
    }
    if (!stems.isEmpty())
        entry.info[kStems] = stems;
    return {};
}

Result<void> MusicFiles::writeMidi(const MadeMusic& made, const QString& stem, MusicEntry& entry) const
{
    const auto file = write(stem + u".mid"_s, made.midi);
    if (!file)
        return tl::unexpected(file.error());
    entry.files[kMidi] << *file;
    entry.info[kMidi] = file->path;
    return {};
}

Result<QJsonArray> MusicFiles::writeVariants(const std::vector<MadeMusic::Variant>& variants,
                                             const QString& stem, QList<WrittenFile>& written) const
{
    QJsonArray json;
    for (const MadeMusic::Variant& variant : variants) {
        const QString path = u"%1_%2.wav"_s.arg(stem, variant.name);
        const auto file = place(path, variant.wav);
        if (!file)
            return tl::unexpected(file.error());
        written << *file;
        QJsonObject about { { u"name"_s, variant.name },
                            { u"intensity"_s, variant.intensity },
                            { u"artifact"_s, path },
                            { u"url"_s, urlOf(path) },
                            { u"samples"_s, static_cast<qint64>(variant.wav->frames) } };
        if (variant.leadFrames > 0)
            about[u"lead_samples"_s] = static_cast<qint64>(variant.leadFrames);
        json << about;
    }
    return json;
}

/// Layers, stingers, transitions and what a game needs to change between them on a bar line.
Result<void> MusicFiles::writeAdaptive(const MadeMusic& made, const QString& stem, MusicEntry& entry) const
{
    QList<WrittenFile>& written = entry.files[kAdaptive];
    const auto layers = writeVariants(made.layers, stem + u"_layer"_s, written);
    if (!layers)
        return tl::unexpected(layers.error());
    const auto stingers = writeVariants(made.stingers, stem + u"_stinger"_s, written);
    if (!stingers)
        return tl::unexpected(stingers.error());
    const auto transitions = writeVariants(made.transitions, stem + u"_transition"_s, written);
    if (!transitions)
        return tl::unexpected(transitions.error());
    const double rate = made.sound.sampleRate();
    const QJsonObject set {
        { u"tempo_bpm"_s, made.bpm },
        { u"key"_s, made.key },
        { u"beats_per_bar"_s, made.beatsPerBar },
        { u"samples_per_bar"_s, rate * 60 / made.bpm * made.beatsPerBar },
        { u"sample_rate"_s, made.sound.sampleRate() },
        { u"length_samples"_s, static_cast<qint64>(made.sound.frames()) },
        { u"layers"_s, *layers },
        { u"stingers"_s, *stingers },
        { u"transitions"_s, *transitions },
        { u"rule"_s,
          u"All layers have the same length and beat: play them together and fade between them on a bar "
          u"line. Start a stinger on a beat over them. Start a transition lead_samples before a bar line and "
          u"change the layer on it; what it has after that rings on."_s },
    };
    const auto file = write(stem + u"_adaptive.json"_s, QJsonDocument(set).toJson());
    if (!file)
        return tl::unexpected(file.error());
    written << *file;
    entry.info[kAdaptive] = file->path;
    return {};
}

Result<void> MusicFiles::writeFormats(const RemixPlan& plan, const MadeMusic& made, const QString& stem,
                                      const QString& title, const music::Watch& watch,
                                      MusicEntry& entry) const
{
    QJsonArray formats;
    for (const SoundFormat format : soundFormats()) {
        if (format == SoundFormat::Wav || !plan.request.formats.contains(format))
            continue;
        const auto scratch = ScratchFile::open(m_paths.scratch());
        if (!scratch)
            return tl::unexpected(scratch.error());
        const auto encoded = encode(made, format, title, (*scratch)->path(), watch);
        if (!encoded)
            return tl::unexpected(encoded.error());
        if (const auto closed = (*scratch)->closeAsWritten(); !closed)
            return tl::unexpected(closed.error());
        const auto suffix = soundSuffix(format);
        const QString path =
            stem + u'.' + QString::fromLatin1(suffix.data(), static_cast<qsizetype>(suffix.size()));
        const auto file = place(path, **scratch);
        if (!file)
            return tl::unexpected(file.error());
        entry.files[soundFormatName(format)] << *file;
        formats << QJsonObject { { u"format"_s, soundFormatName(format) },
                                 { u"artifact"_s, path },
                                 { u"url"_s, urlOf(path) },
                                 { u"bytes"_s, file->bytes },
                                 { u"sample_rate"_s, encoded->sampleRate },
                                 { u"loop"_s, loopJson(encoded->loop, encoded->sampleRate, path) } };
    }
    if (!formats.isEmpty())
        entry.info[u"formats"_s] = formats;
    return {};
}

} // namespace comfyvn
