#pragma once

#include "core/music/MusicExport.h"
#include "core/music/MusicShelf.h"
#include "ui/music/MusicCost.h"
#include "ui/music/MusicSound.h"

#include <QFuture>
#include <QList>

#include <functional>

namespace comfyvn::ui {

/// What the studio does for music.
struct MusicCalls {
    /// Called on the studio thread and only there.
    std::function<QFuture<Result<RemixRender>>(const RemixRequest&)> remix {};
    /// What so many pieces of a request cost that are not made yet; nothing where that is nothing. On the
    /// studio thread.
    std::function<Result<std::optional<MusicCost>>(const RemixRequest&, int pieces)> cost {};
    /// The first seconds of what a request becomes, to be heard while it is made. On the studio thread.
    std::function<QFuture<Result<SpeechSamplesPtr>>(const RemixRequest&, double seconds)> beginning {};
    /// Writes a stored sound for another program. On the studio thread.
    std::function<QFuture<Result<void>>(const MusicExport&)> exportTo {};
    /// What to tell people when there are no instruments to play with; empty when there are. On the studio
    /// thread.
    std::function<QFuture<QString>()> instrumentsAdvice {};

    // These are called on pool threads and thread-safe.
    std::function<Result<MusicSoundPtr>(const RemixRender&)> read {};
    std::function<Result<MusicSet>(const RemixRender&)> readSet {};
    /// The files of an adaptive set.
    std::function<QList<MusicLayerFile>(const RemixRender&)> layerFiles {};
    /// Copies a file of the workspace to an absolute path.
    std::function<Result<void>(const QString& artifact, const QString& path)> copy {};
    /// Writes what a game needs to play an exported set.
    std::function<Result<void>(const MusicSetExport&, const QString& path)> describeSet {};
    std::function<Result<MusicShelf>()> loadShelf {};
    std::function<Result<void>(const MusicShelf&)> saveShelf {};
};

} // namespace comfyvn::ui
