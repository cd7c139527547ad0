#pragma once

#include "core/base/Result.h"
#include "core/base/WorkspacePaths.h"
#include "core/music/RemixRequest.h"

#include <QHash>
#include <QList>

namespace comfyvn {

/// Music as a person wishes for it, field by field.
struct MusicWish {
    QString scene {};
    QString style = QStringLiteral("calm");
    QStringList tags {};
    double seconds = 60; ///< 0: as long as the source
    bool loops = true;
    QString source {}; ///< absolute path of a track to make over; empty: composed
    qint64 seed = 1;

    bool operator==(const MusicWish&) const = default;
};

/// A candidate: a wish that has been, or will be, music.
struct MusicPick {
    qint64 id = 0;
    MusicWish wish {};
    bool favourite = false;

    bool operator==(const MusicPick&) const = default;
};

/// What is wished for now and the candidates so far, newest first.
struct MusicBoard {
    MusicWish wish {};
    QList<MusicPick> picks {};

    bool operator==(const MusicBoard&) const = default;
};

/// A board as a workspace keeps it, with what its candidates have become.
struct MusicShelf {
    MusicBoard board {};
    QHash<qint64, RemixRender> made {}; ///< by the pick's id
};

inline constexpr qsizetype kMostPicks = 200;

[[nodiscard]] RemixRequest remixRequestOf(const MusicWish& wish);

/// The workspace's shelf; an empty one when there is none yet. For any thread. Error: Storage; a damaged file
/// is moved aside.
[[nodiscard]] Result<MusicShelf> readMusicShelf(const WorkspacePaths& paths);
/// For any thread, one at a time. Error: Storage, with the path.
[[nodiscard]] Result<void> writeMusicShelf(const WorkspacePaths& paths, const MusicShelf& shelf);

} // namespace comfyvn
