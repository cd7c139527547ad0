#pragma once

#include "core/base/Result.h"
#include "core/base/WorkspacePaths.h"
#include "core/music/sound/EncodedMusic.h"
#include "core/music/sound/Watch.h"

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

/// The loop that a reply or a sidecar tells of; nothing when it has none.
[[nodiscard]] std::optional<music::LoopPoints> loopFrom(const QJsonObject& info);

/// Writes the file, whole or not at all. For a pool thread. Errors: NotFound, Storage with the path;
/// Cancelled; ProviderFailed `music_failed`.
[[nodiscard]] Result<void> exportMusic(const MusicExport& wish, const WorkspacePaths& paths,
                                       const music::Watch& watch);

} // namespace comfyvn
