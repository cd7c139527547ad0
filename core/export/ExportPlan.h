#pragma once

#include "core/artifacts/SoundFormats.h"
#include "core/base/Result.h"
#include "core/script/Script.h"
#include "core/speech/TimingFormats.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace comfyvn {

/// What to do when a file of that name is there already.
enum class ExistingFiles { KeepBoth, Overwrite, Skip };

/// What to do with lines whose sound is not there, or not what it would be now.
enum class StaleLines {
    Render, ///< first
    AsIs, ///< export the sound there is; a line without any is skipped
    Skip,
};

/// Which lines: just these, else those of these scenes; all when both are empty.
struct ExportScope {
    QList<qint64> scenes {};
    QList<qint64> lines {};

    bool operator==(const ExportScope&) const = default;
};

/// How lines become files.
struct ExportOptions {
    QString folder {}; ///< absolute; made when it is not there
    QString nameTemplate = QStringLiteral("{n}_{character}");
    SoundFormat format = SoundFormat::Wav;
    SoundQuality quality = SoundQuality::Standard;
    int sampleRate = 0; ///< Hz; 0: as rendered
    bool tags = true; ///< title, artist and comment, where the format has them
    QList<TimingFormat> times {};
    ExistingFiles existing = ExistingFiles::KeepBoth;
    StaleLines stale = StaleLines::Render;

    bool operator==(const ExportOptions&) const = default;
};

/// A line that is exported and where it stands.
struct ExportLine {
    qint64 scene = 0;
    QString sceneName {};
    int number = 0; ///< in its scene, from 1; blank lines are not counted
    int sceneLines = 0;
    ScriptLine line {};

    bool operator==(const ExportLine&) const = default;
};

/// The lines of a scene that have something to say; only those of `lines`, unless that is empty.
[[nodiscard]] QList<ExportLine> exportLinesOf(const Script& scene, const QSet<qint64>& lines);

/// For each line the path of its files below the folder, without a suffix; no two lines have the same.
/// Error: InvalidRequest `bad_template`.
[[nodiscard]] Result<QStringList> exportNames(const QList<ExportLine>& lines, const QString& nameTemplate);

/// The files of a line: its sound first, then its times.
[[nodiscard]] QStringList exportFiles(const QString& stem, SoundFormat format,
                                      const QList<TimingFormat>& times);

/// How many files of these names there are already. Reads the disk.
[[nodiscard]] int countExisting(const QStringList& names, const ExportOptions& options);

/// What programs call them: `small`, `standard`, `best`; `keep_both`, `overwrite`, `skip`; `render`, `as_is`,
/// `skip`.
[[nodiscard]] std::optional<SoundQuality> soundQualityFromName(const QString& name);
[[nodiscard]] std::optional<ExistingFiles> existingFilesFromName(const QString& name);
[[nodiscard]] std::optional<StaleLines> staleLinesFromName(const QString& name);

} // namespace comfyvn
