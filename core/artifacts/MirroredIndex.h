#pragma once

#include "core/base/Result.h"

#include <QObject>

#include <optional>

namespace comfyvn {

class WorkspacePaths;

/// An index of artifacts in SQLite that has a readable copy; see CacheMirror. Studio thread only.
class MirroredIndex : public QObject {
    Q_OBJECT

public:
    /// Where the copy is.
    [[nodiscard]] virtual QString copyOf(const WorkspacePaths& paths) const = 0;
    /// A query whose rows are the members of the copy, as JSON text, in order.
    [[nodiscard]] virtual QString copyQuery() const = 0;

    /// Writes what is noted and not written yet.
    [[nodiscard]] virtual Result<void> flush() = 0;

    /// When the entry stored last was made; nothing when there is none.
    [[nodiscard]] virtual std::optional<QString> newest() = 0;

Q_SIGNALS:
    /// An entry was stored or removed; a changed time of use alone is not a change.
    void changed();
};

} // namespace comfyvn
