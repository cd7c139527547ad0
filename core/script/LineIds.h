#pragma once

#include "core/script/Script.h"

#include <atomic>
#include <memory>

namespace comfyvn {

/// Draws ids for lines and takes that no other of the workspace has; copies draw from the same counter.
/// Thread-safe.
class LineIds final {
public:
    LineIds();

    [[nodiscard]] qint64 next();
    /// Never draws this id or a smaller one from now on.
    void keepAbove(qint64 id);

private:
    std::shared_ptr<std::atomic<qint64>> m_last;
};

/// The line under ids of its own, its takes too.
[[nodiscard]] ScriptLine copyOf(const ScriptLine& line, LineIds& ids);

/// The take that a plain rendering fills: the chosen one; a line that has none gets one. As long-lived as
/// the line's list of takes.
[[nodiscard]] Take& takeToRender(ScriptLine& line, LineIds& ids);

} // namespace comfyvn
