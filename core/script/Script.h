#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace comfyvn {

/// One rendering of a line that the writer may choose; told apart by its seed.
///
/// Id, seed and lock are the writer's; the rest says what was last rendered, follows the renders and is no
/// part of the history of edits.
struct Take {
    qint64 id = 0; ///< above 0, unique among the workspace's takes and lines
    std::optional<qint64> seed {}; ///< none: the plain delivery
    QString cacheKey {}; ///< of its render; empty: not rendered yet
    QString renderedFrom {}; ///< lineFingerprint() of the line that was rendered
    double durationSeconds = 0;
    QString fallbackReason {}; ///< not empty: another provider than the active one rendered it, and why
    bool locked = false; ///< kept: neither rendered again nor deleted

    bool operator==(const Take&) const = default;
};

/// Why the line's chosen sound could not be rendered last; follows the renders and is no part of the history
/// of edits. It says nothing any more once the line, or what it would be spoken with, is another.
struct LineFailure {
    QString from {}; ///< lineFingerprint() of the line that was asked for; empty: nothing failed
    QString key {}; ///< the cache key it would have got; empty: none could be worked out
    QString message {}; ///< for people

    bool operator==(const LineFailure&) const = default;
};

/// A line of a script as the writer sees it, and its takes.
struct ScriptLine {
    qint64 id = 0; ///< above 0, steady for the line's life, unique among the workspace's lines and takes
    double position = 0; ///< orders the lines of a scene; see positionBetween()
    QString character {};
    QString style {};
    QString lang {};
    QString voice {}; ///< overrides the character's voice; usually empty
    QString text {};
    QString sourceId {}; ///< how the imported script names the line; empty: typed here
    QList<Take> takes {};
    qint64 take = 0; ///< the chosen one, whose sound is played, exported and mixed; 0: none yet
    LineFailure failure {};
    bool gone = false; ///< kept although the last import of its scene did not have it

    bool operator==(const ScriptLine&) const = default;
};

/// The chosen take, or an empty one; as long-lived as the line.
[[nodiscard]] const Take& soundOf(const ScriptLine& line);

/// The take of that id; null when the line has none such.
[[nodiscard]] const Take* findTake(const ScriptLine& line, qint64 take);
[[nodiscard]] Take* findTake(ScriptLine& line, qint64 take);

/// The lines of one scene in order, and the one the writer was at.
struct Script {
    qint64 scene = 0;
    QString name {};
    QList<ScriptLine> lines {};
    qint64 currentLine = 0; ///< 0: none
    double position = 0; ///< orders the scenes of a workspace

    bool operator==(const Script&) const = default;
};

/// A scene as a list shows it.
struct SceneInfo {
    qint64 id = 0;
    QString name {};
    double position = 0; ///< orders the scenes of a workspace
    int lines = 0;
    double seconds = 0; ///< of the chosen takes together

    bool operator==(const SceneInfo&) const = default;
};

/// What happened to one line: added (no `before`), removed (no `after`), edited or moved (both).
struct LineChange {
    std::optional<ScriptLine> before {};
    std::optional<ScriptLine> after {};

    bool operator==(const LineChange&) const = default;
};

/// What takes the changes back, in the order that does.
[[nodiscard]] QList<LineChange> inverse(const QList<LineChange>& changes);

/// What is to be written of a scene, or was.
struct ScriptEdit {
    qint64 scene = 0;
    QList<ScriptLine> changed {}; ///< new or edited
    QList<qint64> removed {};
    std::optional<qint64> currentLine {}; ///< the writer went there, in this scene; none: nobody moved

    bool operator==(const ScriptEdit&) const = default;
};

/// The edit that a list of changes means, each line once, as it is at the end.
[[nodiscard]] ScriptEdit editOf(qint64 scene, const QList<LineChange>& changes);

/// Equal for two lines that would be spoken alike: a digest of voice, character, style, language and text.
[[nodiscard]] QString lineFingerprint(const ScriptLine& line);

/// A position strictly between two others, or `before` itself when no double lies between: then the caller
/// renumbers.
[[nodiscard]] double positionBetween(double before, double after);

} // namespace comfyvn

Q_DECLARE_METATYPE(comfyvn::ScriptEdit)
