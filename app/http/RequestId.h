#pragma once

#include <QByteArray>

namespace comfyvn::http {

/// At most 64 of `[A-Za-z0-9._-]`, at least one.
[[nodiscard]] bool isRequestId(QByteArrayView id);

/// 16 hexadecimal digits, random.
[[nodiscard]] QByteArray newRequestId();

} // namespace comfyvn::http
