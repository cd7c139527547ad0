#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace comfyvn {

/// Whether a write must survive a power cut or only a killed process.
enum class Durability {
    ProcessCrash, ///< rename only: for what can be rendered again
    PowerLoss, ///< fsync before the rename: for what people typed
};

/// Writes `bytes` under a temporary name and renames it, so that `path` holds the old bytes or the new, never
/// a part; a device or pipe is written to where it is. Makes the folder. Error: Storage, with the path and
/// the system's reason.
[[nodiscard]] Result<void> writeFile(const QString& path, const QByteArray& bytes, Durability durability);

/// The same for what can be rendered again, with the temporary file in the folder `scratch` when that is on
/// the same file system, so that a killed process leaves nothing beside the artifacts.
[[nodiscard]] Result<void> writeArtifact(const QString& path, const QByteArray& bytes,
                                         const QString& scratch);

/// The same, durably, for what only this user may read: mode 0600 from the start.
[[nodiscard]] Result<void> writePrivateFile(const QString& path, const QByteArray& bytes);

/// The file's bytes. Error: NotFound when it is absent; Storage when it is unreadable or larger than
/// `maxBytes`.
[[nodiscard]] Result<QByteArray> readFile(const QString& path, qint64 maxBytes);

/// Makes the folder and those above it. Error: Storage, with the path.
[[nodiscard]] Result<void> makeFolder(const QString& path);

} // namespace comfyvn
