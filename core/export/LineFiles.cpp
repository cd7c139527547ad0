#include "core/export/LineFiles.h"

#include "core/audio/AudioFile.h"
#include "core/base/Files.h"
#include "core/speech/AlignmentJson.h"
#include "core/speech/Lipsync.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comfyvn {

namespace {

constexpr std::uint64_t kMaxFrames = 48'000ULL * 3600 * 6;
constexpr int kMostCopies = 100'000;

std::string utf8(const QString& text)
{
    return text.toUtf8().toStdString();
}

bool anyExists(const QDir& folder, const QStringList& files)
{
    return std::ranges::any_of(files,
                               [&](const QString& file) { return QFileInfo::exists(folder.filePath(file)); });
}

/// The first of `stem`, `stem (2)`, `stem (3)` … of which there is no file.
QString freeStem(const QDir& folder, const QString& stem, const ExportOptions& options)
{
    QString free = stem;
    for (int copy = 2;
         copy < kMostCopies && anyExists(folder, exportFiles(free, options.format, options.times)); ++copy)
        free = u"%1 (%2)"_s.arg(stem).arg(copy);
    return free;
}

ExportedFile rowFor(const ExportLine& line, const QString& path)
{
    return { .path = path,
             .line = line.line.id,
             .scene = line.sceneName,
             .number = line.number,
             .character = line.line.character,
             .text = line.line.text };
}

Result<QByteArray> soundOfLine(const ExportLine& line, const QString& folder, const ExportOptions& options,
                               double& seconds)
{
    const auto sound = readAudioFile(QFile::encodeName(folder + u"/out.wav"_s).toStdString(), kMaxFrames);
    if (!sound)
        return failure(ErrorKind::Storage, u"storage_error"_s,
                       u"The line's sound cannot be read: %1 Render the line again."_s.arg(
                           QString::fromStdString(sound.error())));
    seconds = static_cast<double>(sound->frames()) / sound->sampleRate;
    SoundEncoding how { .format = options.format,
                        .quality = options.quality,
                        .sampleRate = options.sampleRate };
    if (options.tags)
        how.tags = { .title = utf8(line.line.text.simplified()),
                     .artist = utf8(line.line.character),
                     .comment = utf8(line.line.sourceId) };
    const auto encoded = encodeSound(*sound, how);
    if (!encoded)
        return failure(ErrorKind::Internal, u"encoding_failed"_s, QString::fromStdString(encoded.error()));
    return QByteArray(encoded->data(), static_cast<qsizetype>(encoded->size()));
}

Result<QByteArray> timesOfLine(const ExportLine& line, const QString& folder, TimingFormat format,
                               const QString& soundFile)
{
    return readAlignment(folder + u"/alignment.json"_s).map([&](const Alignment& alignment) {
        return writeTimings(format, alignment, mouthCues(alignment), soundFile,
                            line.line.text.trimmed().normalized(QString::NormalizationForm_C));
    });
}

} // namespace

QList<ExportedFile> writeLineFiles(const ExportLine& line, const QString& stem, const QString& cacheKey,
                                   const ExportOptions& options, const WorkspacePaths& paths)
{
    const QDir folder(options.folder);
    const bool inTheWay = anyExists(folder, exportFiles(stem, options.format, options.times));
    const bool aside = inTheWay && options.existing == ExistingFiles::KeepBoth;
    const QStringList files =
        exportFiles(aside ? freeStem(folder, stem, options) : stem, options.format, options.times);
    const QString render = paths.speechFolder(cacheKey);
    double seconds = 0;
    QList<ExportedFile> rows;
    for (qsizetype i = 0; i < files.size(); ++i) {
        ExportedFile row = rowFor(line, folder.filePath(files[i]));
        if (options.existing == ExistingFiles::Skip && QFileInfo::exists(row.path)) {
            row.outcome = FileOutcome::Skipped;
            row.reason = u"There is a file of that name already."_s;
            rows << row;
            continue;
        }
        const auto bytes = i == 0 ? soundOfLine(line, render, options, seconds)
                                  : timesOfLine(line, render, options.times[i - 1], rows.first().path);
        const auto written = bytes.and_then(
            [&row](const QByteArray& made) { return writeFile(row.path, made, Durability::ProcessCrash); });
        row.outcome = written ? FileOutcome::Written : FileOutcome::Failed;
        if (written) {
            row.bytes = bytes->size();
            row.seconds = seconds;
        } else {
            row.reason = written.error().message;
        }
        rows << row;
    }
    return rows;
}

ExportedFile withoutFile(const ExportLine& line, const QString& stem, const ExportOptions& options,
                         FileOutcome outcome, const QString& reason)
{
    ExportedFile row =
        rowFor(line, QDir(options.folder).filePath(exportFiles(stem, options.format, {}).first()));
    row.outcome = outcome;
    row.reason = reason;
    return row;
}

} // namespace comfyvn
