#pragma once

#include "core/base/Result.h"
#include "core/base/WorkspacePaths.h"

#include <QStringList>

namespace comfyvn {

/// The file a request names: relative to the workspace, or absolute below one of `roots`, after links are
/// resolved. Waits for the disk. Errors: Forbidden `outside_media_roots` for anything else, whether or not it
/// exists; InvalidRequest `unreadable_source` when it is inside and no readable file.
[[nodiscard]] Result<QString> resolveMediaPath(const QString& path, const WorkspacePaths& paths,
                                               const QStringList& roots);

/// The folder a request wants files written to, which need not exist: relative, below `exports/` of the
/// workspace, or absolute, below one of `roots` and in the workspace only below `exports/`, after links are
/// resolved. Error: Forbidden `outside_media_roots`.
[[nodiscard]] Result<QString> resolveOutputFolder(const QString& path, const WorkspacePaths& paths,
                                                  const QStringList& roots);

} // namespace comfyvn
