#pragma once

#include "core/script/Script.h"

#include <QMimeData>

#include <memory>

namespace comfyvn::ui {

/// The type under which lines keep all they have, takes included, within this program.
inline constexpr char kLinesMimeType[] = "application/x-comfyvn-lines";

/// Lines as the clipboard and a drag carry them: everything for this program, `Name: text` for others.
[[nodiscard]] std::unique_ptr<QMimeData> mimeOfLines(const QList<ScriptLine>& lines);
/// Lines without ids and positions; those of another running studio come without takes.
[[nodiscard]] QList<ScriptLine> linesOfMime(const QMimeData& mime);

/// The ids of the lines that were copied or are dragged; none when they are of another running studio.
[[nodiscard]] QList<qint64> lineIdsOfMime(const QMimeData& mime);

/// A line for each line of a text that is not blank; a name before a colon is who says it.
[[nodiscard]] QList<ScriptLine> linesOfText(const QString& text);

} // namespace comfyvn::ui
