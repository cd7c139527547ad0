#pragma once

#include <QUrl>

namespace comfyvn {

[[nodiscard]] bool isThisMachine(const QUrl& url);

/// Whether a secret sent there could be read on the way: not encrypted, and not to this machine.
[[nodiscard]] bool isOpenToOthers(const QUrl& url);

} // namespace comfyvn
