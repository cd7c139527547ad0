#pragma once

#include "core/base/Result.h"
#include "core/base/WorkspacePaths.h"
#include "ui/studio/SpokenLine.h"

namespace comfyvn::ui {

/// Reads what the workspace stores under a cache key: the sound, its alignment, and the mouth cues that
/// follow from both; `render` is left empty. Waits for the disk; thread-safe. Error: NotFound when the files
/// are not there any more; Storage when they are damaged.
[[nodiscard]] Result<SpokenLine> readSpokenLine(const WorkspacePaths& paths, const QString& cacheKey);

} // namespace comfyvn::ui
