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

} // namespace comfyvn
