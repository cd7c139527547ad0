#pragma once

#include <QString>

#include <optional>

namespace comfyvn {

/// Where a plain WAV file passes through zero, nearest to a time and at most `reach` seconds from it: there a
/// cut does not click. Nothing when it does not, or for any other file. Waits for the disk; reads no more
/// than around that time. `path` is absolute.
[[nodiscard]] std::optional<double> zeroCrossingNear(const QString& path, double seconds, double reach);

} // namespace comfyvn
