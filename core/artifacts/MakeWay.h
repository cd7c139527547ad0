#pragma once

#include "core/base/Result.h"
#include "core/base/Sha256.h"

#include <QByteArray>

#include <optional>

namespace comfyvn {

/// A file of ours as the index knows it.
struct WrittenFile {
    QString path {}; ///< relative to the workspace
    qint64 bytes = 0;
    QString sha256 {}; ///< hex; empty: its size alone is known

    bool operator==(const WrittenFile&) const = default;
};

/// Before `replacement` is written to `path` (absolute): what stands there is kept aside when it is neither
/// what the index knows as `known` nor the same as the replacement, because somebody has worked on it. A JSON
/// that no index knows counts as ours. Waits for the disk. Error: Storage, with the path.
[[nodiscard]] Result<void> makeWay(const QString& path, const QByteArray& replacement,
                                   const std::optional<WrittenFile>& known);
/// The same for a replacement that is known by its size and hash.
[[nodiscard]] Result<void> makeWay(const QString& path, const WrittenFile& replacement,
                                   const std::optional<WrittenFile>& known);

} // namespace comfyvn
