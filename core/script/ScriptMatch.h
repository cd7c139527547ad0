#pragma once

#include "core/script/LineIds.h"
#include "core/script/Script.h"
#include "core/script/import/ImportedScript.h"

#include <optional>

namespace comfyvn {

/// What a newer version of a script means for a line.
enum class LineFate { Unchanged, Changed, New, Moved, Gone };

/// One row of the comparison, in the order of the newer version; what is gone stands where it was.
struct LineMatch {
    LineFate fate = LineFate::Unchanged; ///< what changed and moved counts as changed
    std::optional<ScriptLine> before {}; ///< in the scene; none of what is new
    std::optional<ScriptLine> after {}; ///< none of what is gone and is not kept

    bool operator==(const LineMatch&) const = default;
};

enum class GoneLines { Keep, Remove };
enum class ScriptStyles {
    KeepChosen, ///< a line that has a style keeps it
    TakeNew, ///< the script's styles and languages replace those of the scene, where it names any
};

struct MatchOptions {
    GoneLines gone = GoneLines::Keep;
    ScriptStyles styles = ScriptStyles::KeepChosen;

    bool operator==(const MatchOptions&) const = default;
};

/// Which line of the scene each imported line is: the one of the same source id, else of the same character
/// and text, else the most alike one nearby; so that what did not change keeps id, voice and takes. Lines of
/// the scene with nothing to say are left alone; a scene that has no others gives them up. Takes well under a
/// second for 10,000 lines.
[[nodiscard]] QList<LineMatch> matchScript(const QList<ScriptLine>& scene, const QList<ImportedLine>& script,
                                           LineIds ids, const MatchOptions& options);

/// What is to be done to the scene, one entry for each line that is not as it should be.
[[nodiscard]] QList<LineChange> changesOf(const QList<LineMatch>& matches);

} // namespace comfyvn
