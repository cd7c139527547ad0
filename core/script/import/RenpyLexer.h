#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace comfyvn {

/// A statement's line: what Ren'Py reads as one, over several lines of the file when a bracket or a string
/// is open.
struct RenpyLine {
    QString text {}; ///< without indentation, comments and trailing blanks
    int indent = 0; ///< columns
    int row = 0; ///< where it begins, from 1

    bool operator==(const RenpyLine&) const = default;
};

/// Splits a script into its lines. Error: a string that never ends.
[[nodiscard]] Result<QList<RenpyLine>> renpyLines(const QString& text, const QString& file);

/// A string literal at the start of some source.
struct RenpyLiteral {
    QStringView source {}; ///< between the quotation marks
    qsizetype length = 0; ///< of the whole literal; 0: there is none
    bool triple = false;
};

[[nodiscard]] RenpyLiteral renpyLiteral(QStringView source);

/// The length of `(…)` or `[…]` at the start of some source, strings inside it skipped; 0 when it does not
/// close.
[[nodiscard]] qsizetype renpyBrackets(QStringView source);

} // namespace comfyvn
