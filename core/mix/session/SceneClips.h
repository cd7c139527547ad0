#pragma once

#include "core/base/WorkspacePaths.h"
#include "core/mix/session/MixSession.h"
#include "core/script/Script.h"

#include <QHash>
#include <QSet>

namespace comfyvn {

/// How lines follow each other when they are placed: the pause after a line is what its last sign asks for,
/// longer when somebody else goes on; a line of the script without text is a beat.
struct ScenePauses {
    double sentence = 0.4; ///< seconds
    double comma = 0.25;
    double trailing = 0.7; ///< after an ellipsis or a dash
    double change = 0.2; ///< added when another character speaks next
    double beat = 0.8; ///< for a line without text
};

[[nodiscard]] double pauseAfter(const ScriptLine& line, const ScriptLine& next, const ScenePauses& pauses);

/// A scene's lines as clips one after the other.
struct PlacedLines {
    QList<MixClip> clips {}; ///< without ids; in the order of the lines
    QStringList characters {}; ///< of each clip
    QList<qint64> missing {}; ///< lines with text that have no sound yet
};

/// The chosen take of each line, from `start` seconds on.
[[nodiscard]] PlacedLines placeLines(const QList<ScriptLine>& lines, double start,
                                     const WorkspacePaths& paths, const ScenePauses& pauses = {});

/// The session with the clips on tracks of the role `voice`, one for each character, of which the missing
/// ones are made. `made` receives the new clips' ids.
[[nodiscard]] MixSession withLines(const MixSession& session, const PlacedLines& lines,
                                   QSet<qint64>* made = nullptr);

/// What a session's clips of lines should play now; the others are as they are.
struct ChosenSound {
    QString cacheKey {};
    double seconds = 0;
};
/// Makes clips of a line play its new render, which is one of another key or length: all of it where they
/// played all of the old one, else what they played of it as far as it lasts. `changed` receives the clips'
/// ids.
[[nodiscard]] MixSession followingLines(const MixSession& session, const QHash<qint64, ChosenSound>& lines,
                                        const WorkspacePaths& paths, QSet<qint64>* changed = nullptr);

} // namespace comfyvn
