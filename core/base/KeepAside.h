#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace comfyvn {

/// A free name for a damaged file: `<path>.broken-<UTC time>`.
[[nodiscard]] QString asideName(const QString& path);

/// Renames a damaged file to `<path>.broken-<UTC time>`, and each companion (`path` + suffix) that exists to
/// that name + suffix, so that nothing is lost and the pair still opens. Returns the new path.
/// Error: Storage, with the path.
[[nodiscard]] Result<QString> keepAside(const QString& path, const QStringList& companionSuffixes = {});

} // namespace comfyvn
