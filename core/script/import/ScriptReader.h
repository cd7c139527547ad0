#pragma once

#include "core/base/Result.h"
#include "core/script/import/ImportedScript.h"

#include <QByteArray>

#include <optional>

namespace comfyvn {

/// A script as it came: a file, or what was pasted.
struct ScriptSource {
    QString name {}; ///< the file's, for messages and scenes; empty: pasted
    QByteArray bytes {};
};

/// How to read it; what is absent is guessed.
struct ScriptReading {
    std::optional<ScriptKind> kind {};
    std::optional<TextEncoding> encoding {};
    std::optional<TableLayout> table {};
    bool oldRenpyIds = false; ///< of `.rpy`: the ids that Ren'Py before 8.6 gives
    QStringList styles {}; ///< the words that are styles, where a script mixes them with others

    bool operator==(const ScriptReading&) const = default;
};

/// By the name's ending, else by what the text looks like.
[[nodiscard]] ScriptKind guessScriptKind(const QString& name, const QString& text);

/// Reads the files of one script; those of a Ren'Py game share their characters. A pure function for any
/// thread; whatever the bytes hold, it ends. Errors: InvalidRequest `malformed_script` with file and line,
/// `script_too_large`.
[[nodiscard]] Result<ImportedScript> readScripts(const QList<ScriptSource>& sources,
                                                 const ScriptReading& how);

} // namespace comfyvn
