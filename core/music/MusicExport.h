#pragma once

#include "core/base/Result.h"
#include "core/base/WorkspacePaths.h"
#include "core/music/sound/EncodedMusic.h"
#include "core/music/sound/Watch.h"

#include <QHash>
#include <QJsonObject>

namespace comfyvn {

/// A stored piece, a stem or a layer, on its way to another program.
struct MusicExport {
    QString artifact {}; ///< a WAV, relative to the workspace
    QString path {}; ///< absolute, with its suffix
    SoundFormat format = SoundFormat::Wav;
    QString title {};
    std::optional<music::LoopPoints> loop {}; ///< in frames of the artifact
};

/// An adaptive set whose sounds lie in a folder of another program.
struct MusicSetExport {
    QString artifact {}; ///< its description, relative to the workspace
    std::optional<music::LoopPoints> loop {}; ///< of its layers
    QHash<QString, QString> names {}; ///< of the files beside it, by the artifacts they were written from
    SoundFormat format = SoundFormat::Wav; ///< theirs
};

/// The loop that a reply or a sidecar tells of; nothing when it has none.
[[nodiscard]] std::optional<music::LoopPoints> loopFrom(const QJsonObject& info);

/// A written sound as Ren'Py is to find it.
struct RenpySound {
    QString file {}; ///< its name
    bool loops = false; ///< from `end` back to `start`
    double start = 0; ///< seconds
    double end = 0;
};

/// A script that defines each sound as an audio variable named after its file, with its loop; for sounds in
/// the game's folder `audio`.
[[nodiscard]] QByteArray renpyDefinitions(const QList<RenpySound>& sounds);

/// Writes the file, whole or not at all. For a pool thread. Errors: NotFound, Storage with the path;
/// Cancelled; ProviderFailed `music_failed`.
[[nodiscard]] Result<void> exportMusic(const MusicExport& wish, const WorkspacePaths& paths,
                                       const music::Watch& watch);

/// Writes the description of a set again, with `file` for each sound where the workspace's has its artifact,
/// and with the loop of each layer, in Ren'Py's form too. For a pool thread. Errors: NotFound, Storage with
/// the path; Storage `malformed_json`.
[[nodiscard]] Result<void> exportMusicSet(const MusicSetExport& set, const QString& path,
                                          const WorkspacePaths& paths);

} // namespace comfyvn
