#pragma once

#include <QList>
#include <QString>

namespace comfyvn {

/// A line of a script as the writer sees it, and what its last render was made of.
struct ScriptLine {
    qint64 id = 0; ///< above 0, steady for the line's life, unique in the workspace
    double position = 0; ///< orders the lines of a scene; see positionBetween()
    QString character {};
    QString style {};
    QString lang {};
    QString voice {}; ///< overrides the character's voice; usually empty
    QString text {};
    QString cacheKey {}; ///< of the last render; empty: never rendered
    QString renderedFrom {}; ///< lineFingerprint() of the line that was rendered
    double durationSeconds = 0; ///< of the last render

    bool operator==(const ScriptLine&) const = default;
};

/// The lines of one scene in order, and the one the writer was at.
struct Script {
    qint64 scene = 0;
    QString name {};
    QList<ScriptLine> lines {};
    qint64 currentLine = 0; ///< 0: none

    bool operator==(const Script&) const = default;
};

/// What changed in a scene since the last save.
struct ScriptEdit {
    qint64 scene = 0;
    QList<ScriptLine> changed {}; ///< new or edited
    QList<qint64> removed {};
    qint64 currentLine = 0;

    bool operator==(const ScriptEdit&) const = default;
};

/// Equal for two lines that would be spoken alike: a digest of voice, character, style, language and text.
[[nodiscard]] QString lineFingerprint(const ScriptLine& line);

/// A position strictly between two others, or `before` itself when no double lies between: then the caller
/// renumbers.
[[nodiscard]] double positionBetween(double before, double after);

} // namespace comfyvn
