#pragma once

#include "core/audio/AudioBuffer.h"
#include "core/base/Result.h"
#include "core/base/WorkspacePaths.h"
#include "core/music/RemixRequest.h"
#include "ui/playback/PlaySpan.h"
#include "ui/studio/SpokenLine.h"

#include <QList>

#include <memory>
#include <optional>

namespace comfyvn::ui {

/// A stretch of the form, as `intro`, `A` or `B`; seconds.
struct MusicSection {
    QString name {};
    double begin = 0;
    double end = 0;

    bool operator==(const MusicSection&) const = default;
};

/// Rendered music with what the window shows of it, read into memory.
struct MusicSound {
    SpeechSamplesPtr audio {}; ///< never null once read
    QList<MusicSection> sections {};
    std::optional<PlaySpan> loop {}; ///< what a game repeats
    double barSeconds = 0; ///< 0: it has no beat
};

using MusicSoundPtr = std::shared_ptr<const MusicSound>;

/// The piece at one intensity throughout.
struct MusicLayer {
    QString name {};
    double intensity = 0; ///< 0..1
    SpeechSamplesPtr audio {};
};

/// A short piece of an adaptive set, to be heard over its layers.
struct MusicAccent {
    QString name {};
    bool isTransition = false; ///< else a stinger
    double leadSeconds = 0; ///< of a transition: how long before a bar line it begins
    double leadsTo = 0; ///< of a transition: the intensity from that line on, 0..1
    SpeechSamplesPtr audio {};
};

/// What one request gives a game to change between; the layers are never none once read.
struct MusicSet {
    QList<MusicLayer> layers {}; ///< calmest first
    QList<MusicAccent> accents {};
    double barSeconds = 0;
    int beatsPerBar = 4;
};

/// A file of an adaptive set; `artifact` is relative to the workspace.
struct MusicLayerFile {
    QString name {}; ///< `layer calm`, `stinger triumph`
    QString artifact {};
    bool loops = false;
};

/// As the window plays it; not for the GUI thread.
[[nodiscard]] SpeechSamplesPtr samplesOf(const AudioBuffer& sound);

/// Reads artifact and sidecar; not for the GUI thread. Errors: NotFound when the sound is gone, Storage.
[[nodiscard]] Result<MusicSoundPtr> readMusicSound(const WorkspacePaths& paths, const RemixRender& render);

/// An adaptive set; not for the GUI thread. Error: Storage or NotFound.
[[nodiscard]] Result<MusicSet> readMusicSet(const WorkspacePaths& paths, const RemixRender& render);

/// Layers, stingers and transitions of an adaptive set; empty when it cannot be read. Not for the GUI thread.
[[nodiscard]] QList<MusicLayerFile> listMusicLayers(const WorkspacePaths& paths, const RemixRender& render);

} // namespace comfyvn::ui
