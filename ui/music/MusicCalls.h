#pragma once

#include "core/music/MusicShelf.h"
#include "ui/music/MusicSound.h"

#include <QFuture>
#include <QList>

#include <functional>

namespace comfyvn::ui {

/// What the studio does for music.
struct MusicCalls {
    /// Called on the studio thread and only there.
    std::function<QFuture<Result<RemixRender>>(const RemixRequest&)> remix {};
    /// What to tell people when there are no instruments to play with; empty when there are. On the studio
    /// thread.
    std::function<QFuture<QString>()> instrumentsAdvice {};

    // These are called on pool threads and thread-safe.
    std::function<Result<MusicSoundPtr>(const RemixRender&)> read {};
    std::function<Result<QList<MusicLayer>>(const RemixRender&)> readLayers {};
    std::function<Result<MusicShelf>()> loadShelf {};
    std::function<Result<void>(const MusicShelf&)> saveShelf {};
};

} // namespace comfyvn::ui
