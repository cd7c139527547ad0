#pragma once

#include "core/base/Result.h"
#include "core/script/import/ImportedScript.h"

namespace comfyvn {

/// Reads `Name: text`, `Name (style): text` and `Name「text」`, with half- or full-width signs, a line each.
/// A name that stands alone before its colon speaks until the next blank line; a line without a name is the
/// narrator's. Blank lines and those that begin with `#` are skipped. At most kMaxScriptLines.
[[nodiscard]] Result<QList<ImportedLine>> readPlainScript(const QString& text, const QString& file);

/// Who says what in one line of such a script; what is no name is part of the text.
[[nodiscard]] ImportedLine readPlainLine(QStringView line);

} // namespace comfyvn
