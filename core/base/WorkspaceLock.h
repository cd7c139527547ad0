#pragma once

#include "core/base/Result.h"

#include <QLockFile>

#include <memory>

namespace comfyvn {

/// Holds a workspace for this process until it is destroyed; the lock of a process that died is taken over.
class WorkspaceLock final {
public:
    /// `path` is the lock file; its folder exists.
    /// Errors: Busy `workspace_in_use`, naming the holder's pid; Storage with the path.
    [[nodiscard]] static Result<std::unique_ptr<WorkspaceLock>> take(const QString& path);

    /// The pid of the process that holds the lock, 0 when none does.
    [[nodiscard]] static qint64 holder(const QString& path);

private:
    explicit WorkspaceLock(const QString& path);

    QLockFile m_file;
};

} // namespace comfyvn
