#pragma once

#include "core/base/Result.h"
#include "core/script/import/ImportedScript.h"

namespace comfyvn {

/// A row of a table and the line of the file where it begins, from 1.
struct TableRow {
    QStringList cells {};
    int row = 0;

    bool operator==(const TableRow&) const = default;
};

/// Splits a table by RFC 4180. Between tabs a quoted cell ends on its own line, and a quotation mark that
/// does not enclose its cell is a character like any other. Blank rows are left out, between tabs those that
/// begin with `#` as well. Error: a quotation that never ends.
[[nodiscard]] Result<QList<TableRow>> splitTable(const QString& text, char16_t separator,
                                                 const QString& file);

/// The separator that parts the first lines most evenly: tab, comma, semicolon or bar.
[[nodiscard]] char16_t guessSeparator(const QString& text);

/// Which column is what: by the names in the first row, else by what the cells look like.
[[nodiscard]] TableLayout guessLayout(const QList<TableRow>& rows, char16_t separator);

/// The rows that have a text. Error: no column is the text's; too many lines.
[[nodiscard]] Result<QList<ImportedLine>> readTable(const QList<TableRow>& rows, const TableLayout& layout,
                                                    const QString& file);

} // namespace comfyvn
