#pragma once

#include "core/base/Result.h"

#include <QString>

namespace comfyvn {

/// How other tools reach the studio that has a workspace open.
struct RuntimeInfo {
    quint16 port = 0;
    qint64 pid = 0;
    QString version {};
    QString token {}; ///< empty: the server asks for none

    bool operator==(const RuntimeInfo&) const = default;
};

/// Writes `data/runtime.json` so that only its owner can read it. Error: Storage, with the path.
[[nodiscard]] Result<void> writeRuntimeFile(const QString& path, const RuntimeInfo& info);

/// Error: NotFound `no_running_studio` when there is no such file, it is damaged, or its process has ended.
[[nodiscard]] Result<RuntimeInfo> readRuntimeFile(const QString& path);

void removeRuntimeFile(const QString& path);

} // namespace comfyvn
