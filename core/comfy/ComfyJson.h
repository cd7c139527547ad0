#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace comfyvn {

/// An object as Python writes it, which knows NaN and Infinity: they become null. Empty when it is none.
[[nodiscard]] std::optional<QJsonObject> parsePythonJson(const QByteArray& bytes);

} // namespace comfyvn
