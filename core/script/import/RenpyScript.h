#pragma once

#include "core/base/Result.h"
#include "core/script/import/ImportedScript.h"

namespace comfyvn {

/// A file of a game as text.
struct RenpyFile {
    QString name {};
    QString text {};
};

/// Reads the say statements of a game's files, a scene for each file. Characters may be defined in any of
/// them; ids are distinct over all of them, in the order given. An attribute that is in `styles` is the
/// line's style. Other statements are passed over. `oldIds`: as Ren'Py before 8.6 makes them, which hashed
/// the `voice` and `nvl clear` before a line with it.
[[nodiscard]] Result<ImportedScript> readRenpyScripts(const QList<RenpyFile>& files,
                                                      const QStringList& styles, bool oldIds = false);

/// Reads extracted dialogue (`dialogue.tab`): a scene for each file it names. Error: no such header, or a row
/// with too few cells.
[[nodiscard]] Result<ImportedScript> readRenpyDialogue(const RenpyFile& file, const QStringList& styles);

[[nodiscard]] bool isRenpyDialogue(QStringView text);

} // namespace comfyvn
