#pragma once

#include "core/script/import/ImportedScript.h"

#include <QHash>

namespace comfyvn {

/// What a say statement says, out of the source between its quotation marks: runs of blanks are one, escapes
/// are resolved, and those of `{`, `[` and `%` are doubled. As Ren'Py's lexer does it.
[[nodiscard]] QString renpyString(QStringView source);

/// The statements of a triple-quoted string: one for each paragraph.
[[nodiscard]] QStringList renpyParagraphs(QStringView source);

/// As `Say.get_code()` writes it, quotation marks included.
[[nodiscard]] QString encodeSayString(const QString& what);

/// What remains to be spoken of a line, and what was taken away.
struct RenpySpoken {
    QString text {};
    QStringList tags {}; ///< names of text tags, each once
    QStringList unknown {}; ///< interpolations without a known value
};

/// Text tags are dropped, of ruby the base stays; an interpolation becomes its value in `values`, or nothing.
[[nodiscard]] RenpySpoken spokenRenpyText(const QString& what, const QHash<QString, QString>& values);

} // namespace comfyvn
