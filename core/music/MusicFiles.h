#pragma once

#include "core/artifacts/MusicCache.h"
#include "core/base/WorkspacePaths.h"
#include "core/music/MusicMaker.h"

#include <QHash>

namespace comfyvn {

/// Writes the files of one piece into the workspace, and keeps aside what somebody has worked on. For a pool
/// thread. Errors: Storage, with the path; ProviderFailed `music_failed`.
class MusicFiles final {
public:
    /// `previous`: what the index knows of the piece so far.
    MusicFiles(const WorkspacePaths& paths, const std::optional<MusicEntry>& previous);

    [[nodiscard]] Result<WrittenFile> write(const QString& relative, const QByteArray& bytes) const;
    [[nodiscard]] Result<WrittenFile> place(const QString& relative, const ScratchWavPtr& wav) const;

    /// Stems, notes, layers and other formats as far as the plan wants them: files in `entry.files`, what the
    /// reply says of them in `entry.info`. `stem` is the piece's path without its suffix.
    [[nodiscard]] Result<void> writeExtras(const RemixPlan& plan, const MadeMusic& made, const QString& stem,
                                           const QString& title, const music::Watch& watch,
                                           MusicEntry& entry) const;

private:
    [[nodiscard]] Result<void> writeStems(const MadeMusic& made, const QString& stem,
                                          MusicEntry& entry) const;
    [[nodiscard]] Result<void> writeMidi(const MadeMusic& made, const QString& stem, MusicEntry& entry) const;
    [[nodiscard]] Result<void> writeAdaptive(const MadeMusic& made, const QString& stem,
                                             MusicEntry& entry) const;
    [[nodiscard]] Result<QJsonArray> writeVariants(const std::vector<MadeMusic::Variant>& variants,
                                                   const QString& stem, QList<WrittenFile>& written) const;
    [[nodiscard]] Result<void> writeFormats(const RemixPlan& plan, const MadeMusic& made, const QString& stem,
                                            const QString& title, const music::Watch& watch,
                                            MusicEntry& entry) const;
    [[nodiscard]] Result<WrittenFile> place(const QString& relative, ScratchFile& file) const;

    [[nodiscard]] std::optional<WrittenFile> known(const QString& relative) const;

    WorkspacePaths m_paths;
    QHash<QString, WrittenFile> m_known {}; ///< by path
};

/// What is said of a loop: in samples of `sampleRate`, in seconds and in Ren'Py's form; null without one.
[[nodiscard]] QJsonValue loopJson(const std::optional<music::LoopPoints>& loop, int sampleRate,
                                  const QString& artifact);

/// The kinds of MusicEntry::files that a request wants.
[[nodiscard]] QStringList wantedFiles(const RemixRequest& request);

/// `request` with what the entry has beside its artifact already: a piece keeps what was made of it once.
[[nodiscard]] RemixRequest withFilesOf(RemixRequest request, const MusicEntry& entry);

} // namespace comfyvn
