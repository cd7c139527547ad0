#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace comfyvn::test {

/// What in `value` departs from `shape`, or nothing. A shape is JSON itself: "string", "number", "integer",
/// "bool", "null", "object", "array" or "any", alternatives parted by `|`; an object names every field there
/// may be, `name?` one that may be absent; an array of one shape holds any number of it, at least one.
[[nodiscard]] QString shapeFault(const QJsonValue& value, const QByteArray& shape);

} // namespace comfyvn::test
